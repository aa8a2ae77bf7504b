"""Rich text: a small Markdown becomes HTML, and nothing dangerous survives it."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quizapp.library.rich_text import TAGS, clean_html

MEDIA = re.compile(r"media/(?!.*\.\.)[A-Za-z0-9._/-]+")
SNIPPETS = (
    *(
        "![a](",
        "media/x.png",
        "../x.png",
        "http://x/y.png",
        "file:///etc/passwd",
        "\\\\host\\share",
        "//host/x",
        ")",
        "<",
    ),
    *("<a href=x>", "<script>", "</script>", "<img src=x onerror=y>", "[l](u)", "javascript:", "data:image/png,A", ">"),
    *(
        "|",
        "|-|-|",
        "\n",
        "- ",
        "1. ",
        "*",
        "**",
        "_",
        "&lt;",
        "&#x3c;",
        "&#0;",
        '"',
        "'",
        "`",
        "\\",
        "![",
        "](",
        " ",
        "é",
    ),
    *("<!--", "-->", "<svg onload=x>", "<style>", "](<", ' "t")', "media/", "..", "%2e%2e/", "\x00", "\r", "<b", "/>"),
)
HOSTILE = st.one_of(st.text(), st.lists(st.sampled_from(SNIPPETS), max_size=16).map("".join))


class Seen(HTMLParser):
    """Every tag and attribute of an HTML text, and its words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_comment(self, data: str) -> None:
        self.tags.append("!--")


# -- the small Markdown


@pytest.mark.parametrize(
    ("text", "html"),
    [
        pytest.param("Fever", "<p>Fever</p>", id="plain"),
        pytest.param("One\n\nTwo", "<p>One</p>\n<p>Two</p>", id="paragraphs"),
        pytest.param("One  \nTwo", "<p>One<br>\nTwo</p>", id="line-break"),
        pytest.param("**now**", "<p><strong>now</strong></p>", id="bold"),
        pytest.param("*now*", "<p><em>now</em></p>", id="italic"),
        pytest.param("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>", id="list"),
        pytest.param("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>", id="numbered-list"),
        pytest.param("- a", "<ul>\n<li>a</li>\n</ul>", id="list-of-one"),
        pytest.param("![A rash](media/rash.png)", '<p><img src="media/rash.png" alt="A rash"></p>', id="picture"),
        pytest.param("![a](media/skin/rash-2.png)", '<p><img src="media/skin/rash-2.png" alt="a"></p>', id="deeper"),
        pytest.param(r"\*not bold\*", "<p>*not bold*</p>", id="escaped"),
        pytest.param("T < 38 & rising > 1", "<p>T &lt; 38 &amp; rising &gt; 1</p>", id="signs"),
        pytest.param("2 * 3 * 4", "<p>2 * 3 * 4</p>", id="stars-that-are-no-italics"),
        pytest.param("38 °C, ≥ 2 días", "<p>38 °C, ≥ 2 días</p>", id="other-letters"),
        pytest.param("", "<p></p>", id="nothing"),
    ],
)
def test_markdown_becomes(text: str, html: str) -> None:
    assert clean_html(text) == html


def test_table_becomes_a_table() -> None:
    assert Seen(clean_html("| a | b |\n|:--|--:|\n| c | **d** |")).tags == [
        *("table", "thead", "tr", "th", "th"),
        *("tbody", "tr", "td", "td", "strong"),
    ]


# -- everything else comes out as the words that were written


@pytest.mark.parametrize(
    "text",
    [
        *("[a](http://x.org)", "<http://x.org>", "http://x.org", "[a](javascript:alert(1))", "[a]: http://x.org"),
        *("<b>a</b>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!-- a -->", "<a href='x'>a</a>"),
        *("`a`", "# a", "> a", "~~a~~", "***", "{{a}}", "a < b > c"),
    ],
)
def test_anything_else_comes_out_as_it_was_written(text: str) -> None:
    assert Seen(clean_html(text)).words == text


@pytest.mark.parametrize(
    "address",
    [
        *("http://x.org/a.png", "https://x.org/a.png", "//x.org/a.png", "file:///etc/passwd", "/etc/passwd", "a.png"),
        *("media/../a.png", "media/a/../../b.png", "media/%2e%2e/a.png", "media/..", "../media/a.png", "media/a..png"),
        *(r"\\host\share\a.png", r"media\a.png", "media//a.png", "media/", "media", "./media/a.png", "MEDIA/a.png"),
        *("<media/a b.png>", "media/a.png?x", "media/a.png#x", "media/ñ.png", "media/&#46;&#46;/a.png", "qrc:/a.png"),
        *("javascript:alert(1)", "data:image/png;base64,AA", "C:/a.png", "FILE:/a.png", "media:/a.png", ""),
    ],
)
def test_picture_from_elsewhere_becomes_its_alternative_text(address: str) -> None:
    assert clean_html(f"![A red rash]({address})") == "<p>[A red rash]</p>"


def test_alternative_text_of_a_refused_picture_stays_text() -> None:
    seen = Seen(clean_html("![<script>alert(1)</script>](http://x.org/a.png)"))

    assert (seen.tags, seen.words) == (["p"], "[<script>alert(1)</script>]")


def test_refused_picture_leaves_the_good_one_beside_it() -> None:
    html = clean_html("![a](media/a.png) ![b](http://x.org/b.png)")

    assert html == '<p><img src="media/a.png" alt="a"> [b]</p>'


def test_title_of_a_picture_is_dropped() -> None:
    assert Seen(clean_html('![a](media/a.png "b")')).attributes == [("src", "media/a.png"), ("alt", "a")]


# -- whatever the text


@settings(max_examples=500)
@given(text=HOSTILE)
@example(text='![a"><script>x</script>](http://x)')
@example(text="![<a href=x>](//x)")
def test_only_harmless_tags_survive(text: str) -> None:
    assert set(Seen(clean_html(text)).tags) <= TAGS


@settings(max_examples=500)
@given(text=HOSTILE)
def test_only_pictures_have_attributes_and_only_from_media(text: str) -> None:
    attributes = Seen(clean_html(text)).attributes

    assert [
        (name, value) for name, value in attributes if name != "alt" and not (name == "src" and MEDIA.fullmatch(value))
    ] == []


@settings(max_examples=200)
@given(text=HOSTILE)
def test_neither_links_nor_scripts_stand_in_the_html(text: str) -> None:
    assert not re.search(r"<(a|script|style|iframe|object|svg)\b|<!--", clean_html(text), re.IGNORECASE)


def test_tags_are_the_few_that_are_harmless() -> None:
    assert not TAGS & {"a", "script", "style", "iframe", "object", "svg", "link", "meta", "form", "input"}
