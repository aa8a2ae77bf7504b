"""A row of chips of which one is chosen."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QButtonGroup, QLayout, QWidget

from quizapp.desktop.frames import column, row
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.choice import SelectChip
from quizapp.desktop.widgets.flow import FlowLayout
from quizapp.desktop.widgets.labels import text_label


def chip_row(
    owner: QWidget,
    look: Look,
    title: str,
    choices: Mapping[str, str],
    chosen: str,
    choose: Callable[[str], None],
    *,
    name: str,
    hint: str = "",
    icons: Mapping[str, str] | None = None,
    steps: Mapping[str, str] | None = None,
    wraps: bool = True,
    last: QWidget | None = None,
) -> QLayout:
    """Return a title with chips under it; ``choose`` is told the value that was picked.

    Args:
        choices: Words by value.
        name: Object names of the chips begin with it: ``language-en``.
        hint: A quiet line behind the title.
        icons: Icon above the word, by value; such chips share the width.
        steps: Step of the type scale by value, for chips that show a text size.
        wraps: The chips go on in a second line where one is too short.
        last: A control behind the chips.
    """
    group = QButtonGroup(owner)
    places = row(gap=look.px(12 if icons else 10)) if icons or not wraps else FlowLayout(gap=look.px(10))
    for value, words in choices.items():
        chip = SelectChip(look, words, icon=(icons or {}).get(value, ""), step=(steps or {}).get(value, "body"))
        chip.setObjectName(f"{name}-{value}")
        chip.setAccessibleName(f"{title}: {words}")
        chip.setChecked(value == chosen)
        chip.toggled.connect(partial(_tell, choose, value))
        group.addButton(chip)
        places.addWidget(chip)
    if last is not None:
        places.addWidget(last)
    heading = row(text_label(look, title, "h3", "heading"), gap=look.px(10))
    if hint:
        heading.addWidget(text_label(look, hint, colour="muted"), 1)
    return column(heading, places, gap=look.px(8))


def _tell(choose: Callable[[str], None], value: str, is_chosen: bool) -> None:
    if is_chosen:
        choose(value)
