"""Romanian."""

from bot.language.lexicon import Asking, Calendar, Courtesies, Leaning, Lexicon, Signs, Stops, Talk, Telling

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
        conditions="""
            dacă ar putea poate posibil probabil eventual
            pot speră imposibil propune trebuie
        """,
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
        thanks="""
            mulțumesc|mulțumim|mulțam|mersi|mulțumesc mult|mulțumesc frumos|mulțumesc din suflet|mii de mulțumiri
            mulțumiri|mersi frumos|mersi fain|vă mulțumesc|îți mulțumesc|am înțeles|înțeles|clar|e clar|am notat|notat
            util|foarte util|bună treabă|bravo|sunt recunoscător|sunt recunoscătoare|ma ajutat|foarte amabil
        """,
        farewell="""
            la revedere|pa|noapte bună|pe curând|pa pa|papa|o zi bună|o zi frumoasă|o seară bună|o seară frumoasă
            o noapte bună|somn ușor|vise plăcute|ne vedem|ne auzim|ne mai vedem|pe data viitoare|cu bine|numai bine|adio
            toate cele bune|ai grijă de tine|aveți grijă|asta e tot|atât|nimic altceva|nu mai am întrebări|bye
            la revedere și o zi bună
        """,
        help="""
            ajutor|ajută mă|cine ești|ce poți face|cine te a creat|ești robot|cum te cheamă
        """,
        greeting="""
            bună|salutare|noroc|bună ziua|bună dimineața|bună seara|salut|ce mai faci|neața|salutări|ceau|servus|hei|hey
            alo|ce faci|ce mai faceți|cum ești|cum merge|cum îți merge|îmi pare bine|încântat|încântată|e cineva
            e cineva aici|ești acolo|ești aici|bună tuturor|bună ziua tuturor
        """,
        unclear="""
            ok|ești sigur|nu înțeleg|da|nu|bine|ce|de ce|cum|sigur|stop|gata|serios|este adevărat|e adevărat
            când a fost asta|ce dată e azi|cât e ceasul|mi e frică|idiot|prost|ești prost|taci|okay|okey|oki|bun
            foarte bine|e bine|e ok|desigur|bineînțeles|normal|exact|corect|așa e|perfect|excelent|super|grozav|minunat
            fain|interesant|foarte interesant|aha|ah|oh|vai|uau|haha|lol|hm|păi|poate|nu știu|habar nam|habar nu am
            scuze|scuză mă|scuzați mă|iartă mă|îmi pare rău|pardon|cu plăcere|pentru puțin|nicio problemă|nu contează
            lasă|uită|pe bune|zău|cum adică|adică|ce vrei să spui|nam înțeles|nu am înțeles|nu te înțeleg|nu pricep
            repetă|test|testez|e un test|uite|uitați vă|uită te|priviți|ce trist|trist|ce păcat|sunt trist|sunt tristă
            mă plictisesc|spune o glumă|și tu|și dumneavoastră|așa|n am înțeles
        """,
        fillers="""
            tuturor|te rog|vă rog|mult|frumos|din suflet|din inimă|foarte|foarte mult|pentru ajutor|pentru răspuns
            pentru informații|pentru informație|pentru info|pentru tot|anticipat|prietene|dragă|domnule|doamnă|bot
            din nou|încă o dată|la fel|și
        """,
    ),
    courtesies=Courtesies(
        afraid="""
            mi e frică|mie frică|mi e foarte frică|mi e tare frică|îmi e frică|îmi este frică|ne e frică|mi e teamă
            sunt speriat|sunt speriată|suntem speriați|sunt îngrozit|sunt îngrozită|suntem în pericol|trag în noi
            ne bombardează|suntem bombardați|suntem atacați|vreau să mor|nu vreau să trăiesc|nu mai vreau să trăiesc
            suntem sub dărâmături|suntem blocați sub dărâmături|salvați ne|salvați mă|salvează mă|salvează ne
        """,
        help="""
            ajută mă|ajutați mă|ajutați ne|ajută ne|vă rog ajutați mă|te rog ajută mă|am nevoie de ajutor
            avem nevoie de ajutor|mă poți ajuta|mă puteți ajuta|ne puteți ajuta|poți să mă ajuți|puteți să mă ajutați
            am o urgență
        """,
        alone="e o urgență|este o urgență|sunt în pericol|e nevoie de ajutor|sunt sub dărâmături",
        denied="nu",
        way_to_help="""
            număr de urgență|numere de urgență|numărul de urgență|telefon de urgență|care e numărul de urgență
            care este numărul de urgență|unde pot cere ajutor|unde cer ajutor|unde găsesc ajutor|unde pot găsi ajutor
            unde pot primi ajutor|cine mă poate ajuta|pe cine pot suna|pe cine sun|unde sun|unde pot suna
            la ce număr sun|cui mă adresez|cui mă pot adresa
        """,
        danger="""
            ce fac dacă suntem bombardați|ce fac dacă ne bombardează|ce fac în caz de bombardament
            ce să fac în caz de bombardament|ce facem în caz de bombardament|ce trebuie să fac în caz de bombardament
            ce fac dacă se trage|ce fac în caz de alarmă aeriană|ce să fac în caz de alarmă aeriană|unde e adăpostul
            unde este adăpostul|unde e cel mai apropiat adăpost|unde este cel mai apropiat adăpost
            cel mai apropiat adăpost|unde mă ascund|unde mă pot ascunde|unde mă adăpostesc|unde ne ascundem
        """,
        who="""
            cine ești|cine ești tu|cine te a creat|cine tea creat|cine te a făcut|cine tea făcut|cine te a programat
            cine e în spatele tău|ești un bot|ești bot|ești robot|ești un robot|ești om|ești uman|ești o persoană
            ești real|ești o inteligență artificială|ești inteligență artificială|ești chatgpt|ăsta e un bot
            acesta este un bot|vorbesc cu un bot|vorbesc cu un robot|cum te cheamă|cum te numești|care e numele tău
            care este numele tău
        """,
        insult="""
            ești prost|ești un prost|ești proastă|ești idiot|ești un idiot|ești inutil|ești stupid|ești tâmpit|prostule
            bot prost|bot inutil|bot stupid|prost|prostie|idiot|idiotule|inutil|tâmpit|nu ești bun de nimic|minți
            mincinos|mincinosule|ești un mincinos|taci|taci din gură|pleacă|du te|greșești|te înșeli|nu te cred|nu cred
            nu am încredere în tine|nam încredere în tine|ce prostie
        """,
        stop="""
            oprește te|oprește|termină|încetează|gata|ajunge|destul|lasă mă în pace|lasă mă|nu mi mai scrie
            nu îmi mai scrie|nu mai scrie|dezabonare|dezabonează mă|anulează|renunț
        """,
        more="""
            mai mult|mai multe|mai multe te rog|mai departe|încă|mai vreau|spune mi mai mult|spune mi mai multe
            arată mi mai mult|arată mi mai multe|arată mai mult|următorul|următoarea|continuă|altceva|ce altceva
            mai e ceva|mai este ceva
        """,
    ),
    where="în la din",
    of="de din",
    joins="și iar dar însă",
    disasters="""
        cutremur inundație taifun uragan ciclon tornadă avalanșă erupție secetă epidemie incendiu
        holeră rujeolă malarie vulcan
    """,
    credits=r"surs[ăe] | (?:citește|citiți|vezi|vedeți)\ (?:și|mai\ mult) | foto | imagine",
    corrections="corectură | rectificare | erată | dezmințire",
)
