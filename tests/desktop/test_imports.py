"""What building the first window must not load."""

import subprocess
import sys

_SCRIPT = """
import sys
import quizapp.desktop.page, quizapp.desktop.icons
from quizapp.desktop.widgets import buttons, card, choice, flow, labels, path, scroll, segments, side_bar
print([name for name in sys.modules if name.startswith("PySide6.Qt")])
"""


def test_widgets_load_three_libraries_of_qt() -> None:
    finished = subprocess.run([sys.executable, "-c", _SCRIPT], capture_output=True, text=True, check=True)
    loaded = finished.stdout.strip()
    assert loaded == str(["PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets"])


_WINDOW = """
import sys
import quizapp.desktop.window
later = ("testing", "printing", "pages.study", "pages.test")
print([name for name in later if f"quizapp.desktop.{name}" in sys.modules])
"""


def test_window_loads_nothing_of_questions_before_its_first_frame() -> None:
    finished = subprocess.run([sys.executable, "-c", _WINDOW], capture_output=True, text=True, check=True)
    assert finished.stdout.strip() == "[]"
