"""The tour of the plan: somebody who has studied for a week, at the real window.

    python -m tests.plan_tour build/tour

It shows a question that is put off, Today with what the plan comes to, Progress from top to end, the plan in Settings,
for students a test and its result, practice, and a day off. A picture is called ``plan-TRIP-STEP.png``.
"""

import sys
import tempfile
from datetime import timedelta
from pathlib import Path

from quizapp.desktop.pages.progress import ProgressPage
from quizapp.desktop.pages.settings import SettingsPage
from quizapp.desktop.pages.tests import TestsPage
from quizapp.desktop.pages.today import TodayPage
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.learning.form import Form, Mode
from quizapp.progress.folders import list_profiles
from quizapp.questions.response import Rating
from quizapp.workspace.opening import open_profile
from tests.desktop.person import ENTER, Person, at_window, begun_before, in_dialog, new_profile, press_in
from tests.tour import NOW, TREATMENT, Trip, make_trips, settle, wait_until

DAYS, CARDS_A_DAY = 7, 6
TRIPS = (
    Trip("plan-patient"),
    Trip("plan-patient-small-es", language="es", size=(1024, 600)),
    Trip("plan-patient-200", text_percent=200),
    Trip("plan-student", role="student"),
    Trip("plan-student-es-dark", role="student", language="es", theme="dark", size=(1366, 696)),
    Trip("plan-student-200-high-contrast", role="student", theme="high_contrast", text_percent=200),
)
QUICK = Form(mode=Mode.EXAM, size=3, minutes=10, kinds=("single_best_answer",))


def studied_for_a_week(home: Path, trip: Trip) -> None:
    """Make the home of somebody who knew most of what was asked each day, but not on the fourth, which was missed."""
    begin = NOW - timedelta(days=DAYS + 1)
    new_profile(home, at=begin, role=trip.role, language=trip.language, theme=trip.theme,
                text_percent=trip.text_percent, target_date=TREATMENT, day_phone="555-0142")  # fmt: skip
    opened = open_profile(home, list_profiles(home)[0], begin)
    new = [*opened.study.new_cards()]
    for number in range(DAYS * CARDS_A_DAY):
        day = number // CARDS_A_DAY
        moment = begin + timedelta(days=day + (day > 2), minutes=number)
        entry = new[number * 2 // 3]  # every third one is asked twice
        opened.study.rate(entry, Rating.AGAIN if number % 7 == 3 else Rating.GOOD, moment)
    opened.study.profile.close()


class PlanTraveller:
    """Goes where the plan is shown, and takes pictures."""

    def __init__(self, person: Person, folder: Path, trip: Trip) -> None:
        self.person, self.folder, self.trip = person, folder, trip
        self.pictures: list[Path] = []

    def picture(self, step: str) -> None:
        """Save what is seen."""
        settle()
        path = self.folder / f"{self.trip.name}-{step}.png"
        assert self.person.window.grab().save(str(path)), f"{path} could not be written"
        self.pictures.append(path)

    def travel(self) -> list[Path]:
        """Go the whole way."""
        self._put_off()
        wait_until(self._has_outlook, "the outlook")
        self.picture("03-today")
        self._look_at_progress()
        self.person.go("settings")
        assert isinstance(self.person.page, SettingsPage)
        self.person.page.show_plan()
        self.picture("06-settings-plan")
        if self.trip.role == "student":
            self._take_test()
        self.person.window.practise(5)
        self.picture("09-practice")
        self._leave_session()
        self.person.press("postpone")
        self.picture("10-day-off")
        return self.pictures

    def _has_outlook(self) -> bool:
        page = self.person.page
        return isinstance(page, TodayPage) and page.today is not None and page.today.outlook is not None

    def _leave_session(self) -> None:
        with in_dialog(press_in("confirm-stop")):
            self.person.press("stop")
        self._wait_for_window()

    def _wait_for_window(self) -> None:
        """Wait until the window has the keyboard again, which a dialog had."""
        self.person.window.activateWindow()
        wait_until(self.person.window.isActiveWindow, "the window")

    def _put_off(self) -> None:
        """Put the first question off, in the session that the window opens in."""
        self.picture("01-question")
        self.person.study.put_off(1)
        self.picture("02-put-off")
        self._leave_session()

    def _look_at_progress(self) -> None:
        self.person.go("progress")
        page = self.person.page
        assert isinstance(page, ProgressPage)
        wait_until(lambda: page.progress is not None, "the numbers")
        self.picture("04-progress")
        if isinstance(scroll := page.findChild(VerticalScroll, "home-scroll"), VerticalScroll):
            scroll.scroll_to_share(1)
        self.picture("05-progress-end")

    def _take_test(self) -> None:
        self.person.go("tests")
        assert isinstance(self.person.page, TestsPage)
        self.person.page.begin_requested.emit(QUICK)
        self.picture("07-test")
        for _ in range(QUICK.size):
            self.person.keys("1d")
            self.person.key(ENTER)
        with in_dialog(press_in("confirm-hand-in")):
            self.person.press("overview-hand-in")
        self._wait_for_window()
        self.picture("08-result")


def take(trip: Trip, folder: Path) -> list[Path]:
    """Make one trip with a new home folder and return its pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        studied_for_a_week(Path(home), trip)
        begun_before(Path(home), size=4)
        with at_window(Path(home), size=trip.size) as person:
            return PlanTraveller(person, folder, trip).travel()


if __name__ == "__main__":
    sys.exit(make_trips(TRIPS, take))
