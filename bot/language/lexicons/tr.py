"""Turkish."""

from bot.language.lexicon import Asking, Calendar, Courtesies, Leaning, Lexicon, Signs, Stops, Talk, Telling

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
        conditions="""
            eğer ise belki olabilir muhtemelen
            istiyorlar korkuyor umuyor mümkün imkansız iddia söylenti
        """,
        endings=r"""
            (?!yiyecek|içecek|giyecek|yakacak|gelecek)\w{2,}(?:[ae]c[ae][kğ])(?:lar|ler|t[ıi]r|[ıi])?
            | \w{2,}[ae]bilir(?:ler|lar)?
        """,
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
        thanks="""
            teşekkürler|eyvallah|çok sağ ol|teşekkür ederim|sağ ol|sağol|çok teşekkürler|çok teşekkür|teşekkür|tşk
            tşkler|teşekkür ediyorum|sağolun|sağ olun|çok sağ olun|sağ olasın|minnettarım|anladım|anlaşıldı|anlıyorum
            not ettim|faydalı|çok faydalı|işime yaradı|eline sağlık|ellerine sağlık|elinize sağlık|aferin
            allah razı olsun|çok naziksin|iyi bot
        """,
        farewell="""
            hoşça kal|güle güle|görüşürüz|iyi geceler|hoşçakal|hoşça kalın|hoşçakalın|bay bay|baybay|bb|bye
            görüşmek üzere|sonra görüşürüz|kendine iyi bak|kendinize iyi bakın|elveda|allaha ısmarladık|allahaısmarladık
            hadi görüşürüz|kal sağlıcakla|iyi uykular|tatlı rüyalar|bu kadar|hepsi bu|başka sorum yok|iyi çalışmalar
        """,
        help="""
            yardım|yardım et|imdat|sen kimsin|ne yapabilirsin|seni kim yaptı|bot musun|adın ne
        """,
        greeting="""
            merhaba|selamlar|slm|mrb|kolay gelsin|naber|selam|günaydın|iyi günler|iyi akşamlar|nasılsın|merhabalar
            meraba|selamün aleyküm|aleyküm selam|ve aleyküm selam|hey|alo|tünaydın|iyi sabahlar|hayırlı sabahlar
            hayırlı günler|hayırlı akşamlar|nasılsınız|ne haber|nbr|iyi misin|iyi misiniz|nasıl gidiyor|memnun oldum
            tanıştığıma memnun oldum|kimse var mı|orada mısın|burada mısın
        """,
        unclear="""
            ok|olur|anlamadım|emin misin|bugün ayın kaçı|evet|hayır|tamam|ne|neden|nasıl|peki|dur|yeter|devam
            gerçekten mi|doğru mu|bu doğru mu|bugün günlerden ne|saat kaç|korkuyorum|aptal|salak|sus|okey|oki|tmm|tm
            tamamdır|elbette|tabii|tabi|tabii ki|tabi ki|kesinlikle|aynen|haklısın|haklısınız|süper|harika|mükemmel
            güzel|çok güzel|iyi|çok iyi|ilginç|çok ilginç|vay|vay be|hm|ah|oh|haha|ahaha|belki|bilmem|bilmiyorum
            fikrim yok|pardon|kusura bakma|kusura bakmayın|özür dilerim|üzgünüm|affedersin|affedersiniz|rica ederim
            bir şey değil|birşey değil|önemli değil|sorun değil|sorun yok|boş ver|boşver|cidden|cidden mi|ciddi misin
            ciddi mi|öyle mi|nasıl yani|ne demek|ne diyorsun|ne demek istiyorsun|hiç anlamadım|hiçbir şey anlamadım
            anlamıyorum|anlayamadım|tekrar et|deneme|test|bu bir deneme|bak|bakın|şuna bak|şuna bakın|buna bak|üzücü
            çok üzücü|yazık|çok yazık|canım sıkılıyor|sıkıldım|fıkra anlat|ya sen|peki ya sen|niye|niçin
        """,
        fillers="""
            lütfen|herkese|çok|yardımın için|yardımınız için|yardımların için|cevap için|cevabın için|cevabınız için
            bilgi için|bilgiler için|her şey için|herşey için|arkadaşım|arkadaşlar|dostum|kardeşim|kardeş|abi|abla|hocam
            canım|bot|size|sana|tekrar|şimdiden|ve
        """,
    ),
    courtesies=Courtesies(
        afraid="""
            korkuyorum|çok korkuyorum|ben korkuyorum|korkuyoruz|çok korkuyoruz|çok korktum|tehlikedeyim|tehlikedeyiz
            ben tehlikedeyim|bize ateş ediyorlar|bize ateş ediliyor|bombalanıyoruz|bizi bombalıyorlar|saldırı altındayız
            ölmek istiyorum|yaşamak istemiyorum|enkaz altındayım|enkaz altındayız|enkaz altında kaldım
            enkaz altında kaldık|mahsur kaldım|mahsur kaldık|kurtarın|kurtarın beni|kurtarın bizi|bizi kurtarın
            beni kurtarın|kurtar beni
        """,
        help="""
            yardım edin|lütfen yardım edin|lütfen yardım et|bana yardım et|bana yardım edin|bize yardım edin
            yardıma ihtiyacım var|yardıma ihtiyacımız var|bana yardım eder misin|bana yardım edebilir misin
            yardım eder misin|yardım eder misiniz|yardım edebilir misin|yardım edebilir misiniz|yardım istiyorum
            yardım istiyoruz|imdat
        """,
        alone="yardım lazım|acil yardım lazım|acil|acil durum|yardım gerekiyor",
        way_to_help="""
            acil numara|acil numaralar|acil durum numarası|acil durum numaraları|acil telefon numarası
            acil yardım numarası|acil numarası kaç|nereden yardım alabilirim|nereden yardım isteyebilirim
            yardımı nereden alabilirim|nereye başvurmalıyım|nereye başvurabilirim|nereyi aramalıyım|nereyi arayabilirim
            nereyi arayayım|kimi aramalıyım|kimi arayabilirim|kimi arayayım|kim bana yardım edebilir
            bana kim yardım edebilir
        """,
        danger="""
            bombardıman olursa ne yapmalıyım|bombardıman sırasında ne yapmalı|bombardıman sırasında ne yapmalıyım
            bombardımanda ne yapmalı|saldırı olursa ne yapmalıyım|saldırı sırasında ne yapmalıyım
            saldırı sırasında ne yapmalı|ateş açılırsa ne yapmalıyım|çatışma sırasında ne yapmalıyım
            hava saldırısında ne yapmalı|hava saldırısı olursa ne yapmalıyım|sığınak nerede|en yakın sığınak nerede
            en yakın sığınak|nereye saklanabilirim|nereye saklanayım|nereye saklanmalıyım|nereye sığınabilirim
        """,
        who="""
            sen kimsin|siz kimsiniz|kimsin|kimsin sen|seni kim yaptı|seni kim yarattı|seni kim programladı
            seni kim geliştirdi|seni kim yazdı|arkanda kim var|bot musun|sen bot musun|robot musun|sen robot musun
            insan mısın|sen insan mısın|gerçek misin|sen gerçek misin|yapay zeka mısın|sen yapay zeka mısın
            chatgpt misin|bu bir bot mu|botla mı konuşuyorum|adın ne|senin adın ne|adınız ne|ismin ne
        """,
        insult="""
            aptalsın|çok aptalsın|salaksın|sen aptalsın|sen salaksın|aptal|salak|gerizekalı|geri zekalı|aptal bot
            salak bot|kötü bot|işe yaramaz bot|işe yaramaz|işe yaramıyorsun|bir işe yaramıyorsun|hiçbir işe yaramıyorsun
            ahmak|yalancı|yalancısın|yalan söylüyorsun|sus|kes sesini|çeneni kapa|defol|git başımdan|yanılıyorsun
            sana inanmıyorum|inanmıyorum|buna inanmıyorum|sana güvenmiyorum|saçmalık|saçmalama
        """,
        stop="""
            dur|durdur|yeter|yeter artık|kes|kes şunu|bana yazma|artık yazma|beni rahat bırak|rahat bırak|iptal|iptal et
            abonelikten çık|aboneliği iptal et|vazgeç
        """,
        more="""
            daha|daha fazla|biraz daha|devam|devam et|devam edin|devamı|sonraki|sıradaki|başka|başka ne var
            başka bir şey var mı|daha fazla göster|daha fazla anlat|daha fazlasını göster|daha fazlasını anlat
            biraz daha anlat
        """,
    ),
    apostrophe_parts_names=True,
    disasters="""
        deprem sel tayfun kasırga hortum heyelan çığ kuraklık salgın tsunami yangın kolera kızamık
        sıtma yanardağ
    """,
    credits=r"""kaynak(?:lar)? | ayrıca\ (?:bakınız|okuyun|oku) | bunu\ da\ oku(?:yun)? | ilgili\ haber(?:ler)?
        | fotoğraf | görsel""",
    corrections="düzeltme | tekzip",
    accented="öldü",
    lost_accents=((r"(?<=\bkisi\ )oldu\b | (?<=\bkişi\ )oldu\b | (?<=\binsan\ )oldu\b", "öldü"),),
)
