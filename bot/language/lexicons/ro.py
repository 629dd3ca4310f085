"""Romanian."""

from bot.language.lexicon import Asking, Calendar, Leaning, Lexicon, Signs, Stops, Talk, Telling

LEXICON = Lexicon(
    code="ro",
    name="română",
    stop_words="""
            și în pe la de din cu pentru un o unei unui ale al a ai cel cea cei cele este e sunt era fost au am ar va
            vor că să se nu ce cine când unde cum care cât câți câte câtă sau dar mai prin după el ea ei ele lui lor
            acest această acesta aceasta îl îi le își mă te ne vă îmi îți eu tu noi voi despre foarte cărui cărei
            căruia cui doar tot
            ești suntem sunteți are avem aveți fi avea meu mea mei mele
        """,
    generic="""
        întâmplat întâmplă știri numește astăzi azi acum nou noi ultimele lume știe spune pot poți poate putem
        puteți trebuie face fac găsesc găsi găsim găsește iau lua obțin obține caut vreau mulțumesc bună există
        încă deja aici acolo chiar făcut făcut-o mers merge merg până urmă timp cumva totuși cauza
    """,
    asking=Asking(
        openly=r"pot | se\ poate | este | e | sunt | trebuie",
        past=r"""
            (?:a|au|am|ai|s-a|s-au|l-a|i-a|sa|sau)\ (?:mai\ |fost\ |deja\ )?(?:fost|\w{2,}(?:t|s))
            | era | erau | avea | aveau
        """,
        whether=r"(?:s-)?(?:a|au)\ \w+ | oare",
        number=r"""
            c[aâ][tț]i | c[aâ]te | c[aâ]t(?:ă|a)? | c[aâ]t\ de\ \w+
            | ce\ (?:număr|procent|sumă|preț|vârstă|distanță) | numărul | bilanț(?:ul)?
        """,
        date=r"c[aâ]nd | (?:de|p[aâ]nă)\ c[aâ]nd | (?:la|p[aâ]nă\ la)\ ce\ oră | (?:în\ )?ce\ (?:zi|dată|an|lună)",
        name=r"cine | cui | unde | (?:ce|care)\ (?:țară|țări|oraș(?:e|ul)?)",
        says=r"ce\ (?:a\ spus|spune|au\ spus|a\ declarat|zice|a\ zis)",
        called=r"(?:se\ )?num(?:e|ește|eau|ea|esc)(?:le)? | (?:îl|o|se|îi|le)\ cheamă",
        cause=r"de\ ce | din\ ce\ (?:cauză|motiv) | cum\ se\ face | motivul? | cauza",
        present=r"este | sunt | costă | e",
        first=r"prim(?:a|ul|ii|ele)(?![\ -](?:ministr|doamn)) | inițial\w*",
        which=r"ce | care",
        objects=r"un | o | acest | această | aceste | acești",
        definition=r"ce\ (?:este|e|sunt|înseamnă) | cine\ (?:este|e|sunt|a\ fost)",
    ),
    signs=Signs(
        figure="doi opt nouă jumătate sfert treime",
        date="""
            ianuarie februarie martie aprilie iunie iulie august septembrie octombrie noiembrie decembrie marți
            miercuri joi vineri sâmbătă duminică ieri astăzi săptămână săptămâni luni
        """,
        cause="""
            deoarece pentru că cauza motiv fiindcă întrucât cauzat cauzată provocat provocată căci cauză motivul
            urma
        """,
        copula="este sunt",
        title="președinte președintele premierul ministrul primar primarul purtător director directorul",
    ),
    stops=Stops(
        before_a_name="dl dna dr prof str nr jud sf bd șos mun ing av gen col mr pr",
        before_a_figure="art cap fig pag vol alin ian feb apr iun iul sept oct nov dec",
        openers="în la de pe cu un o și dar el ea ei ele potrivit acest această după când dacă nu se ieri astăzi",
    ),
    leaning=Leaning(
        before="și dar apoi potrivit pentru cu după ieri astăzi",
        persons="acesta aceasta aceștia acestea",
        pointers="acest această acești aceste",
        times=r"săptămân|lun[ăi]|an|dimineaț|sear|noapte|zi|dată",
    ),
    telling=Telling(
        negations="nu niciodată niciun nicio nimeni nimic fără",
        denials="neagă negat dezmințit dezminte respinge respins",
        plans="""
            plănuiește intenționează vrea vor dorește urmează promite promit promis promite plănuiesc va
            urma prevăzut prevăzută ar
            cere cer solicită promisese
        """,
        warnings="avertizează avertizat amenință amenințat teme",
        conditions="dacă ar putea poate posibil probabil eventual",
    ),
    calendar=Calendar(
        months=(
            "ianuarie",
            "februarie",
            "martie",
            "aprilie",
            "",
            "iunie",
            "iulie",
            "august",
            "septembrie",
            "octombrie",
            "noiembrie",
            "decembrie",
        ),
        weak_months=("ian", "feb", "", "apr", "mai", "iun", "iul", "aug", "sept", "oct", "nov", "dec"),
        weekdays=("lunea", "marți marțea", "miercuri", "joi", "vineri", "sâmbătă", "duminică"),
        weak_weekdays=("", "", "", "", "", "", ""),
        before_weekdays="fiecare",
        units=(
            ("hour", "oră ore ora"),
            ("day", "zi zile ziua zilele"),
            ("weekend", "weekend weekendul"),
            ("week", "săptămân~ă,a,i,ile"),
            ("month", "lună luna luni lunile"),
            ("year", "an ani anul anii anului"),
        ),
        parts=(("early", "începutul"), ("mid", "mijlocul"), ("late", "sfârșitul finalul")),
        seasons=("primăvar~ă,a", "var~ă,a", "toamn~ă,a", "iarn~ă,a iarna"),
        near=("azi astăzi", "ieri", "alaltăieri"),
        ordinals=("prima primul", "doua doilea", "treia treilea", "patra patrulea"),
        numbers=(
            "un o una",
            "doi două",
            "trei",
            "patru",
            "cinci câteva câțiva",
            "șase",
            "șapte",
            "opt",
            "nouă",
            "zece",
        ),
        roles=(
            ("from", "din"),
            ("after", "după"),
            ("before", "înainte"),
            ("until", "până"),
            ("around", "circa aproximativ"),
            ("back", "acum"),
            ("at", "în pe la timpul între"),
            ("and", "și sau"),
            ("of", "de al a ale lui"),
            ("last", "trecut~,ă,ul,a"),
            ("past", "ultim~a,ul,ele,ii"),
            ("this", "acest această aceasta acesta"),
            ("counted", "soldați oameni persoane morți răniți euro lei kilometri"),
        ),
        newest=r"ultimele\s+știri | ce\s+(?:mai\s+)?e(?:ste)?\s+nou | în\s+prezent | recent",
        few="câteva câțiva",
        hours="ora",
    ),
    talk=Talk(
        thanks="mulțumesc|mulțumim|mulțam|multumesc|mersi|mulțumesc mult",
        farewell="la revedere|pa|noapte bună|pe curând",
        help="""
            ajutor|ajută mă|cine ești|ce poți face|cine te a creat|ești robot|cum te cheamă
        """,
        greeting="bună|salutare|noroc|buna|bună ziua|buna ziua|bună dimineața|bună seara|salut|ce mai faci",
        unclear="""
            ok|ești sigur|nu înțeleg|da|nu|bine|ce|de ce|cum|sigur|stop|gata|serios|este adevărat|e adevărat
            când a fost asta|ce dată e azi|cât e ceasul|mi e frică|idiot|prost|ești prost|taci
        """,
        fillers="tuturor|te rog|vă rog|mult",
    ),
    where="în la din",
    of="de din",
    joins="și iar dar însă",
    disasters="""
        cutremur inundație taifun uragan ciclon tornadă avalanșă erupție secetă epidemie incendiu
        holeră rujeolă malarie
    """,
    credits=r"surs[ăe] | (?:citește|citiți|vezi|vedeți)\ (?:și|mai\ mult) | foto | imagine",
    corrections="corectură | rectificare | erată | dezmințire",
)
