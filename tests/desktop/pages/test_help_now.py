"""The page "What do I do now?": every word of the data is shown, at every size, and the keys work."""

import timeit

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import THEMES, Look, apply
from quizapp.desktop.pages.help_now import HelpNowPage
from quizapp.workspace.help_now import ActionLevels, load_action_levels
from tests.desktop.layout_checks import clipped_labels, press, shown_words, unnamed_controls

SIZES = {"696": (1366, 696, 100), "768": (1366, 768, 100), "600": (1024, 600, 100), "200": (1366, 768, 200)}


@pytest.fixture(scope="module")
def levels() -> ActionLevels:
    """The shipped texts."""
    return load_action_levels()


def open_page(
    qtbot: QtBot,
    qapp: QApplication,
    levels: ActionLevels,
    look: Look,
    size: str,
    day: str = "555-0142",
    night: str = "555-0199",
) -> HelpNowPage:
    """Show the page in a window of one of the sizes."""
    apply(qapp, look)
    page = HelpNowPage(look, levels, day, night)
    qtbot.addWidget(page)
    page.resize(*SIZES[size][:2])
    with qtbot.waitActive(page):
        page.show()
    qapp.processEvents()
    return page


def look_for(size: str, language: str = "en", theme: str = "light") -> Look:
    return Look(theme=theme, text_percent=SIZES[size][2], language=language)


def words_of_all_levels(page: HelpNowPage, levels: ActionLevels) -> str:
    """Return what the page shows, going through its levels where it shows one at a time."""
    words = []
    for number in range(1, len(levels.levels) + 1):
        page.show_level(number)
        words.append(shown_words(page))
    return "\n".join(words)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", SIZES)
def test_every_text_is_shown(
    qtbot: QtBot, qapp: QApplication, fonts: list[str], levels: ActionLevels, size: str, language: str
) -> None:
    page = open_page(qtbot, qapp, levels, look_for(size, language), size)
    shown = words_of_all_levels(page, levels)
    texts = [row.text.in_language(language) for level in levels.levels for row in level.rows]
    for level in levels.levels:
        texts += [level.label.in_language(language), level.sentence.in_language(language)]
        texts += [group.title.in_language(language) for group in level.groups]
    for use in ("no_answer", "in_doubt", "own_plan", "say", "ask_first", "do_not_line"):
        texts.append(levels.sentence(use, language))
    assert [text for text in texts if text not in shown] == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("number", [1, 2, 3])
def test_nothing_is_clipped(
    qtbot: QtBot,
    qapp: QApplication,
    fonts: list[str],
    levels: ActionLevels,
    size: str,
    language: str,
    theme: str,
    number: int,
) -> None:
    page = open_page(qtbot, qapp, levels, look_for(size, language, theme), size)
    page.show_level(number)
    qapp.processEvents()
    assert clipped_labels(page) == []


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", ["696", "768"])
def test_wide_page_shows_everything_without_scrolling(
    qtbot: QtBot, qapp: QApplication, fonts: list[str], levels: ActionLevels, size: str, language: str
) -> None:
    page = open_page(qtbot, qapp, levels, look_for(size, language), size)
    assert page.scroll_maximum() == 0


@pytest.mark.parametrize("size", SIZES)
def test_every_control_has_a_name(
    qtbot: QtBot, qapp: QApplication, fonts: list[str], levels: ActionLevels, size: str
) -> None:
    page = open_page(qtbot, qapp, levels, look_for(size), size)
    assert unnamed_controls(page) == []


@pytest.mark.parametrize("size", ["768", "200"])
def test_escape_closes(qtbot: QtBot, qapp: QApplication, fonts: list[str], levels: ActionLevels, size: str) -> None:
    page = open_page(qtbot, qapp, levels, look_for(size), size)
    focused = qapp.focusWidget()
    assert focused is not None
    with qtbot.waitSignal(page.closed):
        press(focused, Qt.Key.Key_Escape)


def test_language_is_asked_for_by_key(qtbot: QtBot, qapp: QApplication, fonts: list[str], levels: ActionLevels) -> None:
    page = open_page(qtbot, qapp, levels, look_for("768"), "768")
    with qtbot.waitSignal(page.language_requested):
        press(page, Qt.Key.Key_L)


def test_digit_jumps_to_a_level(qtbot: QtBot, qapp: QApplication, fonts: list[str], levels: ActionLevels) -> None:
    page = open_page(qtbot, qapp, levels, look_for("200"), "200")
    press(page, Qt.Key.Key_2)
    shown = shown_words(page)
    assert "Anything else that is new or worse" in shown
    assert "555-0142" in shown
    assert "Sudden trouble breathing, or breathless at rest" not in shown


def test_more_below_goes_away_at_the_end(
    qtbot: QtBot, qapp: QApplication, fonts: list[str], levels: ActionLevels
) -> None:
    page = open_page(qtbot, qapp, levels, look_for("200"), "200")
    at_the_top = "More below" in shown_words(page)
    for _ in range(30):
        press(page, Qt.Key.Key_PageDown)
    assert (at_the_top, "More below" in shown_words(page)) == (True, False)


def test_without_numbers_the_fallback_stands_in_their_place(
    qtbot: QtBot, qapp: QApplication, fonts: list[str], levels: ActionLevels
) -> None:
    page = open_page(qtbot, qapp, levels, look_for("768"), "768", day="", night="")
    assert shown_words(page).count(levels.sentence("no_answer", "en")) == 2


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "es"])
def test_fallback_in_place_of_numbers_fits(
    qtbot: QtBot, qapp: QApplication, fonts: list[str], levels: ActionLevels, size: str, language: str
) -> None:
    page = open_page(qtbot, qapp, levels, look_for(size, language), size, day="", night="")
    page.show_level(2)
    qapp.processEvents()
    assert clipped_labels(page) == []


def test_language_changes_in_place(qtbot: QtBot, qapp: QApplication, fonts: list[str], levels: ActionLevels) -> None:
    page = open_page(qtbot, qapp, levels, look_for("200"), "200")
    page.show_level(2)
    page.set_look(look_for("200", "es"))
    assert "Cualquier otra cosa nueva o que empeora" in shown_words(page)


def test_level_says_its_number_and_sentence_to_a_screen_reader(
    qtbot: QtBot, qapp: QApplication, fonts: list[str], levels: ActionLevels
) -> None:
    page = open_page(qtbot, qapp, levels, look_for("768"), "768")
    assert page.level_names()[0].startswith("Emergency now. 911. Call 911 or your local emergency number now.")


def test_texts_are_read_in_a_moment() -> None:
    # The best of ten: the garbage collector may fall into any one of them.
    assert min(timeit.repeat(load_action_levels, number=1, repeat=10)) < 0.02
