"""The tour of the kinds: every question of the sample deck in the real window, before and after it is answered.

    python -m tests.kinds_tour build/tour

Each is answered by keyboard alone, and not quite rightly, so that all verdicts can be seen. A picture is called
``kinds-TRIP-NUMBER-KIND-QUESTION-1-asked.png`` or ``...-2-explained.png``.
"""

import sys
import tempfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from quizapp.desktop.pages import study
from quizapp.desktop.pages.study import StudyPage
from quizapp.desktop.window import MainWindow
from quizapp.library.catalogue import read_catalogue
from quizapp.questions.identity import CardId
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.multiple_response import GroupedMultipleResponse
from quizapp.questions.question import Audience
from quizapp.questions.response import Chosen, Ordered, Paired, Response, Typed
from quizapp.questions.true_false import TrueFalse
from quizapp.shipped import shipped_folder
from tests.desktop.person import begun_before, new_profile
from tests.keyboard import Key, Keyboard
from tests.questions.responses import cells_of, parts_of
from tests.tour import NOW, Trip, make_trips, open_window, settle, wait_until

TRIPS = (
    Trip("kinds", role="student"),
    Trip("kinds-es", role="student", language="es"),
    Trip("kinds-dark-small", role="student", theme="dark", size=(1024, 600)),
    Trip("kinds-small-es", role="student", language="es", size=(1024, 600)),
    Trip("kinds-200", role="student", text_percent=200),
    Trip("kinds-200-dark-es", role="student", language="es", theme="dark", text_percent=200),
    Trip("kinds-patient"),
    Trip("kinds-patient-200-es-high-contrast", language="es", theme="high_contrast", text_percent=200),
)
SAMPLE = "question-kinds"


class KindsTraveller:
    """Answers every question of the sample deck, and takes pictures."""

    def __init__(self, window: MainWindow, folder: Path, trip: Trip) -> None:
        self.window, self.folder, self.trip = window, folder, trip
        self.keyboard = Keyboard(window)
        self.pictures: list[Path] = []

    def travel(self, cards: list[CardId]) -> list[Path]:
        """Answer these cards, which the session on the screen begins with."""
        wait_until(lambda: isinstance(self.window.page, StudyPage), "the session")
        wait_until(self.window.isActiveWindow, "the window")
        for number, card in enumerate(cards, start=1):
            while isinstance(self.window.page, StudyPage) and self._is_asked(card):
                self._answer(number)
        return self.pictures

    def _is_asked(self, card: CardId) -> bool:
        asked = self.keyboard.page.session.card
        return asked is not None and asked.entry.card == card

    def _answer(self, number: int) -> None:
        session = self.keyboard.page.session
        assert session.card is not None
        name = f"{number:02}-{session.question.kind}-{session.card.entry.question.id}"
        if session.step is not None:
            name = f"{number:02}-case_study-{session.step + 1}-{session.question.kind}"
        self.picture(f"{name}-1-asked")
        if session.question.is_self_rated:
            self.keyboard.press(Key.Key_Space)
            self.picture(f"{name}-2-explained")
            self.keyboard.write("3")
            return
        self.keyboard.answer(not_quite_right(session.question))
        assert session.is_explained, f"{name}: the answer was not taken"
        self.picture(f"{name}-2-explained")
        self.keyboard.press(Key.Key_Return)

    def picture(self, step: str) -> None:
        """Save what is seen."""
        settle()
        path = self.folder / f"{self.trip.name}-{step}.png"
        assert self.window.grab().save(str(path)), f"{path} could not be written"
        self.pictures.append(path)


def sample_cards(role: str) -> list[CardId]:
    """Return the first card of each question of the sample deck; to patients only of those written for them."""
    cards: dict[str, CardId] = {}
    for entry in read_catalogue([shipped_folder("decks")]):
        audience = entry.question.audience or entry.deck.head.audience
        if entry.deck.head.id == SAMPLE and (role == "student" or Audience.PATIENT in audience):
            cards.setdefault(entry.question.id, entry.card)
    return list(cards.values())


# -- answers


def not_quite_right(question: AnyQuestion) -> Response:
    """Return a complete response in which something is wrong and, where there is more than one part, something missed.

    Raises:
        TypeError: If the question is turned or a case.
    """
    right = question.right_response()
    match right:
        case Typed(text):
            is_number = text.replace(".", "", 1).isdecimal()
            return Typed(str(Decimal(text) + 10) if is_number else text[: len(text) // 2])
        case Ordered(parts):
            return Ordered((*parts[:-2], parts[-1], parts[-2]))
        case Chosen(parts):
            return Chosen(tuple(_chosen_wrongly(question, parts)))
        case Paired(pairs):
            return Paired(tuple(_paired_wrongly(question, pairs)))
    raise TypeError(f"a {question.kind} is not answered in this way")


def _chosen_wrongly(question: AnyQuestion, parts: tuple[str, ...]) -> Iterator[str]:
    """Yield all right parts but the last, and a wrong one in its place."""
    if isinstance(question, TrueFalse):
        yield "false" if question.is_true else "true"
        yield from [reason.id for reason in question.reasons if reason.id not in parts][:1]
        return
    groups = [parts_of(question)]
    if isinstance(question, GroupedMultipleResponse):
        groups = [[option.id for option in group.options] for group in question.groups]
    for group in groups:
        right = [part for part in group if part in parts]
        yield from right[:-1]
        yield next(part for part in group if part not in parts)


def _paired_wrongly(question: AnyQuestion, pairs: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, str]]:
    """Yield all pairs but one, and in its place one with a part that belongs nowhere, or else elsewhere."""
    used = {right for _, right in pairs}
    others = {left: [part for part in parts if (left, part) not in pairs] for left, parts in cells_of(question).items()}
    last = next(pair for pair in reversed(pairs) if others[pair[0]])
    yield from (pair for pair in pairs if pair != last)
    yield last[0], min(others[last[0]], key=lambda part: part in used)


# -- the trips


def take(trip: Trip, folder: Path, traveller: type[KindsTraveller] = KindsTraveller) -> list[Path]:
    """Make one trip with a new home folder and return its pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    cards = sample_cards(trip.role)
    with tempfile.TemporaryDirectory() as kept:
        home = Path(kept) / "home"
        new_profile(
            home, role=trip.role, language=trip.language, theme=trip.theme, text_percent=trip.text_percent, minutes=20
        )
        begun_before(home, cards=cards)
        with open_window(home, trip.size, lambda: NOW) as window:
            return traveller(window, folder, trip).travel(cards)


if __name__ == "__main__":
    study.ENTER_REST_MS = 0  # nobody reads here
    sys.exit(make_trips(TRIPS, take))
