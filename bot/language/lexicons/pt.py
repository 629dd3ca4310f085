"""Portuguese."""

from bot.language.lexicon import Asking, Calendar, Courtesies, Leaning, Lexicon, Signs, Stops, Talk, Telling

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
            pede pedem deveria deveriam impossível provável propõe propõem cogita cogitam
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
        thanks="""
            obrigado|obg|agradeço|obrigada|muito obrigado|muito obrigada|valeu|obrigadão|obrigadinho|obrigadinha|brigado
            brigada|brigadão|vlw|obgd|muito grato|muito grata|grato|grata|gratidão|te agradeço|lhe agradeço|agradecido
            agradecida|agradeço muito|entendi|entendido|compreendi|compreendo|percebi|percebido|saquei|beleza|blz
            anotado|útil|muito útil|bom trabalho|bom saber|ajudou|ajudou muito|me ajudou muito
        """,
        farewell="""
            tchau|até logo|adeus|boa noite|até mais|tchauzinho|xau|até já|até breve|até a próxima|até depois|fique bem
            fica bem|se cuida|tenha um bom dia|tenha uma boa noite|tenha um ótimo dia|bom fim de semana|abraço|um abraço
            abraços|falou|flw|adeusinho|é tudo|era só isso|é só isso|só isso|mais nada|nada mais|bye
        """,
        help="""
            ajuda|socorro|me ajude|quem é você|o que você faz|quem te criou|você é um robô|qual é o seu nome
        """,
        greeting="""
            olá|boa noite a todos|e aí|oi|bom dia|boa tarde|tudo bem|como vai|oie|opa|eai|eae|alô|boas|tudo bom
            tudo certo|td bem|td bom|como está|como estás|como estão|como você está|como vc está|como vão as coisas
            prazer|muito prazer|tem alguém aí|alguém aí|você está aí|estás aí
        """,
        unclear="""
            ok|tem certeza|não entendi|não entendo|sim|não|por quê|como|quê|certo|mais|pare|chega|sério|é verdade
            isso é verdade|quando foi isso|que dia é hoje|que horas são|estou com medo|tenho medo|idiota|burro
            cala a boca|okay|tá|tá bom|tá bem|está bem|está bom|claro|claro que sim|com certeza|exato|exatamente|isso
            isso mesmo|isso aí|perfeito|ótimo|excelente|legal|massa|fixe|show|maravilha|bom|bem|muito bem|muito bom
            que bom|que legal|interessante|muito interessante|ah|oh|eita|nossa|uau|kkk|haha|rsrs|rs|lol|hum|né|talvez
            não sei|sei lá|nem ideia|desculpa|desculpe|desculpas|perdão|foi mal|sinto muito|de nada|por nada|imagina
            sem problema|sem problemas|não importa|deixa|deixa pra lá|deixa para lá|esquece|tanto faz|a sério|é sério
            sério mesmo|como assim|o que|o que quer dizer|o que você quer dizer|não percebi|não percebo|não compreendo
            não te entendo|repete|repita|teste|testando|é um teste|isto é um teste|olha|olha isso|olha isto|olhem|veja
            veja isso|vejam|que triste|triste|que horror|que pena|estou triste|estou entediado|conta uma piada
            conte uma piada|e você|e tu
        """,
        fillers="""
            a todos|por favor|muito|mesmo|demais|imenso|pela ajuda|pela sua ajuda|pela resposta|pela informação
            pelas informações|pela info|por tudo|de coração|pfv|se faz favor|pessoal|gente|amigo|amiga|galera|cara|mano
            senhor|senhora|bot|de novo|igualmente|pra você|para você|e
        """,
    ),
    courtesies=Courtesies(
        afraid="""
            estou com medo|estou com muito medo|tô com medo|tenho medo|tenho muito medo|temos medo|estamos com medo
            estou assustado|estou assustada|estamos assustados|estou apavorado|estou apavorada|estou aterrorizado
            estou aterrorizada|estou em perigo|estamos em perigo|estão nos bombardeando|estão a bombardear nos
            estão atirando em nós|estão atirando na gente|estão a disparar contra nós|quero morrer|não quero viver
            não quero mais viver|estou preso nos escombros|estou presa nos escombros|estamos ilhados|estou ilhado
            estou ilhada|salvem nos|salve nos|nos salvem|me salvem|me salve|salvem me
        """,
        help="""
            me ajude|me ajuda|ajude me|ajuda me|ajudem me|me ajudem|nos ajude|nos ajudem|ajudem nos|por favor me ajude
            preciso de ajuda|precisamos de ajuda|pode me ajudar|você pode me ajudar|vc pode me ajudar|podem me ajudar
            pode nos ajudar|podes ajudar me|pode ajudar me|socorro|tenho uma emergência|me acuda|acudam
        """,
        alone="é uma emergência|precisa se de ajuda",
        denied="não",
        way_to_help="""
            número de emergência|números de emergência|telefone de emergência|telefones de emergência
            qual é o número de emergência|qual o número de emergência|onde posso pedir ajuda|onde peço ajuda
            onde pedir ajuda|onde posso conseguir ajuda|onde consigo ajuda|onde encontro ajuda|quem pode me ajudar
            quem me pode ajudar|para quem ligo|para quem eu ligo|para quem posso ligar|a quem posso ligar|para onde ligo
            para onde posso ligar|a quem recorrer
        """,
        danger="""
            o que fazer em caso de bombardeio|o que fazer em caso de bombardeamento|o que fazer se houver bombardeio
            o que fazer durante um bombardeio|o que fazer durante um bombardeamento|o que fazer em caso de tiroteio
            o que fazer durante um tiroteio|o que faço se houver tiroteio|o que fazer se estiverem atirando
            onde fica o abrigo|onde é o abrigo|onde está o abrigo|onde fica o abrigo mais próximo
            onde é o abrigo mais próximo|abrigo mais próximo|onde posso me esconder|onde posso esconder me
            onde me escondo|onde me abrigo
        """,
        who="""
            quem é você|quem é vc|quem és|quem és tu|quem te criou|quem te fez|quem criou você|quem fez você
            quem te programou|quem está por trás de você|você é um bot|você é um robô|você é humano|você é humana
            você é uma pessoa|você é real|você é uma ia|você é chatgpt|vc é um bot|vc é um robô|vc é humano|és um bot
            és um robô|és humano|és uma pessoa|isso é um bot|isto é um bot|estou falando com um bot
            estou falando com um robô|qual é o seu nome|qual o seu nome|qual é o teu nome|como você se chama
            como te chamas
        """,
        insult="""
            você é burro|você é burra|você é estúpido|você é idiota|você é um idiota|você é inútil|você é ruim
            vc é burro|vc é inútil|és burro|és estúpido|és inútil|bot burro|bot idiota|bot estúpido|bot inútil
            robô burro|burro|estúpido|idiota|imbecil|inútil|tonto|otário|não serve para nada|não serves para nada
            não presta|você mente|você está mentindo|mentes|mentiroso|cala a boca|cale a boca|vai embora|sai daqui
            você está errado|não acredito em você|não acredito em ti|não acredito|não confio em você|que burro
        """,
        stop="""
            pare|para|parar|para com isso|pare com isso|chega|basta|já chega|me deixe em paz|me deixa em paz
            deixa me em paz|não me escreva|não me escrevas|não me mande mensagens|pare de escrever|cancelar|cancela
            cancelar inscrição|descadastrar|sair da lista
        """,
        more="""
            mais|mais por favor|quero mais|conte mais|conta mais|me conte mais|me conta mais|diga mais|fale mais
            fala mais|mostre mais|mostra mais|ver mais|próximo|próxima|seguinte|continua|continue|continuar|prossiga
            algo mais|mais alguma coisa|o que mais|que mais|tem mais|há mais
        """,
    ),
    where="em no na nos nas",
    of="de do da dos das",
    joins="e mas enquanto porém",
    disasters="""
        terremoto sismo enchente inundação tufão furacão ciclone tornado avalanche erupção seca
        epidemia deslizamento incêndio apagão cólera sarampo malária dengue vulcão
    """,
    credits=r"fontes? | (?:leia|veja|ver)\ (?:também|mais) | saiba\ mais | foto | imagem",
    corrections="correção | correcção | errata | retificação | retratação",
)
