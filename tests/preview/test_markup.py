import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.preview.text.entities import format_text
from bot.preview.text.markup import parse_html
from bot.preview.wire.refusals import Refusal
from bot.preview.wire.values import Entity, FormattedText


def formatted(markup: str) -> FormattedText:
    return format_text(*parse_html(markup))


def marks(markup: str) -> list[tuple[str, str]]:
    """Type and marked text of each entity."""
    body = formatted(markup)
    return [(entity.type, body.slice(entity)) for entity in body.entities]


@pytest.mark.parametrize(
    ("tags", "kind"),
    [
        (("b", "strong"), "bold"),
        (("i", "em"), "italic"),
        (("u", "ins"), "underline"),
        (("s", "strike", "del"), "strikethrough"),
        (("tg-spoiler",), "spoiler"),
        (("code",), "code"),
        (("pre",), "pre"),
        (("blockquote",), "blockquote"),
    ],
)
def test_each_documented_tag_marks_its_text(tags: tuple[str, ...], kind: str) -> None:
    for tag in tags:
        assert marks(f"one <{tag}>two</{tag}> three") == [(kind, "two")]


@pytest.mark.parametrize(
    ("markup", "entity"),
    [
        ('<span class="tg-spoiler">x</span>', Entity("spoiler", 0, 1)),
        ("<blockquote expandable>x</blockquote>", Entity("expandable_blockquote", 0, 1)),
        (
            '<a href="https://example.org/a?b=1&amp;c=2">x</a>',
            Entity("text_link", 0, 1, url="https://example.org/a?b=1&c=2"),
        ),
        ("<a href='example.org'>x</a>", Entity("text_link", 0, 1, url="http://example.org/")),
        ('<a href="tg://user?id=42">x</a>', Entity("text_mention", 0, 1, user=42)),
        (
            '<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>',
            Entity("custom_emoji", 0, 2, custom_emoji="5368324170671202286"),
        ),
        ('<pre><code class="language-python">x</code></pre>', Entity("pre", 0, 1, language="python")),
        ('<code class="language-python">x</code>', Entity("code", 0, 1)),
        ("<B>x</B>", Entity("bold", 0, 1)),
        ("<b \n>x</b >", Entity("bold", 0, 1)),
        ("<b>x</>", Entity("bold", 0, 1)),
    ],
)
def test_attributes_say_more_about_a_tag(markup: str, entity: Entity) -> None:
    assert formatted(markup).entities == (entity,)


def test_offsets_count_utf16_units() -> None:
    assert formatted("😀 <b>😀й</b>").entities == (Entity("bold", 3, 3),)


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("a <foo>", 'Unsupported start tag "foo" at byte offset 2'),
        ("Київ <p>x</p>", 'Unsupported start tag "p" at byte offset 9'),
        ("3 < 4", 'Unsupported start tag "" at byte offset 2'),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("x<b", "Unclosed start tag at byte offset 1"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
        ("<a =x>y</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=http://x.org>y</a>", "Unexpected end of name token at byte offset 8"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<!-- x -->", 'Unsupported start tag "!--" at byte offset 0'),
    ],
)
def test_wrong_markup_is_refused_with_its_place(markup: str, reason: str) -> None:
    with pytest.raises(Refusal) as refusal:
        formatted(markup)
    assert refusal.value.description == f"Bad Request: can't parse entities: {reason}"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("&lt;&gt;&amp;&quot;", '<>&"'),
        ("&#1050;&#x438;&#X41;", "Ки&#X41;"),
        ("&nbsp;&laquo;&copy; & &", "&nbsp;&laquo;&copy; & &"),
        ("&lt b", "< b"),
        ("&#0;&#12345678901;", "&#0;&#12345678901;"),
    ],
)
def test_only_four_named_and_all_numeric_references_are_known(markup: str, text: str) -> None:
    assert formatted(markup).text == text


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<blockquote>a<blockquote>b</blockquote></blockquote>", [("blockquote", "ab")]),
        ("<code>a<b>b</b></code>", [("code", "ab")]),
        ("<b>a<code>b</code></b>", [("bold", "a"), ("code", "b")]),
        ('<a href="http://a.org">x<a href="http://b.org">y</a></a>', [("text_link", "xy")]),
        ("<blockquote>a <b>b</b></blockquote>", [("blockquote", "a b"), ("bold", "b")]),
        ("<b>a</b><b>b</b>", [("bold", "ab")]),
        ("<b>a<i>b</i></b>", [("bold", "a"), ("bold", "b"), ("italic", "b")]),
        ("<b></b>x", []),
        ("x<b> </b>", []),
        ('<a href="javascript:alert(1)">x</a>', []),
        ('<a href="http://localhost/">x</a>', []),
    ],
)
def test_what_may_not_stand_there_is_dropped(markup: str, expected: list[tuple[str, str]]) -> None:
    assert marks(markup) == expected


@pytest.mark.parametrize(
    ("text", "kept"),
    [("  a \n b \n", "a \n b"), ("a\r\nb\tc", "a\nb c"), ("a\u202eb", "ab"), ("\x00a", "a")],
)
def test_a_text_is_cleaned_and_trimmed(text: str, kept: str) -> None:
    assert format_text(text).text == kept


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b", "\u2060 \u00a0"])
def test_a_text_without_anything_to_see_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match="text must be non-empty"):
        format_text(text)


@pytest.mark.parametrize(
    "entity",
    [Entity("bold", 3, 1), Entity("bold", 0, 9), Entity("bold", -1, 2), Entity("bold", 1, 1), Entity("bold", 0, 1)],
)
def test_an_entity_off_the_text_is_refused(entity: Entity) -> None:
    with pytest.raises(Refusal, match="entity begin"):
        format_text("😀x", [entity])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/ask@some_bot why", [("bot_command", "/ask@some_bot")]),
        ("/ask,/help a/b //c", [("bot_command", "/ask"), ("bot_command", "/help")]),
        ("ask @some_bot, me@some.bot.org", [("mention", "@some_bot"), ("email", "me@some.bot.org")]),
        (
            "see https://example.org/a_(b), www.example.com.",
            [("url", "https://example.org/a_(b)"), ("url", "www.example.com")],
        ),
        ("(http://example.org)", [("url", "http://example.org")]),
        ("8.5 and U.S. and e.g. this", []),
        ("#nato #2022 #2022a", [("hashtag", "#nato"), ("hashtag", "#2022a")]),
        ("<code>/ask https://example.org</code>", [("code", "/ask https://example.org")]),
    ],
)
def test_commands_mentions_and_links_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert marks(text) == expected


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zs", "Zl", "Zp", "Mn"]), min_size=1))
def test_any_text_escaped_comes_back(text: str) -> None:
    assert formatted(html.escape(text, quote=False)).text == text


PIECES = (
    "<b> </b> <i> </i> <a¬href='x.org'> </a> <pre> </pre> <code> </code> </> <blockquote> </blockquote> "
    '<blockquote¬expandable> &lt; &# &#x1F600; < > = " ¬ a 😀 @abcd'
)
TAGS = st.sampled_from(["\n", *(piece.replace("¬", " ") for piece in PIECES.split())])


@given(st.lists(TAGS, max_size=12).map("".join) | st.text(max_size=30))
def test_any_markup_is_read_or_refused_and_what_is_read_is_in_order(markup: str) -> None:
    try:
        body = formatted(markup)
    except Refusal:
        return
    ends: list[int] = []
    for entity in body.entities:
        while ends and ends[-1] <= entity.offset:
            ends.pop()
        assert 0 < entity.length <= (ends[-1] if ends else 10**6) - entity.offset
        ends.append(entity.end)
        assert body.slice(entity).strip(" \n")
    assert format_text(body.text, body.entities) == body
