"""Portuguese."""

from bot.language.lexicon import Asking, Calendar, Leaning, Lexicon, Signs, Stops, Talk, Telling

LEXICON = Lexicon(
    code="pt",
    name="português",
    stop_words="""
            o a os as um uma uns umas e ou mas em no na nos nas de do da dos das ao aos à às com por para pelo pela
            que quem quando onde como porque qual quais quanto quantos quanta quantas é são era foi foram ser há tem
            têm se seu sua seus suas não mais este esta estes estas isso isto ele ela eles elas me te lhe eu tu
            você vocês nós esse essa esses essas num numa já muito também pra pro
            sou és somos estou estás estão estamos tenho tens temos estar
        """,
    generic="""
        aconteceu ocorreu acontece notícias hoje agora chama últimas novidades gente saber sabe diz posso podes
        pode podemos podem devo deve devemos devem preciso precisa precisamos ter fazer faço encontro encontrar
        encontra consigo conseguir arranjo arranjar procuro quero queria favor obrigado olá já onde
        ainda lá aqui mesmo vão ir vai houve fez fizeram faz fazem pq vc tiveram teve até durante finalmente está
        afinal causa devido
    """,
    asking=Asking(
        openly=r"""
            posso | pode-se | há | é | está | estão | devo | tenho\ que
            | \A.*\ (?:pode|podem|funciona|funcionam|segue|seguem)\b.*
        """,
        past=r"""
            (?!europeu|museu|ateneu|meu|seu|teu)\w{2,}(?:ou|eu|iu|aram|eram|iram) | foi | foram | era | eram | estava
            | estavam | havia | houve | teve | tinha | disse | fez | veio | deu | pos | quis | ja
        """,
        whether=r"ja | foi | foram | houve",
        number=r"""
            quant[oa]s? | qual\ o\ (?:número|valor|preço)
            | qual\ a\ (?:percentagem|porcentagem|quantidade|idade|distância)
            | quão\ \w+ | número\ de | balanço\ de
        """,
        date=r"quando | (?:desde|até)\ quando | (?:em\ )?que\ (?:dia|data|ano|mês|horas?)",
        name=r"quem | (?:a)?onde | (?:qual|quais|que)\ (?:país|países|cidades?)",
        says=r"o\ que\ (?:disse|diz|disseram|dizem|falou|acha)",
        called=r"(?:se\ )?cham(?:a|am|ava|avam)(?:-se)? | nomes? | apelidos? | sobrenomes?",
        cause=r"por\ ?qu[eê] | raz(?:ão|ões) | motivos? | causas?",
        present=r"há | está | estão | é | são | custa | custam",
        first=r"primeir[oa]s?(?![\ -](?:ministr|dama)) | inicial\w*",
        which=r"que | qual | quais",
        objects=r"os? | as? | uma? | seus? | suas? | este | esta | esse | essa",
        definition=r"o\ que\ (?:é|e|são|era|foi) | quem\ (?:é|e|são|era|foi)",
    ),
    signs=Signs(
        figure="doze mil quarenta cinquenta dobro",
        date="""
            janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro segunda-feira
            terça-feira quarta-feira quinta-feira sexta-feira sábado domingo ontem hoje amanhã semana semanas anos
            meses
        """,
        cause="""
            porque devido causa motivo razão pois causado causada provocado provocada devida culpa causas motivos
            razões
        """,
        copula="são foi",
        title="presidente ministro ministra prefeito prefeita porta-voz embaixador diretor diretora governador",
    ),
    stops=Stops(
        before_a_name="sr sra srs dr dra prof profa arq exmo exma sta sto trav av eng dep gen cel ",
        before_a_figure="art cap fig núm nº pág págs vol fev abr dez",
        may_end="ltda",
        openers="""
            o a os as um uma e mas em no na nos nas de por para com segundo este esta isso ele ela eles elas também
            ontem hoje quando se não após
        """,
    ),
    leaning=Leaning(
        before="e mas depois então segundo para com após ontem hoje também",
        persons="ele ela eles elas dele dela deles delas",
        pointers="este esta isto estes estas esse essa isso esses essas",
        times=r"semana|mês|ano|manhã|tarde|noite|dia|vez",
    ),
    telling=Telling(
        negations="não nunca jamais nenhum nenhuma ninguém nada",
        denials="nega negam negou negaram desmente desmentem desmentiu rejeita rejeitou",
        plans="""
            planeja planejam pretende pretendem quer querem prevê preveem estuda promete prometem prometeu
            espera esperam previsto prevista previstos previstas deve devem vai vão será serão estudam
            exige exigem exigiu exigiram
        """,
        warnings="alerta alertam alertou adverte teme temem ameaça ameaçam",
        conditions="""
            se poderia poderiam pode podem talvez possível possivelmente seria seriam teria teriam haveria tivesse
            tivessem
            suspeita suspeitam provavelmente
        """,
        endings=r"\w{3,}(?:rá|rão|riam)",
    ),
    calendar=Calendar(
        months=(
            "janeiro",
            "fevereiro",
            "março",
            "abril",
            "maio",
            "junho",
            "julho",
            "agosto",
            "setembro",
            "outubro",
            "novembro",
            "dezembro",
        ),
        weak_months=("jan", "fev", "", "abr", "", "", "", "ago", "", "", "nov", "dez"),
        weekdays=("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"),
        weak_weekdays=("", "terça", "", "", "sexta", "", ""),
        before_weekdays="cada todo toda",
        units=(
            ("hour", "hora~,s"),
            ("day", "dia~,s"),
            ("weekend", ""),
            ("week", "semana~,s"),
            ("month", "mês meses"),
            ("year", "ano~,s"),
        ),
        parts=(("early", "início inícios começo"), ("mid", "meados"), ("late", "fim final fins")),
        seasons=("primavera", "verão", "outono", "inverno"),
        near=("hoje", "ontem", "anteontem"),
        ordinals=("primeir~o,a", "segund~o,a", "terceir~o,a", "quart~o,a"),
        numbers=(
            "um uma",
            "dois duas",
            "três",
            "quatro",
            "cinco alguns algumas poucos",
            "seis",
            "sete",
            "oito",
            "nove",
            "dez",
        ),
        roles=(
            ("since", "desde"),
            ("from", "partir"),
            ("after", "após depois"),
            ("before", "antes"),
            ("until", "até"),
            ("around", "cerca"),
            ("back", "há"),
            ("at", "em no na nos nas durante entre ao"),
            ("and", "e ou a"),
            ("the", "o os as"),
            ("of", "de do da dos das"),
            ("last", "passad~o,a,os,as últim~o,a,os,as"),
            ("this", "este esta neste nesta deste desta"),
            ("ago", "atrás"),
            ("counted", "soldados pessoas mortos feridos euros reais quilômetros vítimas"),
        ),
        newest=r"(?:as\s+)?[uú]ltimas\s+not[ií]cias | novidades | agora | atualmente | recentemente",
        few="alguns algumas poucos",
        hours="às",
    ),
    talk=Talk(
        thanks="obrigado|obg|agradeço|obrigada|muito obrigado|muito obrigada|valeu",
        farewell="tchau|até logo|adeus|boa noite|até mais",
        help="""
            ajuda|socorro|me ajude|quem é você|o que você faz|quem te criou|você é um robô|qual é o seu nome
        """,
        greeting="olá|boa noite a todos|e aí|ola|oi|bom dia|boa tarde|tudo bem|como vai",
        unclear="""
            ok|tem certeza|não entendi|não entendo|sim|não|nao|por quê|como|quê|certo|mais|pare|chega|sério
            é verdade|isso é verdade|quando foi isso|que dia é hoje|que horas são|estou com medo|tenho medo|idiota
            burro|cala a boca
        """,
        fillers="a todos|por favor|muito",
    ),
    where="em no na nos nas",
    of="de do da dos das",
    joins="e mas enquanto porém",
    disasters="""
        terremoto sismo enchente inundação tufão furacão ciclone tornado avalanche erupção seca
        epidemia deslizamento incêndio apagão cólera sarampo malária dengue
    """,
    credits=r"fontes? | (?:leia|veja|ver)\ (?:também|mais) | saiba\ mais | foto | imagem",
    corrections="correção | correcção | errata | retificação | retratação",
)
