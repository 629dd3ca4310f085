"""German."""

from bot.language.lexicon import Lexicon, Stops

LEXICON = Lexicon(
    code="de",
    name="Deutsch",
    stop_words="""
        der die das den dem des ein eine einer eines einem einen und oder aber in im an am auf mit von vom zu zum zur
        bei nach aus für ist sind war waren wird werden wurde wurden hat haben hatte es er sie wir ihr ich nicht auch
        als wie was wer wo wann warum welche welcher welches dass sich so um über dieser diese dieses
    """,
    stops=Stops(
        before_a_name="nr hrsg bzw ca evtl ggf inkl",
        may_end="mio mrd tsd str",
        openers="der die das ein eine es er sie wir ich im am auf bei nach und aber",
        ordinal=r"""
            (?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)
            | (?:Jahrhundert|Weltkrieg|Mal)
        """,
    ),
)
