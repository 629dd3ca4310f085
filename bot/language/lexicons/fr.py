"""French."""

from bot.language.lexicon import Lexicon, Stops

LEXICON = Lexicon(
    code="fr",
    name="français",
    stop_words="""
        le la les l un une des du de d et ou mais dans en au aux à sur pour par avec ce cet cette ces il elle ils elles
        on         nous vous je ne pas que qu qui quoi dont où quand comment pourquoi quel quelle quels quelles est
        sont était été
        a ont avait se c j m n s t ai son sa ses leur leurs plus y
    """,
    stops=Stops(openers="le la les l un une il elle ils elles nous en au dans mais et ce cette"),
)
