"""Words meet in all their forms though readers leave the accents out: twenty words of the news in each language."""

from itertools import combinations

import pytest

from bot.language.analysis import fold, stem

FORMS = {
    "fr": """
        réfugié réfugiés réfugiée réfugiées | évacué évacués évacuée évacuées évacuer |
        blessé blessés blessée blessées | fermé fermée fermés fermées |
        distribué distribuée distribuées distribue distribuer | hôpital hôpitaux |
        sinistré sinistrés sinistrée sinistrées | détruit détruite détruits détruites | école écoles |
        vaccin vaccins | vacciné vaccinée vaccinés vaccinées vacciner | journal journaux | logement logements |
        attaque attaques attaquer attaqué attaquée | ukrainien ukrainienne ukrainiens ukrainiennes |
        dangereux dangereuse dangereuses | frontière frontières | abri abris | ouvert ouverte ouverts ouvertes |
        obligatoire obligatoires | isolé isolée isolés isolées | guéri guérie guéris guéries |
        gratuit gratuite gratuits gratuites | régional régionale régionaux régionales
    """,
    "pt": """
        evacuação evacuações | refugiado refugiados refugiada refugiadas | hospital hospitais | avião aviões |
        ferido feridos ferida feridas | informação informações | inundação inundações | mão mãos | pão pães |
        cidade cidades | escola escolas | fechado fechada fechados fechadas | doação doações |
        explosão explosões | número números | animal animais | jornal jornais | difícil difíceis |
        ucraniano ucraniana ucranianos ucranianas | vacina vacinas | túnel túneis | cidadão cidadãos |
        alimento alimentos | viagem viagens
    """,
    "it": """
        sfollato sfollati sfollata sfollate | rifugiato rifugiati | ospedale ospedali |
        evacuazione evacuazioni | alluvione alluvioni | scuola scuole | ferito feriti ferita ferite |
        chiuso chiusa chiusi chiuse | città | strada strade | ponte ponti | numero numeri |
        emergenza emergenze | terremoto terremoti | medico medici | tedesco tedeschi tedesca tedesche |
        farmacia farmacie | aiuto aiuti | gratuito gratuita gratuiti gratuite | crisi | abitante abitanti |
        soccorritore soccorritori
    """,
    "es": """
        evacuación evacuaciones | refugiado refugiados refugiada refugiadas | hospital hospitales |
        herido heridos herida heridas | inundación inundaciones | avión aviones | escuela escuelas |
        cerrado cerrada cerrados cerradas | ciudad ciudades | número números |
        ucraniano ucraniana ucranianos ucranianas | médico médicos médica |
        damnificado damnificados damnificada | explosión explosiones | víctima víctimas | luz luces |
        difícil difíciles | autobús autobuses | alemán alemana alemanes | cruz cruces
    """,
    "pl": """
        uchodźca uchodźcy uchodźców uchodźcom uchodźcami | granica granicy granicę granice granic granicą |
        szpital szpitala szpitale szpitali szpitalu szpitalach | pociąg pociągu pociągi pociągów pociągami |
        szkoła szkoły szkole szkołę szkół | miasto miasta mieście miast miastach | wojna wojny wojnie wojnę |
        pomoc pomocy | dziecko dziecka dzieci dzieciom |
        ukraiński ukraińska ukraińskie ukraińskich ukraińskiego | mieszkanie mieszkania mieszkań mieszkaniach |
        lek leki leków lekami | powódź powodzi powodzią | most mosty mostów mostu |
        punkt punktu punkty punktów punktach | wniosek wniosku wnioski wniosków | numer numeru numery numerów |
        zamknięty zamknięta zamknięte zamkniętych | lekarz lekarza lekarze lekarzy |
        bezpłatny bezpłatna bezpłatne bezpłatnych | ofiara ofiary ofiar ofiarom |
        autobus autobusu autobusy autobusów
    """,
    "ro": """
        refugiat refugiați refugiații refugiaților | ajutor ajutoare ajutorul ajutoarele |
        adăpost adăposturi adăpostul adăposturile | spital spitale spitalul spitalele |
        școală școli școala școlile | graniță granițe granița | copil copii copiii copiilor |
        război războaie războiul războiului | medicament medicamente medicamentele | oraș orașe orașul orașele |
        număr numere numărul | tren trenuri trenul trenurile | rănit răniți răniții | apă apa |
        cutremur cutremure cutremurul | inundație inundații inundațiile | gratuit gratuită gratuite |
        închis închisă închise | ucrainean ucraineni ucraineană ucrainenilor | medic medici medicul
    """,
    "tr": """
        yardım yardımlar yardıma yardımı yardımın | depremzede depremzedeler depremzedelere depremzedelerin |
        çadır çadırlar çadırda çadıra çadırların | okul okullar okulda okulu okulların |
        hastane hastaneler hastanede hastanesi hastanesinde hastaneye | köprü köprüler köprüsü köprüde |
        enkaz enkazda enkazdan enkazın | ölü ölüler ölülerin | yaralı yaralılar yaralıların yaralıya |
        şehir şehirler şehirde şehre | bina binalar binada binanın binaların | ev evler evde evi evlerin |
        ekip ekipler ekibi ekiplerin | su suyu sular suya | telefon telefonu telefonlar telefonun |
        çocuk çocuklar çocuğu çocukların | köy köyler köyde köye | yol yollar yolu yolda |
        ülke ülkeler ülkede ülkenin | merkez merkezi merkezde merkezleri | il iller ilde ilin |
        gün günler günde günü | bölge bölgede bölgeler bölgesi bölgesinde |
        başvuru başvurular başvurusu başvuruda
    """,
    "de": """
        Flüchtling Flüchtlinge Flüchtlingen | Krankenhaus Krankenhäuser Krankenhäusern | Schule Schulen |
        Brücke Brücken | Evakuierung Evakuierungen | Unterkunft Unterkünfte Unterkünften |
        Verletzter Verletzte Verletzten | Zug Züge Zügen | Grenze Grenzen | Stadt Städte Städten | Wasser |
        Antrag Anträge Anträgen | Arzt Ärzte Ärzten Ärztin | Kind Kinder Kindern |
        gesperrt gesperrte gesperrten | kostenlos kostenlose kostenlosen | Impfung Impfungen | Hilfe Hilfen |
        Haus Häuser Häusern Hauses | Toter Tote Toten
    """,
}
SHARES = {"de": 0.94, "es": 0.95, "fr": 0.99, "it": 1.0, "pl": 0.92, "pt": 1.0, "ro": 0.92, "tr": 0.91}


@pytest.mark.parametrize(("language", "share"), SHARES.items())
def test_the_forms_of_a_word_share_a_stem(language: str, share: float) -> None:
    words = [forms.split() for forms in FORMS[language].split("|")]
    pairs = [pair for forms in words for pair in combinations(forms, 2)]
    met = [stem(fold(one), language) == stem(fold(other), language) for one, other in pairs]
    assert sum(met) / len(met) >= share


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "fermée", "ferme"),
        ("fr", "distribuées", "distribue"),
        ("pt", "doacoes", "doação"),
        ("pl", "mostow", "mosty"),
        ("ro", "scoli", "școală"),
        ("tr", "kopruler", "köprü"),
        ("tr", "çocuğu", "cocuk"),
    ],
)
def test_a_word_is_found_however_it_is_typed(language: str, one: str, other: str) -> None:
    assert stem(fold(one), language) == stem(fold(other), language)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("tr", "bina", "bin"), ("fr", "journée", "jour"), ("pt", "mais", "mal"), ("pl", "lek", "lekcja")],
)
def test_short_words_of_another_meaning_stay_apart(language: str, one: str, other: str) -> None:
    assert stem(fold(one), language) != stem(fold(other), language)
