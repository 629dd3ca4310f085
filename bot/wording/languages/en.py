"""What the bot says in English."""

from bot.wording.phrasebook import Counted, Texts

ENGLISH = Texts(
    code="en",
    name="English",
    date_unknown="date unknown",
    start=(
        "Hello! Ask me in your own words about what is in the news here: who, what, when, how many.\n\n"
        "I answer only by quoting articles, word for word. When they do not say, I tell you so."
    ),
    start_examples="For example:",
    examples=("What is the latest on {name}?", "What is known about {name}?"),
    example_of_day="What happened on {day}?",
    help=(
        "Write a question in your own words; names may be spelt as you like.\n"
        "Put a date in it to look only at articles of that time: “yesterday”, “on 24 January”, “last week”.\n"
        "Go on with “and Germany?” or “why?”; change your question within a quarter of an hour and the answer changes. "
        "Forward me a report, and I show what the articles say about it.\n\n"
        "Under an answer, More shows further passages, and In context shows what stands around the quote. Open article "
        "leads to the source of an article that has an address.\n\n"
        "In a group, write /ask and your question, mention me, or reply to one of my messages."
    ),
    about=(
        "I quote articles and write nothing of my own: every word inside a quote stands in the article named above it. "
        "I do not know what is in no article, and what a quote says was so on its date, not necessarily today."
    ),
    privacy=(
        "Your questions are not kept once they are answered: until then a message may wait on the bot's disk, so that "
        "it is not lost, and is deleted after. Three things stay in memory only, and are gone when the bot stops: your "
        "last question in a chat, for 15 minutes, so that “and Germany?” can go on from it; which message answers "
        "which, for 15 minutes, so that an answer follows a changed question; and the language you chose with "
        "/language. You and your chats stand there as numbers that cannot be turned back. /forget empties all of it "
        "at once. What you write in Telegram is also kept by Telegram."
    ),
    privacy_wishes=(
        "On disk I keep of you only what you have asked for with a tap: for /follow, the number of the chat, the topic "
        "and your language; for corrections, which passages you were shown in the last 30 days and in which message. "
        "One tap ends each, and /forget deletes all of it."
    ),
    privacy_feedback=(
        "This bot also counts the questions that its articles do not answer, and whether an answer helped. Of such "
        "a question it keeps the ordinary words only, and the day: no names, numbers or addresses, and not who asked."
    ),
    description=(
        "Ask about the news in your own words. I answer only by quoting dated articles, word for word, with title, "
        "source and date. When the articles do not say, I tell you so."
    ),
    short_description="Answers questions about the news by quoting dated articles, word for word.",
    corpus="{articles} from {sources}, dated {since} to {until}.",
    corpus_one_day="{articles} from {sources}, dated {since}.",
    corpus_undated="{articles}, none of them dated.",
    articles=Counted("{count} articles", "{count} article"),
    sources=Counted("{count} sources", "{count} source"),
    empty_corpus="There are no articles here yet, so I cannot answer anything.",
    commands={
        "ask": "Ask a question, also in groups",
        "latest": "The newest articles, or the newest on a topic",
        "timeline": "What happened when; add a topic",
        "articles": "The articles I quote",
        "follow": "Be told of news on a topic",
        "help": "How to ask",
        "language": "Choose my language",
        "about": "What I am and which articles I quote",
        "privacy": "What is kept about you",
        "forget": "Forget what is kept about you",
    },
    greeting="Hello! What would you like to know?",
    thanks="You are welcome. Ask on whenever you like.",
    farewell="Goodbye! Come back whenever you have a question.",
    unclear="What would you like to know? Write it as a question, for example: who met whom, and when?",
    who=(
        "I am a program, not a person. I look your question up in dated articles and quote what answers it, word for "
        "word. /about says which articles."
    ),
    afraid=(
        "I am sorry that you are going through this. I am only a program that quotes articles: if you are in danger, "
        "call the emergency services where you are (112 in Europe), and talk to somebody near you."
    ),
    insult="I am sorry that I was no help. Try other words, or a name or a date; /help says how I search.",
    stop=(
        "I only speak when you write to me, or on what you follow: /follow stops that. To hear no more at all, block "
        "me; /forget clears what is kept."
    ),
    ask_how_by_name="Write your question after my name: @{name} who met whom, and when?",
    latest_news="latest news",
    ask_how="Write your question after the command: /ask who met whom, and when?",
    ask_back="I am not sure what that goes on from. Please write the whole question, with who or what it is about.",
    words_only="I can only read words: please write your question as a message.",
    unknown_command="I do not know that command. Just write your question, or see /help.",
    added_to_group=(
        "Thank you for adding me. I only speak when asked: write /ask and your question, or reply to one of my "
        "messages. Mentions reach me too where the group lets them."
    ),
    language_question="Which language shall I speak? Quotes stay in the language of their article.",
    language_set="I speak English with you now. Quotes stay in the language of their article.",
    forgotten=(
        "Done: I no longer know your last question, which answers were yours, the language you chose, what you follow, "
        "or what you were shown."
    ),
    about_line="About: {question}",
    claim="What the articles say about this",
    claim_not_found="The articles here say nothing about this.",
    searched_for="searched for “{searched}” instead of “{asked}”",
    dates_between="articles dated {since} to {until}",
    dates_on="articles dated {since}",
    dates_since="articles since {since}",
    dates_until="articles until {until}",
    newest="Newest article here: {day}",
    also_in="also in: {articles}",
    also_in_more="also in: {articles} and {count} more",
    corrects="corrects: {article}",
    corrected_by="⚠️ corrected since: {article}",
    in_language="in {language}",
    not_found="The articles here do not say.",
    in_marks="“{word}”",
    unknown_word="No article has the word {words}.",
    unknown_words="No article has the words {words}.",
    closest="The closest headlines:",
    covers_between="The articles are dated {since} to {until}.",
    covers_one_day="The articles are dated {since}.",
    none_between="There are no articles dated {since} to {until}.",
    none_on="There are no articles dated {since}.",
    none_since="There are no articles since {since}.",
    none_until="There are no articles until {until}.",
    nearest="The nearest dates that have articles: {days}.",
    timeline="What happened when",
    timeline_of="What happened when: {topic}",
    list_of_articles="The articles, newest first",
    page_of="Page {page} of {pages}",
    further_sources="Sources of the article:",
    more="More ▸",
    back="◂ Back",
    earlier="◂ Earlier",
    later="Later ▸",
    context="In context",
    open_article="Open article",
    ask_in_private="Ask me",
    question_gone="I can no longer see the question this answers. Please ask it again.",
    article_gone="This article has been changed or removed since. Please ask again to see what the articles say now.",
    nothing_further="Nothing further: the articles have changed since. Please ask again.",
    not_a_button="This button is from an older version of me. Please ask again.",
    wait=Counted(
        "Telegram asks for a pause. Please press again in {count} seconds.",
        "Telegram asks for a pause. Please press again in {count} second.",
    ),
    did_this_answer="Did this answer?",
    yes="👍 Yes",
    no="👎 No",
    voted="Thank you.",
    follow="🔔 Tell me when there is news",
    follow_question=(
        "Shall I write to you here when a new article says something about this? For that I would keep three things: "
        "the number of this chat, these words and your language, until you stop it or send /forget."
    ),
    follow_yes="🔔 Yes, tell me",
    follow_in_private="I tell of news in a private chat only: open the one with me, and write /follow and a topic.",
    topic_too_long="Please name a topic in up to {most} characters, for example: /follow gas prices",
    following=(
        "I will write to you here when a new article says something about this, at most once an hour. For that I now "
        "keep the number of this chat, these words and your language, until you press the button or send /forget. "
        "/follow shows all that you follow."
    ),
    following_already="You follow this already. /follow shows all that you follow.",
    following_full=Counted(
        "You follow {count} topics already, and more I cannot keep. /follow shows them, and each can be stopped.",
        "You follow {count} topic already, and more I cannot keep. /follow shows it, and it can be stopped.",
    ),
    not_kept="I could not keep that. Please try again later.",
    stop_following="🔕 Stop",
    unfollowed="Stopped: I no longer keep this topic for you.",
    follows="You follow these topics. Press one to stop it.",
    follows_nothing="You follow no topic. Write /follow and one, or: tell me when there is news on gas prices.",
    news="A new article on what you follow:",
    watch="✎ Tell me of corrections",
    watch_no_more="✕ No more corrections",
    watched=(
        "From now on I keep for 30 days which passages I show you here, and write to you when an article no longer has "
        "one. /forget deletes all of it."
    ),
    unwatched="Stopped, and what I kept for it is deleted.",
    corrected="The article that I quoted to you on {day} no longer has this passage:",
    removed="The article that I quoted to you on {day} is no longer here. It said:",
    says_now="It says now:",
    failed="Something went wrong on my side and I could not answer. Please ask again in a moment.",
    perhaps_lost="The connection faltered: if the answer is not above, please ask again.",
    one_at_a_time=Counted(
        "I answer one at a time here, and {count} messages came faster than that: I have left them out. Please ask "
        "again what still matters to you.",
        "I answer one at a time here, and {count} message came faster than that: I have left it out. Please ask again "
        "if it still matters to you.",
    ),
    admin_commands={
        "remove": "Remove an article: in reply to a forwarded post",
        "undo": "Undo the last change of the articles",
        "reload": "Read the folder of articles again",
        "check": "What should be put right in the articles",
        "stats": "Counts: articles, messages, answers",
        "gaps": "What readers ask in vain",
    },
    found_in="found: {where}",
    no_date_found="No date was found: until it has one, the article stays a draft that nobody is shown.",
    no_source_found="It does not say who published it.",
    is_here="It is here already: {path}",
    is_here_changed="It is here already with other words: {path}. Taking it changes the article.",
    and_more="… and {count} more",
    unread=Counted("{count} could not be read; the first:", "{count} could not be read:"),
    nothing_read="There is no article in this that I can read.",
    is_feed=(
        "This is a feed: what it gives is read, and no pages are fetched. Where its address stands in the file that "
        "FEEDS names, the bot fetches them too and follows the feed by itself."
    ),
    too_large="Telegram lets bots get files of up to 20 MB only: put this one into the folder of articles yourself.",
    no_longer_there="What this is about is no longer there: send it again.",
    reads_differently="It reads differently than before: look at it again, then press.",
    take="Take it",
    take_all=Counted("Take all {count}", "Take {count}"),
    change_date="Change the date",
    cancel="Cancel",
    undo="Undo",
    taken="Taken: {path}",
    taken_many=Counted("Taken: {count} articles.", "Taken: {count} article."),
    taken_draft="Kept as a draft, since it has no date: {path}",
    cancelled="Cancelled: nothing was taken.",
    ask_for_date="Reply to this message with the date, such as 2022-01-25.",
    no_such_date="I cannot read that as a date: write it like 2022-01-25.",
    taken_out="Removed: {path}. /undo brings it back.",
    remove_how=(
        "Reply with /remove to a post that you have forwarded to me, or write the article's address or file behind it."
    ),
    not_here="No article here has this address or file.",
    undone="Undone: {path} is as it was before.",
    nothing_to_undo="There is nothing to undo.",
    changed_since="{path} has changed since, so I leave it as it is.",
    cannot_write="The folder of articles cannot be written to: {reason}.",
    reloaded=Counted("Read again: {count} articles.", "Read again: {count} article."),
    nothing_to_put_right="Nothing needs to be put right.",
    to_put_right=Counted("{count} things should be put right:", "{count} thing should be put right:"),
    figures=(
        "Since the start, {since}: messages {received}, answers {answered}, "
        "left out {left_out}, in doubt {in_doubt}, pauses that Telegram asked for {pauses}."
    ),
    terminal_help=(
        "Write a question in your own words. “more” shows further passages, /about which articles are quoted; "
        "Ctrl-D ends."
    ),
    terminal_no_more="Nothing further.",
)
