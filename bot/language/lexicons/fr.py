"""French."""

from bot.language.lexicon import Asking, Calendar, Courtesies, Leaning, Lexicon, Signs, Stops, Talk, Telling

LEXICON = Lexicon(
    code="fr",
    name="français",
    stop_words="""
            le la les l un une des du de d et ou mais dans en au aux à sur pour par avec ce cet cette ces il elle ils
            elles on nous vous je ne pas que qu qui quoi dont où quand comment pourquoi quel quelle quels quelles est
            sont était été a ont avait se c j m n s t ai son sa ses leur leurs plus y combien lequel laquelle lesquels
            lesquelles me te moi lui tu mon ma mes notre nos votre vos si
            suis es êtes sommes étais étions étaient serai sera seront avez avons avais avaient aura auront être
            avoir as
        """,
    generic="""
        passé arrivé nombre longtemps appelle hier aujourd'hui maintenant nouvelles dernières actualité gens
        infos savoir sais dire dis peux peut pouvons pouvez peuvent pourrai pourra dois doit devons devez
        doivent faut faudra fait faire vais va aller trouver trouve trouvez obtenir avoir puis svp merci bonjour
        déjà veux voudrais cherche
        toujours encore finalement final eu fini vraiment même ça là ici jusqu pendant faisait font avez-vous est-ce
        aussi cause
    """,
    asking=Asking(
        openly=r"""
            est-?\ ?ce\ que? | est-il | peut-on | puis-je | dois-je | faut-il | y\ a-t-il | (?:je|on)\ peu[tx]
            | \A(?!(?:quand|où|pourquoi|comment|combien|qui|que|quoi|quel\w*)\b)[^,;:?]*?
              \ (?:est|sont)-(?:ils?|elles?)
            | \A(?:c['’]est|on\ va|on\ peut|.*\ (?:est|sont)\ (?:ouverte?s?|fermée?s?|finie?|terminée?))\b.*
        """,
        past=r"""
            (?:ont|avaient|aurait|avait|etait|etaient|fut|furent|eut)(?:-(?:ils|elles|il|elle|on|t-il|t-elle))?
            | (?:a|ont)\ (?:deja\ |bien\ )?(?:ete|eu|fait|dit|pris|mis|\w{2,}(?:ue?s?|is|it|ert|erte))
            | (?:qui|il|elle|on|ca|cela|que|l)\ a\ (?:deja\ )?\w{2,}e | a-t-(?:il|elle|on)
            | (?:est|sont)(?:-(?:il|elle|ils|elles))?\ (?:deja\ )?
                (?:mort|tombe|arrive|parti|venu|revenu|devenu|ne|entre|sorti|alle|reste)e?s?
            | s['’]est | se\ sont | deja
        """,
        whether=r"""
            est[ -]ce\ que? | a-t-(?:il|elle|on) | (?:ont|sont|est)-(?:ils?|elles?)
            | \A(?!(?:quand|où|pourquoi|comment|combien|qui|que|quoi|quel\w*)\b)[^,;:?]*?
              \ (?:a-t-(?:il|elle|on)|ont-(?:ils|elles))
        """,
        number=r"""
            combien | nombre\ (?:de|des) | bilan
            | quel(?:le)?\ (?:nombre|âge|pourcentage|part|taille|distance|quantité|montant|somme|prix|durée|superficie)
        """,
        date=r"""
            quand | (?:depuis|jusqu['’]?à)\ quand | quel(?:le)?s?\ (?:jours?|dates?|années?|mois|heures?)
            | en\ quelle\ année
        """,
        name=r"qui | où | d['’]où | quels?\ pays | quelles?\ villes?",
        says=r"""
            qu['’]\ ?(?:a|ont)\ [\w\ .-]{1,60}?\ dit | qu['’]a-t-\w+\ dit | que\ dit | que\ disent
            | qu['’]est-ce\ que?\ [\w\ .'’-]{1,60}?\ dit
        """,
        called=r"(?:s['’\ ]?)?appell(?:e|ent|ait|aient) | noms?(?:\ de\ famille)? | pr[eé]noms?",
        cause=r"pourquoi | raisons? | causes? | comment\ (?:ça\ se|se)\ fait | à\ cause\ de\ quoi",
        present=r"est | sont | coûte | coûtent | y\ a",
        first=r"premi(?:er|ère|ers|ères)(?!\ ministre) | initial\w* | d'abord",
        which=r"quel(?:le)?s?",
        objects=r"les? | la | une? | des | ce | cette | ces",
        definition=r"qu['’]?\ ?est[\ -]ce\ qu(?:e|i) | qui\ (?:est|sont|était) | c['’]est\ quoi",
    ),
    signs=Signs(
        figure="sept pourcent cent",
        date="""
            janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi
            jeudi vendredi samedi dimanche hier aujourd'hui demain semaine semaines année années mois
        """,
        cause="""
            parce raison cause afin puisque grâce car suite dû due provoqué provoquée causé causée faute motif
            motifs raisons causes
        """,
        copula="est sont était",
        title="président présidente ministre maire porte-parole directeur directrice ambassadeur ambassadrice",
    ),
    stops=Stops(
        before_a_name="mme mmes mlle mlles mgr dr pr st ste cf av env bd",
        before_a_figure="p pp art chap fig no n° vol tél janv févr avr juil sept oct nov déc",
        may_end="boul hab",
        openers="le la les l un une il elle ils elles nous en au dans mais et ce cette",
    ),
    leaning=Leaning(
        before="et mais puis ensuite alors selon pour avec après avant hier aujourd'hui depuis",
        persons="il elle ils elles eux celui celle ceux celles",
        pointers="ce cet cette ces cela",
        times=r"semaine|mois|année|matin|soir|nuit|jour|printemps|été|automne|hiver|fois",
    ),
    telling=Telling(
        negations="ne n non pas jamais aucun aucune personne rien sans",
        denials="nie nient nié dément démentent démenti rejette rejettent rejeté",
        plans="""
            prévoit prévoient envisage envisagent compte comptent veut veulent souhaite devrait devraient
            prévu prévue prévus prévues promet promettent promis projette projettent annonce doit doivent
            devra devront sera seront souhaitent va vont
            exige exigent exigé réclame réclament réclamé promettait
        """,
        warnings="avertit avertissent averti craint craignent menace menacent accuse menaçait redoute redoutent",
        conditions="""
            si peut-être pourrait pourraient éventuel éventuelle serait seraient aurait auraient soupçonne
            soupçonnent présumé probablement
            peut peuvent espère espèrent demande demandent possible impossible probable rumeur rumeurs propose proposent
        """,
        endings=r"\w{2,}(?:eraient|iraient|draient|drait|iront|eront)",
    ),
    calendar=Calendar(
        months=(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ),
        weak_months=("janv", "févr", "", "avr", "", "", "juil", "", "sept", "oct", "nov", "déc"),
        weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        weak_weekdays=("", "", "", "", "", "", ""),
        before_weekdays="chaque",
        units=(
            ("hour", "heure~,s"),
            ("day", "jour~,s"),
            ("weekend", "weekend"),
            ("week", "semaine~,s"),
            ("month", "mois"),
            ("year", "an ans année~,s"),
        ),
        parts=(("early", "début"), ("mid", "mi milieu"), ("late", "fin")),
        seasons=("printemps", "", "automne", "hiver"),
        near=("aujourdhui", "hier", "avant-hier"),
        ordinals=("premi~er,ère", "deuxième second seconde", "troisième", "quatrième"),
        numbers=(
            "un une",
            "deux",
            "trois",
            "quatre",
            "cinq quelques",
            "six",
            "sept",
            "huit",
            "neuf",
            "dix",
            "onze",
            "douze",
        ),
        roles=(
            ("since", "depuis"),
            ("from", "dès partir"),
            ("after", "après"),
            ("before", "avant"),
            ("until", "jusque jusquau jusquà"),
            ("around", "vers environ autour"),
            ("back", "y"),
            ("on", "le"),
            ("at", "en au aux dans pendant durant lors entre"),
            ("and", "et ou"),
            ("the", "la les l a"),
            ("of", "de du d des"),
            ("last", "derni~er,ère,ers,ères pass~é,ée,és,ées"),
            ("this", "ce cet cette ces"),
            ("counted", "soldats personnes morts blessés euros kilomètres habitants"),
        ),
        newest=r"""
            (?:les\s+)?dernières\s+(?:nouvelles|informations|actualités) | quoi\s+de\s+neuf | actuellement | maintenant
            | en\s+ce\s+moment | récemment
        """,
        few="quelques",
        ordinal_endings="er",
        hours="à",
    ),
    talk=Talk(
        thanks="""
            merci à vous|je vous remercie|merci|merci beaucoup|merci bien|mille mercis|compris|je vois|merci infiniment
            mille fois merci|merci mille fois|un grand merci|grand merci|je te remercie|mrc|cest compris|jai compris
            bien compris|bien reçu|cest noté|noté|entendu|je comprends|cest clair|utile|très utile|bon à savoir
            bien joué|beau travail|bon bot|cest gentil|très gentil|ça aide|ça ma aidé
        """,
        farewell="""
            au revoir|à bientôt|bonne nuit|adieu|à plus|bye|bye bye|ciao|tchao|à plus tard|à tout à lheure
            à la prochaine|bonne soirée|bonne fin de journée|bonne continuation|prenez soin de vous|prends soin de toi
            cest tout|plus de questions|rien dautre|dors bien|bisous|bon week end
        """,
        help="""
            aide|aidez moi|aide moi|au secours|qui es tu|qui êtes vous|que peux tu faire|qui ta créé|qui ta fait
            es tu un robot|comment tu tappelles
        """,
        greeting="""
            bonjour|rebonjour|slt|salut|bonsoir|coucou|ça va|comment ça va|bonne journée|bjr|bsr|cc|hello|hey|allo
            bon matin|bon après midi|comment vas tu|comment allez vous|tu vas bien|vous allez bien|ça roule|enchanté
            enchantée|il y a quelquun|ya quelquun|tu es là|vous êtes là|es tu là
        """,
        unclear="""
            ok|super|je ne comprends pas|tu es sûr|quelle est la date|oui|non|daccord|quoi|pourquoi|comment|bien|encore
            stop|arrête|plus|vraiment|cest vrai|est ce vrai|est ce que cest vrai|quand était ce|quel jour sommes nous
            quelle heure est il|jai peur|idiot|stupide|tu es stupide|tais toi|okay|dac|ouais|nan|bien sûr|évidemment
            exactement|exact|parfait|génial|cool|top|très bien|cest bien|bon|ah|ah bon|oh|wow|waouh|hein|hum|euh|bof|mdr
            ptdr|lol|haha|intéressant|très intéressant|dommage|triste|cest triste|quelle horreur|peut être
            je ne sais pas|je sais pas|jsp|aucune idée|pardon|désolé|désolée|excusez moi|excuse moi|pas de problème
            pas de souci|de rien|je vous en prie|je ten prie|laisse tomber|peu importe|tant pis|sérieux|sérieusement
            comment ça|pas compris|je nai pas compris|jai pas compris|je comprends pas|que veux tu dire|test
            ceci est un test|regarde|regardez|regarde ça|regardez ça|tiens|je mennuie|je suis triste|raconte une blague
            et toi|et vous|cest ça|voilà
        """,
        fillers="""
            tout le monde|à tous|sil vous plaît|sil te plaît|beaucoup|monsieur|madame|infiniment|mille fois|svp|stp
            pour tout|pour votre aide|pour ton aide|pour laide|pour la réponse|pour votre réponse|pour ta réponse
            pour linfo|pour les infos|les amis|mon ami|à toi|à vous|aussi|et|vraiment|le bot
        """,
    ),
    courtesies=Courtesies(
        afraid="""
            jai peur|nous avons peur|on a peur|je suis en danger|nous sommes en danger|on nous tire dessus
            on nous bombarde|je veux mourir|sauvez nous|sauvez moi|jai très peur|jai trop peur|jai tellement peur
            nous avons très peur|je suis terrifié|je suis terrifiée|je suis effrayé|je suis effrayée
            ils nous tirent dessus|ils nous bombardent|nous sommes bombardés|je ne veux plus vivre
            je suis coincé sous les décombres|nous sommes piégés|je suis piégé|je suis piégée|sauve moi
        """,
        help="""
            aidez moi|aidez nous|jai besoin daide|nous avons besoin daide|on a besoin daide|aide moi|aide nous
            sil vous plaît aidez moi|pouvez vous maider|peux tu maider|tu peux maider|vous pouvez maider
        """,
        alone="besoin daide|cest une urgence|urgence|à laide",
        way_to_help="""
            où trouver de laide|où puis je trouver de laide|qui puis je appeler|numéro durgence|numéros durgence
            le numéro durgence|quel est le numéro durgence|téléphone durgence|où demander de laide
            où puis je demander de laide|où puis je avoir de laide|qui peut maider|qui dois je appeler|qui appeler
            à qui madresser|où appeler|quel numéro appeler
        """,
        danger="""
            que faire en cas de bombardement|où est labri le plus proche|que faire pendant un bombardement
            que faire sil y a un bombardement|que faire en cas dalerte aérienne|que faire en cas de tirs|où est labri
            où se trouve labri|où est le refuge|labri le plus proche|où me cacher|où puis je me cacher|où se cacher
        """,
        who="""
            qui ta créé|qui vous a créé|qui ta fait|qui es tu|qui êtes vous|es tu un robot|es tu un bot|qui ta programmé
            qui ta fabriqué|qui est derrière toi|tu es un bot|tu es un robot|vous êtes un robot|vous êtes un bot
            êtes vous un robot|êtes vous un bot|es tu humain|tu es humain|es tu une personne|es tu réel|es tu une ia
            tu es une ia|es tu chatgpt|cest un bot|est ce un bot|je parle à un robot|comment tu tappelles
            comment vous appelez vous|comment tappelles tu|quel est ton nom|tes qui
        """,
        insult="""
            tu es nul|tu es stupide|ferme la|tu es bête|tu es idiot|tu es inutile|tes nul|tes bête|tes stupide
            bot stupide|stupide bot|mauvais bot|bot inutile|inutile|nul|idiot|imbécile|stupide|crétin|menteur|tu mens
            tu as tort|tu te trompes|je ne te crois pas|je te crois pas|je ny crois pas|je ne te fais pas confiance
            tais toi|dégage|va ten|nimporte quoi|cest nul
        """,
        stop="""
            arrête|arrêtez|ne mécris plus|arrête ça|ça suffit|assez|laisse moi tranquille|laissez moi tranquille
            ne mécrivez plus|se désabonner|me désabonner|désabonner|désinscription|annuler|annule
        """,
        more="""
            plus|encore|la suite|continuez|plus sil vous plaît|encore plus|dis men plus|dites men plus|montre plus
            montre men plus|suivant|suivante|continue|continuer|autre chose|quoi dautre|quoi encore
            la suite sil vous plaît
        """,
    ),
    where="à a au aux en dans",
    of="de du des",
    joins="et mais tandis alors or",
    disasters="""
        séisme inondation crue typhon ouragan cyclone tornade avalanche éruption sécheresse canicule
        épidémie tsunami incendie choléra rougeole paludisme dengue volcan
    """,
    credits=r"""sources? | (?:à\ )?(?:lire|voir|écouter)\ (?:aussi|également) | à\ lire
        | pour\ aller\ plus\ loin | références | photo | image""",
    unknown="Qui a dit abcdefgh ?",
    corrections=r"correction | rectificatif | rectification | erratum | mise\ au\ point",
)
