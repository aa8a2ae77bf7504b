"""The list of backups: what each holds, in words, and going back to one."""

from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.pages.backups import BackupsPage
from quizapp.workspace.safekeeping import BackupRow
from tests.desktop.page_alone import faults, find, in_language, press, sees, show, words

pytestmark = pytest.mark.usefixtures("fonts")

FOLDER = str(Path("/home/rosa/.local/share/immunotherapy-quiz/backups-of-a-very-long-name-without-any-gap/more"))
MADE = datetime(2026, 11, 20, 15, 5).astimezone()
SAME = BackupRow(Path("a.db"), MADE, reviews=212, cards=98, missing=0, extra=0)
OLDER = BackupRow(Path("b.db"), MADE, reviews=200, cards=96, missing=12, extra=0)
ASIDE = BackupRow(Path("c.db"), MADE, reviews=3, cards=2, missing=211, extra=2, is_set_aside=True)


def open_page(qtbot: QtBot, look: Look, *rows: BackupRow) -> BackupsPage:
    page = BackupsPage(look, rows, FOLDER, "Rosa")
    show(qtbot, page)
    return page


def test_backup_is_named_by_day_and_time(qtbot: QtBot, look: Look) -> None:
    assert "Friday, November 20, 2026, 3:05 PM" in words(open_page(qtbot, look, SAME))


def test_day_and_time_are_in_the_persons_language(qtbot: QtBot, look: Look) -> None:
    with in_language("es"):
        page = open_page(qtbot, Look(language="es"), SAME)
        assert "viernes 20 de noviembre de 2026, 15:05" in words(page)


def test_backup_says_what_it_holds(qtbot: QtBot, look: Look) -> None:
    with in_language("en"):
        said = words(open_page(qtbot, look, SAME))
    assert ("212 answer" in said, "98 card" in said, "The same answers as now." in said) == (True, True, True)


def test_backup_says_what_it_lacks(qtbot: QtBot, look: Look) -> None:
    said = words(open_page(qtbot, look, OLDER))
    assert ("12 answer" in said, "that you have now" in said, "The same answers" in said) == (True, True, False)


def test_what_was_put_aside_is_named_so_and_says_what_it_has_more(qtbot: QtBot, look: Look) -> None:
    said = words(open_page(qtbot, look, ASIDE))
    assert ("Put aside on Friday" in said, "in your progress now" in said) == (True, True)


def test_chosen_backup_is_said(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look, SAME, OLDER)
    chosen: list[BackupRow] = []
    page.restore_requested.connect(chosen.append)
    press(page, "restore-2")
    assert chosen == [OLDER]


def test_buttons_of_the_rows_differ_for_a_screen_reader(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look, SAME, ASIDE)
    names = {find(page, f"restore-{number}").accessibleName() for number in (1, 2)}
    assert len(names) == 2


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("back-up-now", "back_up_requested"),
        ("backup-folder", "folder_requested"),
        ("back", "back_requested"),
        ("help-now", "help_requested"),
    ],
)
def test_button_says_what_is_wanted(qtbot: QtBot, look: Look, name: str, signal: str) -> None:
    page = open_page(qtbot, look)
    with qtbot.waitSignal(getattr(page, signal)):
        press(page, name)


def test_folder_in_force_is_shown(qtbot: QtBot, look: Look) -> None:
    assert find(open_page(qtbot, look), "folder").property("text") == FOLDER


def test_empty_list_says_when_there_will_be_one(qtbot: QtBot, look: Look) -> None:
    assert "No backup yet. One is made each day that you study." in words(open_page(qtbot, look))


def test_rows_come_in_the_place_of_the_moment_to_wait(qtbot: QtBot, look: Look) -> None:
    page = BackupsPage(look, None, FOLDER, "Rosa")
    show(qtbot, page)
    before = "One moment ..." in words(page)
    page.show_rows([SAME])
    assert (before, "One moment ..." in words(page), sees(page, "restore-1")) == (True, False, True)


def test_done_and_trouble_take_each_others_place(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look, SAME)
    page.show_trouble("The stick is full.")
    page.show_done("A backup was made.")
    assert (sees(page, "done"), sees(page, "trouble")) == (True, False)


def test_what_was_done_stays_when_the_rows_are_shown_anew(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look, SAME)
    page.show_done("A backup was made.")
    page.show_rows([SAME, OLDER])
    assert "A backup was made." in words(page)


@pytest.mark.parametrize("language", ["en", "es"])
def test_backups_are_cut_off_nowhere(qtbot: QtBot, look: Look, language: str) -> None:
    page = open_page(qtbot, look, SAME, OLDER, ASIDE)
    page.show_done("A backup was made.")
    assert faults(page, language) == []
