"""Polish."""

from bot.language.lexicon import Lexicon, Stops

LEXICON = Lexicon(
    code="pl",
    name="polski",
    stop_words="""
        i w we na z ze do od o u za po przez dla nie to jest są był była było były się że jak co kto kiedy gdzie czy
        który która które jego jej ich ten ta tego tej a ale lub oraz przy
    """,
    stops=Stops(openers=""),
)
