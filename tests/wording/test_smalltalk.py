import pytest

from bot.wording.talk.smalltalk import SmallTalk, small_talk


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("Hello", SmallTalk.GREETING),
        ("hi there!", SmallTalk.GREETING),
        ("Good morning, everyone", SmallTalk.GREETING),
        ("привіт", SmallTalk.GREETING),
        ("Доброго дня!", SmallTalk.GREETING),
        ("ЗДРАВСТВУЙТЕ", SmallTalk.GREETING),
        ("thanks!!", SmallTalk.THANKS),
        ("ok, thank you so much 🙏", SmallTalk.THANKS),
        ("Дуже дякую", SmallTalk.THANKS),
        ("Спасибо большое", SmallTalk.THANKS),
        ("Danke dir!", SmallTalk.THANKS),
        ("bye", SmallTalk.FAREWELL),
        ("па", SmallTalk.FAREWELL),
        ("до побачення", SmallTalk.FAREWELL),
        ("до свидания!", SmallTalk.FAREWELL),
        ("help", SmallTalk.HELP),
        ("Who are you?", SmallTalk.HELP),
        ("хто ти?", SmallTalk.HELP),
        ("что ты умеешь", SmallTalk.HELP),
        ("?", SmallTalk.UNCLEAR),
        ("", SmallTalk.UNCLEAR),
        ("👍", SmallTalk.UNCLEAR),
        ("What’s up?", SmallTalk.GREETING),
        ("Danke sehr!", SmallTalk.THANKS),
        ("Wer sind Sie?", SmallTalk.HELP),
        ("Je vous remercie", SmallTalk.THANKS),
        ("slt", SmallTalk.GREETING),
        ("Buen día", SmallTalk.GREETING),
        ("te agradezco", SmallTalk.THANKS),
        ("hejka", SmallTalk.GREETING),
        ("nie rozumiem", SmallTalk.UNCLEAR),
        ("Buon pomeriggio", SmallTalk.GREETING),
        ("sei sicuro?", SmallTalk.UNCLEAR),
        ("obg", SmallTalk.THANKS),
        ("não entendi", SmallTalk.UNCLEAR),
        ("slm", SmallTalk.GREETING),
        ("emin misin?", SmallTalk.UNCLEAR),
        ("Salutare!", SmallTalk.GREETING),
        ("ești sigur?", SmallTalk.UNCLEAR),
        ("أهلا وسهلا", SmallTalk.GREETING),
        ("يعطيك العافية", SmallTalk.THANKS),
        ("why?", SmallTalk.UNCLEAR),
        ("тест", SmallTalk.UNCLEAR),
        ("got it", SmallTalk.THANKS),
        ("спасибо, понял", SmallTalk.THANKS),
        ("Зрозуміло", SmallTalk.THANKS),
        ("alles klar, danke", SmallTalk.THANKS),
    ],
)
def test_what_people_say_to_a_bot_is_met(message: str, kind: SmallTalk) -> None:
    assert small_talk(message) is kind


@pytest.mark.parametrize(
    "message",
    [
        "Hello, how many troops are there?",
        "thank you for telling me about Minsk",
        "troops",
        "8500",
        "What happened?",
        "help for Ukraine",
        "how are you going to defend Kyiv",
        "Добрий день, хто такий Зеленський?",
        "Привет, сколько войск у границы?",
        "goodwill",
    ],
)
def test_a_question_is_never_taken_for_small_talk(message: str) -> None:
    assert small_talk(message) is None


def test_a_long_run_of_ambiguous_phrases_is_read_at_once() -> None:
    assert small_talk("bye " * 1000 + "NATO") is None


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("Hola", SmallTalk.GREETING),
        ("¡Buenos dias!", SmallTalk.GREETING),
        ("Grüß Gott", SmallTalk.GREETING),
        ("Dzień dobry", SmallTalk.GREETING),
        ("Merhaba", SmallTalk.GREETING),
        ("مرحبا", SmallTalk.GREETING),
        ("你好", SmallTalk.GREETING),
        ("Merci beaucoup !", SmallTalk.THANKS),
        ("Dziekuje", SmallTalk.THANKS),
        ("Obrigado", SmallTalk.THANKS),
        ("Arrivederci", SmallTalk.FAREWELL),
        ("La revedere", SmallTalk.FAREWELL),
        ("who made you?", SmallTalk.HELP),
        ("Are you a bot?", SmallTalk.HELP),
        ("Хто тебе створив?", SmallTalk.HELP),
        ("Кто тебя создал?", SmallTalk.HELP),
        ("Wer hat dich gemacht?", SmallTalk.HELP),
    ],
)
def test_small_talk_is_met_in_every_language(message: str, kind: SmallTalk) -> None:
    assert small_talk(message) is kind


@pytest.mark.parametrize(
    "message",
    [
        *("what date is it", "What time is it?", "i am scared", "I'm afraid", "Мені страшно", "Я боюсь", "Tengo miedo"),
        *("more", "stop", "go on", "далі", "хватит", "you are stupid", "stupid bot", "дурень", "ты тупой", "Idiot!"),
        *("is that true?", "Is it true?", "really?", "when was that?", "це правда?", "Это правда?", "C'est vrai ?"),
    ],
)
def test_what_asks_for_nothing_is_not_searched(message: str) -> None:
    assert small_talk(message) is SmallTalk.UNCLEAR


@pytest.mark.parametrize(
    "message",
    [
        *("Who is scared of Russia?", "Is it true that Russia invaded?", "more troops", "stop the war"),
        *("¿Quién es el alcalde?", "Stop der Invasion", "Paris", "Dove sono i soldati?"),
    ],
)
def test_a_search_in_such_words_stays_one(message: str) -> None:
    assert small_talk(message) is None


T, F, H, G, U = SmallTalk.THANKS, SmallTalk.FAREWELL, SmallTalk.HELP, SmallTalk.GREETING, SmallTalk.UNCLEAR


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", {"ok thanks": T, "thank you so much, bye!": T, "thanksss bro": T, "that's all": F, "never mind": U}),
        (
            "uk",
            {
                "дякую, бувай": T,
                "щиро дякую за допомогу": T,
                "ок, дякую вам": T,
                "на все добре": F,
                "ясно": T,
                "ага": U,
            },
        ),
        ("ru", {"большое спасибо": T, "спасибо, пока": T, "ну ладно, спасибо": T, "всего доброго": F, "не понял": U}),
        (
            "de",
            {"danke, tschüss": T, "Vielen lieben Dank": T, "ok danke": T, "Schönen Abend noch": F, "keine Ahnung": U},
        ),
        ("fr", {"merci, au revoir": T, "merci mille fois": T, "ok merci": T, "bonne soirée": F, "jsp": U}),
        (
            "es",
            {"gracias, adiós": T, "muchisimas gracias": T, "ok gracias": T, "que tengas buen dia": F, "no entiendo": U},
        ),
        ("it", {"grazie, arrivederci": T, "grazie infinite": T, "ok grazie": T, "buona giornata": F, "non capisco": U}),
        ("pt", {"obrigado, tchau": T, "muito obrigada mesmo": T, "ok obg": T, "é só isso": F, "nao entendi": U}),
        ("pl", {"dziękuję, pa": T, "bardzo dziekuje": T, "ok dzięki": T, "miłego dnia": F, "nie rozumiem": U}),
        ("ro", {"mersi, pa": T, "mulțumesc foarte mult": T, "ok multumesc": T, "o zi bună": F, "n-am înțeles": U}),
        (
            "tr",
            {"sağ ol, görüşürüz": T, "çok teşekkür ederim": T, "tamam tesekkurler": T, "hoşçakal": F, "anlamadim": U},
        ),
        ("ar", {"شكرا، مع السلامة": T, "شكرًا جزيلًا": T, "طيب شكرا": T, "في أمان الله": F, "لم أفهم": U, "شلونك": G}),
    ],
)
def test_thanks_farewells_and_acknowledgements_are_met_in_every_language(
    language: str, said: dict[str, SmallTalk]
) -> None:
    assert {message: small_talk(message) for message in said} == said, language


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("https://www.news.example.com/2024/03/29/video-watch-this", U),
        ("look https://t.me/example/1", U),
        ("is this true? www.example.org/talks", U),
        ("спасибо! https://youtu.be/abc", T),
        ("How many troops? https://example.org/troops", None),
    ],
)
def test_a_link_adds_nothing_to_what_is_said(message: str, kind: SmallTalk | None) -> None:
    assert small_talk(message) is kind


@pytest.mark.parametrize(
    "message",
    [
        *(
            "what's new?",
            "how's it going there?",
            "how much?",
            "good news",
            "safe?",
            "how safe",
            "why Lesk?",
            "thanks to whom was it closed",
        ),
        *("що нового", "що може бути", "масакра", "как там", "что нового", "Wie sicher?", "was gibt es Neues"),
        *("quoi de neuf", "¿qué pasa?", "¿qué hay de nuevo?", "che c'è di nuovo", "o que há de novo", "co nowego"),
        *("masakra", "ce mai e nou", "son durum ne", "su var mı", "شو الأخبار", "ماذا يحدث", "ما الجديد"),
    ],
)
def test_what_may_ask_for_news_is_no_small_talk(message: str) -> None:
    assert small_talk(message) is None
