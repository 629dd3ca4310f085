"""A Telegram bot that answers questions by quoting dated articles word for word.

**A question's way.** Update → `chat.flow.intake` writes it down → `chat.handlers.questions` takes its text →
`answers.answerer` takes the current `answers.edition` → `answers.consultation` reads the dates (`dates.window`) and
the sentence that asks (`questions.asking`) → `questions.reading` makes it a `questions.question` → `search.index`
finds candidate passages → `ranking.ranker` scores their sentences by the table of `ranking.features` →
`answers.choosing.dating`, `answers.choosing.newest`, `answers.choosing.standings` and `answers.choosing.happened` raise
what fits the asked dates and what was told last → `answers.choosing.quoting` chooses the slices to quote →
`answers.choosing.confidence` says how sure that is → `model` has the `Answer` → `wording.pages` says it →
`chat.showing.rendering` → one message, by `chat.delivery`.

**An article's way.** File → `articles.folder.finding` → `articles.formats` reads it into a `model` Article with its
headings (`articles.text.headings`) → `search.analysing`, with `language.texts.splitting`, `language.analysis` and
`search.sections`, makes it `search.readings`, which `archive` keeps on disk until the file changes → those of all
articles are joined to a `search.collection`, counted together (`search.counted.counting`) → `search.index` → a new
edition, swapped whole. A bad file is reported by name and left out; the bot goes on with the rest. While the bot
runs, `live` follows the folder; what was read stays on `articles.folder.shelf` until it changes. What other programs
export, `importing.exports` takes apart into an `importing.item` each.

**Beyond one machine**, as an extra: `shared.keeping` keeps a table in step with the folder of one machine, and the bots
of others answer from a copy, which `shared.following` keeps in step with the table as `live` does with the folder.

**What is elsewhere comes in.** A page, a feed, an export, a post → `importing.item`, whatever it was →
`importing.storing` compares it with what is there → one Markdown file of the corpus folder, whole or not at all → as
above.

**A post's way.** Post of a channel → `chat.flow.intake` → `chat.handlers.channels` → `chat.incoming.posts` makes it an
`importing.item` → `importing.folder.keeping` puts it into the folder, where `live` finds it. What an admin sends goes
by `chat.handlers.offers` and is read by `importing.sent.apart`.

**The rooms**, from the ground up: `model`, `errors`, `redaction`, `files`, `settings`; `language`, `dates`, `search`,
`questions`, `ranking`, `answers`; `articles`, `importing`; `archive`, `shared`; `wording`; `journal`, `voice`,
`service`, `chat`; `preview`; `evaluation`; `vectors`; `operating`, `live`, `terminal`, `answering`, `app`,
`previewing`, `cli`. Who may import whom stands in `tests/test_architecture.py`, exactly.

**Words of the house**

- form: a word as written, but for case, accents and the marks within a figure
- term: what is counted of a form: its stem in the text's language, or nothing for a stop word
- passage: a run of whole sentences of about a hundred words; posting: a passage that has a term, with its weight there
- document frequency: in how many passages a term stands; idf: how much a word tells by being rare
- gain: how much something counts that stands for a word of the question: 1 for the word itself, less for a synonym
- sign: what a token looks like: a figure, a date, a name, a cause, a title, something told as not real
- run: words or sentences side by side
- lead: the first words of a sentence, or the first sentences of an article
- stand-in: a term or phrase that may stand for a word of the question
- telling: said of a word that says what a question is about, not how it is put; the others are generic
- neighbourhood: the sentences of the candidate passages and around them
- section: what stands below a heading; a heading is context for it and never an answer
- excerpt: a run of sentences chosen to be quoted; quote: the excerpt as a slice of its article
- edition: one immutable state of the corpus, with all that answering needs
- lane: the messages of one chat, answered one after another

**To add** a language: a file in `language.lexicons`, other words for the same thing in `language/data/synonyms`, its
words in `questions.followup_words`, and its tests; what the bot itself says, a file in `wording.languages` and a place
in `wording.texts`. A format of articles: a reader in `articles.formats`. An export of another program: a kind in
`importing.exports.recognising` and its reader in `importing.exports.reading`. A command of the terminal: a file in
`cli` and a place in its `COMMANDS`; one of the chat: a method in `chat.handlers`, a row in `chat.handlers_table`, and
what the menu says of it in each file of `wording.languages`. A feature of the ranking: a function of a view and a row
in `ranking.features`, then `benchmarks/fit.py`.
"""
