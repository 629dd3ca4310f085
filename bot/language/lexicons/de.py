"""German."""

from bot.language.lexicon import Asking, Calendar, Courtesies, Leaning, Lexicon, Signs, Stops, Talk, Telling

LEXICON = Lexicon(
    code="de",
    name="Deutsch",
    stop_words="""
            der die das den dem des ein eine einer eines einem einen und oder aber in im an am auf mit von vom zu zum
            zur bei nach aus für ist sind war waren wird werden wurde wurden hat haben hatte es er sie wir ihr ich
            nicht auch als wie was wer wo wann warum welche welcher welches dass sich so um über dieser diese dieses
            wen wem wessen wohin woher weshalb wieso weswegen wieviel wieviele wievielen womit wofür wodurch wozu
            woran bitte gibt gab beim man mir mich uns euch denn mal eigentlich jemand jemanden pro
            bin bist seid sein habe hast habt mein meine meinen meinem meiner dein deine euer eure unser unsere
            werde
        """,
    generic="""
        passiert passierte geschah geschehen viele viel lange heißt heute jetzt aktuell aktuelle neues neueste
        leute bekommt bekommen bekomme kriegt kriegen finde finden findet erreiche erreichen erreicht kann
        können muss müssen darf infos nachrichten neuigkeiten sagt sagen wissen weiß kannst könnt dürft dürfen
        soll sollen sollt will willst wollen gehe gehen schon gibt gibts geben bekommst krieg kriege hole holen
        erledigen bitte danke hallo
        wirklich noch etwa geht ging macht machen mache hab haste zeit raus rein doch hier da dort bisher bislang
        inzwischen endlich überhaupt mussten musste konnten konnte sollten wollten muß hätte wäre würde machten tun
        tut wegen aufgrund
    """,
    verb_prefixes="be er ver an",
    verb_endings="en ern eln e t st",
    joints="s es n en",
    asking=Asking(
        openly=r"""
            ist | sind | kann | können | darf | dürfen | gibt\ es | muss | müssen | soll | hat | haben | wird | werden
            | (?!(?:mit|seit|neben|gegen|zwischen|wegen|samt|statt|laut|zeit|stadt|ort|kosten|folgen|namen|daten)\b)
              \w{2,}(?:en|t)\ (?:der|die|das|den|dem|ein|eine|einen|es|sie|er|wir|ich|man|noch|wieder)
        """,
        number=r"""
            wie\ ?vielen? | wie\ ?viele | wie\ (?:lange?|hoch|groß|weit|alt|teuer|oft|stark|schnell|tief|breit|schwer)
            | welche\ (?:zahl|anzahl|menge|summe|höhe) | (?:an)?zahl\ (?:der|von) | opferzahl\w* | todesopfer
        """,
        date=r"""
            wann | (?:seit|ab|bis)\ wann | um\ wie\ ?viel\ uhr
            | welche[rsnm]?\ (?:tag|datum|jahr|monat|woche|uhrzeit)
        """,
        name=r"wer | wen | wem | wessen | wo | wohin | woher | welche[rsnm]?\ (?:land|länder|stadt|städte|minister\w*)",
        says=r"was\ (?:hat\ [\w\ .-]{1,60}?\ gesagt|sagt|sagte|sagen|sagten|meint|meinte)",
        called=r"hei(?:ß|ss)(?:t|en|e) | hie(?:ß|ss)(?:en)? | name[ns]?",
        cause=r"warum | weshalb | wieso | weswegen | wodurch | gründe? | ursachen? | wie\ kommt\ es",
        past=r"""
            war(?:en)? | wurden? | hatten? | gab(?:en)? | (?<!viele\ )(?<!vielen\ )\w{3,}te(?:n|st|t)?
            | (?!geh|geb[ei]|gelt|gegen|geleg|genau|gemein|gesund|gesamt|gewiss|gering|gewalt|gesetz)ge\w{2,}(?:t|en)
            | ^(?:hat|haben|ist|sind) | star?b(?:en)? | gestorben | kam(?:en)? | ging(?:en)? | fiel(?:en)?
            | stieg(?:en)? | sank(?:en)? | traf(?:en)? | schlief(?:en)? | lag(?:en)? | stand(?:en)? | verlor(?:en)?
            | nahm(?:en)? | floh(?:en)? | flog(?:en)? | blieb(?:en)? | fand(?:en)? | hielt(?:en)? | ließ(?:en)?
            | sprach(?:en)? | trug(?:en)? | zog(?:en)? | wuchs(?:en)?
        """,
        copula="ist | sind",
        first=r"erste[nrsm]?(?!\ hilfe) | zuerst | anfangs | erstmals | ursprünglich\w*",
        which=r"welche[rsnm]? | was\ für\ (?:ein|eine|einen)",
        peoples=r"sche[nrm]?",
        definition=r"(?:was|wer)\ (?:ist|sind|war|waren)",
    ),
    signs=Signs(
        figure="prozent",
        date="""
            januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag
            sonntag gestern heute jahr jahre woche wochen monat monate uhr
        """,
        cause="""
            weil wegen aufgrund deshalb daher grund ursache denn da infolge ausgelöst verursacht gründen anlass
            begründet begründete
        """,
        copula="ist sind",
        title="präsident präsidentin kanzler kanzlerin ministerin sprecher sprecherin bürgermeister bürgermeisterin",
    ),
    stops=Stops(
        before_a_name="nr hrsg bzw ca evtl ggf inkl hl vgl prof dipl bspw geb sog insb bzgl zzgl ggü hr fr abt",
        before_a_figure="bd kap ziff abschn aufl rd std abs art jan feb apr jun jul aug sept okt nov dez",
        may_end="mio mrd tsd str usw",
        compounds="str",
        before_an_ordinal="der die das dem den des vom zum zur beim",
        openers="""
            der die das ein eine es er sie wir ich im am auf bei nach und aber laut seit doch wenn als
            diese dieser dieses dort hier zudem außerdem mit von zum bis so noch nun man
        """,
        ordinal=r"""
            (?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember
              |Jan|Feb|Apr|Aug|Sept?|Okt|Nov|Dez)
            | (?:Jahrhundert\w*|Weltkrieg\w*|Mal|Stock|Etage|Geburtstag\w*|Auflage|Jahrestag\w*)
        """,
    ),
    leaning=Leaning(
        before="und aber doch denn als wenn nachdem später gestern heute laut nach seit",
        persons="er ihn ihm ihnen seine ihre dieser diese dieses",
    ),
    telling=Telling(
        negations="nicht kein keine keiner keinen keinem nie niemals niemand ohne",
        denials="bestreitet bestritt bestreiten dementiert dementierte dementieren weist zurück",
        plans="""
            plant planen plante planten will wollen beabsichtigt beabsichtigen erwägt erwägen soll sollen
            verspricht versprechen versprach versprachen geplant geplante vorgesehen
            fordert fordern forderte forderten verlangt verlangen verlangte
        """,
        warnings="warnt warnen warnte warnten droht drohen drohte befürchtet befürchten",
        conditions="""
            wenn falls könnte könnten würde würden möglicherweise vielleicht ob dürfte wäre wären hätte hätten
            vermutet vermuten vermutlich mutmaßlich
            kann können fürchtet fürchten hofft hoffen erwartet erwarten möglich wahrscheinlich angeblich möchte möchten
            muss müssen unmöglich gerücht gerüchte leugnet leugnen
        """,
        facts="wurde wurden konnte konnten durfte hatte hatten",
    ),
    calendar=Calendar(
        months=(
            "januar jänner",
            "februar",
            "märz maerz",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "dezember",
        ),
        weak_months=("jan", "feb", "", "apr", "", "jun", "jul", "aug", "sep sept", "okt", "nov", "dez"),
        weekdays=("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag sonnabend", "sonntag"),
        weak_weekdays=("", "", "", "", "", "", ""),
        before_weekdays="jeden jedem jeder",
        units=(
            ("hour", "stunde~,n"),
            ("day", "tag~,e,en,es"),
            ("weekend", "wochenende"),
            ("week", "woche~,n"),
            ("month", "monat~,e,en,s"),
            ("year", "jahr~,e,en,es"),
        ),
        parts=(("early", "anfang"), ("mid", "mitte"), ("late", "ende")),
        seasons=("frühling frühjahr", "sommer", "herbst", "winter"),
        near=("heute", "gestern", "vorgestern"),
        ordinals=("erste~,n,r,s", "zweite~,n,r,s", "dritte~,n,r,s", "vierte~,n,r,s"),
        numbers=(
            "ein einem einer einen",
            "zwei",
            "drei",
            "vier",
            "fünf einige",
            "sechs",
            "sieben",
            "acht",
            "neun",
            "zehn",
        ),
        roles=(
            ("since", "seit"),
            ("from", "ab von vom"),
            ("after", "nach"),
            ("back", "vor"),
            ("until", "bis"),
            ("around", "um gegen"),
            ("on", "am"),
            ("at", "im in an während zwischen"),
            ("and", "und oder"),
            ("the", "der die das dem den des"),
            ("last", "letzt~e,en,er,es,em vorig~e,en,er,es,em vergangen~e,en,er,es,em"),
            ("this", "dies~e,en,er,es,em"),
            ("counted", "soldaten menschen tote tote toten verletzte prozent euro kilometer"),
        ),
        newest=r"(?:die\s+)?neu?este[nrs]? (?:\s+(?:nachrichten|meldungen|stand))? | was\s+gibt\s+es\s+neues | derzeit",
        few="einige",
        dotted_ordinals=True,
        hours="um",
    ),
    talk=Talk(
        thanks="""
            danke dir|danke sehr|danke|danke schön|dankeschön|vielen dank|besten dank|verstanden|alles klar
            vielen lieben dank|herzlichen dank|tausend dank|ich danke dir|ich danke ihnen|dank dir|dank euch|thx|kapiert
            hab verstanden|habe verstanden|ich verstehe|gut zu wissen|hilfreich|sehr hilfreich|das hilft
            das hat geholfen|gut gemacht|guter bot|sehr nett|sehr freundlich|hab dank|haben sie dank
        """,
        farewell="""
            ciao|machs gut|bis später|bis dann|tschüss|auf wiedersehen|gute nacht|bis bald|tschau|tschö|tschüssi
            pfiat di|auf wiederhören|wiedersehen|ade|bis nachher|schönen tag|einen schönen tag|schönen abend
            einen schönen abend|schönen tag noch|schönen abend noch|schlaf gut|man sieht sich|mach es gut|alles gute
            viele grüße|liebe grüße|das wars|das war alles|keine weiteren fragen|bye|bye bye
        """,
        help="""
            hilfe|hilf mir|wer bist du|wer sind sie|was bist du|was können sie|was kannst du|wie funktionierst du
            wer hat dich gemacht|bist du ein bot|bist du ein mensch|wie heißt du
        """,
        greeting="""
            hallo|hi|hey|wie geht es ihnen|guten tag|guten morgen|guten abend|moin|servus|grüß gott|wie gehts
            wie geht es dir|hallöchen|huhu|hey du|moin moin|tach|grüezi|grüß dich|grüß euch|mahlzeit|schönen guten tag
            schönen guten morgen|schönen guten abend|wie gehts dir|wie gehts ihnen|wie gehts so|ist da jemand
            ist jemand da|bist du da|freut mich|hallo zusammen
        """,
        unclear="""
            ok|okay|klar|super|echt|ach so|bist du sicher|ich verstehe nicht|was meinst du|ja|nein|gut|warum|was|wie
            genau|aha|mehr|stopp|stop|weiter|wirklich|stimmt das|ist das wahr|wann war das|welches datum ist heute
            welcher tag ist heute|wie spät ist es|ich habe angst|idiot|dumm|du bist dumm|halt die klappe|jo|jup|jawohl
            nö|nee|okey|oki|na gut|na klar|natürlich|stimmt|toll|prima|perfekt|spitze|cool|krass|wow|oh|ach|oje|hm|mhm
            haha|lol|interessant|sehr interessant|sehr gut|schade|traurig|wie traurig|egal|vergiss es|keine ahnung
            weiß nicht|ich weiß nicht|weiß ich nicht|vielleicht|sorry|entschuldigung|tut mir leid|kein problem
            bitte schön|bitteschön|gern geschehen|gerne|im ernst|ernsthaft|wie bitte|nicht verstanden
            verstehe ich nicht|verstehe nicht|das verstehe ich nicht|noch einmal|test|nur ein test|schau|schau mal
            guck mal|schaut mal|sieh mal|mir ist langweilig|ich bin traurig|erzähl einen witz|und dir|und ihnen
            ich verstehe das nicht|ich verstehe nichts|versteh ich nicht
        """,
        fillers="""
            bitte|alle|zusammen|sehr|nochmal|dir|euch|ihnen|vielmals|schon mal|für die hilfe|für deine hilfe
            für ihre hilfe|für die antwort|für die info|für die infos|für alles|für die auskunft|lieb von dir|freunde
            leute|mein freund|bot|noch|ebenso|gleichfalls|und
        """,
    ),
    courtesies=Courtesies(
        afraid="""
            ich habe angst|wir haben angst|ich bin in gefahr|wir sind in gefahr|wir werden beschossen|ich will sterben
            rettet uns|retten sie uns|ich habe große angst|ich habe solche angst|ich hab angst|wir haben große angst
            ich fürchte mich|wir werden bombardiert|man schießt auf uns|sie schießen auf uns|ich will nicht mehr leben
            ich bin eingeschlossen|wir sind eingeschlossen|rettet mich
        """,
        help="""
            ich brauche hilfe|wir brauchen hilfe|hilf mir|helft mir|helft uns|helfen sie mir|helfen sie uns
            ich brauche dringend hilfe|hilf uns|bitte helfen sie mir|kannst du mir helfen|können sie mir helfen
            könnt ihr mir helfen|ich brauche bitte hilfe
        """,
        alone="brauche hilfe|notfall|ein notfall",
        way_to_help="""
            die notrufnummer|welche notrufnummer|wo bekomme ich hilfe|wo finde ich hilfe|wen kann ich anrufen
            notrufnummer|notrufnummern|wie ist die notrufnummer|welche nummer hat der notruf|wo bekommen wir hilfe
            wo kriege ich hilfe|wo kann ich hilfe bekommen|wer kann mir helfen|wen soll ich anrufen|wen rufe ich an
            wo kann ich anrufen|an wen kann ich mich wenden
        """,
        danger="""
            was tun bei beschuss|was tun bei luftalarm|wo ist der nächste schutzraum|was tun bei einem luftalarm
            was tun bei bombenalarm|was mache ich bei beschuss|was tun wenn geschossen wird|wo ist der nächste bunker
            wo ist der schutzraum|wo ist der bunker|wo kann ich mich verstecken|wo verstecke ich mich
        """,
        who="""
            wer hat dich gemacht|wer hat dich erschaffen|wer bist du|bist du ein bot|bist du ein mensch|wie heißt du
            wer hat dich programmiert|wer hat dich gebaut|wer steckt hinter dir|wer sind sie|bist du echt
            bist du eine person|bist du ein roboter|bist du eine ki|bist du chatgpt|sind sie ein bot|sind sie ein mensch
            ist das ein bot|rede ich mit einem bot|wie ist dein name|wie heißen sie
        """,
        insult="""
            du bist dumm|dummer bot|du lügst|halt die klappe|bist du dumm|du bist blöd|du bist doof|du bist nutzlos
            du bist ein idiot|blöder bot|doofer bot|schlechter bot|nutzloser bot|nutzlos|dumm|blöd|doof|idiot|dummkopf
            trottel|lügner|das ist gelogen|du liegst falsch|ich glaube dir nicht|das glaube ich nicht|glaube ich nicht
            ich traue dir nicht|so ein quatsch|quatsch|blödsinn|halt den mund|sei still|hau ab|verschwinde
        """,
        stop="""
            hör auf|abbestellen|schreib mir nicht|stopp|hör auf damit|aufhören|schluss|lass mich in ruhe|lass das
            schreib mir nicht mehr|abmelden|abbrechen|nicht mehr schreiben
        """,
        more="""
            mehr|noch mehr|mehr dazu|weiter|mehr bitte|weitere|nächste|nächster|zeig mehr|zeig mir mehr|erzähl mehr
            erzähl mir mehr|noch etwas|noch was|was noch|sonst noch etwas|mach weiter|weiterlesen
        """,
    ),
    where="in im am bei",
    of="von aus",
    joins="und aber während sondern doch wobei",
    disasters="""
        erdbeben hochwasser überschwemmung taifun hurrikan tornado waldbrand erdrutsch lawine
        vulkanausbruch dürre hitzewelle epidemie großbrand stromausfall blackout cholera masern
        malaria dengue vulkan
    """,
    credits=r"""quellen? | siehe\ auch | (?:lesen\ sie|lies|mehr)\ (?:auch|dazu|zum\ thema) | auch\ interessant
        | lesetipp | foto | bild""",
    corrections=r"korrektur | berichtigung | richtigstellung | klarstellung | wir\ korrigieren",
)
