"""Days until a date that is many years away: counted quickly, and closely enough for a plan of today."""

from quizapp.learning.day import StudyDay
from quizapp.learning.goal import Pace

TODAY, TEN_YEARS = StudyDay(20_778), 3_650
WITHOUT_MONDAYS = Pace(days_off=frozenset({0}))


def test_days_off_are_not_looked_for_beyond_ten_years() -> None:
    near = WITHOUT_MONDAYS.study_days(TODAY, StudyDay(TODAY + TEN_YEARS))

    assert WITHOUT_MONDAYS.study_days(TODAY, StudyDay(TODAY + TEN_YEARS + 70)) == near + 70
