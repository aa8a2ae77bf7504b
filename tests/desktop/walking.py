"""A walk through the real window by keyboard alone: one question after the other is answered, seen and listened to."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from quizapp.desktop.pages import study
from quizapp.desktop.pages.study import StudyPage
from quizapp.desktop.views.area import AnswerArea
from quizapp.progress.log import WrittenReview
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.question import card_ids
from quizapp.questions.response import Certainty, Rating, Response
from tests.desktop.person import Person, answers, at_window, begun_before, new_profile
from tests.every_kind import EVERY_KIND
from tests.keyboard import Key, Keyboard, Way
from tests.kinds_tour import not_quite_right
from tests.library.small_decks import HEAD, as_yaml, write_deck
from tests.tour import answer_at_once, settle
from tests.workspace.every_answer import Given

DECK = "small"
PARTS = ("choice-", "cell-", "gap-", "slot-", "premise-", "option-", "phrase-", "region-", "pool", "typed-", "right-")
"""How the names of the controls begin in which one answers."""


class Reader:
    """A screen reader: keeps what it is told to say."""

    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def __init__(self) -> None:
        self.said: list[str] = []

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:
        """Take what the program says."""
        self.said.append(event.message())


@dataclass(frozen=True)
class Moment:
    """What is to be seen and heard of a question at one moment.

    Attributes:
        words: Every word on the page.
        controls: What a screen reader says of each control in which one answers, by the control's name.
        said: What was announced since the moment before.
    """

    words: str
    controls: dict[str, str]
    said: list[str]


@dataclass
class Walk:
    """A session over questions of several kinds, answered one after the other."""

    before: dict[str, Moment] = field(default_factory=dict)
    after: dict[str, Moment] = field(default_factory=dict)
    kept: dict[str, tuple[Response | None, Certainty | None]] = field(default_factory=dict)
    logged: dict[str, WrittenReview] = field(default_factory=dict)


def spoken(control: QWidget) -> str:
    """Return what a screen reader says of a control: name, description, and whether it is checked."""
    interface = QAccessible.queryAccessibleInterface(control)
    assert interface is not None
    words = [interface.text(QAccessible.Text.Name), interface.text(QAccessible.Text.Description)]
    state = interface.state()
    return " | ".join([*words, "checked" if state.checked else ""]).strip(" |")


def controls_of(page: StudyPage) -> dict[str, str]:
    """Return what is said of every control in sight in which one answers."""
    area = page.findChild(AnswerArea)
    if not isinstance(area, AnswerArea):
        return {}
    found = [control for control in area.findChildren(QWidget) if control.objectName().startswith(PARTS)]
    return {control.objectName(): spoken(control) for control in found if control.isVisible()}


def moment(person: Person, reader: Reader) -> Moment:
    """Look and listen."""
    said, reader.said = reader.said, []
    return Moment(person.words(), controls_of(person.study), said)


def plain(question: AnyQuestion) -> object:
    """Return a question as its author would write it: nothing that is left out."""

    def filled(value: object) -> object:
        if isinstance(value, dict):
            return {name: filled(part) for name, part in value.items() if part not in (None, "", [], {})}
        return [filled(part) for part in value] if isinstance(value, list) else value

    return filled(msgspec.to_builtins(question))


def begin(home: Path, questions: list[AnyQuestion], **settings: Any) -> None:  # Any: those of Settings
    """Make a home in which a session over these questions goes on."""
    new_profile(home, **{"role": "student", **settings})
    write_deck(home / "decks" / DECK, as_yaml([plain(question) for question in questions]), head=HEAD)
    begun_before(home, cards=[card_ids(DECK, question)[0] for question in questions])


def walk(home: Path, reader: Reader, given: dict[str, Given], way: Way, **settings: Any) -> Walk:
    """Answer questions by keyboard alone, and listen to all that is said."""
    begin(home, [EVERY_KIND[kind] for kind in given], **settings)
    made = Walk()
    with at_window(home) as person:
        keyboard = Keyboard(person.window)
        for kind, answer in given.items():
            assert person.card == f"{DECK}/{EVERY_KIND[kind].id}"
            made.before[kind] = moment(person, reader)
            keyboard.answer(answer.response, Certainty.FAIRLY_SURE, way)
            made.kept[kind] = person.on_screen.response, person.on_screen.certainty
            made.after[kind] = moment(person, reader)
            keyboard.press(Key.Key_Return)
    made.logged = {row.card.removeprefix(f"{DECK}/").replace("-", "_"): row for row in reversed(answers(home))}
    return made


def answer_wrongly_at_once(person: Person) -> None:
    """Answer the question on the screen, not quite rightly and without its controls, until its explanation is shown."""
    question = person.study.session.question
    if question.is_self_rated:
        person.study.turn()
        settle()
    else:
        answer_at_once(person.study, not_quite_right(question))


def go_on(person: Person) -> None:
    """Leave the explanation."""
    if person.study.session.question.is_self_rated:
        person.study.rate(Rating.GOOD)
    else:
        person.study.go_on()
    settle()


def listening_reader() -> Iterator[Reader]:
    """A screen reader that listens; and Enter works at once after an explanation appears."""
    listening = Reader()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("quizapp.desktop.announce.QAccessible", listening)
        patch.setattr(study, "ENTER_REST_MS", 0)
        yield listening
