"""English."""

from bot.language.lexicon import Asking, Calendar, Courtesies, Leaning, Lexicon, Signs, Stops, Talk, Telling

STOP_WORDS = """
    a an and are as at be but by for from had has have he her his how i if in into is it its no not of on or she such
    that the their them then there these they this to was were what when where which who whom whose why will with would
    you your do does did about can could than so we our been being also just me my am any tell please
    whats whos wheres whens hows whys thats theres heres im ive youre youve theyre theyve weve isnt arent wasnt werent
    dont doesnt didnt hasnt havent hadnt wont wouldnt couldnt shouldnt cant
"""
GENERIC = """
    somewhere anywhere between
    happen happens happened happening occur occurs occurred go going goes news update updates development developments
    story stories say says said tell tells told know known much many long old far big often kind kinds type types
    sort sorts name names named call called thing things way number amount time times mean means meaning think talk
    details detail info information explain find give get got want question answer hey hi hello please thanks ok okay
    situation latest newest recent recently today now day right exactly actually really still current currently quick
    again ever might may shall should must whether new there here like need someone anyone anybody something anything
    wondering curious heard read omg lol btw idk plz pls thx
    correct wrong sure maybe perhaps city town village
    doing done ppl till getting gets yet anymore thinking wanna gonna gotta lemme pretty bit lot lots due
"""
ASKING = Asking(
    openly=r"is | are | can | could | may | do | does | must | should | am",
    past=r"were | was | did | had | been | \w{3,}ed | ^(?:has|have|is|are)",
    present="are | is | have | has | does | do",
    copula="is | are",
    number=r"""
        how\ (?:many|much|long|old|far|big|large|often|fast|high|tall|deep|strong|wide)
        | what\ (?:number|percent\w*|proportion|amount|fraction|share|size|rate|age|length|distance|population)
        | (?:death\ )?toll | number\ of | casualties
    """,
    date=r"""
        whens? | since\ when | how\ long\ ago
        | (?:what|which|in\ what|on\ what)\ (?:year|date|day|month|century|decade|time)
    """,
    name=r"""
        whos? | whom | whose | wheres? | named | (?:what\ (?:is|was)\ the\ )?name\ of
        | (?:what|which)\ (?:country|countries|city|cities|state|place|person|people|nation|nations|region|company
            |organi[sz]ation|president|minister|leader|group|river|university|king|emperor|general)
    """,
    says=r"""
        what(?:['’]?s|\ did|\ does|\ has|\ do|\ have)?\ [\w\ '’.-]{1,60}?
        \ (?:say|says|said|saying|tell|told|think|thinks|answer|answered|reply|comment)
    """,
    called=r"names?(?!d) | called | what(?:['’]s|\ is|\ was)?\ (?:his|her|their)\ names?",
    cause=r"whys? | how\ come | reasons? | the\ cause | because\ of\ what | what\ (?:caused|causes|cause|led|leads)",
    first=r"first(?!\ (?:lady|aid|minister)) | initial\w* | original\w* | earliest",
    which=r"what | which | whose",
    peoples=r"an | ish | ese | ch | qi | li",
    objects=r"the | an? | this | that | these | those | his | her | its | their | our | my",
    definition=r"(?:what|who)(?:['’]s|\ is|\ are|\ was|\ were)",
)
SIGNS = Signs(
    figure="one third quarter percent percentage twice once single double both several",
    date="""
        january february march april may june july august september october november december monday tuesday wednesday
        thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec century centuries year years
        month week day today yesterday tomorrow morning evening night decade decades summer winter spring autumn since
        until during
    """,
    cause="""
        because due since cause causes caused causing reason reasons result results resulted resulting lead leads led
        leading owing thus therefore hence thanks attributed explain explains explained so order
    """,
    copula="is are was were means refers",
    title="""
        president premier chancellor minister secretary spokesman spokeswoman spokesperson ambassador envoy general
        colonel admiral captain commander chief head leader director chairman chairwoman mayor governor senator deputy
        lawmaker adviser advisor aide king queen prince pope speaker representative commissioner analyst professor
    """,
)
STOPS = Stops(
    before_a_name="""
        adm amb atty brig capt cf cmdr cmdt col cpl dr eds esp gen gov hon insp lt maj messrs mm mr mrs ms msgr mt mx
        prof pt rep reps rev sen sens sgt spc spp st ste supt vs approx al mon tue tues thu thurs fri yu
    """,
    before_a_figure="""
        abs art bd ch ed env eq fig figs min max no nos op p pop pp ref refs ver vol sec tel
        jan feb mar apr jun jul aug sep sept oct nov dec
    """,
    may_end="ave blvd bros co corp dept est inc jr ltd rd sr univ",
    openers="""
        the a an this that these those it its he his she her they their we our you i in on at but and as for if when
        while after before since there however meanwhile according both some many most all no not so then now also
        although despite during what who why how where with under
    """,
    speaker=r"""
        \b(?!He\b|She\b|It\b|They\b|We\b|I\b)(?:[A-Z][\w.'’-]{0,30}\s+){1,4}
        (?:said|says|asked|asks|told|added|adds|wrote|writes|replied|tweeted|warned|declared|exclaimed|cried|shouted)\b
    """,
)
# "It is unclear whether", "It was Biden who", "It took": the word stands for what follows or for nothing.
EXPLETIVE = r"""
    it (?: \s+(?:takes?|took|rain(?:s|ed)|snow(?:s|ed)|turns?\s+out|turned\s+out)\b
         | (?:['’]s | (?:\s+\w+){0,2} \s+(?:is|was|be|been|seems|seemed|appears|appeared|remains|became))
           (?: (?:\s+\w+){0,4}? \s+(?:that|who|whether|why|how)
             | (?:\s+\w+){0,2} \s+(?:possible|impossible|important|necessary|hard|easy|difficult|early|late|time) ) \b )
"""
# "The ministry said" leans; "the ministry of defence" and "the president, Andrzej Duda," do not.
ROLE = r"""
    (?: ministry|ministers?|president|chancellor|premier|secretary|ambassadors?|general|spokes(?:man|woman|person)
      | leaders?|officials?|diplomats?|governments?|alliance|bloc|agency|company|bank|embassy|group|team|pair|country
      | countries|allies|statement|letter|documents?|report|texts?|draft|treaty|agreement|deal|law|bill|decree
      | proposals?|demands?|plans?|decision|move|step|measures|warning|meeting|talks|call|conversation|visit|summit
      | exercises?|drills|attack|incident|order|former|latter|same|(?:other\ )?(?:two|three|four)(?:\s+\w+s)? ) \b
"""
NAMED_AT_ONCE = r"""
    (?: \s+(?i:of|for|in|at|on|between|with|from|to|against|about|over|that|who|which|whose|by)\b
      | ,?\s+[A-Z«“„"(\d] )
"""
THAT = r"""
    that\s+(?:is|was|would|will|means?|meant|has|had|could|may|might|makes?|made|same|number|figure|sum|amount|decision
      |move|step|plan|day|year|meeting|statement|leaves|left|came|comes|includes|included)\b
"""
SHARE = r"""
    (?:most|some|one|many|all|none|several|few|half|two|three|four|each|either|neither|both)\s+of\s+(?:them|these|those)\b
"""
LEANING = Leaning(
    before="""
        and but or so yet for as if when while after before since because although though then later earlier
        meanwhile however still instead today yesterday in on at by with to from of about under over among during until
        according asked like
        monday tuesday wednesday thursday friday saturday sunday
    """,
    # "In 2014 he", "On 24 January the ministry", "Gradually they".
    when_or_how=r"""
        \d{1,4} | [A-Z]?[a-z]+ly | January|February|March|April|May|June|July|August|September
          |October|November|December
    """,
    persons="he she they him them his hers their theirs himself herself themselves itself its others",
    pointers="this these",
    times=r"""
        (?:minute|hour|morning|afternoon|evening|night|week|weekend|month|quarter|year|decade|century|time
          |spring|summer|autumn|fall|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day) \b
    """,
    openings=rf"""
        (?! (?i:{EXPLETIVE})) (?i:it)\b
      | (?i:both)\b (?!\s+(?:the\b|[A-Z]))
      | (?i:such)\s+ (?!as\b)
      | (?i:those)\b (?!\s+(?:who|of|with|in|from|that)\b)
      | (?i:the)\s+(?i:{ROLE}) (?:['’]s?)? (?!{NAMED_AT_ONCE})
      | (?i:{THAT})
      | (?i:{SHARE})
    """,
    said=r"[”\"'’]\s+(?:he|she|they)\b",
)
TELLING = Telling(
    negations="""
        not no never none nobody neither without cannot can't don't doesn't didn't isn't aren't wasn't weren't won't
        wouldn't couldn't shouldn't hasn't haven't hadn't
    """,
    denials="deny denies denied denying denial reject rejects rejected dismiss dismisses dismissed refute refuted",
    plans="""
        plan plans planned planning intend intends intended aim aims consider considers considering prepare prepares
        preparing want wants decide decides propose proposes proposed expect expects expected will shall going
        promise promises promised promising pledge pledges pledged vow vows vowed demand demands demanded urge urges
        urged
    """,
    warnings="warn warns warned warning fear fears feared threaten threatens threatened threat risk accuse accuses",
    conditions="""
        if unless may might could would should whether possible possibly potential potentially hypothetical likely
        unlikely risks avoid avert prevent pretext imminent predict predicts predicted forecast scenario alleged
        condition ready suspect suspects suspected presumed apparently believed presumably hopes hope hoped
        hoping wanted supposed allegedly rumours rumour mulls proposal impossible prevented averted
    """,
    inverted="had were should",
)
CALENDAR = Calendar(
    months=(
        "january",
        "february",
        "",
        "april",
        "",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ),
    weak_months=("jan", "feb", "mar march", "apr", "may", "jun", "jul", "aug", "sep sept", "oct", "nov", "dec"),
    weekdays=("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    weak_weekdays=("mon", "tue tues", "wed weds", "thu thur thurs", "fri", "sat", "sun"),
    units=(
        ("hour", "hour hours hrs"),
        ("day", "day days"),
        ("weekend", "weekend"),
        ("week", "week weeks"),
        ("month", "month months"),
        ("year", "year years yr"),
    ),
    parts=(("early", "early beginning start"), ("mid", "mid middle"), ("late", "late end")),
    seasons=("spring", "summer", "autumn fall", "winter"),
    near=("today tonight", "yesterday", ""),
    ordinals=("first", "second", "third", "fourth"),
    numbers=(
        "one",
        "two couple",
        "three",
        "four",
        "five few several",  # a few is five at the most
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ),
    roles=(
        ("half", "half"),
        ("daytime", "morning afternoon evening night"),
        ("since", "since"),
        ("from", "from starting"),
        ("after", "after following"),
        ("before", "before prior"),
        ("until", "until till"),
        ("by", "by through"),
        ("around", "around about circa approximately"),
        ("at", "in on at during over within for between throughout dated"),
        ("and", "and or to"),
        ("the", "the a an"),
        ("of", "of"),
        ("last", "last previous"),
        ("past", "past"),
        ("this", "this current"),
        ("ago", "ago"),
        (
            "label",
            """
            article chapter section part no number version resolution page figure table phase level stream minsk
            protocol
        """,
        ),
        (
            "counted",
            """
            troops soldiers people men women children cases deaths patients ships tanks aircraft missiles shells
            vehicles km miles kilometres kilometers metres meters percent thousand million billion dollars euros
            units bc bce minutes seconds
        """,
        ),
    ),
    newest=r"""
        (?:the\s+)?(?:latest|lastest|latst|latset|latets|newest|most\s+recent|freshest)
      (?:\s+(?:news|updates?|developments?|headlines?))?
    | (?:any|breaking|recent|fresh|last)\s+(?:news|updates?|developments?|headlines?)
    | (?:\A|(?:the|their|his|her|its)\s+)last(?!\s+(?:names?|week|month|year|night|summer|winter|spring|autumn|fall
        |decade|century|time|days?|weeks|months|years|hours|minute|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february
        |march|april|may|june|july|august|september|october|november|december|\d|few|couple|one|two|three|four|five))
        (?=\s+[^\W\d])
    | what(?:['’]s|\s+is)\s+(?:the\s+news|new)\b | anything\s+new
    | in\s+recent\s+(?:hours|days|weeks) | (?:right\s+|just\s+)?now | currently | recently
    | at\s+the\s+moment | at\s+present
    """,
    plurals="days weeks months years",
    few="few several",
    ordinal_endings="st nd rd th",
    not_months="augusta",
    short_months="april",
    hours="at",
    long_days="tuesday wednesday thursday saturday yesterday",
    loose="at over about around by on",
    before_weekdays="next coming every each any black good bloody holy",
    verb_months="may march",
    behind_verbs="be have not also need still yet soon now never only",
    auxiliaries="did do does will would could can may might should must to",
)
TALK = Talk(
    thanks="""
        thanks|thank you|thank u|thx|ty|cheers|much appreciated|got it|i see|understood|noted|good to know|many thanks
        thanx|thnx|tnx|tysm|appreciate it|i appreciate it|i appreciate that|much obliged|gotcha|makes sense|helpful
        good bot|good job|great job|well done|very kind|youre very kind|youre kind
    """,
    farewell="""
        bye|goodbye|good bye|bye bye|see you|see ya|good night|see you later|see you soon|see ya later|take care|cya
        goodnight|ttyl|talk to you later|have a nice day|have a good day|have a great day|have a good one|that is all
        thats all|that will be all|i am done|im done|no more questions|gotta go|i have to go|bye for now
    """,
    help="""
        help|who are you|what are you|what can you do|how do you work|what is this|how does this work|who made you
        who created you|who built you|who owns you|who runs you|are you a bot|are you human|are you a human
        are you real|are you a person|what is your name|whats your name|how old are you
    """,
    greeting="""
        hello|hi|hey|hi there|hello there|hey there|hiya|howdy|greetings|good morning|good afternoon|good evening
        good day|how are you|whats up|sup|yo|morning|good to see you|hows it going|how is it going|how do you do
        nice to meet you|how are you doing|how are you today|how r u|are you there|you there|anyone there|anybody there
        is anyone there|is anybody there
    """,
    unclear="""
        ok|okay|k|yes|no|yep|nope|sure|cool|great|nice|wow|lol|haha|test|testing|hm|hmm|what|why|how|and|so|well|more
        stop|enough|go on|continue|next|really|is that true|is it true|is this true|is that right|are you sure
        when was that|where was that|who was that|why is that|what do you mean|i dont understand|what date is it
        what is the date|whats the date|what day is it|what day is it today|what time is it|i feel sad|stupid
        you are stupid|youre stupid|you are an idiot|youre an idiot|idiot|moron|dumb|you suck|you are useless|useless
        shut up|fuck you|fuck off|bullshit|liar|you are wrong|youre wrong|i hate you|i love you|yeah|yup|nah|okey|kk
        alright|all right|perfect|awesome|excellent|amazing|interesting|wonderful|exactly|of course|absolutely|i know
        i agree|agreed|oh|oh no|ah|aha|omg|huh|um|uh|eh|lmao|hehe|sorry|my bad|never mind|nevermind|nvm|forget it
        whatever|no problem|no worries|youre welcome|you are welcome|maybe|i dont know|idk|dunno|not really|sad|terrible
        good|tell me a joke|talk to me|bored|look|look at this|see this|read this|watch this|check this|check this out
        have a look|i didnt understand|i didnt get it|scared|afraid|worried|a test
    """,
    fillers="""
        bot|everyone|everybody|all|friend|sir|again|so much|very much|a lot|please|for that|for the help|dear|you
        for your help|you helped|you helped me|that helped|this helps|very|indeed|really|just|thats|that is|this is|i am
        im|a million|a bunch|anyway|guys|folks|mate|buddy|bro|my friend|for everything|for the answer|for your answer
        for the information|for the info|for helping|for helping me|pls|plz|too|that was
    """,
    tell_me=r"""
        (?:please\ )?(?:(?:can|could|will|would)\ you\ )?(?:please\ )?
        (?:(?:tell|notify|alert|inform|update|message)\ me|let\ me\ know)\ (?:when|if|once|whenever|as\ soon\ as)
        \ (?:there\ ?(?:is|are|s|will\ be)|you\ (?:have|get|see|hear))\ (?:(?:any|some|more|new|the|latest|further)\ )*
        (?:news|(?:any|some)thing\ new|updates?|articles?)\ (?:on|about|of|regarding|from|in)\b |
        (?:notify|alert|update)\ me\ (?:of|about|on|with)\ (?:any\ |new\ )*(?:news|updates|articles)\ (?:on|about)\b |
        keep\ me\ (?:posted|informed|updated)\ (?:on|about)\b |
        (?:i\ want\ to\ )?subscribe\ (?:me\ )?to\b(?:\ news\ (?:on|about|of)\b)?
    """,
)
COURTESIES = Courtesies(
    afraid="""
        i am scared|im scared|i am so scared|im so scared|i am afraid|im afraid|i am terrified|im terrified
        i am frightened|im frightened|we are scared|we are afraid|i am in danger|im in danger|we are in danger
        they are shooting|they are bombing us|we are being bombed|we are being shelled|i want to die|save us|save me
    """,
    help="help me|please help me|i need help|we need help|can you help me|can you help us|help us|emergency",
    alone="need help|help needed|help please|help us please|sos",
    way_to_help="""
        emergency number|emergency numbers|emergency phone number|emergency phone|hotline number|where can i get help
        where do i get help|where can we get help|who can help me|who do i call|who can i call
    """,
    danger="""
        what to do if there is shelling|what to do during shelling|what to do in an air raid
        what to do during an air raid|what do i do if they shell|what should i do if they shell
        what to do when shelling starts|where is the shelter|where is the nearest shelter|where can i hide
        where do i hide
    """,
    who="""
        who made you|who created you|who built you|who wrote you|who runs you|who is behind you|who owns you
        are you a bot|are you a robot|are you human|are you a human|are you real|are you a person|are you ai
        are you an ai|are you chatgpt|is this a bot|am i talking to a bot|whats your name|what is your name
    """,
    insult="""
        you are stupid|youre stupid|you are useless|youre useless|stupid bot|useless bot|useless|stupid|idiot|you idiot
        bad bot|you suck|this sucks|fuck you|fuck off|shut up|liar|you lie|you are wrong|youre wrong|i dont believe you
        i dont belive you|i dont believe it|i dont trust you
    """,
    stop="stop|stop it|stop writing|unsubscribe|cancel|quit|go away|leave me alone|dont write to me",
    more="""
        more|next|more please|tell me more|show more|show me more|next page|next please|go on|continue|anything else
        what else
    """,
)
# In small letters nothing tells these names from the words, so neither is kept of what readers ask.
ALSO_NAMES = """
    amber angel april august baker barber bell bill bishop bob brook brown bush butler carter chase christian clay
    cliff cook cooper crystal daisy dale dawn dean dick don drew duke earl eve faith fisher ford frank fred gay gene
    ginger glen grace grant gray guy harry hazel heather holly hope hunter ivy jack jade jay jean jewel john josh
    joy june king lamb lance lane lily love macron mark marsh mason max mercy mike miles miller nick olive pat
    patience pearl penny peter pierce porter prudence ray reed rich rob robin rock rose ruby rush rusty sage sandy
    smith sonny sunny swift taylor terry tom tucker turner victor viola violet wade walker willow wolf
"""
LEXICON = Lexicon(
    code="en",
    name="English",
    stop_words=STOP_WORDS,
    generic=GENERIC,
    abbreviations="WHO IT",
    abbreviated=r"(?<=\bthe\ )who\b | (?<=\bdid\ )who\b | (?<=\bdoes\ )who\b | (?<=\bhas\ )who\b",
    asking=ASKING,
    signs=SIGNS,
    stops=STOPS,
    leaning=LEANING,
    telling=TELLING,
    calendar=CALENDAR,
    talk=TALK,
    courtesies=COURTESIES,
    also_names=ALSO_NAMES,
    where="in at near",
    of="of from",
    joins="and but while whereas whilst",
    disasters="""
        earthquake quake flood flooding tsunami typhoon hurricane cyclone tornado wildfire landslide
        mudslide avalanche eruption drought heatwave epidemic blackout dengue cholera measles
        malaria ebola polio volcano
    """,
    credits=r"""sources? | references | further\ reading | (?:also\ )?read\ (?:more|also|next) | also\ read | more
        | (?:see|watch|listen)\ (?:also|more) | explainer | related | links? | via
        | photos? | pictures? | images? | captions? | photographs?""",
    unknown="Who said abcdefgh?",
    corrections=r"""
        correction | corrected | erratum | retraction | retracted | clarification | we\ (?:were|got\ it)\ wrong
        | (?:earlier|previous)\ (?:post|report)\ (?:was|is)\ (?:wrong|false|incorrect|not\ true)
    """,
)
