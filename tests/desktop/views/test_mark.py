"""The area of highlighting: phrases of a text or a table, marked by keyboard and mouse, and what they were."""

from contextlib import AbstractContextManager

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from quizapp.desktop.look import THEMES, Look
from quizapp.desktop.views.mark import HighlightArea
from quizapp.desktop.views.shown import Space
from quizapp.desktop.widgets.phrase_box import PhraseBox
from quizapp.desktop.widgets.phrase_sheet import PhraseSheet
from quizapp.desktop.widgets.phrase_text import PhraseText
from quizapp.questions.marked_text import Mark, phrase_pieces
from quizapp.questions.response import Chosen
from quizapp.workspace.words import Explanation, HighlightWords, Verdict
from tests.desktop.views.area_window import WIDE, AreaWindow, explained, in_window, layout_faults, part_verdicts, shown

pytestmark = pytest.mark.usefixtures("fonts")

NOTE = """0800: The client reports [a severe headache for six days](#headache), [good appetite](#appetite) and
[dizziness on standing up](#dizzy).

0815: [Blood pressure 92/56 mm Hg](#pressure). The client says: "[I have been too tired to walk the dog since Monday,
and my wife has to help me with the stairs, and with the shopping, and with everything else](#tired)"."""
SPANISH = """0800: La paciente, en tratamiento inmunoterapéutico, refiere [inmunodeficiencia
gastroenterológica](#headache) y [electroencefalograma interdisciplinariamente desproporcionado, sin
otorrinolaringólogo](#appetite)."""
COLUMNS = ("Body system", "0900", "1300")
CELLS = (
    ("Neurological", "[Alert, oriented](#alert)", "[Drowsy, answers slowly](#drowsy); pupils equal"),
    ("Abdomen", "Soft", "[Cramping pain, 6 loose stools since 0700 with streaks of blood](#pain)"),
)
MARKED = Chosen(("headache", "appetite"))
VERDICTS = {
    "headache": Verdict.RIGHT,
    "appetite": Verdict.WRONG,
    "dizzy": Verdict.MISSED,
    "pressure": Verdict.LEFT,
    "tired": Verdict.LEFT,
}


def text(words: str = NOTE) -> HighlightWords:
    return HighlightWords(tuple(phrase_pieces(words)), (), ())


def table() -> HighlightWords:
    return HighlightWords((), COLUMNS, tuple(tuple(tuple(phrase_pieces(cell)) for cell in row) for row in CELLS))


def area(
    look: Look, body: HighlightWords, response: Chosen | None = None, explanation: Explanation | None = None
) -> HighlightArea:
    return HighlightArea(look, shown(body, response, explanation), WIDE)


def opened(look: Look, body: HighlightWords | None = None, width: int = 760) -> AbstractContextManager[AreaWindow]:
    return in_window(area(look, body or text()), width)


def answered(look: Look) -> AbstractContextManager[AreaWindow]:
    return in_window(area(look, text(), MARKED, explained(part_verdicts(VERDICTS))))


def phrase(window: AreaWindow, name: str) -> PhraseBox:
    found = window.control(f"phrase-{name}")
    assert isinstance(found, PhraseBox)
    return found


def sheet(window: AreaWindow) -> PhraseSheet:
    found = window.control("phrases")
    assert isinstance(found, PhraseSheet)
    return found


def said(control: QWidget) -> tuple[QAccessible.Role, str, bool]:
    interface = QAccessible.queryAccessibleInterface(control)
    assert interface is not None
    return interface.role(), interface.text(QAccessible.Text.Name), bool(interface.state().checked)


# -- by keyboard


def test_space_marks_the_phrase_with_the_keyboard(look: Look) -> None:
    with opened(look) as window:
        window.key(Qt.Key.Key_Space)
        assert window.responses == [Chosen(("headache",))]


def test_space_takes_a_mark_away_again(look: Look) -> None:
    with opened(look) as window:
        window.key(Qt.Key.Key_Space, Qt.Key.Key_Space)
        assert window.area.response() is None


@pytest.mark.parametrize("keys", [[Qt.Key.Key_Right], [Qt.Key.Key_Down]])
def test_arrow_goes_to_the_next_phrase(look: Look, keys: list[Qt.Key]) -> None:
    with opened(look) as window:
        window.key(*keys)
        assert window.focus == "phrase-appetite"


def test_arrow_back_stays_at_the_first_phrase(look: Look) -> None:
    with opened(look) as window:
        window.key(Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up)
        assert window.focus == "phrase-headache"


def test_end_and_home_go_to_the_last_and_the_first_phrase(look: Look) -> None:
    with opened(look) as window:
        window.key(Qt.Key.Key_End)
        last = window.focus
        window.key(Qt.Key.Key_Home)
        assert (last, window.focus) == ("phrase-tired", "phrase-headache")


def test_page_steps_through_the_phrases(look: Look) -> None:
    with opened(look) as window:
        window.area.step_focus(1)
        window.area.step_focus(1)
        assert window.focus == "phrase-dizzy"


def test_digit_marks_the_phrase_of_that_number(look: Look) -> None:
    with opened(look) as window:
        window.area.take_digit(4)
        assert (window.responses, window.focus) == ([Chosen(("pressure",))], "phrase-pressure")


def test_digit_of_no_phrase_marks_nothing(look: Look) -> None:
    with opened(look) as window:
        window.area.take_digit(6)
        assert (window.responses, window.focus) == ([], "phrase-headache")


def test_phrases_are_one_stop_of_the_tab_key(look: Look) -> None:
    with opened(look) as window:
        window.key(Qt.Key.Key_Right)
        stops = [box.name for box in window.findChildren(PhraseBox) if box.focusPolicy() == Qt.FocusPolicy.StrongFocus]
        assert stops == ["appetite"]


def test_other_keys_are_left_to_the_page(look: Look) -> None:
    with opened(look) as window:
        window.key(Qt.Key.Key_J, Qt.Key.Key_Return)
        assert window.ignored_keys == [Qt.Key.Key_J.value, Qt.Key.Key_Return.value]


def test_cells_of_a_table_are_passed_row_by_row(look: Look) -> None:
    with opened(look, table()) as window:
        names = [window.focus]
        for _ in range(3):
            window.key(Qt.Key.Key_Down)
            names.append(window.focus)
    assert names == ["phrase-alert", "phrase-drowsy", "phrase-pain", "phrase-pain"]


def test_focused_phrase_has_a_ring(look: Look) -> None:
    with opened(look) as window:
        focused = phrase(window, "headache")
        before = sheet(window).grab().toImage()
        window.key(Qt.Key.Key_Right)
        rings = focused.shows_ring, phrase(window, "appetite").shows_ring
        assert (rings, sheet(window).grab().toImage() != before) == ((False, True), True)


# -- by mouse


def middles(box: PhraseBox) -> list[QPoint]:
    """Return the middle of each line of a phrase, in its sheet."""
    return [fragment.center().toPoint() for fragment in box.fragments]


def click_on_sheet(window: AreaWindow, position: QPoint) -> None:
    """Click what lies under a position, as a mouse does."""
    page = sheet(window)
    target = page.childAt(position)
    if target is not None:
        place = target.mapFrom(page, position)
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def test_click_marks_a_phrase_at_each_of_its_lines(look: Look) -> None:
    with opened(look, width=480) as window:
        lines = middles(phrase(window, "tired"))
        for line in lines:
            click_on_sheet(window, line)
        assert (len(lines) > 2, len(window.responses)) == (True, len(lines))


def test_click_between_phrases_marks_nothing(look: Look) -> None:
    with opened(look, width=480) as window:
        tired = phrase(window, "tired")
        beside = QPoint(round(tired.fragments[0].left()) - 4, middles(tired)[0].y())
        is_around = tired.geometry().contains(beside)
        click_on_sheet(window, beside)
        assert (is_around, window.responses) == (True, [])


def test_clicked_phrase_has_no_ring(look: Look) -> None:
    with opened(look) as window:
        window.press("phrase-dizzy")
        assert (window.focus, phrase(window, "dizzy").shows_ring) == ("phrase-dizzy", False)


def test_phrase_is_as_high_as_a_target(look: Look) -> None:
    with opened(look) as window:
        heights = {fragment.height() for box in window.findChildren(PhraseBox) for fragment in box.fragments}
    assert min(heights) >= look.px(44)


# -- response and words


def test_response_is_read_back(look: Look) -> None:
    with in_window(area(look, text(), MARKED)) as window:
        assert window.area.response() == MARKED


def test_response_names_phrases_in_reading_order(look: Look) -> None:
    with opened(look) as window:
        window.press("phrase-dizzy", "phrase-headache")
        assert window.area.response() == Chosen(("headache", "dizzy"))


def test_phrase_that_stands_twice_is_one_part(look: Look) -> None:
    with opened(look, text("[Fever](#fever) today, [cough](#cough), and [fever](#fever) yesterday.")) as window:
        window.key(Qt.Key.Key_End, Qt.Key.Key_Space)
        ticked = [box.isChecked() for box in window.findChildren(PhraseBox, "phrase-fever")]
        assert (window.responses, ticked) == ([Chosen(("fever",))], [True, True])


def test_marking_says_how_many_are_marked(look: Look) -> None:
    with opened(look) as window:
        before = window.area.progress()
        window.key(Qt.Key.Key_Space)
        assert (before, window.area.progress()) == ("", "1 phrase(s) marked")


def test_screen_reader_is_given_the_whole_text(look: Look) -> None:
    with opened(look) as window:
        spoken = window.area.spoken()
    assert "0800: The client reports a severe headache for six days, good appetite and dizziness" in spoken


def test_screen_reader_is_given_a_table_row_by_row(look: Look) -> None:
    with opened(look, table()) as window:
        assert "Body system: Abdomen. 0900: Soft. 1300: Cramping pain" in window.area.spoken()


def test_phrase_is_a_check_box_with_its_words(look: Look) -> None:
    with opened(look) as window:
        window.key(Qt.Key.Key_Space)
        heard = said(phrase(window, "headache"))
    assert heard == (QAccessible.Role.CheckBox, "a severe headache for six days", True)


def test_phrase_of_a_table_says_row_and_column(look: Look) -> None:
    with opened(look, table()) as window:
        assert said(phrase(window, "drowsy"))[1] == "Neurological, 1300: Drowsy, answers slowly"


def test_patients_see_no_numbers(qapp: object, fonts: list[str]) -> None:
    images = []
    for voice in ("patient", "student"):
        # The same type for both: what differs is the number alone.
        look = Look(voice=voice, text_percent=100 if voice == "patient" else 115)
        with opened(look, text("[Fever](#fever) and [cough](#cough).")) as window:
            images.append(phrase(window, "fever").width())
    assert images[0] < images[1]


# -- after the answer


def test_findings_are_said_with_each_phrase(look: Look) -> None:
    with answered(look) as window:
        heard = [said(box)[1].partition(". ")[0] for box in window.findChildren(PhraseBox)]
    assert heard == [
        "Right answer",
        "Your answer, not right",
        "Missed: this is right",
        "Blood pressure 92/56 mm Hg",
        phrase_words("tired"),
    ]


def phrase_words(name: str) -> str:
    [words] = [piece.words for piece in phrase_pieces(NOTE) if isinstance(piece, Mark) and piece.id == name]
    return " ".join(words.split())


def test_findings_that_can_be_seen_are_explained_under_the_text(look: Look) -> None:
    with answered(look) as window:
        labels = [label.property("text") for label in window.control("findings").children() if label.property("text")]
    assert labels == ["Right answer", "Your answer, not right", "Missed: this is right"]


def test_each_finding_has_an_edge_of_its_own(look: Look) -> None:
    with answered(look) as window:
        lines = [phrase(window, name).face().line for name in ("headache", "appetite", "dizzy")]
    assert lines == [Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine]


def test_answered_text_cannot_be_marked(look: Look) -> None:
    with answered(look) as window:
        click_on_sheet(window, middles(phrase(window, "pressure"))[0])
        window.area.take_digit(4)
        assert (window.area.response(), window.responses) == (MARKED, [])


def test_nothing_in_the_text_moves_at_the_answer(look: Look) -> None:
    with in_window(area(look, text(), MARKED)) as window:
        before = [box.fragments for box in window.findChildren(PhraseBox)]
    with answered(look) as window:
        assert [box.fragments for box in window.findChildren(PhraseBox)] == before


# -- layout


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("words", [text(), text(SPANISH), table()], ids=["text", "spanish", "table"])
def test_nothing_is_cut_off(look: Look, theme: str, words: HighlightWords) -> None:
    def make(look: Look, space: Space) -> HighlightArea:
        return HighlightArea(look, shown(words), space)

    assert layout_faults(make, theme) == []


def test_nothing_is_cut_off_after_the_answer(look: Look) -> None:
    def make(look: Look, space: Space) -> HighlightArea:
        return HighlightArea(look, shown(text(), MARKED, explained(part_verdicts(VERDICTS))), space)

    assert layout_faults(make, voice="patient") == []


def test_wide_table_stands_in_columns(look: Look) -> None:
    with opened(look, table(), width=1270) as window:
        tops = [phrase(window, name).geometry().top() for name in ("alert", "drowsy")]
    assert tops[0] == tops[1]


def test_narrow_table_becomes_a_list(look: Look) -> None:
    with opened(look, table(), width=400) as window:
        alert, drowsy = (phrase(window, name).geometry() for name in ("alert", "drowsy"))
    assert (alert.left(), alert.bottom() < drowsy.top()) == (drowsy.left(), True)


WORD = st.text(st.characters(categories=["L", "N", "P"], exclude_characters="[]"), min_size=1, max_size=30)
PIECE = st.one_of(
    st.lists(WORD, min_size=1, max_size=12).map(lambda words: " ".join(words) + " "),
    st.just("\n\n"),
    st.lists(WORD, min_size=1, max_size=12).map(lambda words: Mark("phrase", " ".join(words))),
)


@given(pieces=st.lists(PIECE, max_size=8), width=st.integers(60, 900))
def test_phrases_lie_inside_of_their_text_and_never_on_one_another(
    fonts: list[str], pieces: list[str | Mark], width: int
) -> None:
    laid_out = PhraseText(Look(), tuple(pieces), {}, "body")
    height = laid_out.height(width)
    rects = [fragment.rect for _, fragment in laid_out.fragments(width)]
    outside = [rect for rect in rects if rect.top() < 0 or rect.bottom() > height or rect.left() < 0]
    overlapping = [
        (one, other)
        for place, one in enumerate(rects)
        for other in rects[place + 1 :]
        if one.adjusted(0, 0, -1, -1).intersects(other.adjusted(0, 0, -1, -1))
    ]
    marks = sum(isinstance(piece, Mark) for piece in pieces)
    firsts = sum(fragment.is_first for _, fragment in laid_out.fragments(width))
    assert (outside, overlapping, firsts) == ([], [], marks)
