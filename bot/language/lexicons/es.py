"""Spanish."""

from bot.language.lexicon import Asking, Calendar, Courtesies, Leaning, Lexicon, Signs, Stops, Talk, Telling

LEXICON = Lexicon(
    code="es",
    name="español",
    stop_words="""
            el la los las un una unos unas y o pero en de del a al con por para que qué quién cuándo dónde cómo cuál
            cuáles cuánto es son era fue fueron ha han había se su sus lo le les no más este esta estos estas como
            cuántos cuánta cuántas quiénes adónde hay me te nos mi tu yo él ella ellos ellas ese esa eso esos esas sin
            sobre entre ya muy
            soy eres somos estoy estás están estamos ser estar tengo tienes tiene tenemos tienen
        """,
    generic="""
        pasó ocurrió sucedió sucede pasa noticias llama hoy ahora última últimas novedades gente saber dime
        puedo puedes puede podemos pueden debo debes debe debemos deben hacer hago tener voy encuentro encontrar
        encuentra consigo conseguir consigue dan dónde favor gracias hola quiero busco necesito ya
        van ir hubo hasta todavía aún aun ahí aquí cosa hizo hicieron hace hacen tuvo mientras finalmente verdad
        acerca cuanto cuando donde causa debido
    """,
    asking=Asking(
        openly=r"""
            puedo | se\ puede | hay | es | está | están | debo | tengo\ que | puede
            | \Aya\ .+
            | \A.*\ (?:funciona|funcionan|sigue|siguen|abre|abren)\b.*
        """,
        past=r"""
            \w{2,}(?:aron|ieron|eron|ieran) | fue | fueron | era | eran | estaba | estaban | hubo | habia | tuvo
            | (?:ha|han|habia|habian|se\ ha)\ \w{2,}(?:ado|ido|to|cho) | dijo | hizo | vino | murio | dio | dejo | ya
        """,
        accented_past=r"\w{2,}ó",
        whether=r"ya | ha | han | fue | fueron | hubo | se\ (?:ha|han)",
        number=r"""
            cu[aá]nt[oa]s? | qu[eé]\ (?:n[uú]mero|cantidad|porcentaje|tama[nñ]o|edad|precio|monto|suma|distancia)
            | qu[eé]\ tan | (?:n[uú]mero|cifra|saldo)\ de
        """,
        date=r"cu[aá]ndo | (?:desde|hasta)\ cu[aá]ndo | (?:qu[eé]|en\ qu[eé])\ (?:d[ií]a|fecha|a[nñ]o|mes|hora)",
        name=r"qui[eé]n(?:es)? | (?:a)?d[oó]nde | qu[eé]\ (?:pa[ií]s(?:es)?|ciudad(?:es)?)",
        says=r"qu[eé]\ (?:dijo|dice|dijeron|dicen|ha\ dicho|opina|respondi[oó]|declar[oó])",
        called=r"se\ llam(?:a|an|aba|aban) | nombres? | apellidos?",
        cause=r"por\ ?qu[eé] | a\ qu[eé]\ se\ debe | raz[oó]n(?:es)? | motivos? | causas?",
        present=r"hay | está | es | son | cuesta | \w{3,}(?<!ab)(?<!i)an | \w{3,}en",
        first=r"primer(?:o|a|os|as)?(?!\ (?:ministr|dama)) | inicial\w*",
        which=r"qué",
        objects=r"el | la | los | las | una? | su | sus | este | esta | ese | esa",
        definition=r"(?:¿\s*)?(?:qu[eé]|qui[eé]n(?:es)?)\ (?:es|son|era|fue)",
    ),
    signs=Signs(
        figure="dos mil ciento docenas doble",
        date="""
            enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes
            miércoles jueves viernes sábado domingo ayer hoy mañana semana semanas año años meses
        """,
        cause="""
            porque debido causa razón motivo pues provocado provocada causado causada debida culpa causas motivos
            razones
        """,
        copula="es fue",
        title="presidente presidenta ministro ministra alcalde alcaldesa portavoz embajador director directora",
    ),
    stops=Stops(
        before_a_name="""
            sr sra srta sres dr dra dña lic arq gral cnel prof profa mons avda pza sto sta excmo excma av gob pdte hno
        """,
        before_a_figure="art cap fig núm num nro pág págs vol tfno ene abr dic",
        may_end="cía uds aprox izq dcha",
        openers="""
            el la los las un una y en pero por para con según este esta estos estas ese esa su sus también además ayer
            hoy tras desde cuando como si no se lo al así ya
        """,
    ),
    leaning=Leaning(
        before="y pero luego después entonces según para con tras ayer hoy también además",
        persons="él ella ellos ellas",
        pointers="este esta esto estos estas ese esa eso esos esas aquel aquella",
        times=r"semana|mes|año|mañana|tarde|noche|día|lunes|martes|miércoles|jueves|viernes|sábado|domingo",
    ),
    telling=Telling(
        negations="no nunca jamás ningún ninguno ninguna nadie nada",
        denials="niega niegan negó negaron desmiente desmienten desmintió rechaza rechazan rechazó",
        plans="""
            planea planean prevé prevén pretende pretenden quiere quieren piensa estudia estudian promete
            prometen prometió espera esperan previsto prevista previstos previstas debe deben va van será
            serán
            exige exigen exigió reclama reclaman reclamó prometieron
        """,
        warnings="advierte advierten advirtió advirtieron teme temen amenaza amenazan amenazó",
        conditions="""
            si podría podrían puede pueden posible posiblemente quizá quizás sería serían habría habrían hubiera
            hubieran hubiese
            sospecha sospechan presunto presunta probablemente
            pide piden debería deberían imposible probable rumor rumores propone proponen
        """,
        endings=r"(?!teherán|azafrán|alacrán)\w{2,}(?:rá|rán|rían)",
    ),
    calendar=Calendar(
        months=(
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre setiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ),
        weak_months=("ene", "feb", "", "abr", "", "", "", "ago", "sept", "oct", "nov", "dic"),
        weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
        weak_weekdays=("", "", "", "", "", "", ""),
        before_weekdays="cada todo",
        units=(
            ("hour", "hora~,s"),
            ("day", "día~,s"),
            ("weekend", ""),
            ("week", "semana~,s"),
            ("month", "mes meses"),
            ("year", "año~,s"),
        ),
        parts=(("early", "principios inicios comienzos"), ("mid", "mediados"), ("late", "finales fines")),
        seasons=("primavera", "verano", "otoño", "invierno"),
        near=("hoy", "ayer", "anteayer antier"),
        ordinals=("primer~,o,a", "segund~o,a", "tercer~,o,a", "cuart~o,a"),
        numbers=(
            "un uno una",
            "dos",
            "tres",
            "cuatro",
            "cinco unos unas varios varias pocos",
            "seis",
            "siete",
            "ocho",
            "nueve",
            "diez",
            "once",
            "doce",
        ),
        roles=(
            ("since", "desde"),
            ("from", "partir"),
            ("after", "después tras"),
            ("before", "antes"),
            ("until", "hasta"),
            ("around", "alrededor hacia"),
            ("back", "hace"),
            ("on", "el los"),
            ("at", "en durante entre a"),
            ("and", "y o al"),
            ("the", "la las lo"),
            ("of", "de del"),
            ("last", "pasad~o,a,os,as últim~o,a,os,as"),
            ("this", "este esta estos estas"),
            ("counted", "soldados personas muertos heridos euros kilómetros víctimas habitantes"),
        ),
        newest=r"""
            (?:las\s+)?[uú]ltimas\s+(?:noticias|novedades) | lo\s+[uú]ltimo | qu[eé]\s+hay\s+de\s+nuevo
            | ahora(?:\s+mismo)? | actualmente | recientemente
        """,
        few="unos unas varios varias pocos",
        hours="a las",
    ),
    talk=Talk(
        thanks="""
            gracias|muchas gracias|te agradezco|se lo agradezco|mil gracias|muy amable|entendido|muchísimas gracias
            un millón de gracias|te lo agradezco|le agradezco|se agradece|agradecido|agradecida|entiendo|ya entiendo
            comprendo|comprendido|ya veo|útil|muy útil|me ayudó|me sirvió|anotado|bien hecho|buen trabajo|buen bot
            qué amable
        """,
        farewell="""
            adiós|hasta luego|hasta pronto|buenas noches|chao|chau|hasta la próxima|hasta la vista|nos vemos
            nos vemos luego|nos hablamos|que tengas buen día|que tengas un buen día|que tenga buen día
            que tenga un buen día|que descanses|cuídate|cuídese|cuídense|bye|bye bye|eso es todo|es todo|nada más
            ninguna otra pregunta|feliz día|feliz noche|saludos|un saludo|un abrazo
        """,
        help="""
            ayuda|ayúdame|ayudame|quién eres|quien eres|qué puedes hacer|que puedes hacer|quién te creó
            quién te hizo|eres un bot|cómo te llamas
        """,
        greeting="""
            hola|buen día|buenas noches a todos|buenos días|buenas tardes|buenas|qué tal|cómo estás|holi|holis|ola|hey
            muy buenas|muy buenos días|muy buenas tardes|muy buenas noches|cómo está|cómo están|cómo estás hoy
            cómo andas|cómo te va|qué onda|mucho gusto|encantado|encantada|hay alguien|hay alguien ahí|estás ahí
            alguien ahí|aló
        """,
        unclear="""
            ok|okey|estás seguro|no entiendo|qué fecha es hoy|mentira|sí|no|vale|bueno|qué|por qué|cómo|claro|más|para
            basta|de verdad|es verdad|es cierto|eso es verdad|cuándo fue eso|qué día es hoy|qué hora es|tengo miedo
            idiota|estúpido|tonto|cállate|okay|oki|dale|de acuerdo|está bien|muy bien|bien|perfecto|genial|excelente
            súper|qué bien|qué bueno|interesante|muy interesante|exacto|exactamente|correcto|así es|por supuesto
            desde luego|ya|ah|oh|uf|ay|wow|guau|jaja|jajaja|jeje|xd|lol|hm|mmm|eh|quizás|quizá|tal vez|no sé|no lo sé
            ni idea|perdón|perdona|perdone|disculpa|disculpe|lo siento|de nada|no hay de qué|no pasa nada|no importa
            olvídalo|da igual|en serio|cómo así|qué dices|qué quieres decir|a qué te refieres|no te entiendo|no entendí
            no lo entiendo|no comprendo|repite|prueba|probando|esto es una prueba|mira|mira esto|miren|mire|qué triste
            triste|qué horror|qué pena|qué lástima|estoy triste|estoy aburrido|estoy aburrida|cuéntame un chiste|y tú
            y usted|sip|nop|ajá
        """,
        fillers="""
            a todos|por favor|muchas|amigo|amiga|muchísimas|mucho|de corazón|porfa|porfavor|plis|bro|hermano|mi amigo
            bot|otra vez|igualmente|señor|señora|por tu ayuda|por su ayuda|por la ayuda|por tu respuesta
            por la respuesta|por la información|por la info|por todo|a ti|a usted|y
        """,
    ),
    courtesies=Courtesies(
        afraid="""
            tengo miedo|tengo mucho miedo|tenemos miedo|tenemos mucho miedo|estoy asustado|estoy asustada
            estoy muy asustado|estoy muy asustada|estamos asustados|estoy aterrado|estoy aterrada|estoy en peligro
            estamos en peligro|nos están disparando|nos disparan|nos están bombardeando|nos bombardean
            nos están atacando|quiero morir|quiero morirme|no quiero vivir|estoy bajo los escombros
            estamos bajo los escombros|sálvenos|sálvennos|sálvame|sálvanos|sálvenme
        """,
        help="""
            ayúdame|ayúdenme|ayúdennos|ayúdanos|por favor ayúdame|necesito ayuda|necesitamos ayuda|me puedes ayudar
            puedes ayudarme|me puede ayudar|puede ayudarme|me pueden ayudar|pueden ayudarme|pueden ayudarnos|auxilio
            socorro|tengo una emergencia
        """,
        alone="es una emergencia|se necesita ayuda|necesito ayuda urgente",
        denied="no",
        way_to_help="""
            número de emergencia|números de emergencia|número de emergencias|teléfono de emergencia
            teléfonos de emergencia|teléfono de emergencias|cuál es el número de emergencia
            cuál es el número de emergencias|dónde puedo pedir ayuda|dónde pido ayuda|dónde puedo conseguir ayuda
            dónde consigo ayuda|dónde encuentro ayuda|quién me puede ayudar|quién puede ayudarme|a quién llamo
            a quién puedo llamar|a dónde llamo|adónde llamo|a dónde puedo llamar
        """,
        danger="""
            qué hacer en caso de bombardeo|qué hacer si hay un bombardeo|qué hago si hay un bombardeo
            qué hacer si nos bombardean|qué hago si nos bombardean|qué hacer durante un bombardeo
            qué hacer si hay disparos|qué hago si hay disparos|qué hacer en un tiroteo|qué hacer si hay un tiroteo
            dónde está el refugio|dónde hay un refugio|dónde está el refugio más cercano|refugio más cercano
            dónde me puedo esconder|dónde puedo esconderme|dónde me escondo|dónde nos escondemos|dónde me refugio
        """,
        who="""
            quién eres|quién eres tú|quién es usted|quién te creó|quién te hizo|quién te ha creado|quién te programó
            quién está detrás de ti|eres un bot|eres bot|eres un robot|eres humano|eres humana|eres un humano
            eres una persona|eres real|eres una ia|eres una inteligencia artificial|eres una máquina|eres chatgpt
            es usted un bot|esto es un bot|estoy hablando con un bot|hablo con un bot|cómo te llamas|cuál es tu nombre
        """,
        insult="""
            eres tonto|eres tonta|eres estúpido|eres estúpida|eres idiota|eres un idiota|eres inútil|eres un inútil
            eres muy malo|no sirves|no sirves para nada|bot tonto|bot estúpido|bot inútil|bot malo|tonto|estúpido|idiota
            imbécil|inútil|burro|mientes|estás mintiendo|mentiroso|eres un mentiroso|cállate|cierra la boca|vete|lárgate
            te equivocas|estás equivocado|no te creo|no me lo creo|no te creo nada|no confío en ti|qué tonto
            qué estúpido
        """,
        stop="""
            para|para ya|basta|basta ya|ya basta|detente|alto|déjame en paz|no me escribas|no me escribas más
            deja de escribir|deja de escribirme|cancelar|cancela|darse de baja|darme de baja|dame de baja
        """,
        more="""
            más|más por favor|quiero más|dime más|cuéntame más|muéstrame más|muestra más|ver más|siguiente|la siguiente
            sigue|continúa|continuar|continúe|algo más|qué más|y qué más|hay más
        """,
    ),
    where="en",
    of="de del",
    joins="y e pero mientras sino",
    disasters="""
        terremoto sismo seísmo inundación riada tifón huracán ciclón tornado avalancha erupción volcán
        sequía epidemia tsunami incendio apagón cólera sarampión malaria dengue
    """,
    credits=r"""fuentes? | (?:lea|lee|leer|vea|ver|mira)\ (?:también|más) | te\ puede\ interesar | referencias
        | más\ información | foto | fotografía | imagen""",
    unknown="¿Quién dijo abcdefgh?",
    corrections=r"corrección | rectificación | fe\ de\ erratas | aclaración",
)
