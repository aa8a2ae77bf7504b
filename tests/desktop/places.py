"""Every page of the window, and how a person comes there."""

from collections.abc import Callable
from pathlib import Path

from quizapp.desktop.pages.backups import BackupsPage
from quizapp.desktop.pages.end import EndPage
from quizapp.desktop.pages.first_run import FirstRunPage
from quizapp.desktop.pages.pin import PinPage
from quizapp.desktop.pages.profiles import ProfilesPage
from quizapp.desktop.pages.progress import ProgressPage
from quizapp.desktop.pages.settings import SettingsPage
from quizapp.desktop.pages.today import TodayPage
from quizapp.desktop.pages.trouble import TroublePage
from quizapp.progress.backups import make_backup
from quizapp.progress.folders import list_profiles
from quizapp.progress.key import KeyCost
from quizapp.progress.pin import change_pin
from quizapp.workspace.opening import begin_profile
from quizapp.workspace.settings import Settings
from tests.desktop.person import YESTERDAY, Person, begun_before, new_profile
from tests.tour import NOW, wait_until

CHEAP = KeyCost(n=16, r=1, p=1)
"""What a try of a PIN costs where a test need not wait for it."""


def prepare(home: Path, place: str, role: str = "patient") -> None:
    """Make the home in which a place can be reached."""
    if place != "first run":
        new_profile(home, role=role)
    if place == "end":
        begun_before(home, size=1)
    if place == "profiles":
        begin_profile(home, Settings(), NOW).study.profile.close()
    if place == "backups":
        make_backup(list_profiles(home)[0], None, YESTERDAY)
    if place == "locked":
        change_pin(list_profiles(home)[0], None, "2468", CHEAP)
    if place == "trouble":
        (list_profiles(home)[0].path / "progress.db").write_bytes(b"garbage" * 1000)


def to_first_run(person: Person) -> None:
    assert isinstance(person.page, FirstRunPage)


def to_today(person: Person) -> None:
    assert isinstance(person.page, TodayPage)


def to_question(person: Person) -> None:
    person.press("begin")
    person.keys("2")


def to_explanation(person: Person) -> None:
    person.press("begin")
    person.answer()


def to_end(person: Person) -> None:
    person.finish_session()
    assert isinstance(person.page, EndPage)


def to_settings(person: Person) -> None:
    person.go("settings")
    assert isinstance(person.page, SettingsPage)
    person.focus_on("theme-system")


def to_progress(person: Person) -> None:
    person.go("progress")
    page = person.page
    assert isinstance(page, ProgressPage)
    wait_until(lambda: page.progress is not None, "the numbers")


def to_profiles(person: Person) -> None:
    assert isinstance(person.page, ProfilesPage)


def to_locked(person: Person) -> None:
    assert (type(person.page), person.focus) == (ProfilesPage, "pin")


def to_pin(person: Person) -> None:
    person.go("settings")
    person.press("pin")
    assert isinstance(person.page, PinPage)


def to_backups(person: Person) -> None:
    person.go("settings")
    person.press("backups")
    assert isinstance(person.page, BackupsPage)
    wait_until(lambda: person.sees("restore-1"), "the list")


def to_trouble(person: Person) -> None:
    assert isinstance(person.page, TroublePage)


PLACES: dict[str, Callable[[Person], None]] = {
    "first run": to_first_run,
    "today": to_today,
    "question": to_question,
    "explanation": to_explanation,
    "end": to_end,
    "settings": to_settings,
    "progress": to_progress,
    "profiles": to_profiles,
    "locked": to_locked,
    "pin": to_pin,
    "backups": to_backups,
    "trouble": to_trouble,
}
