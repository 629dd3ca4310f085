"""A full stop behind an abbreviation or an ordinal ends no sentence, in any language that has a lexicon."""

import pytest

from bot.language.texts.splitting import passages, sentences, word_count

# "|" stands where one sentence ends and the next begins.
MARKED = [
    ("pl", "Mieszka przy ul. Długiej 5 w Gdańsku.|Pociąg odjeżdża o godz. 9 rano."),
    ("pl", "Pismo z dn. 3 marca br. wpłynęło wczoraj.|Burmistrz odpowiedział."),
    ("pl", "Na pl. Wolności stanął pomnik im. Jana Pawła II.|Kosztował 5 tys. zł brutto."),
    ("pl", "W 2022 r. powódź zalała wieś.|Straty to 3 mln zł."),
    ("pl", "Por. Nowak i płk Kowalski przybyli o świcie.|Dr. Wójcik czekał."),
    ("pl", "Ustawa z art. 5 ust. 2 pkt 3 obowiązuje.|Sejm ją przyjął."),
    ("pl", "Zginęło ok. 20 osób, m.in. dwóch strażaków.|Akcja trwa."),
    ("pl", "Mówi o tym np. Anna Zielińska z woj. śląskiego.|To prawda."),
    ("es", "Vive en Avda. Larga núm. 5 de Madrid.|La Dra. Ruiz lo atendió."),
    ("es", "El presidente de EE. UU. habló con el Sr. López.|Nadie respondió."),
    ("es", "Véase pág. 12 y art. 3 de la ley.|Entró en vigor ayer."),
    ("es", "Llegaron 300 uds.|Los vecinos las repartieron."),
    ("es", "¿Qué pasó?|¡Nadie lo sabe!"),
    ("es", "La Sra. Gómez y el Dr. Pérez llegaron.|El Gral. Soto no."),
    ("es", "Según el Excmo. Sr. Alcalde, hay agua.|Los vecinos dudan."),
    ("de", "Am 3. Mai begann die Flut.|Am 24. Dezember endete sie."),
    ("de", "Im 19. Jahrhundert stand hier ein Turm.|Nach dem 2. Weltkrieg fiel er."),
    ("de", "Dr. Müller wohnt in der Hauptstr. 5 in Bonn.|Prof. Weiß kam ca. 10 Minuten später."),
    ("de", "Es kamen u. a. Helfer aus Polen.|Sie blieben bis Ende Mai."),
    ("de", "Der Schaden liegt bei 3 Mio. Euro.|Die Stadt zahlt."),
    ("de", "Das kostet z. B. 5 Euro.|Wer zahlt, bleibt offen."),
    ("de", "Er war der 3. Präsident.|Niemand widersprach."),
    ("de", "Die Brücke ist gesperrt, vgl. Abschn. 4 der Ordnung.|Das gilt seit gestern."),
    ("fr", "M. Dupont et Mme. Leroy sont arrivés.|Le Dr. Blanc aussi."),
    ("fr", "Voir art. 5 et p. 12 du guide.|Il est gratuit."),
    ("fr", "Il est né av. J.-C. selon la légende.|Personne ne le croit."),
    ("fr", "« C'est grave ! » a dit le maire.|Les écoles ferment."),
    ("fr", "Le vaccin (cf. fig. 3) protège.|Une dose suffit."),
    ("it", "Il sig. Rossi abita al n. 5 di via Roma.|La dott.ssa Bianchi no."),
    ("it", "L'art. 3 della legge vale.|Il prof. Verdi lo spiega."),
    ("it", "Sono morti ca. 20 operai.|Le cause sono ignote."),
    ("pt", "O Sr. Silva mora na Av. Brasil n. 5.|A Dra. Costa também."),
    ("pt", "Veja a pág. 3 e o art. 5.|A lei mudou."),
    ("pt", "O Exmo. Presidente falou.|Ninguém respondeu."),
    ("ro", "Dl. Popescu locuiește pe str. Lungă nr. 5.|Dna. Ionescu a plecat."),
    ("ro", "Conform art. 5 alin. 2 din lege, taxa crește.|Primarul confirmă."),
    ("tr", "Prof. Dr. Ayşe Yılmaz konuştu.|Atatürk Cad. No. 5 kapandı."),
    ("tr", "2. Dünya Savaşı bitti.|Halk sevindi."),
    ("tr", "Hz. Mevlana anıldı.|Törene binlerce kişi geldi."),
    ("tr", "Deprem 04.17'de oldu.|Bina yıkıldı."),
    ("en", "Gen. Mark Milley said so.|Nobody disagreed."),
    ("en", "He met Sen. Jim Inhofe and Rep. Adam Smith.|They talked."),
    ("en", "The U.S. Army moved.|It was Jan. 24 in Kyiv."),
    ("en", "Mr. Smith paid $3.5 m. to Acme Corp.|The firm was glad."),
    ("en", "It is No. 5 on the list.|Is it not?"),
    ("en", "“Is it war?” President Joe Biden asked.|Nobody knew."),
    ("en", "He lives at 5 Baker St. in London.|She lives in St. Louis."),
    ("en", "The talks of Lt. Col. Brown ended at 5 p.m. on Monday.|Both left."),
    ("uk", "Він живе на вул. Довгій, 5.|Ціна — 300 грн. за тонну."),
    ("uk", "Лікарня ім. Шевченка працює.|Проф. Іваненко оперує."),
    ("uk", "У 2022 р. почалася війна.|Загинуло 5 тис. людей."),
    ("uk", "На просп. Перемоги, буд. 7 впав уламок.|Ніхто не постраждав."),
    ("uk", "Це сталося в с. Мощун та м. Ірпінь.|Люди виїхали."),
    ("uk", "Прибули о 9 год. ранку.|Черга стояла."),
    ("ru", "Он живёт на ул. Ленина, д. 5.|Цена 300 руб. за тонну."),
    ("ru", "В 2021 г. Путин говорил с Байденом.|Встреча прошла в г. Женева."),
    ("ru", "Приехали т.е. вернулись домой.|Все рады."),
    ("ru", "Гл. врач им. Боткина уволен.|Проф. Сидоров против."),
    ("ar", "وصل الوفد أمس؟|لا أحد يعرف."),
]
UNSPACED = [
    "洪水造成二十七人死亡。|老桥关闭了！|为什么？",
    "橋は閉鎖された。|市長は「戻る」と述べた。|学校は？",
    "他说：“明天开放。”|居民欢迎。",
    "北约派出F16战机。|首都平静。",
    "1月24日会谈开始。|2月结束。",
]


def split(text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in sentences(text)]


@pytest.mark.parametrize(("language", "marked"), MARKED)
def test_sentences_are_not_cut_at_abbreviations(language: str, marked: str) -> None:
    assert split(marked.replace("|", " ")) == marked.split("|"), language


@pytest.mark.parametrize("marked", UNSPACED)
def test_full_stops_of_east_asia_end_sentences_without_a_blank(marked: str) -> None:
    assert split(marked.replace("|", "")) == marked.split("|")


@pytest.mark.parametrize(
    ("text", "count"), [("two words", 2), ("", 0), ("洪水造成", 2), ("北约 F16", 2), ("น้ำ", 1), ("hello 世界", 2)]
)
def test_two_characters_count_as_a_word_where_no_blanks_part_them(text: str, count: float) -> None:
    assert word_count(text) == pytest.approx(count, abs=0.5)


def test_a_passage_of_chinese_is_as_long_as_others() -> None:
    text = "河谷洪水造成二十七人死亡。" * 40
    runs = passages(text, sentences(text))
    assert len(runs) > 1
    assert max(len(run) for run in runs) < 40
