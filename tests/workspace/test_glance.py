"""The first look at Today equals what opening the profile shows."""

import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from quizapp.questions.response import Rating
from quizapp.workspace.glance import first_look
from quizapp.workspace.opening import begin_profile, open_profile
from quizapp.workspace.profiles import ProfileFolder, list_profiles
from quizapp.workspace.session import begin_session
from quizapp.workspace.settings import Settings
from tests.workspace.conftest import NOW
from tests.workspace.small_catalogue import flashcard, install

CHOSEN = Settings(role="nurse", minutes=15)


def only_one(home: Path) -> ProfileFolder:
    [folder] = list_profiles(home)
    return folder


def test_first_look_is_what_opening_shows(home: Path) -> None:
    opened = begin_profile(home, CHOSEN, NOW)
    opened.study.profile.close()
    look = first_look(home, only_one(home).id, NOW)

    assert look is not None
    assert (look.today, look.settings) == (replace(opened.today, mistakes=None), CHOSEN)


def test_first_look_counts_due_and_new_cards_as_opening_does(home: Path) -> None:
    opened = begin_profile(home, CHOSEN, NOW)
    for entry, rating in zip(list(opened.study.new_cards()), Rating, strict=False):
        opened.study.rate(entry, rating, NOW)
    opened.study.profile.close()
    again = open_profile(home, only_one(home), NOW + timedelta(days=3))
    again.study.profile.close()
    look = first_look(home, only_one(home).id, NOW + timedelta(days=3))

    assert look is not None
    assert (look.today, look.today.due > 0) == (replace(again.today, mistakes=None), True)


def test_first_look_before_the_order_of_the_day_was_made_counts_due_cards(home: Path) -> None:
    opened = begin_profile(home, CHOSEN, NOW)
    for entry, rating in zip(list(opened.study.new_cards()), Rating, strict=False):
        opened.study.rate(entry, rating, NOW)
    opened.study.profile.close()
    look = first_look(home, only_one(home).id, NOW + timedelta(days=3))

    assert look is not None
    assert look.today.due == 3


def test_there_is_no_first_look_after_the_decks_have_changed(home: Path) -> None:
    opened = begin_profile(home, CHOSEN, NOW)
    opened.study.profile.close()
    install(home, "ward", [flashcard("one")])

    assert first_look(home, only_one(home).id, NOW) is None


def test_there_is_a_first_look_once_the_changed_decks_were_opened(home: Path) -> None:
    opened = begin_profile(home, CHOSEN, NOW)
    opened.study.profile.close()
    install(home, "ward", [flashcard("one")])
    again = open_profile(home, only_one(home), NOW)
    again.study.profile.close()
    look = first_look(home, only_one(home).id, NOW)

    assert look is not None
    assert look.today == replace(again.today, mistakes=None)


def test_there_is_no_first_look_after_a_deck_was_switched_off(home: Path) -> None:
    opened = begin_profile(home, CHOSEN, NOW)
    opened.study.profile.enrol("car-t", False, NOW, opened.study.day(NOW))
    opened.study.profile.close()

    assert first_look(home, only_one(home).id, NOW) is None


def test_there_is_no_first_look_on_the_first_run(home: Path) -> None:
    assert first_look(home, "", NOW) is None


def test_there_is_no_first_look_at_a_profile_that_is_gone(home: Path) -> None:
    assert first_look(home, "0123456789abcdef", NOW) is None


def test_there_is_no_first_look_where_a_session_goes_on(home: Path) -> None:
    opened = begin_profile(home, CHOSEN, NOW)
    begin_session(opened.study, 8, NOW)
    opened.study.profile.close()

    assert first_look(home, only_one(home).id, NOW) is None


def test_stopped_session_is_offered_by_the_first_look(home: Path) -> None:
    opened = begin_profile(home, CHOSEN, NOW)
    begin_session(opened.study, 8, NOW).stop()
    opened.study.profile.close()
    look = first_look(home, only_one(home).id, NOW)
    again = open_profile(home, only_one(home), NOW)
    again.study.profile.close()

    assert look is not None
    assert look.today == replace(again.today, mistakes=None)


def test_first_look_needs_no_sqlalchemy() -> None:
    code = "import sys, quizapp.workspace.glance; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_first_look_needs_no_words_of_explanations() -> None:
    code = "import sys, quizapp.workspace.glance; sys.exit('quizapp.workspace.explanation' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
