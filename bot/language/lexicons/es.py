"""Spanish."""

from bot.language.lexicon import Lexicon, Stops

LEXICON = Lexicon(
    code="es",
    name="español",
    stop_words="""
        el la los las un una unos unas y o pero en de del a al con por para que qué quién cuándo dónde cómo cuál cuáles
        cuánto es son era fue fueron ha han había se su sus lo le les no más este esta estos estas como
    """,
    stops=Stops(openers=""),
)
