"""The one function that turns a deck's text into harmless HTML. All text of all decks is hostile until then."""

import re
from functools import lru_cache
from html import escape

MEANS_SOMETHING = re.compile(r"[\\`*_\[\]#!|<>&~\n]|^\s*(?:[-+]|\d+[.)])\s")
"""What Markdown could mean something by; most texts of most decks have none of it."""

TAGS = {"p", "br", "strong", "em", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "img"}
NO_ADDRESS = re.compile(r'<img alt="([^"]*)">')
MEDIA = re.compile(r"media/[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*")


@lru_cache(maxsize=512)
def clean_html(text: str) -> str:
    """Return a text in our small Markdown as HTML: paragraphs, bold, italic, lists, tables, images from ``media/``.

    Everything else, HTML and links among it, comes out as the words that were written. An image from anywhere
    but the deck's ``media/`` folder becomes its alternative text.
    """
    if not MEANS_SOMETHING.search(text):
        return f"<p>{escape(text, quote=False)}</p>"
    import nh3  # these two cost 25 ms, which the start of the window does not need

    html = nh3.clean(
        _markdown(text),
        tags=TAGS,
        attributes={"*": set(), "img": {"src", "alt"}},
        attribute_filter=_only_media,
        url_schemes=set(),
        link_rel=None,
    )
    return NO_ADDRESS.sub(r"[\1]", html).strip()


@lru_cache(maxsize=1)
def _parser() -> object:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("zero", {"html": False, "linkify": False, "breaks": False})
    # Else an image from file: or javascript: would come out with its address. Only _only_media lets one through.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # meant to be replaced, says its manual
    return parser.enable(["emphasis", "list", "table", "image", "escape", "newline", "entity", "balance_pairs"])


def _markdown(text: str) -> str:
    return str(_parser().render(text))  # type: ignore[attr-defined]  # MarkdownIt, imported only when needed


def _only_media(tag: str, attribute: str, value: str) -> str | None:
    if tag == "img" and attribute == "src":
        return value if MEDIA.fullmatch(value) and ".." not in value else None
    return value
