"""Fitting the memory model to a person: when, what is taken over, what is told, and what stays as it was."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from threading import Lock

import pytest

from quizapp.learning.fit import FEWEST_REVIEWS
from quizapp.learning.memory import DEFAULT_PARAMETERS
from quizapp.progress.folders import create_profile
from quizapp.progress.profile import Profile
from quizapp.progress.rows import ProfileFolder
from quizapp.progress.verification import verify
from quizapp.workspace.fitting import (
    DAYS_BETWEEN,
    FEWEST_NEW_REVIEWS,
    SENTENCES,
    FitOutcome,
    FitReport,
    fit_aside,
    fit_aside_if_due,
    fit_input,
    fit_now,
    is_fit_due,
    take,
    work_out,
)
from quizapp.workspace.study import Study
from tests.learning.simulated_log import FORGETFUL, Log, simulated_log
from tests.workspace.conftest import NEW_YORK
from tests.workspace.long_log import write_log
from tests.workspace.small_catalogue import flashcard, install, installed

DAY = timedelta(days=1)
LOG = simulated_log(FORGETFUL, FEWEST_REVIEWS, seed=1)
BETTER = FitReport(FitOutcome.TAKEN, FEWEST_REVIEWS, FORGETFUL, 200, 50, 0.5, 0.4)


@dataclass(frozen=True)
class Kept:
    """A home in which somebody gave 400 answers, and when the last one was."""

    home: Path
    profile: ProfileFolder
    end: datetime


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """Made once: writing the answers takes half a second."""
    home = tmp_path_factory.mktemp("fitting")
    install(home, "basics", [flashcard(f"q{number}") for number in range(3)])
    folder = create_profile(home, "Ana")
    profile = Profile(folder)
    end = write_log(profile, LOG)
    profile.close()
    return Kept(home, folder, end)


@pytest.fixture
def study(kept: Kept, tmp_path: Path) -> Iterator[Study]:
    """That person, who may go on."""
    home = tmp_path / "home"
    shutil.copytree(kept.home, home)
    profile = Profile(replace(kept.profile, path=home / "profiles" / kept.profile.id))
    yield Study(installed(home), profile, NEW_YORK)
    profile.close()


@pytest.fixture
def now(kept: Kept) -> datetime:
    """When the last answer was given."""
    return kept.end


def more_answers(study: Study, count: int, now: datetime) -> None:
    """Let so many more answers be given."""
    log = simulated_log(FORGETFUL, 400, seed=2).part(slice(count))
    day = (now.date() - datetime(2026, 1, 5).date()).days
    write_log(study.profile, Log(log.cards, log.ratings, log.days * 0 + day))


def dues(study: Study) -> dict[str, int]:
    return {row.card: row.state.due_ms for row in study.profile.card_states()}


# -- when


def test_fit_is_due_after_400_answers(study: Study, now: datetime) -> None:
    assert is_fit_due(study, now)


def test_fit_is_not_due_after_399_answers(study: Study, now: datetime) -> None:
    study.profile.undo_last_review(now, study.day(now))

    assert not is_fit_due(study, now)


@pytest.mark.parametrize(
    ("days", "answers", "is_due"),
    [
        (DAYS_BETWEEN, FEWEST_NEW_REVIEWS, True),
        (DAYS_BETWEEN - 1, FEWEST_NEW_REVIEWS, False),
        (DAYS_BETWEEN, FEWEST_NEW_REVIEWS - 1, False),
    ],
    ids=["a month and 100 answers", "too early", "too few answers"],
)
def test_fit_is_due_again_after_a_month_with_100_answers(
    study: Study, now: datetime, days: int, answers: int, is_due: bool
) -> None:
    take(study, replace(BETTER, outcome=FitOutcome.NOT_BETTER), now)
    more_answers(study, answers, now)

    assert is_fit_due(study, now + days * DAY) is is_due


def test_fit_that_was_stopped_is_still_due(study: Study, now: datetime) -> None:

    take(study, replace(BETTER, outcome=FitOutcome.STOPPED), now)

    assert is_fit_due(study, now)


def test_fit_is_never_due_for_a_guest(home: Path) -> None:
    profile = Profile(None)
    end = write_log(profile, LOG)

    assert not is_fit_due(Study(install(home, "basics", [flashcard("one")]), profile, NEW_YORK), end)
    profile.close()


# -- what is taken over


def test_parameters_that_are_better_are_in_force(study: Study, now: datetime) -> None:

    take(study, BETTER, now)

    assert study.profile.parameters() == study.parameters == FORGETFUL


def test_parameters_that_are_not_better_are_not_logged(study: Study, now: datetime) -> None:
    before = study.profile.last_event()

    take(study, replace(BETTER, outcome=FitOutcome.NOT_BETTER), now)

    assert study.profile.parameters() == DEFAULT_PARAMETERS
    assert study.profile.last_event() == before


def test_due_moments_already_given_stay(study: Study, now: datetime) -> None:
    before = dues(study)

    take(study, BETTER, now)

    assert dues(study) == before


def test_memories_follow_the_new_parameters(study: Study, now: datetime) -> None:
    before = study.profile.card_states()

    take(study, BETTER, now)

    after = study.profile.card_states()
    assert [row.state.memory for row in after] != [row.state.memory for row in before]
    assert verify(study.profile).is_ok


def test_day_is_planned_anew_with_the_new_parameters(study: Study, now: datetime) -> None:
    study.keep_order(now)
    before = study.profile.order_stamp()

    take(study, BETTER, now)
    study.keep_order(now)

    assert study.profile.order_stamp() != before


# -- the whole of it


def test_fit_of_somebody_unusual_is_taken_over_and_told(study: Study, now: datetime) -> None:
    shares = list[float]()

    def go_on(share: float) -> bool:
        shares.append(share)
        return True

    report = fit_aside(study, now, go_on, Lock())

    assert report.outcome is FitOutcome.TAKEN
    assert report.loss_before is not None
    assert report.loss_after is not None
    assert report.loss_after < report.loss_before
    assert report.sentence.format(**report.fields).startswith("The plan now fits your memory better: 400 of your")
    study.forget_plan()
    assert study.parameters == report.parameters != DEFAULT_PARAMETERS
    assert shares[-1] > 0
    assert not is_fit_due(study, now)


def test_fit_that_is_not_due_is_not_made(study: Study, now: datetime) -> None:
    take(study, BETTER, now)

    assert fit_aside_if_due(study, now, lambda _: True) is None


def test_fit_that_is_due_is_made(study: Study, now: datetime) -> None:
    report = fit_aside_if_due(study, now, lambda _: False, Lock())

    assert report is not None
    assert report.outcome is FitOutcome.STOPPED


def test_fit_that_is_stopped_changes_nothing(study: Study, now: datetime) -> None:
    before = study.profile.last_event()

    report = fit_now(study, now, lambda _: False)

    assert report.outcome is FitOutcome.STOPPED
    assert study.profile.last_event() == before


def test_too_few_answers_are_told_without_a_fit(study: Study, now: datetime) -> None:
    study.profile.undo_last_review(now, study.day(now))

    report = fit_now(study, now)

    assert report.outcome is FitOutcome.TOO_FEW
    assert "once you have given 400 answers" in report.sentence.format(**report.fields)


def test_too_few_answers_on_later_days_are_told(study: Study, now: datetime) -> None:
    found = fit_input(study.profile)

    report = work_out(found._replace(days=found.days * 0), lambda _: True)

    assert report.outcome is FitOutcome.TOO_FEW_LATER


def test_fit_that_takes_too_long_changes_nothing(study: Study, now: datetime) -> None:

    report = work_out(fit_input(study.profile), lambda _: True, limit_s=0)

    assert report.outcome is FitOutcome.TOO_SLOW
    assert report.parameters == DEFAULT_PARAMETERS


def test_fit_is_given_the_log_and_the_parameters_in_force(study: Study, now: datetime) -> None:
    take(study, BETTER, now)

    found = fit_input(study.profile)

    assert found.ratings.tolist() == LOG.ratings.tolist()
    assert (found.days - found.days[0]).tolist() == LOG.days.tolist()
    assert found.present == FORGETFUL


@pytest.mark.parametrize("outcome", FitOutcome)
def test_every_outcome_has_a_sentence(outcome: FitOutcome) -> None:
    report = replace(BETTER, outcome=outcome)

    assert report.sentence.format(**report.fields).endswith(".")
    assert report.sentence is SENTENCES[outcome]
