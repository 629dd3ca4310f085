"""Turkish."""

from bot.language.lexicon import Asking, Calendar, Leaning, Lexicon, Signs, Stops, Talk, Telling

LEXICON = Lexicon(
    code="tr",
    name="Türkçe",
    stop_words="""
            ve ile bir bu o da de için gibi kadar çok daha en ki mi mı mu mü ne nedir ya veya ama ancak olan olarak
            oldu kaç kim kimdir kimin kime kimi nerede nereye nereden zaman neden niye niçin nasıl hangi var yok ise
            her biz siz onlar ben sen beri zamandan zamana kaçta kaçıncı hangisi nerde kimler acaba mıdır midir mudur
            bana bize sana size
            benim bizim
        """,
    generic="""
        olay haber haberler son dakika bugün şimdi nelerdir ne olduğu hakkında olur lazım gerekiyor gerekir
        gerekli mıyım miyim nerden bulabilirim bulunur bulurum alabilirim alınır alırım alinir nasil lütfen
        teşekkürler merhaba arıyorum istiyorum
        hâlâ hala artık şu an henüz yapıyor yaptı yapmak yapılıyor oluyor etti ediyor şimdiye gerçekten burada orada
        nedeniyle yüzünden
    """,
    asking=Asking(
        openly=r"\A.*\ m[iu](?:y[iu]m|y[iu]z)?",
        past=r"""
            (?!simdi|kendi|alti|yedi|hangi|efendi|cumhur|kati|sandi)\w{2,}(?:d[iu]|t[iu])(?:lar|ler|m[iu]|k)?
            | \w{2,}m[iu]s(?:t[iu]r)?(?:lar|ler)? | \w+yd[iu] | öldü(?:ler)?
        """,
        whether=r"\A.*\ m[iu](?:yd[iu])?",
        number=r"kaç | ne\ kadar | kaçı | kaçıncı | sayısı | can\ kaybı",
        date=r"ne\ zaman(?:dan|a|dır)? | (?:saat\ )?kaçta | hangi\ (?:gün|tarih|yıl|ay|saat)\w* | kaç\ yılında",
        name=r"""
            kim | kimin | kime | kimi | kimler | kimde | kimden | nerede | nerde | neresi | nereye | nereden
            | hangi\ (?:ülke\w*|şehir\w*|il\w*)
        """,
        says=r"[\w\ '’]{1,60}?\ ne\ (?:dedi|diyor|söyledi|söylüyor|açıkladı)",
        called=r"ad[ıi](?:n[ıi])? | isim | ismi | adlar[ıi]",
        cause=r"neden | niye | niçin | ne\ sebeple | (?:nedeni|sebebi)\ ne\w*",
        first=r"ilk | birinci",
        which=r"hangi",
        definition=r"[\w’' -]{1,40}\ (?:nedir|kimdir|ne\ demek)",
    ),
    joins="ve ama fakat ancak ise",
    signs=Signs(
        figure="bin yüzde çeyrek",
        date="""
            ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi salı çarşamba
            perşembe cuma cumartesi pazar dün bugün yılında
        """,
        cause="çünkü nedeniyle dolayı sebebiyle yüzünden nedeni sebebi neden sebep sayesinde üzerine",
        title="başkan başkanı cumhurbaşkanı bakan bakanı vali valisi müdür müdürü sözcü sözcüsü başbakan",
    ),
    stops=Stops(
        before_a_name="dr prof doç cad mah apt alb yrd öğr hz sn av sok blv gen uzm",
        before_a_figure="no tel cad sf",
        may_end="vb vs vd şti ltd",
        openers="bu şu o bir ve ama ancak biz siz onlar her en çok daha ayrıca böylece sonra önce",
        ordinal=r"""
            (?:Dünya|Ordu\w*|Bölge\w*|Olağan|Cadde\w*|Sokak|Uluslararası|Ulusal)
        """,
    ),
    leaning=Leaning(
        before="ve ama ancak sonra daha bugün dün",
        persons="onu onun onlar onları onların",
        pointers="bunu bunun buna bunlar",
        times=r"hafta|ay|yıl|sabah|akşam|gece|gün",
    ),
    telling=Telling(
        negations="değil yok hiç hiçbir asla",
        denials="yalanladı reddetti reddediyor inkar",
        plans="""
            planlıyor planladı istiyor niyetinde hazırlanıyor edecek olacak planlanıyor planlanan
            bekleniyor bekliyor öngörülüyor hedefliyor vaat söz
            talep
        """,
        warnings="uyardı uyarıyor tehdit endişe",
        conditions="eğer ise belki olabilir muhtemelen",
        endings=r"(?!yiyecek|içecek|giyecek|yakacak|gelecek)\w{2,}(?:[ae]c[ae][kğ])(?:lar|ler|t[ıi]r|[ıi])?",
    ),
    calendar=Calendar(
        months=(
            "ocak~,ta,tan,taki",
            "şubat~,ta,tan,taki",
            "mart~,ta,tan,taki",
            "nisan~,da,dan,daki",
            "mayıs~,ta,tan,taki",
            "haziran~,da,dan,daki",
            "temmuz~,da,dan,daki",
            "ağustos~,ta,tan,taki",
            "eylül~,de,den,deki",
            "ekim~,de,den,deki",
            "kasım~,da,dan,daki",
            "aralık~,ta,tan,taki",
        ),
        weak_months=("", "", "", "", "", "", "", "", "", "", "", ""),
        weekdays=("pazartesi", "salı", "çarşamba", "perşembe", "cuma", "cumartesi", "pazar"),
        weak_weekdays=("", "", "", "", "", "", ""),
        before_weekdays="her",
        units=(
            ("hour", "saat~,te"),
            ("day", "gün~,de,ü,ler,lerde günkü"),
            ("weekend", ""),
            ("week", "hafta~,da,ki,nın,lar"),
            ("month", "ay~,da,ın,lar,ında"),
            ("year", "yıl~,da,ı,ın,ında,lar sene senesinde"),
        ),
        parts=(("early", "başında başı"), ("mid", "ortasında ortası"), ("late", "sonunda sonu")),
        seasons=("ilkbahar~,da bahar", "yazın", "sonbahar~,da", "kışın"),
        near=("bugün", "dün", ""),
        ordinals=("birinci ilk", "ikinci", "üçüncü", "dördüncü"),
        numbers=("bir", "iki", "üç", "dört", "beş birkaç", "altı", "yedi", "sekiz", "dokuz", "on"),
        roles=(
            ("and", "ve veya ile"),
            ("last", "geçen geçtiğimiz"),
            ("past", "son"),
            ("this", "bu"),
            ("ago", "önce"),
            ("counted", "kişi asker ölü yaralı bin milyon lira kilometre bina"),
        ),
        newest=r"son\s+(?:dakika|haberler|durum|gelişmeler) | şimdi | şu\s+an(?:da)? | en\s+son",
        few="birkaç",
    ),
    talk=Talk(
        thanks="teşekkürler|eyvallah|çok sağ ol|teşekkür ederim|sağ ol|sağol|çok teşekkürler|tesekkurler",
        farewell="hoşça kal|güle güle|görüşürüz|iyi geceler",
        help="""
            yardım|yardım et|imdat|sen kimsin|ne yapabilirsin|seni kim yaptı|bot musun|adın ne
        """,
        greeting="merhaba|selamlar|slm|mrb|kolay gelsin|naber|selam|günaydın|iyi günler|iyi akşamlar|nasılsın",
        unclear="""
            ok|olur|anlamadım|emin misin|bugün ayın kaçı|evet|hayır|tamam|ne|neden|nasıl|peki|dur|yeter|devam
            gerçekten mi|doğru mu|bu doğru mu|bugün günlerden ne|saat kaç|korkuyorum|aptal|salak|sus
        """,
        fillers="lütfen|herkese|çok",
    ),
    apostrophe_parts_names=True,
    disasters="""
        deprem sel tayfun kasırga hortum heyelan çığ kuraklık salgın tsunami yangın kolera kızamık
        sıtma
    """,
    credits=r"""kaynak(?:lar)? | ayrıca\ (?:bakınız|okuyun|oku) | bunu\ da\ oku(?:yun)? | ilgili\ haber(?:ler)?
        | fotoğraf | görsel""",
    corrections="düzeltme | tekzip",
    accented="öldü",
    lost_accents=((r"(?<=\bkisi\ )oldu\b | (?<=\bkişi\ )oldu\b | (?<=\binsan\ )oldu\b", "öldü"),),
)
