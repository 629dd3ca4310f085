"""Italian."""

from bot.language.lexicon import Asking, Calendar, Courtesies, Leaning, Lexicon, Signs, Stops, Talk, Telling

LEXICON = Lexicon(
    code="it",
    name="italiano",
    stop_words="""
            il lo la l i gli le un uno una e o ma in nel nella di del della dei delle a al alla da dal con per che chi
            cosa quando dove come perché quale quali quanto è sono era stato ha hanno aveva si suo sua suoi loro non
            più questo questa all dall dell nell sull quanti quante quanta c cos dov mi ti ci vi io tu noi voi ne nei
            negli sul sulla sui degli agli ai alle allo dallo tra fra se
            siamo siete ho hai abbiamo avete essere avere
        """,
    generic="""
        successo accaduto succede notizie ultime oggi adesso ora chiama novità gente sapere sai dire posso puoi
        può possiamo potete possono devo devi deve dobbiamo dovete devono fare faccio vado trovo trovare trova
        prendo prendere ottenere cerco voglio vorrei serve servono favore grazie ciao già
        ancora sta stanno poi davvero fatto fanno fa qui là volta andare vanno avuto mentre infine finora causa
    """,
    asking=Asking(
        openly=r"""
            posso | si\ può | è | sono | c'è | ci\ sono | devo | si\ deve
            | \A.*\ (?:funziona|funzionano|può|possono)\b.*
        """,
        past=r"""
            (?:ha|hanno|aveva|avevano|si\ e|si\ sono|e|sono|era|erano|fu|furono)\ (?:gia\ |mai\ )?(?!vietat|consentit
                |permess|obbligat|gratuit)(?:stat[oaie]|mort[oaie]|rimast[oaie]|pers[oaie]|mess[oaie]|pres[oaie]
                |fatto|detto|chiest[oaie]|success[oaie]|aperto|chiuso|\w{2,}(?:at|ut|it)[oaie])
            | (?:ha|hanno|si\ e|si\ sono|aveva|avevano)\ (?:gia\ )?(?!bisogno)\w{3,}[oaie] | stat[oaie] | gia
            | era | erano | aveva | avevano | fu | furono | \w{2,}(?:arono|irono|erono)
        """,
        whether=r"(?:si\ )?(?:e|sono|ha|hanno)\ (?:gia\ )?\w+",
        number=r"""
            quant[oaie] | (?:qual\ è|quale)\ (?:il\ numero|la\ percentuale|numero)
            | che\ (?:età|percentuale|prezzo|cifra|distanza) | numero\ (?:di|dei|delle) | bilancio
        """,
        date=r"quando | (?:che|quale|in\ che|in\ quale)\ (?:giorno|data|anno|mese|ora) | a\ che\ ora",
        name=r"chi | dove | dov['’]è | (?:quale|quali|che)\ (?:paese|paesi|città)",
        says=r"(?:che\ )?cosa\ (?:dice|ha\ detto|dicono|disse|pensa)",
        called=r"si\ chiam(?:a|ano|ava|avano) | nom[ei] | cognom[ei]",
        cause=r"perch[eéè] | come\ mai | motiv[oi] | ragion[ei] | caus[ae]",
        present=r"è | sono | c'è | costa | costano",
        first=r"prim[oaie](?!\ (?:ministr|cittadin)) | inizial\w*",
        which=r"che | quale | quali",
        objects=r"il | lo | la | gli | le | una? | uno | l'",
        definition=r"(?:che\ )?cos(?:a\ |['’]|\ )(?:è|e['’]?|sono) | chi\ (?:è|e['’]|era|sono)",
    ),
    signs=Signs(
        figure="due dodici quaranta cinquanta terzo doppio",
        date="""
            gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì
            martedì mercoledì giovedì venerdì sabato domenica ieri oggi domani settimana settimane anni mesi
        """,
        cause="""
            perché causa motivo poiché dovuto causato causata provocato provocata dovuta dovuti siccome ragione
            ragioni motivi cause colpa
        """,
        copula="sono era",
        title="presidente ministro ministra sindaco sindaca portavoce direttore direttrice prefetto",
    ),
    stops=Stops(
        before_a_name="sig sigg dott dottssa prof avv mons geom sen arch ing egr spett gent",
        before_a_figure="art artt cap fig n nn pag pagg vol tel gen feb apr mag giu lug ago sett ott nov dic",
        may_end="ecc srl spa",
        openers="""
            il lo la i gli le un una e ma in nel nella per con da dal secondo questo questa dopo quando se non si
            anche ieri oggi
        """,
    ),
    leaning=Leaning(
        before="e ma poi quindi secondo per con dopo ieri oggi anche",
        persons="egli lui lei loro essi esse",
        pointers="questo questa questi queste quello quella quelli quelle",
        times=r"settimana|mese|anno|mattina|sera|notte|giorno|pomeriggio",
    ),
    telling=Telling(
        negations="non mai nessuno nessuna nessun senza nulla niente",
        denials="nega negano negato smentisce smentiscono smentito respinge respinto",
        plans="""
            prevede prevedono intende intendono vuole vogliono progetta valuta promette promettono
            promesso dovrebbe dovrebbero previsto prevista previsti previste deve devono sarà saranno
            progettano
            chiede chiedono esige esigono pretende pretendono
        """,
        warnings="avverte avvertono avvertito teme temono minaccia minacciano",
        conditions="""
            se potrebbe potrebbero può possono forse sarebbe sarebbero eventuale avesse avessero fosse fossero
            sospetta sospettano presunto probabilmente
            spera sperano possibile impossibile probabile propone propongono esclude escludono rischia rischiano
        """,
        endings=r"\w{2,}(?:rà|ranno|rebbe|rebbero)",
    ),
    calendar=Calendar(
        months=(
            "gennaio",
            "febbraio",
            "marzo",
            "aprile",
            "maggio",
            "giugno",
            "luglio",
            "agosto",
            "settembre",
            "ottobre",
            "novembre",
            "dicembre",
        ),
        weak_months=("gen", "feb", "", "apr", "", "", "", "", "", "", "", ""),
        weekdays=("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
        weak_weekdays=("", "", "", "", "", "", ""),
        before_weekdays="ogni la il di",
        units=(
            ("hour", "or~a,e"),
            ("day", "giorn~o,i"),
            ("weekend", "weekend"),
            ("week", "settiman~a,e"),
            ("month", "mes~e,i"),
            ("year", "ann~o,i"),
        ),
        parts=(("early", "inizio"), ("mid", "metà"), ("late", "fine")),
        seasons=("primavera", "estate", "autunno", "inverno"),
        near=("oggi", "ieri", "laltroieri altroieri"),
        ordinals=("prim~o,a", "second~o,a", "terz~o,a", "quart~o,a"),
        numbers=(
            "un uno una",
            "due",
            "tre",
            "quattro",
            "cinque alcuni alcune pochi",
            "sei",
            "sette",
            "otto",
            "nove",
            "dieci",
        ),
        roles=(
            ("since", "dal dallo dalla"),
            ("from", "da partire"),
            ("after", "dopo"),
            ("before", "prima"),
            ("until", "fino"),
            ("around", "intorno circa verso"),
            ("on", "il"),
            ("at", "nel nello nella negli nelle in durante tra a"),
            ("and", "e o al"),
            ("the", "lo la l i gli le"),
            ("of", "di del dello della"),
            ("last", "scors~o,a,i,e passat~o,a,i,e"),
            ("past", "ultim~o,a,i,e"),
            ("this", "quest~o,a,i,e"),
            ("ago", "fa"),
            ("counted", "soldati persone morti feriti euro chilometri vittime abitanti"),
        ),
        newest=r"(?:le\s+)?ultime\s+(?:notizie|novità)? | novità | adesso | attualmente | di\s+recente",
        few="alcuni alcune pochi",
        hours="alle",
    ),
    talk=Talk(
        thanks="""
            grazie|ti ringrazio|vi ringrazio|grazie mille|molte grazie|grazie infinite|tante grazie|grazie tante
            mille grazie|grazie di cuore|grz|la ringrazio|ringrazio|ricevuto|ho capito|chiaro|tutto chiaro|utile
            molto utile|buono a sapersi|ben fatto|bravo|bravissimo|ottimo lavoro|gentilissimo|molto gentile|sei gentile
        """,
        farewell="""
            arrivederci|addio|buonanotte|buona notte|a presto|arrivederla|ci vediamo|ci vediamo dopo|ci sentiamo
            alla prossima|a dopo|a più tardi|buona giornata|buona serata|buon proseguimento|stammi bene|sogni doro|bye
            bye bye|ciao ciao|è tutto|questo è tutto|nientaltro|nessunaltra domanda|saluti|un saluto|un abbraccio
        """,
        help="""
            aiuto|aiutami|chi sei|cosa sai fare|cosa puoi fare|chi ti ha creato|sei un bot|come ti chiami
        """,
        greeting="""
            ciao|ehi|buon pomeriggio|buongiorno|buon giorno|buonasera|buona sera|salve|come stai|come va|hey|hei|buondì
            come stai oggi|come sta|come state|come va oggi|come butta|tutto bene|tutto ok|piacere|piacere di conoscerti
            cè qualcuno|ci sei|sei lì|pronto
        """,
        unclear="""
            ok|okay|capito|sei sicuro|non capisco|sì|no|va bene|cosa|perché|come|certo|ancora|stop|basta|davvero|è vero
            quando è stato|che giorno è oggi|che ore sono|ho paura|idiota|stupido|sei stupido|zitto|okey|certamente
            certo che sì|ovvio|ovviamente|esatto|esattamente|giusto|perfetto|ottimo|benissimo|bene|molto bene|bello
            che bello|fantastico|interessante|molto interessante|daccordo|va benissimo|ah|oh|uff|wow|ahah|ahaha|haha|lol
            boh|mah|beh|bah|eh|forse|non so|non lo so|nessuna idea|scusa|scusami|scusi|scusate|mi dispiace|prego
            di niente|di nulla|figurati|non importa|non fa niente|lascia perdere|sul serio|seriamente|veramente|ma dai
            cioè|come scusa|che vuoi dire|cosa vuoi dire|cosa intendi|non ho capito|non capisco niente|non ti capisco
            ripeti|prova|test|è una prova|guarda|guarda qui|guarda questo|guardate|leggi qui|che tristezza|triste
            che orrore|che peccato|sono triste|mi annoio|raccontami una barzelletta|e tu|e lei
        """,
        fillers="""
            a tutti|per favore|mille|infinite|tante|di tutto|di cuore|moltissimo|molto|per laiuto|per il tuo aiuto
            per il vostro aiuto|per la risposta|per le informazioni|per linformazione|per linfo|per tutto|per piacere
            perfavore|ragazzi|amico|amica|amici|signore|signora|bot|di nuovo|a te|a voi|anche a te|e
        """,
    ),
    courtesies=Courtesies(
        afraid="""
            ho paura|ho tanta paura|ho molta paura|abbiamo paura|abbiamo tanta paura|sono spaventato|sono spaventata
            siamo spaventati|sono terrorizzato|sono terrorizzata|io sono in pericolo|siamo in pericolo
            ci stanno sparando|ci sparano|ci stanno bombardando|ci bombardano|ci stanno attaccando|voglio morire
            non voglio vivere|non voglio più vivere|sono intrappolato|sono intrappolata|siamo intrappolati
            siamo sotto le macerie|salvateci|salvatemi|salvami|salvaci
        """,
        help="""
            aiutami|aiutatemi|aiutateci|aiutaci|per favore aiutami|per favore aiutatemi|mi serve aiuto|ci serve aiuto
            ho bisogno di aiuto|ho bisogno daiuto|abbiamo bisogno di aiuto|abbiamo bisogno daiuto|puoi aiutarmi
            mi puoi aiutare|può aiutarmi|mi può aiutare|potete aiutarmi|potete aiutarci|ho unemergenza
        """,
        alone="è unemergenza|sono in pericolo|serve aiuto|sono sotto le macerie",
        denied="non",
        way_to_help="""
            numero di emergenza|numeri di emergenza|numero demergenza|numeri demergenza|qual è il numero di emergenza
            dove posso chiedere aiuto|dove chiedere aiuto|dove trovo aiuto|dove posso trovare aiuto
            dove posso ricevere aiuto|chi mi può aiutare|chi può aiutarmi|chi posso chiamare|chi devo chiamare
            chi chiamo|a chi mi rivolgo|a chi posso rivolgermi|a chi mi posso rivolgere|che numero devo chiamare
            quale numero devo chiamare
        """,
        danger="""
            cosa fare in caso di bombardamento|cosa fare se bombardano|cosa faccio se bombardano
            cosa fare se ci bombardano|cosa fare durante un bombardamento|cosa fare se sparano|cosa faccio se sparano
            cosa fare in caso di allarme aereo|dovè il rifugio|dove si trova il rifugio|dove è il rifugio
            dovè il rifugio più vicino|rifugio più vicino|dovè il bunker|dove posso nascondermi|dove mi posso nascondere
            dove mi nascondo|dove ci nascondiamo
        """,
        who="""
            chi sei|chi sei tu|chi ti ha creato|chi ti ha fatto|chi ti ha programmato|chi cè dietro di te|sei un bot
            sei un robot|sei umano|sei un umano|sei una persona|sei reale|sei vero|sei unia|sei una ia
            sei unintelligenza artificiale|sei una macchina|sei chatgpt|questo è un bot|sto parlando con un bot
            parlo con un bot|come ti chiami|qual è il tuo nome
        """,
        insult="""
            sei stupido|sei stupida|sei scemo|sei un idiota|sei idiota|sei inutile|sei un cretino|sei tonto|bot stupido
            stupido bot|bot inutile|stupido|scemo|idiota|cretino|imbecille|inutile|fai schifo|che schifo
            non servi a niente|menti|stai mentendo|bugiardo|sei un bugiardo|zitto|stai zitto|chiudi il becco|vattene
            vai via|sbagli|ti sbagli|hai torto|non ti credo|non ci credo|non mi fido di te|che stupido
        """,
        stop="""
            basta|basta così|smettila|smetti|fermati|fermo|lasciami in pace|lasciami stare|non scrivermi
            non scrivermi più|smetti di scrivermi|annulla|disiscrivimi|cancellami|cancella iscrizione
        """,
        more="""
            ancora|ancora per favore|di più|altro|altro per favore|dimmi di più|dimmi altro|raccontami di più
            mostrami altro|mostra altro|avanti|prossimo|prossima|continua|vai avanti|cosaltro|che altro|qualcosaltro
            cè altro|e poi
        """,
    ),
    where="a ad in nel nella nello",
    of="di del dello della dei degli delle",
    joins="e ed ma mentre però invece",
    disasters="""
        terremoto sisma alluvione inondazione tifone uragano ciclone tornado valanga eruzione
        siccità epidemia frana incendio blackout colera morbillo malaria dengue vulcano
    """,
    credits=r"font[ei] | (?:leggi|vedi|guarda)\ anche | per\ approfondire | foto | immagine",
    unknown="Chi ha detto abcdefgh?",
    corrections=r"correzione | rettifica | errata\ corrige | precisazione",
)
