"""Polish."""

from bot.language.lexicon import Asking, Calendar, Courtesies, Leaning, Lexicon, Signs, Stops, Talk, Telling

LEXICON = Lexicon(
    code="pl",
    name="polski",
    stop_words="""
            i w we na z ze do od o u za po przez dla nie to jest są był była było były się że jak co kto kiedy gdzie
            czy który która które jego jej ich ten ta tego tej a ale lub oraz przy ile dlaczego czemu kogo komu kim
            skąd dokąd jaki jaka jakie ilu czyj czyja czyje jakim jakiego jakiej jakich którego której którym których
            mi mnie nam nas wam wy ty on ona oni już tylko też tu tam więc
            jestem jesteś jesteśmy mam masz ma mamy macie mój moja moje mojego mojej być mieć
        """,
    generic="""
        stało zdarzyło wydarzyło dzieje nazywa dziś dzisiaj teraz nowego wiadomości najnowsze długo dużo wiele
        można mogę wiadomo może możemy możesz mogą muszę musisz musi musimy muszą trzeba znajdę znaleźć dostanę
        dostać załatwić załatwię zrobić wyrobić szukam proszę dziękuję już są jest
        ktoś ktos coś cos podczas jeszcze naprawdę sumie końcu robić robi robią zrobili zrobił wynosi iść idą idzie
        miał mieli tutaj wszystko żeby powodu
    """,
    verb_prefixes="po za na o przy z s u",
    verb_endings="ć je ją ła ły ło li ł",
    asking=Asking(
        openly=r"czy | można | mogę | jest | są",
        whether=r"czy",
        number=r"""
            ile | ilu | jak\ (?:długo|wiel[eu]|dużo|daleko|duż[aey]|wysok[aoi])
            | jaka\ (?:liczba|kwota|część|odległość|cena|temperatura) | jaki\ (?:odsetek|procent|koszt|wiek)
            | jak\ (?:często|szybko|głęboko|star[aey]) | liczba | bilans\ ofiar
        """,
        date=r"""
            kiedy | (?:od|do)\ kiedy | o\ której | (?:od|do)\ której | w\ jakich\ godzinach
            | (?:którego|jakiego)\ dnia | w\ (?:którym|jakim)\ (?:roku|miesiącu|dniu)
        """,
        name=r"kto | kogo | komu | kim | gdzie | skąd | dokąd | (?:który|jaki|które|jakie)\ (?:kraje?|miast[oa])",
        says=r"co\ (?:m[oó]wi|powiedzia[lł]\w*|m[oó]wi[aą]|odpowiedzia[lł]\w*|s[aą]dzi)",
        called=r"""
            (?:się\ )?nazyw(?:a|ają|ał|ała|ało|ali|ały)(?:\ się)? | na\ imię | imię\ i\ nazwisko | nazwisk[oa]
            | nazw[aęy]
        """,
        cause=r"dlaczego | czemu | po\ co | przyczyn\w* | z\ jak(?:iego|ich)\ powod(?:u|ów) | co\ spowodowało",
        accented_past=r"\w{2,}(?:ł|ła|ło|ły|łem|łam)",
        past=r"\w{2,}[aeiy]l[aioy] | \w{3,}(?:no|to) | był[aoy]? | byli | już",
        first=r"pierwsz\w+ | najpierw | początkowo",
        which=r"jak(?:i|a|ie|iego|iej|im|imi|ich|ą) | któr\w+",
        peoples=r"[iy]ch",
        definition=r"(?:co|kto)\ to(?:\ jest|\ są)? | (?:czym|kim)\ (?:jest|są|był|była)",
    ),
    signs=Signs(
        figure="procent ćwierć",
        date="""
            stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
            poniedziałek wtorek środę czwartek piątek sobotę niedzielę wczoraj dziś roku
        """,
        cause="""
            ponieważ bo dlatego powodu przyczyną wskutek gdyż spowodowane spowodował spowodowała spowodowało
            przyczyna przyczyny powód skutek tłumaczy tłumacząc
        """,
        copula="jest są",
        title="prezydent premier minister burmistrz wojewoda rzecznik rzeczniczka dyrektor starosta komendant",
    ),
    stops=Stops(
        before_a_name="""
            ul pl os im św bł ks płk ppłk kpt por mjr prof dr hab inż mgr np ww tzw tj nr woj pow gm zob ds wg śp m.in
            abp bp ppor sierż asp gen
        """,
        before_a_figure="ok godz art ust pkt poz tel str rozdz dn rys tab nr",
        may_end="br ub zł gr tys mln mld itd itp",
        closing="t.j",
        openers="""
            w we na z ze do od po przez dla to jest ten ta te ci jak gdy kiedy ale i a jednak także również według
            nie się on ona oni one wczoraj dziś
        """,
    ),
    leaning=Leaning(
        before="i a ale jednak potem później wczoraj dziś według w na po przed",
        persons="ona oni jego jej ich jemu nim nimi niego niej nich",
        pointers="tego tej tych temu tym tymi",
        times=r"tydzie|tygodni|miesi[ąa]c|rok|dzie[nń]|dni|wiecz|noc|poran|razem",
    ),
    telling=Telling(
        negations="nie nigdy nikt nic żaden żadna żadne bez brak",
        denials="zaprzecza zaprzeczają zaprzeczył zaprzeczyła zaprzeczyli dementuje odrzuca odrzucił",
        plans="""
            planuje planują zamierza zamierzają chce chcą rozważa rozważają będzie będą zapowiada
            zapowiadają zapowiedział zapowiedziała obiecuje obiecują obiecał planowane planowany planowana
            ma mają zostanie zostaną powinien powinna powinno
            żąda żądają domaga domagają obiecała obiecali
        """,
        warnings="ostrzega ostrzegają ostrzegł ostrzegła obawia obawiają grozi grożą",
        conditions="""
            jeśli jeżeli gdyby może mogą mógłby mogłaby mogłyby możliwe prawdopodobnie podejrzewa podejrzewają
            przypuszcza
            mógł mogła mogli mogły mogłoby obawia oczekuje oczekują niemożliwe podobno rzekomo plotka plotki proponuje
            proponują musi muszą powinny
        """,
    ),
    calendar=Calendar(
        months=(
            "stycz~eń,nia,niu,niem",
            "lut~y,ego,ym",
            "mar~zec,ca,cu,cem",
            "kwie~cień,tnia,tniu,tniem",
            "maj~,a,u,em",
            "czerw~iec,ca,cu,cem",
            "lip~iec,ca,cu,cem",
            "sierp~ień,nia,niu,niem",
            "wrze~sień,śnia,śniu,śniem",
            "październik~,a,u,iem",
            "listopad~,a,zie,em",
            "grud~zień,nia,niu,niem",
        ),
        weak_months=("", "", "", "", "", "", "", "", "", "", "", ""),
        weekdays=(
            "poniedział~ek,ku,kiem",
            "wtor~ek,ku,kiem",
            "środ~a,ę,y,ą środzie",
            "czwart~ek,ku,kiem",
            "piąt~ek,ku,kiem",
            "sobot~a,ę,y,ą sobocie",
            "niedziel~a,ę,i,ą",
        ),
        weak_weekdays=("", "", "", "", "", "", ""),
        before_weekdays="każdy każdą każdej każdego",
        units=(
            ("hour", "godzin~,a,y,ę"),
            ("day", "dzień dnia dni dniu dniach"),
            ("weekend", "weekend"),
            ("week", "tydzień tygod~nia,niu,nie,ni,niach"),
            ("month", "miesiąc~,a,u,e,ach miesięcy"),
            ("year", "rok~,u,iem lata lat latach r"),
        ),
        parts=(("early", "początk~u,iem początek"), ("mid", "połow~a,ie,y"), ("late", "koniec koń~ca,cu,cem")),
        seasons=("wiosn~a,ą,y,ę wiośnie", "lato latem lecie", "jesień jesieni jesienią", "zim~a,ą,y,ę zimie"),
        near=("dziś dzisiaj", "wczoraj", "przedwczoraj"),
        ordinals=("pierwsz~y,a,e,ego,ej,ym", "drug~i,a,ie,iego,iej,im", "trzeci~,a,e,ego,ej,m", "czwart~y,a,e,ego,ej"),
        numbers=(
            "jeden jedna jedno",
            "dwa dwie dwóch parę para",
            "trzy trzech",
            "cztery czterech",
            "pięć pięciu kilka kilku",
            "sześć sześciu",
            "siedem siedmiu",
            "osiem ośmiu",
            "dziewięć",
            "dziesięć",
        ),
        roles=(
            ("since", "od"),
            ("from", "z ze"),
            ("after", "po"),
            ("before", "przed"),
            ("until", "do"),
            ("around", "około koło"),
            ("at", "w we na podczas między"),
            ("and", "i a lub"),
            ("last", "zeszł~y,a,e,ego,ej,ym,ą ubiegł~y,a,e,ego,ej,ym,ą poprzedni~,a,ego,ej,m"),
            ("past", "ostatni~,a,e,ego,ej,m,ch,mi"),
            ("this", "ten ta tego tej tym tę"),
            ("ago", "temu"),
            ("counted", "żołnierzy ludzi osób ofiar rannych złotych kilometrów procent"),
        ),
        newest=r"najnowsze(?:\s+wiadomości)? | ostatnie\s+wiadomości | co\s+nowego | teraz | obecnie | ostatnio",
        few="kilka kilku parę",
        year_marks="r",
        hours="o",
    ),
    talk=Talk(
        thanks="""
            dzięki|dzięx|dziękuje|dziękuję bardzo|dzięki wielkie|zrozumiano|dziękujemy|wielkie dzięki|serdeczne dzięki
            serdecznie dziękuję|dzięksy|dzk|thx|jestem wdzięczny|jestem wdzięczna|rozumiem|zrozumiałem|zrozumiałam
            wszystko jasne|czaję|ogarniam|przyjąłem|przydatne|bardzo przydatne|dobra robota|dobrze wiedzieć|pomogło
            to pomogło|dobry bot|miło z twojej strony
        """,
        farewell="""
            do widzenia|pa|do zobaczenia|dobranoc|na razie|żegnaj|pa pa|papa|narka|nara|do usłyszenia|do następnego
            do następnego razu|trzymaj się|trzymajcie się|miłego dnia|miłego wieczoru|dobrej nocy|spokojnej nocy
            udanego dnia|wszystkiego dobrego|bywaj|to wszystko|to tyle|nic więcej|nie mam więcej pytań|pozdrawiam|pozdro
            żegnam|żegnajcie
        """,
        help="""
            pomoc|pomocy|pomóż|kim jesteś|co umiesz|co potrafisz|kto cię stworzył|jesteś botem|jak się nazywasz
        """,
        greeting="""
            hejka|dobry|witajcie|cześć|dzień dobry|dobry wieczór|hej|witam|witaj|siema|jak się masz|siemka|siemano|elo
            hejo|heja|czołem|halo|dobrego dnia|jak leci|jak się czujesz|jak tam|co słychać|co u ciebie|miło mi
            miło poznać|jest tu kto|jest tam kto|jest ktoś|jesteś tam
        """,
        unclear="""
            ok|spoko|jesteś pewien|nie rozumiem|którego dzisiaj|tak|nie|dobrze|co|dlaczego|jak|jasne|więcej|stop|dość
            dalej|naprawdę|czy to prawda|to prawda|kiedy to było|który dziś jest|jaki dziś dzień|która godzina|boję się
            idiota|głupi|jesteś głupi|zamknij się|okej|oki|okay|w porządku|dobra|no|no tak|no dobra|oczywiście|pewnie
            dokładnie|zgadza się|racja|zgoda|super|świetnie|fajnie|ekstra|git|luz|idealnie|wspaniale|ciekawe
            interesujące|bardzo ciekawe|aha|ach|och|oj|ojej|wow|haha|hehe|lol|xd|hm|eh|może|nie wiem|nie mam pojęcia
            przepraszam|sorry|sorki|wybacz|nic|nieważne|nie szkodzi|nie ma za co|nie ma sprawy|serio|na serio|poważnie
            czemu|jak to|co takiego|co masz na myśli|co to znaczy|nic nie rozumiem|nie zrozumiałem|nie zrozumiałam
            powtórz|test|testuję|to test|patrz|patrzcie|zobacz|zobaczcie|spójrz|popatrz|smutne|smutno mi|jestem smutny
            jestem smutna|przykro|nudzi mi się|opowiedz dowcip|a ty|a u ciebie
        """,
        fillers="""
            wszystkim|proszę|bardzo|wielkie|serdecznie|serdeczne|ślicznie|pięknie|stokrotne|za pomoc|za odpowiedź
            za informację|za info|za wszystko|ci|wam|panu|pani|kolego|przyjacielu|bot|jeszcze raz|z góry|nawzajem
            również|i
        """,
    ),
    courtesies=Courtesies(
        afraid="""
            boję się|bardzo się boję|boję się bardzo|strasznie się boję|tak się boję|boimy się|bardzo się boimy
            jestem przerażony|jestem przerażona|jestem w niebezpieczeństwie|jesteśmy w niebezpieczeństwie
            strzelają do nas|ostrzeliwują nas|bombardują nas|nas bombardują|nas ostrzeliwują|chcę umrzeć|nie chcę żyć
            nie chce mi się żyć|jestem uwięziony|jestem uwięziona|jesteśmy uwięzieni|jesteśmy pod gruzami|ratujcie
            ratujcie nas|ratujcie mnie|ratuj mnie|uratujcie nas|uratuj mnie
        """,
        help="""
            pomóż mi|pomóżcie mi|pomóżcie nam|pomóż nam|proszę pomóż mi|proszę o pomoc|błagam o pomoc
            potrzebujemy pomocy|możesz mi pomóc|możesz nam pomóc|możecie mi pomóc|możecie nam pomóc|czy możesz mi pomóc
            czy możecie mi pomóc|ratunku|pomocy|pomóżcie
        """,
        alone="potrzebuję pomocy|na pomoc|potrzebna pomoc|nagły wypadek|to nagły wypadek",
        denied="nie",
        way_to_help="""
            numer alarmowy|numery alarmowe|numer ratunkowy|numer telefonu alarmowego|telefon alarmowy|telefony alarmowe
            jaki jest numer alarmowy|jaki numer alarmowy|gdzie szukać pomocy|gdzie mogę uzyskać pomoc
            gdzie uzyskać pomoc|gdzie znajdę pomoc|gdzie mogę znaleźć pomoc|gdzie dzwonić|gdzie zadzwonić
            gdzie mam dzwonić|do kogo dzwonić|do kogo zadzwonić|do kogo się zwrócić|na jaki numer dzwonić
            pod jaki numer dzwonić|kto może mi pomóc|kto mi pomoże
        """,
        danger="""
            co robić w razie ostrzału|co robić podczas ostrzału|co robić w czasie ostrzału|co robić jak strzelają
            co robić gdy strzelają|co robić jeśli strzelają|co robić podczas bombardowania
            co robić w razie bombardowania|co robić podczas nalotu|co robić w razie nalotu
            co robić podczas alarmu lotniczego|co robić w razie alarmu lotniczego|gdzie jest schron
            gdzie jest najbliższy schron|gdzie najbliższy schron|najbliższy schron|gdzie znajdę schron|gdzie się ukryć
            gdzie się schować|gdzie mogę się ukryć|gdzie mogę się schować
        """,
        who="""
            kim jesteś|kto ty jesteś|kto cię stworzył|kto cię zrobił|kto cię napisał|kto cię zaprogramował
            kto za tobą stoi|jesteś botem|czy jesteś botem|jesteś robotem|czy jesteś robotem|jesteś człowiekiem
            czy jesteś człowiekiem|jesteś prawdziwy|jesteś ai|jesteś sztuczną inteligencją
            czy jesteś sztuczną inteligencją|jesteś chatgpt|czy to bot|czy to jest bot|rozmawiam z botem
            czy rozmawiam z botem|jak się nazywasz|jak masz na imię
        """,
        insult="""
            jesteś głupi|jesteś głupia|głupi jesteś|jesteś idiotą|jesteś bezużyteczny|jesteś do niczego
            jesteś beznadziejny|głupi bot|głupi bocie|bezużyteczny bot|zły bot|durny bot|głupi|głupek|idiota|idioto
            debil|kretyn|dureń|bezużyteczny|do niczego|beznadziejny|kłamiesz|kłamca|jesteś kłamcą|zamknij się|cicho bądź
            spadaj|odejdź|idź stąd|mylisz się|nie masz racji|nie wierzę|nie wierzę ci|nie wierzę w to|nie ufam ci
            co za głupota|bzdura|bzdury
        """,
        stop="""
            przestań|przestańcie|dość|dosyć|wystarczy|zostaw mnie|daj mi spokój|zostaw mnie w spokoju|nie pisz do mnie
            nie pisz więcej|przestań pisać|anuluj|wypisz mnie|rezygnuję|zakończ
        """,
        more="""
            więcej|więcej proszę|jeszcze|dalej|następny|następna|następne|kontynuuj|powiedz więcej|opowiedz więcej
            pokaż więcej|pokaż jeszcze|coś jeszcze|co jeszcze|mów dalej|pisz dalej
        """,
    ),
    where="w we na",
    of="z ze",
    joins="i a ale oraz natomiast zaś lecz",
    disasters="""
        powódź tajfun huragan cyklon tornado lawina erupcja susza epidemia tsunami pożar trzęsienie
        blackout cholera odra malaria wulkan
    """,
    credits=r"źródł[ao] | (?:czytaj|przeczytaj|zobacz|sprawdź)\ (?:też|także|również|więcej) | zdjęcie | foto",
    corrections="sprostowanie | korekta | poprawka",
)
