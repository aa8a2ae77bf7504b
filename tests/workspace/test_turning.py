"""Cards that are turned, in words."""

from html.parser import HTMLParser

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.library.rich_text import TAGS
from quizapp.questions.cloze_deletion import ClozeDeletion
from quizapp.workspace.help_now import load_action_levels
from quizapp.workspace.turning import shown_whole, turn_words
from quizapp.workspace.wording import Wording
from tests import every_kind

ENGLISH = Wording("en", load_action_levels())


class _Tags(HTMLParser):
    """Collects the tags of a text, and its words without them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags, self.attributes, self.words = list[str](), set[str](), ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.words += data


def cloze(sentence: str) -> ClozeDeletion:
    return ClozeDeletion(id="cloze", stem=sentence)


def front(sentence: str, part: str = "c1") -> str:
    return turn_words(cloze(sentence), part, ENGLISH).front


def back(sentence: str, part: str = "c1") -> str:
    return turn_words(cloze(sentence), part, ENGLISH).back


def test_flashcard_asks_its_stem() -> None:
    words = turn_words(every_kind.flashcard, "", ENGLISH)

    assert (words.front, words.back, words.hint) == (
        "<p>What is fever?</p>",
        "<p>A temperature of <strong>100.4 °F</strong> or more</p>",
        "A number",
    )


def test_reversed_flashcard_asks_its_answer_and_gives_no_hint_to_it() -> None:
    words = turn_words(every_kind.flashcard, "reverse", ENGLISH)

    assert (words.front, words.back, words.hint) == (
        "<p>A temperature of <strong>100.4 °F</strong> or more</p>",
        "<p>What is fever?</p>",
        "",
    )


def test_cloze_hides_what_is_asked_behind_its_hint_and_shows_the_rest() -> None:
    words = turn_words(every_kind.cloze_deletion, "c1", ENGLISH)

    assert words.front == "<p>Fever of <strong>[…: a number]</strong> or more: call the same day.</p>"


def test_cloze_without_a_hint_leaves_a_gap() -> None:
    words = turn_words(every_kind.cloze_deletion, "c2", ENGLISH)

    assert words.front == "<p>Fever of 100.4 °F or more: <strong>[…]</strong>.</p>"


def test_cloze_that_is_turned_shows_what_was_hidden_in_bold() -> None:
    words = turn_words(every_kind.cloze_deletion, "c2", ENGLISH)

    assert words.back == "<p>Fever of 100.4 °F or more: <strong>call the same day</strong>.</p>"


def test_all_words_of_one_number_are_hidden_together() -> None:
    assert front("{{c1::One}} and {{c1::two}}") == "<p><strong>[…]</strong> and <strong>[…]</strong></p>"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("5 * 3 * 2", "5 * 3 * 2"),
        ("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;"),
        ("a & b", "a &amp; b"),
        ("**bold**", "<strong>bold</strong>"),
        ("1. first", "1. first"),
        ("- minus", "- minus"),
        ("a**", "a**"),
    ],
)
def test_hidden_words_change_nothing_around_them(words: str, shown: str) -> None:
    assert back(f"x*y{{{{c1::{words}}}}}z* w") == f"<p>x<em>y<strong>{shown}</strong>z</em> w</p>"


def test_hint_is_shown_as_it_is_written() -> None:
    assert front("{{c1::words::<i>*3*</i>}}") == "<p><strong>[…: &lt;i&gt;*3*&lt;/i&gt;]</strong></p>"


def test_words_for_a_picture_never_hold_what_is_hidden() -> None:
    html = front("![a {{c1::secret}}](media/a.png)")

    assert "secret" not in html


def test_characters_of_our_own_in_a_text_are_no_places() -> None:
    assert front("\ue0000\ue001 {{c1::x}}") == "<p>0 <strong>[…]</strong></p>"


@given(
    st.lists(st.sampled_from([*"*_`[]()!<>&\"'\\|{}\n -1.#:~", "media/a.png", "word", "<script>", "&lt;", "\ue000"]))
)
def test_whatever_a_cloze_holds_comes_out_as_harmless_html(pieces: list[str]) -> None:
    half = len(pieces) // 2
    sentence = "".join([*pieces[:half], "{{c1::", *pieces[half:], "x::", *pieces[:half], "y}}", *pieces[half:]])

    words = turn_words(cloze(sentence + " {{c1::z}}"), "c1", ENGLISH)

    found = [_Tags(words.front), _Tags(words.back)]
    assert all(set(html.tags) <= TAGS and html.attributes <= {"src", "alt"} for html in found)


@given(st.text(alphabet="*_[]()!<>&\"'\\|\n -1.#~ab", min_size=1))
def test_what_is_hidden_cannot_be_read_on_the_front(words: str) -> None:
    assert "secret" not in front(f"A {{{{c1::secret{words}}}}} B {words}")


def test_whole_sentence_has_no_marks() -> None:
    assert shown_whole("Fever of {{c1::100.4::a number}}: {{c2::call}}.") == "Fever of 100.4: call."


def test_image_occlusion_shows_its_picture_and_asks_for_a_mask() -> None:
    words = turn_words(every_kind.image_occlusion, "bowel", ENGLISH)

    assert (words.picture and words.picture.image, words.asked, words.back) == ("body.svg", "bowel", "<p>Bowel</p>")


def test_all_masks_cover_the_picture() -> None:
    picture = turn_words(every_kind.image_occlusion, "bowel", ENGLISH).picture

    assert picture and [mask.id for mask in picture.regions] == ["lung", "bowel"]


def test_only_the_mask_that_is_asked_for_covers_the_picture_where_the_author_wants_it() -> None:
    question = msgspec.structs.replace(every_kind.image_occlusion, hides_all=False)
    picture = turn_words(question, "bowel", ENGLISH).picture

    assert picture and [mask.id for mask in picture.regions] == ["bowel"]


def test_label_of_a_mask_is_plain_text() -> None:
    mask = msgspec.structs.replace(every_kind.image_occlusion.masks[0], label="<b>*A*</b>")
    question = msgspec.structs.replace(every_kind.image_occlusion, masks=(mask,))

    assert turn_words(question, "lung", ENGLISH).back == "<p>&lt;b&gt;*A*&lt;/b&gt;</p>"


def test_card_of_a_part_that_has_gone_asks_the_first() -> None:
    assert turn_words(every_kind.cloze_deletion, "c9", ENGLISH) == turn_words(every_kind.cloze_deletion, "c1", ENGLISH)
