"""Answering in a sitting, as a person at the window does."""

from datetime import datetime

from quizapp.progress.profile import Profile
from quizapp.questions.flashcard import Flashcard
from quizapp.questions.response import Certainty, Rating
from quizapp.workspace.sitting import CurrentSitting, kept_sitting
from quizapp.workspace.study import Study
from tests.workspace.conftest import NEW_YORK, NOW


def name(sitting: CurrentSitting) -> str:
    return "" if sitting.card is None else sitting.card.entry.card


def take(sitting: CurrentSitting, *, known: bool, now: datetime = NOW, ms_taken: int = 1000) -> None:
    """Answer the question on the screen, whatever its kind."""
    assert sitting.card is not None
    if isinstance(sitting.card.entry.question, Flashcard):
        sitting.turn()
        sitting.rate(Rating.GOOD if known else Rating.AGAIN, now, ms_taken)
    else:
        sitting.choose("call" if known else "wait")
        sitting.be_sure(Certainty.GUESS)
        sitting.check(now, ms_taken)


def answer(sitting: CurrentSitting, *, known: bool, now: datetime = NOW, ms_taken: int = 1000) -> None:
    """Answer the question on the screen and go on."""
    take(sitting, known=known, now=now, ms_taken=ms_taken)
    sitting.go_on(now)


def reopened(study: Study, now: datetime = NOW) -> CurrentSitting:
    """Come back after the program was killed: a new profile on the same folder."""
    again = Study(study.catalogue, Profile(study.profile.folder), NEW_YORK)
    kept = kept_sitting(again, now)
    assert kept is not None
    return CurrentSitting(again, kept, now)


def answer_wrongly(sitting: CurrentSitting) -> None:
    """Miss the question on the screen, also one of the shipped decks, and go on."""
    assert sitting.card is not None
    if isinstance(sitting.card.entry.question, Flashcard):
        sitting.rate(Rating.AGAIN, NOW, 0)
    else:
        sitting.choose("none of them")
        sitting.check(NOW, 0)
    sitting.go_on(NOW)
