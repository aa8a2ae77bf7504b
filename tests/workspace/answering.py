"""Answering in a session, as a person at the window does."""

from datetime import datetime

from quizapp.progress.profile import Profile
from quizapp.questions.flashcard import Flashcard
from quizapp.questions.option import ActionLevel
from quizapp.questions.question import Question
from quizapp.questions.response import Certainty, Chosen, Rating
from quizapp.questions.single_best_answer import SingleBestAnswer
from quizapp.questions.symptom_to_action import SymptomToAction
from quizapp.workspace.session import CurrentSession, kept_session
from quizapp.workspace.study import Study
from tests.workspace.conftest import NEW_YORK, NOW


def name(session: CurrentSession) -> str:
    return "" if session.card is None else session.card.entry.card


def take(session: CurrentSession, *, known: bool, now: datetime = NOW, ms_taken: int = 1000) -> None:
    """Answer the question on the screen, whatever its kind."""
    assert session.card is not None
    if isinstance(session.card.entry.question, Flashcard):
        session.turn()
        session.rate(Rating.GOOD if known else Rating.AGAIN, now, ms_taken)
    else:
        session.respond(Chosen(("call" if known else "wait",)))
        session.be_sure(Certainty.FAIRLY_SURE)
        session.check(now, ms_taken)


def answer(session: CurrentSession, *, known: bool, now: datetime = NOW, ms_taken: int = 1000) -> None:
    """Answer the question on the screen and go on."""
    take(session, known=known, now=now, ms_taken=ms_taken)
    session.go_on(now)


def reopened(study: Study, now: datetime = NOW) -> CurrentSession:
    """Come back after the program was killed: a new profile on the same folder."""
    again = Study(study.catalogue, Profile(study.profile.folder), NEW_YORK)
    kept = kept_session(again, now)
    assert kept is not None
    return CurrentSession(again, kept, now)


def answer_wrongly(session: CurrentSession) -> None:
    """Miss the question on the screen and go on; it is a flashcard or has one right answer."""
    assert session.card is not None
    if isinstance(session.card.entry.question, Flashcard):
        session.rate(Rating.AGAIN, NOW, 0)
    else:
        session.respond(_wrong(session.question))
        session.check(NOW, 0)
    session.go_on(NOW)


def _wrong(question: Question) -> Chosen:
    match question:
        case SingleBestAnswer():
            return Chosen((next(option.id for option in question.options if option.id != question.key),))
        case SymptomToAction():
            return Chosen((next(level for level in ActionLevel if level is not question.key),))
    raise AssertionError(f"a {question.kind} is not missed here")
