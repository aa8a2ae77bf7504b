"""The view of turning: the answer in the same card, what the rating buttons promise, and masks over a picture."""

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTextEdit, QWidget

from quizapp.desktop.look import THEMES, Look, apply, height_class, width_class
from quizapp.desktop.views.shown import Space
from quizapp.desktop.views.turn import TurnView
from quizapp.desktop.widgets.picture import Picture
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.desktop.words import Intervals
from quizapp.learning.moments import moment
from quizapp.questions.response import Rating
from quizapp.workspace.words import PictureWords, RegionWords, TurnWords
from tests.desktop.layout_checks import click, clipped_labels, unnamed_controls
from tests.desktop.person import (
    Clock,
    answered_before,
    answers,
    at_window,
    begun_before,
    faults_of_layout,
    new_profile,
)
from tests.desktop.test_accessibility import nameless
from tests.desktop.views.area_window import WIDE, explained, shown
from tests.library.small_decks import FLASHCARD, write_deck
from tests.tour import NOW

pytestmark = pytest.mark.usefixtures("fonts")

NURSE_CARD, PATIENT_CARD = "warning-signs/small-area-sjs", "warning-signs/fever-without-chemotherapy"
OCCLUSION_CARD = "question-kinds/two-handshakes/t-cell-receptor"
RATINGS = {"again": Rating.AGAIN, "hard": Rating.HARD, "good": Rating.GOOD, "easy": Rating.EASY}


def test_answer_is_hidden_on_the_front(home: Path) -> None:
    new_profile(home)
    answered_before(home, PATIENT_CARD)
    with at_window(home) as person:
        person.press("begin")
        hidden = person.sees("answer")
        person.press("show-answer")
        assert (hidden, person.sees("answer")) == (False, True)


def test_patients_have_two_buttons_without_intervals(home: Path) -> None:
    new_profile(home)
    answered_before(home, PATIENT_CARD)
    with at_window(home) as person:
        person.press("begin")
        person.press("show-answer")
        words = [person.words_of(f"rating-{name}") for name in RATINGS if person.sees(f"rating-{name}")]
    assert words == ["Not yet", "I knew it"]


def test_signs_of_an_emergency_stand_under_the_answer(home: Path) -> None:
    new_profile(home)
    answered_before(home, PATIENT_CARD)
    with at_window(home) as person:
        person.press("begin")
        before = person.sees("emergency-signs")
        person.press("show-answer")
        assert (before, person.sees("emergency-signs")) == (False, True)


@pytest.mark.parametrize("size", [(1366, 768), (1366, 696), (1024, 600)])
def test_answer_under_a_picture_is_in_sight(home: Path, size: tuple[int, int]) -> None:
    new_profile(home, role="student")
    begun_before(home, cards=[OCCLUSION_CARD])
    with at_window(home, size=size) as person:
        person.press("show-answer")
        answer = person.find("answer")
        seen = answer.visibleRegion().boundingRect()
        assert (seen.height(), seen.width()) == (answer.height(), answer.width())


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("role", "first"), [("patient", "first-steps/three-levels"), ("student", OCCLUSION_CARD)])
def test_question_and_answer_are_in_sight_with_the_largest_text(
    home: Path, role: str, first: str, language: str
) -> None:
    new_profile(home, role=role, language=language, text_percent=200)
    begun_before(home, cards=[first])
    with at_window(home, size=(1024, 600)) as person:
        look = person.page.look
        question = lines_seen(person.find("stem"), look, "low_stem")
        person.press("show-answer")
        answer = lines_seen(person.find("answer"), look, "lead")
    assert (question >= 2, answer >= 1) == (True, True)


def test_card_that_has_room_stays_at_its_question(home: Path) -> None:
    new_profile(home)
    begun_before(home, cards=["first-steps/three-levels"])
    with at_window(home) as person:
        person.press("show-answer")
        scroll = person.find("question-scroll")
        assert isinstance(scroll, VerticalScroll)
        assert (scroll.share(), person.sees("stem")) == (0.0, True)


def test_topic_is_no_wider_than_its_words(home: Path) -> None:
    new_profile(home, role="student")
    begun_before(home, cards=[OCCLUSION_CARD])
    with at_window(home) as person:
        [topic] = [label for label in person.page.findChildren(QLabel) if label.text() == "How treatment works"]
        assert topic.width() <= topic.sizeHint().width()


@pytest.mark.parametrize("name", RATINGS)
@pytest.mark.parametrize("days_ago", [0, 1, 40])
def test_rating_does_what_its_button_promised(home: Path, name: str, days_ago: int) -> None:
    new_profile(home, NOW - timedelta(days=50), role="student")
    answered_before(home, NURSE_CARD, at=NOW - timedelta(days=days_ago, hours=1))
    with at_window(home) as person:
        person.press("begin")
        person.press("show-answer")
        promised = person.words_of(f"rating-{name}")
        person.press(f"rating-{name}")
        answer = answers(home)[-1]
        kept = Intervals().words(moment(answer.due), NOW)
    assert (promised, answer.rating) == (f"{name.capitalize()}: {kept}", RATINGS[name])


def test_intervals_are_measured_from_now(home: Path) -> None:
    new_profile(home, role="student")
    answered_before(home, NURSE_CARD)
    clock = Clock(datetime(2026, 11, 23, 15, 0, 30, tzinfo=UTC))
    with at_window(home, clock) as person:
        person.press("begin")
        person.press("show-answer")
        assert person.words_of("rating-again") == "Again: 10 minutes"


def test_deck_of_ones_own_without_a_source_says_so(home: Path) -> None:
    new_profile(home)
    write_deck(home / "decks" / "small", FLASHCARD)
    answered_before(home, "small/fever")
    with at_window(home) as person:
        person.press("begin")
        person.press("show-answer")
        assert "No source given." in person.words()


@pytest.mark.parametrize("role", ["patient", "student"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_turned_card_is_cut_off_nowhere(home: Path, role: str, language: str) -> None:
    new_profile(home, role=role, language=language)
    answered_before(home, PATIENT_CARD)
    with at_window(home) as person:
        person.press("begin")
        person.press("show-answer")
        assert faults_of_layout(person) == []


# -- the view alone, with each kind of card

CLOZE = TurnWords(
    front="<p>Fever of <strong>[…: a number]</strong> or more: call today.</p>",
    back="<p>Fever of <strong>100.4 °F</strong> or more: call today.</p>",
)
REVERSED = TurnWords(front="<p>Colitis</p>", back="<p>Swelling of the large bowel</p>", hint="An organ.")
MASKS = (RegionWords("liver", "The liver", 10, 10, 30, 30), RegionWords("bowel", "The bowel", 60, 60, 30, 30))
OCCLUSION = TurnWords(
    front="<p>What is under the mask?</p>",
    back="<p>The liver</p>",
    picture=PictureWords("body.png", "The outline of a body.", MASKS),
    asked="liver",
)
RED = "#ff0000"
SIZES = [((1366, 628), 100), ((1024, 460), 100), ((640, 480), 100), ((480, 400), 100), ((1366, 628), 200)]
"""Room for a card between the bars of the page, and sizes of text."""


@pytest.fixture
def media(tmp_path: Path) -> Path:
    """A deck's folder with a picture that is all red."""
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(RED))
    assert image.save(str(tmp_path / "body.png"))
    return tmp_path


@contextmanager
def card(
    look: Look,
    words: TurnWords,
    media: Path,
    *,
    is_turned: bool = False,
    space: Space = WIDE,
    size: tuple[int, int] = (1366, 628),
) -> Iterator[TurnView]:
    """Show a card alone."""
    explanation = explained(why="<p>Because.</p>") if is_turned else None
    view = TurnView(look, shown(words, None, explanation, media=media), space)
    view.resize(*size)
    view.show()
    QCoreApplication.processEvents()
    try:
        yield view
    finally:
        view.close()
        view.deleteLater()
        QCoreApplication.processEvents()


def words_on(view: TurnView) -> str:
    """Return all words of a card."""
    texts = [text.toPlainText() for text in view.findChildren(QTextEdit)]
    return "\n".join([*texts, *(label.text() for label in view.findChildren(QLabel))])


def colour_under(view: TurnView, mask: RegionWords) -> str:
    """Return the colour of the picture close to the corner of a mask, inside of its edge."""
    picture = view.findChild(Picture)
    assert isinstance(picture, Picture)
    place = picture.place_rect(mask.x, mask.y, mask.width, mask.height)
    return picture.grab().toImage().pixelColor(round(place.left()) + 9, round(place.top()) + 9).name()


def lines_seen(text: QWidget, look: Look, step: str) -> float:
    """Return how many lines of a text are in sight, from its first; none if that is not."""
    seen = text.visibleRegion().boundingRect()
    return 0 if seen.isEmpty() or seen.top() > 0 else seen.height() / (look.font_px(step) * look.line_height(step))


def test_cloze_shows_its_gap_and_not_the_words(look: Look, media: Path) -> None:
    with card(look, CLOZE, media) as view:
        words = words_on(view)
    assert ("[…: a number]" in words, "100.4" in words) == (True, False)


def test_turned_cloze_shows_the_whole_sentence(look: Look, media: Path) -> None:
    with card(look, CLOZE, media, is_turned=True) as view:
        assert "Fever of 100.4 °F or more: call today." in words_on(view)


def test_reversed_card_asks_with_its_front(look: Look, media: Path) -> None:
    with card(look, REVERSED, media) as view:
        stem = view.findChild(QTextEdit, "stem")
        assert isinstance(stem, QTextEdit)
        assert stem.toPlainText() == "Colitis"


def test_hint_is_shown_before_the_answer_only(look: Look, media: Path) -> None:
    with card(look, REVERSED, media) as view:
        before = "An organ." in words_on(view)
    with card(look, REVERSED, media, is_turned=True) as view:
        assert (before, "An organ." in words_on(view)) == (True, False)


def test_masks_cover_the_picture(look: Look, media: Path) -> None:
    with card(look, OCCLUSION, media) as view:
        colours = [colour_under(view, mask) for mask in MASKS]
    assert RED not in colours


def test_turning_takes_away_the_mask_that_was_asked_for_and_no_other(look: Look, media: Path) -> None:
    with card(look, OCCLUSION, media, is_turned=True) as view:
        is_seen = [colour_under(view, mask) == RED for mask in MASKS]
    assert is_seen == [True, False]


def test_mask_that_is_asked_for_looks_different(themed_look: Look, media: Path) -> None:
    with card(themed_look, OCCLUSION, media) as view:
        picture = view.findChild(Picture)
        assert isinstance(picture, Picture)
        image = picture.grab().toImage()
        places = [picture.place_rect(mask.x, mask.y, mask.width, mask.height).toRect() for mask in MASKS]
        asked, other = (image.copy(place.adjusted(6, 6, -6, -6)) for place in places)
    assert (asked.size() == other.size(), asked == other) == (True, False)


def test_small_mask_covers_its_place_too(look: Look, media: Path) -> None:
    small = dataclasses.replace(MASKS[0], width=0.5, height=0.5)
    picture = PictureWords("body.png", "", (small,))
    with card(look, dataclasses.replace(OCCLUSION, picture=picture), media) as view:
        found = view.findChild(Picture)
        assert isinstance(found, Picture)
        place = found.place_rect(small.x, small.y, small.width, small.height).center().toPoint()
        assert found.grab().toImage().pixelColor(place).name() != RED


def test_label_of_the_mask_is_said_in_words_under_the_picture(look: Look, media: Path) -> None:
    with card(look, OCCLUSION, media, is_turned=True) as view:
        picture, answer = view.findChild(Picture), view.findChild(QTextEdit, "answer")
        assert isinstance(picture, Picture)
        assert isinstance(answer, QTextEdit)
        is_under = answer.geometry().top() >= picture.geometry().bottom()
        assert (is_under, answer.toPlainText()) == (True, "The liver")


def test_picture_does_not_move_when_the_card_is_turned(look: Look, media: Path) -> None:
    places = []
    for is_turned in (False, True):
        with card(look, OCCLUSION, media, is_turned=is_turned) as view:
            picture = view.findChild(Picture)
            assert isinstance(picture, Picture)
            places.append(picture.picture_rect().translated(picture.pos()))
    assert places[0] == places[1]


@pytest.mark.parametrize("is_turned", [False, True])
def test_screen_reader_never_hears_a_label_that_is_covered(look: Look, media: Path, is_turned: bool) -> None:
    with card(look, OCCLUSION, media, is_turned=is_turned) as view:
        picture = view.findChild(Picture)
        assert isinstance(picture, Picture)
        interface = QAccessible.queryAccessibleInterface(picture)
        assert interface is not None
        heard = interface.text(QAccessible.Text.Name)
    assert ("The outline of a body." in heard, "bowel" in heard) == (True, False)


def test_card_whose_picture_is_missing_can_still_be_turned(look: Look, tmp_path: Path) -> None:
    with card(look, OCCLUSION, tmp_path) as view:
        picture, turned = view.findChild(Picture), list[bool]()
        view.turn_requested.connect(lambda: turned.append(True))
        button = view.findChild(QAbstractButton, "show-answer")
        assert isinstance(button, QAbstractButton)
        click(button)
        assert isinstance(picture, Picture)
        assert (picture.is_missing, turned) == (True, [True])


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("is_turned", [False, True])
def test_occlusion_is_cut_off_nowhere(qapp: QApplication, media: Path, theme: str, is_turned: bool) -> None:
    found = []
    for size, percent in SIZES:
        look = Look(theme, percent, "student")
        apply(qapp, look)
        space = Space(width_class(size[0], look), height_class(size[1] + 140, look))
        with card(look, OCCLUSION, media, is_turned=is_turned, space=space, size=size) as view:
            problems = [*clipped_labels(view), *unnamed_controls(view), *nameless(view)]
        found += [f"{size} at {percent} %: {problem}" for problem in problems]
    assert found == []
