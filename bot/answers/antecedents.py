"""Whether a sentence leans on the one before it to say whom it means: "He said …", "The ministry denied …".

Told from its opening, in English, Ukrainian and Russian at once, for no word of one misleads in another. What only
looks like leaning ("It is unclear whether", "This week", "Цього року", "The president of Poland") does not count.
"""

from __future__ import annotations

import re


def _any_of(listed: str) -> str:
    return "(?:" + "|".join(listed.split()) + r")\b"


OPENING = r"""[\s«“„‘‚»”"'’(\[*_—–…-]*"""

# What may stand before the word that leans and names nobody itself: "But on Monday he", "За його словами".
BEFORE = """
    and but or so yet for as if when while after before since because although though then later earlier
    meanwhile however still instead today yesterday in on at by with to from of about under over among during until
    according asked like
    monday tuesday wednesday thursday friday saturday sunday
    і й а але або однак проте також тоді потім пізніше раніше сьогодні вчора у в на за до з із зі по про для від при
    через після перед під коли якщо як бо що
    и но или однако тогда потом позже ранее сегодня вчера во к ко с со о об от из после перед под когда если что
"""
# "In 2014 he", "On 24 January the ministry", "Gradually they".
WHEN_OR_HOW = r"""
    (?: \d{1,4} | [A-Z]?[a-z]+ly | January|February|March|April|May|June|July|August|September
      |October|November|December )
"""
PERSONS = """
    he she they him them his hers their theirs himself herself themselves itself its others
    він вона вони воно його йому ним ньому неї її їй нею них їх їм ними їхній їхня їхнє їхні їхніх їхньої їхнього обидва
    обидві обоє
    он она они оно его ему ним нем нём неё нее её ее ей ней нею них их им ими ними оба обе
"""
POINTERS = """
    this these
    цей ця це ці цю цього цієї цих цьому цій цим цією цими такий така таке такі
    этот эта это эти эту этого этой этих этому этим этими этом такой такая такое такие
"""
# "This week" and "цього року" are dates.
TIMES = r"""
    (?: (?:minute|hour|morning|afternoon|evening|night|week|weekend|month|quarter|year|decade|century|time
          |spring|summer|autumn|fall|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day) \b
      | тиж|місяц|рок|рік|ран[ко]|веч|ноч|ніч|дн[яії]|день|весн|літ[оа]|осін|осен|зим|доб|понеділ|вівтор|серед|четвер
      | п[’'ʼ]ятниц|субот|неділ|недел|месяц|год|утр|лет[оа]|сут|понедельн|вторн|сред|пятниц|воскресен|век )
"""
# "It is unclear whether", "It was Biden who", "It took": the word stands for what follows or for nothing.
EXPLETIVE = r"""
    it (?: \s+(?:takes?|took|rain(?:s|ed)|snow(?:s|ed)|turns?\s+out|turned\s+out)\b
         | (?:['’]s | (?:\s+\w+){0,2} \s+(?:is|was|be|been|seems|seemed|appears|appeared|remains|became))
           (?: (?:\s+\w+){0,4}? \s+(?:that|who|whether|why|how)
             | (?:\s+\w+){0,2} \s+(?:possible|impossible|important|necessary|hard|easy|difficult|early|late|time) ) \b )
"""
# "The ministry said" leans; "the ministry of defence" and "the president, Andrzej Duda," do not.
ROLE = r"""
    (?: ministry|ministers?|president|chancellor|premier|secretary|ambassadors?|general|spokes(?:man|woman|person)
      | leaders?|officials?|diplomats?|governments?|alliance|bloc|agency|company|bank|embassy|group|team|pair|country
      | countries|allies|statement|letter|documents?|report|texts?|draft|treaty|agreement|deal|law|bill|decree
      | proposals?|demands?|plans?|decision|move|step|measures|warning|meeting|talks|call|conversation|visit|summit
      | exercises?|drills|attack|incident|order|former|latter|same|(?:other\ )?(?:two|three|four)(?:\s+\w+s)? ) \b
"""
NAMED_AT_ONCE = r"""
    (?: \s+(?i:of|for|in|at|on|between|with|from|to|against|about|over|that|who|which|whose|by)\b
      | ,?\s+[A-Z«“„"(\d] )
"""
THAT = r"""
    that\s+(?:is|was|would|will|means?|meant|has|had|could|may|might|makes?|made|same|number|figure|sum|amount|decision
      |move|step|plan|day|year|meeting|statement|leaves|left|came|comes|includes|included)\b
"""
# Ukrainian and Russian have no articles: "Міністерство заявило" leans, "Міністерство оборони" does not.
ROLE_WITHOUT_ARTICLE = r"""
    (?i: (?:міністерство|відомство|міністр|президент|канцлер|посол|посольство|уряд|альянс|компанія|організація|сторони
          |документ|зустріч|переговори|заява|розмова|речни[кц]я?
          |министерство|ведомство|министр|посольство|правительство|организация|компания|стороны|встреча|переговоры
          |заявление|разговор|канцлер) \s+ (?:(?:також|теж|уже|вже|ще|не|тоді|также|тоже|еще|ещё|тогда)\s+)? )
    [а-яіїєґё’'ʼ]+ (?:в|ла|ло|ли|л|вся|лася|лося|лися|лся|лась|лось|лись|ть|є|ет|ит|ут|ют|ат|ят|ться|тся) \b
"""
SHARE = r"""
    (?:most|some|one|many|all|none|several|few|half|two|three|four|each|either|neither|both)\s+of\s+(?:them|these|those)\b
"""


LEANING = re.compile(
    rf"""
    {OPENING} (?: (?: (?i:{_any_of(BEFORE)}) | {WHEN_OR_HOW} ) ,?\s+ ){{0,3}}
    (?: (?i:{_any_of(PERSONS)})
      | (?i:{_any_of(POINTERS)}) (?!\s+(?i:{TIMES}))
      | (?! (?i:{EXPLETIVE})) (?i:it)\b
      | (?i:both)\b (?!\s+(?:the\b|[A-Z]))
      | (?i:such)\s+ (?!as\b)
      | (?i:those)\b (?!\s+(?:who|of|with|in|from|that)\b)
      | (?i:the)\s+(?i:{ROLE}) (?:['’]s?)? (?!{NAMED_AT_ONCE})
      | (?i:{THAT})
      | (?i:{SHARE})
      | {ROLE_WITHOUT_ARTICLE}
    )
    """,
    re.VERBOSE,
)
# “There is no threat,” he said. · «Загрози немає», — сказав він.
SAID_BY_SOMEBODY = re.compile(
    r"""
    \s*[«“„‘"'—–-] .* [,?!.…»”"]
    (?: [”"’']\s+(?:he|she|they)\b
      | \s*[—–-]\s*\w+\s+(?:він|вона|вони|он|она|они)\b )
    """,
    re.VERBOSE | re.DOTALL,
)


def leans(sentence: str) -> bool:
    """Whether its opening means somebody or something that only an earlier sentence names."""
    return bool(LEANING.match(sentence) or SAID_BY_SOMEBODY.match(sentence))
