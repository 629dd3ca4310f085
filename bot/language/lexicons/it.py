"""Italian."""

from bot.language.lexicon import Lexicon, Stops

LEXICON = Lexicon(
    code="it",
    name="italiano",
    stop_words="""
        il lo la l i gli le un uno una e o ma in nel nella di del della dei delle a al alla da dal con per che chi cosa
        quando dove come perché quale quali quanto è sono era stato ha hanno aveva si suo sua suoi loro non più questo
        questa all dall dell nell sull
    """,
    stops=Stops(openers=""),
)
