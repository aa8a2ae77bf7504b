"""The outlook where it is easily wrong: warning signs that were put off, and a date that is years away."""

from datetime import date, timedelta

import pytest

from quizapp.library.catalogue import Catalogue
from quizapp.progress.profile import Profile
from quizapp.questions.identity import CardId
from quizapp.questions.response import Rating
from quizapp.workspace.ahead import gathered, worked_out
from quizapp.workspace.opening import change_settings
from quizapp.workspace.outlook import FEWEST_ANSWERS, Outlook
from quizapp.workspace.planning import outlook
from quizapp.workspace.settings import Settings
from quizapp.workspace.study import Study
from tests.workspace.conftest import NEW_YORK, NOW
from tests.workspace.small_catalogue import entry_of, flashcard, install

TODAY = date(2026, 11, 21)
YEAR = timedelta(days=365)


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """A deck of two warning signs and two other questions."""
    signs = [flashcard(name, safety_critical=True) for name in ("fever", "cough")]
    return install(tmp_path_factory.mktemp("home"), "ward", [*signs, flashcard("drug"), flashcard("dose")])


@pytest.fixture
def study(ward: Catalogue, profile: Profile) -> Study:
    """A person who gave enough answers for a forecast."""
    study = Study(ward, profile, NEW_YORK)
    for number in range(FEWEST_ANSWERS):
        study.rate(entry_of(ward, f"ward/{('fever', 'cough', 'drug')[number % 3]}"), Rating.GOOD, NOW)
    return study


def with_date(study: Study, day: date) -> Outlook:
    change_settings(study, Settings(), Settings(target_date=day), NOW)
    return outlook(study.plan_input(NOW))


def test_warning_sign_that_was_put_off_is_still_in_progress(study: Study) -> None:
    study.postpone(CardId("ward/fever"), 1, NOW)

    assert {sign.card for sign in worked_out(gathered(study, NOW)).signs} == {"ward/fever", "ward/cough"}


def test_warning_sign_that_was_put_off_still_counts_in_the_outlook(study: Study) -> None:
    study.postpone(CardId("ward/fever"), 1, NOW)
    signs = worked_out(gathered(study, NOW)).outlook.signs_now

    assert signs is not None
    assert signs.of == 2


def test_card_that_was_put_off_is_not_in_the_plan(study: Study) -> None:
    study.postpone(CardId("ward/fever"), 1, NOW)

    assert "ward/fever" not in [row.card for row in study.plan_input(NOW).rows]


@pytest.mark.parametrize("day", [TODAY + 3 * YEAR, date(2926, 1, 1), date.max])
def test_nothing_is_said_about_a_date_that_is_years_away(study: Study, day: date) -> None:
    said = with_date(study, day)

    assert (said.all_then, said.fit, said.more, said.later) == (None, None, None, None)


def test_days_to_come_are_foreseen_though_the_date_is_years_away(study: Study) -> None:
    assert with_date(study, TODAY + 3 * YEAR).curve[-1].day == TODAY + timedelta(days=30)


def test_nothing_is_said_about_a_week_later_if_that_is_too_far_away(study: Study) -> None:
    said = with_date(study, TODAY + 2 * YEAR)

    assert said.all_then is not None
    assert said.later is None
