"""The first look at Today equals what opening the profile shows."""

import subprocess
import sys
from pathlib import Path

from quizapp.workspace.glance import first_look
from quizapp.workspace.opening import begin_profile, open_profile
from quizapp.workspace.session import begin_session
from quizapp.workspace.settings import Settings
from tests.workspace.conftest import NOW

CHOSEN = Settings(role="nurse", minutes=15)


def test_first_look_is_what_opening_shows(home: Path) -> None:
    opened = begin_profile(home, CHOSEN, NOW)
    opened.study.profile.close()
    look = first_look(home, opened.folder.id, NOW)

    assert look is not None
    assert (look.today, look.settings) == (opened.today, CHOSEN)


def test_there_is_no_first_look_on_the_first_run(home: Path) -> None:
    assert first_look(home, "", NOW) is None


def test_there_is_no_first_look_at_a_profile_that_is_gone(home: Path) -> None:
    assert first_look(home, "0123456789abcdef", NOW) is None


def test_there_is_no_first_look_where_a_session_goes_on(home: Path) -> None:
    opened = begin_profile(home, CHOSEN, NOW)
    begin_session(opened.study, 8, NOW)
    opened.study.profile.close()

    assert first_look(home, opened.folder.id, NOW) is None


def test_stopped_session_is_offered_by_the_first_look(home: Path) -> None:
    opened = begin_profile(home, CHOSEN, NOW)
    begin_session(opened.study, 8, NOW).stop()
    opened.study.profile.close()
    look = first_look(home, opened.folder.id, NOW)
    again = open_profile(home, opened.folder, NOW)
    again.study.profile.close()

    assert look is not None
    assert look.today == again.today


def test_first_look_needs_no_sqlalchemy() -> None:
    code = "import sys, quizapp.workspace.glance; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
