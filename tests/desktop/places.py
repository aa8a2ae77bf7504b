"""Every page of the window, and how a person comes there."""

from collections.abc import Callable
from pathlib import Path

from quizapp.desktop.pages.end import EndPage
from quizapp.desktop.pages.first_run import FirstRunPage
from quizapp.desktop.pages.profiles import ProfilesPage
from quizapp.desktop.pages.settings import SettingsPage
from quizapp.desktop.pages.today import TodayPage
from quizapp.desktop.pages.trouble import TroublePage
from quizapp.progress.profile import list_profiles
from quizapp.workspace.opening import begin_profile
from quizapp.workspace.settings import Settings
from tests.desktop.person import Person, begun_before, new_profile
from tests.tour import NOW


def prepare(home: Path, place: str, role: str = "patient") -> None:
    """Make the home in which a place can be reached."""
    if place != "first run":
        new_profile(home, role=role)
    if place == "end":
        begun_before(home, size=1)
    if place == "profiles":
        begin_profile(home, Settings(), NOW).study.profile.close()
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


def to_profiles(person: Person) -> None:
    assert isinstance(person.page, ProfilesPage)


def to_trouble(person: Person) -> None:
    assert isinstance(person.page, TroublePage)


PLACES: dict[str, Callable[[Person], None]] = {
    "first run": to_first_run,
    "today": to_today,
    "question": to_question,
    "explanation": to_explanation,
    "end": to_end,
    "settings": to_settings,
    "profiles": to_profiles,
    "trouble": to_trouble,
}
