"""A profile that cannot be opened: a sentence, a way on, and a file that is left as it is."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlcipher3 import dbapi2

from quizapp.desktop.look import Look
from quizapp.desktop.pages.first_run import FirstRunPage
from quizapp.desktop.pages.today import TodayPage
from quizapp.desktop.pages.trouble import TroublePage
from quizapp.progress.folders import list_profiles
from tests.desktop.page_alone import faults, press, sees, show
from tests.desktop.person import Person, at_window, faults_of_layout, new_profile
from tests.tour import wait_until

pytestmark = pytest.mark.usefixtures("fonts")

GARBAGE = b"this is no database\n" * 500


@pytest.fixture
def file(home: Path) -> Path:
    """The file of a profile, with garbage in it."""
    new_profile(home)
    with at_window(home):
        pass
    path = list_profiles(home)[0].path / "progress.db"
    path.write_bytes(GARBAGE)
    return path


def shown(person: Person) -> tuple[str, str]:
    """Return what happened and what to do."""
    assert isinstance(person.page, TroublePage)
    return person.words_of("trouble-message"), person.words_of("trouble-action")


def test_file_that_cannot_be_read_is_explained(home: Path, file: Path) -> None:
    with at_window(home) as person:
        message, action = shown(person)
        focus = person.focus
    assert message == "The file with this person's progress could not be read. It was left as it is."
    assert action == f"Keep a copy of {file} and ask for help. You can begin a new profile meanwhile."
    assert focus == "repair"


def test_file_that_cannot_be_read_is_left_as_it_is(home: Path, file: Path) -> None:
    with at_window(home) as person:
        person.press("retry")
    assert (file.read_bytes(), sorted(path.name for path in file.parent.iterdir())) == (
        GARBAGE, ["label.json", "progress.db"],
    )  # fmt: skip


def test_new_profile_can_be_begun_beside_it(home: Path, file: Path) -> None:
    with at_window(home) as person:
        person.press("new-profile")
        assert isinstance(person.page, FirstRunPage)
        person.press("begin")
        assert isinstance(person.page, TodayPage)
    assert (file.read_bytes(), len(list_profiles(home))) == (GARBAGE, 2)


def test_new_profile_is_the_one_that_is_opened_from_then_on(home: Path, file: Path) -> None:
    with at_window(home) as person:
        person.press("new-profile")
        person.press("begin")
    with at_window(home) as person:
        assert isinstance(person.page, TodayPage)


def test_trying_again_opens_a_file_that_was_mended(home: Path) -> None:
    new_profile(home)
    path = list_profiles(home)[0].path / "progress.db"
    sound = path.read_bytes()
    path.write_bytes(GARBAGE)
    with at_window(home) as person:
        path.write_bytes(sound)
        ready: list[bool] = []
        person.window.opened.connect(lambda: ready.append(True))
        person.press("retry")
        wait_until(lambda: bool(ready), "the profile")
        assert isinstance(person.page, TodayPage)


def test_profile_of_a_newer_version_is_explained(home: Path) -> None:
    new_profile(home)
    path = list_profiles(home)[0].path / "progress.db"
    connection = dbapi2.connect(str(path))
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = path.read_bytes()
    with at_window(home) as person:
        message, action = shown(person)
    assert message == "This profile was written by a newer version of the program. It was left as it is."
    assert action == "Install the newer version and open the profile with it."
    assert path.read_bytes() == before


def test_trouble_is_told_in_the_persons_language(home: Path) -> None:
    new_profile(home, language="es")
    with at_window(home):
        pass
    (list_profiles(home)[0].path / "progress.db").write_bytes(GARBAGE)
    with at_window(home) as person:
        message, _ = shown(person)
    assert message.startswith("No se pudo leer el archivo con el progreso de esta persona.")


@pytest.mark.parametrize("language", ["en", "es"])
def test_trouble_is_cut_off_nowhere(home: Path, language: str) -> None:
    new_profile(home, language=language)
    with at_window(home):
        pass
    (list_profiles(home)[0].path / "progress.db").write_bytes(GARBAGE)
    with at_window(home) as person:
        shown(person)
        assert faults_of_layout(person) == []


# -- the page alone


def open_page(qtbot: QtBot, look: Look, *, can_repair: bool) -> TroublePage:
    message = "The file with this person's progress could not be read. It was left as it is."
    page = TroublePage(look, message, "Keep a copy of /home/rosa/progress.db and ask for help.", can_repair=can_repair)
    show(qtbot, page)
    return page


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("repair", "repair_requested"),
        ("retry", "retry_requested"),
        ("new-profile", "new_requested"),
        ("other-person", "back_requested"),
        ("help-now", "help_requested"),
    ],
)
def test_button_says_what_is_wanted(qtbot: QtBot, look: Look, name: str, signal: str) -> None:
    page = open_page(qtbot, look, can_repair=True)
    with qtbot.waitSignal(getattr(page, signal)):
        press(page, name)


def test_nothing_is_saved_where_nothing_can_be_read(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look, can_repair=False)
    assert (sees(page, "repair"), sees(page, "other-person")) == (False, True)


@pytest.mark.parametrize("language", ["en", "es"])
def test_four_ways_on_are_cut_off_nowhere(qtbot: QtBot, look: Look, language: str) -> None:
    page = open_page(qtbot, look, can_repair=True)
    assert faults(page, language) == []
