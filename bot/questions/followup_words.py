"""The words by which a question is known to go on from another, in English, Ukrainian and Russian.

Of German and French there are some, but none that are words of English as well.
"""

from __future__ import annotations

from bot.language.analysis import fold


def _words(listed: str) -> frozenset[str]:
    return frozenset(fold(word) for word in listed.split())


# What opens a question that adds to another, the longest first.
OPENERS = tuple(
    tuple(fold(word) for word in opener.split())
    for opener in [
        "and what about",
        "and how about",
        "what about",
        "how about",
        "what of",
        "and also",
        "and",
        "but",
        "also",
        "а що щодо",
        "а як щодо",
        "що щодо",
        "як щодо",
        "а що з",
        "а також",
        "також",
        "та й",
        "і",
        "й",
        "а",
        "а что насчет",
        "а как насчет",
        "что насчет",
        "как насчет",
        "а что с",
        "а также",
        "также",
        "и",
        "а",
        "und was ist mit",
        "und wie ist es mit",
        "was ist mit",
        "und",
        "aber",
        "et qu'en est-il de",
        "qu'en est-il de",
        "et pour",
        "y qué hay de",
        "qué hay de",
        "y",
        "a co z",
        "co z",
        "oraz",
        "et",
        "mais",
        "any",
        "чи є",
        "чи були",
        "есть ли",
        "были ли",
    ]
)

# Those of them that as often open a question of its own: with more than one word behind, it is one.
ASKING_FOR = frozenset({("any",), ("чи", "є"), ("чи", "були"), ("есть", "ли"), ("были", "ли")})

QUESTION_WORDS = _words(
    """
    who whom whose what when where why how which
    хто кого кому ким чий
    що чого чому коли де куди звідки як який яка яке які якого якої яких якій якому скільки навіщо відколи доки
    кто кого кому кем чей
    что чего почему когда где куда откуда как какой какая какое какие какого каких какую каком сколько зачем
    wer wen wem wann wo wohin woher warum wieso weshalb wie wieviel welche welcher welches
    qui quand où pourquoi combien quel quelle quels quelles
    quién quiénes cuándo dónde cuánto cuánta cuántos cuántas cómo
    kto kogo komu kiedy gdzie skąd dokąd dlaczego ile ilu jaki jaka jakie który która które
    """
)

# Words for what and how, which ask for more than yes or no; those for who, when, where and how many have kinds.
WHAT = _words(
    """
    what which how
    що чого чому чим як який яка яке які якого якої яких якій якому
    что чего чему чем как какой какая какое какие какого каких какую каком
    was wie welche welcher welches
    que qui quoi comment quel quelle quels quelles
    qué cómo cuál cuáles
    co czego czemu czym jak który która jaki jaka jakie jakiej
    che cosa come quale quali
    como qual quais
    ne neler nasıl hangi
    ce cum care
    ما ماذا كيف أي
    什么 什麼 怎么 怎麼 哪些
    """
)

# Words that stand for what was spoken of before.
POINTERS = _words(
    """
    he she it they him her them his its their that this these those there then so
    він вона воно вони його її їх йому їй їм ними ним нею це цього цьому цим той та те ті того тому там тоді туди
    он она оно они его ее их ему ей им ними ним нею это этого этому этим тот та то те того тому там тогда туда
    """
)

# Pointers that, with a word behind them, say which of it: "this war" may open any question.
SAYING_WHICH = _words("that this these those той та те ті цього этого тот то")

# Words behind "who" or "what" that ask for somebody by name, or for what a word means.
BEING = _words("is are was were ist sind war est sont es son fue è sono é são foi jest są este sunt")
DEFINING = _words("такий така таке такі такой такая такое такие")

# Months that, without a preposition before them, are other words too.
MONTHS = _words("may")

# Days by their place beside the one that was asked about.
BESIDE = {
    fold(phrase): days
    for days, phrases in (
        (-1, "the day before|day before|the previous day|previous day|the day earlier|a day earlier|напередодні"),
        (-1, "за день до того|попереднього дня|днем раніше|накануне|днем раньше|за день до этого|в предыдущий день"),
        (1, "the day after|day after|the next day|next day|the following day|a day later|наступного дня"),
        (1, "на наступний день|днем пізніше|на следующий день|следующий день|днем позже"),
    )
    for phrase in phrases.split("|")
}

# Words that say nothing of what a question is about.
PLAIN = _words(
    """
    is are was were be been being am do does did has have had will would can could should may might must
    the a an of in on at to for from by with about as or if than into
    many much long far old often exactly precisely really true false sure right else again just now time year years
    day date since until ago place happen happened come take took part mean means say said
    чи є був була було були бути буде будуть має мав у в на з із зі до від за по про для і й та а б би же ж не
    багато довго саме точно правда справді ще знову років року рік день коли-небудь сталося відбулося означає
    ли есть был была было были быть будет будут имеет имел в во на с со к ко от за по про о об для и а бы же не
    много долго именно точно правда верно действительно еще снова лет года год день пор случилось значит
    next further after one ones against
    так далі потім надовго проти
    дальше потом надолго против
    der das den dem ist sind mit bei nach viele lange
    le la les est sont avec chez dans
    """
)

# What a part of a question may begin with, to be put in the place of a part that begins with the same.
PREPOSITIONS = _words(
    """
    in on at to from for with by about of near against
    у в на з із зі до від за по про для біля проти
    в во на с со к ко от за по про о об для около против
    mit bei nach
    avec chez dans
    """
)
# Those of them that say where, so that a place gives way to a place: "by train across Poland", "and in Germany?".
WHERE = _words("in at near у в на по біля во около")
ARTICLES = _words("the a an der die das den dem le la les")
EXISTING = _words("is are was were be been isn't aren't wasn't weren't isnt arent wasnt werent")

# "There", where it may only ask how somebody or something is, and what stands before it then: "як там порт".
THERE = _words("там")
HOW = _words("як как що что")
