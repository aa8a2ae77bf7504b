"""The tour: every trip reaches its end, its pictures show something, and no step has a fault of layout."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from quizapp.desktop.look import load_fonts
from tests.desktop.layout_checks import clipped_labels, unnamed_controls
from tests.tour import NOW, TRIPS, Traveller, Trip, open_window

STEPS = [
    "01-first-run", "02-today", "03-flashcard", "04-flashcard-back", "05-single-best-answer",
    "06-explanation-wrong", "06-explanation-right", "07-end", "08-what-do-i-do-now", "09-today-after", "10-settings",
    "11-pin", "12-who-is-studying", "13-backups", "14-trouble",
]  # fmt: skip


class Inspector(Traveller):
    """Looks at every step for faults before taking its picture."""

    def __init__(self, *given: object) -> None:
        super().__init__(*given)  # type: ignore[arg-type]  # what a traveller is given
        self.clipped: list[str] = []
        self.unnamed: list[str] = []

    def picture(self, step: str) -> None:
        super().picture(step)
        self.clipped += [f"{step}: {fault}" for fault in clipped_labels(self.page())]
        self.unnamed += [f"{step}: {fault}" for fault in unnamed_controls(self.page())]


@dataclass
class Taken:
    """What became of a trip."""

    trip: Trip
    pictures: list[Path] = field(default_factory=list)
    clipped: list[str] = field(default_factory=list)
    unnamed: list[str] = field(default_factory=list)


@pytest.fixture(scope="module", params=TRIPS, ids=lambda trip: trip.name)
def taken(request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Taken:
    """One trip, taken."""
    load_fonts()
    trip: Trip = request.param
    home, folder = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("pictures")
    with open_window(home, trip.size, lambda: NOW) as window:
        inspector = Inspector(window, folder, trip)
        pictures = inspector.travel()
        return Taken(trip, pictures, inspector.clipped, inspector.unnamed)


def test_every_step_is_pictured(taken: Taken) -> None:
    assert sorted(picture.stem.removeprefix(f"{taken.trip.name}-") for picture in taken.pictures) == sorted(STEPS)


def test_pictures_have_the_size_of_the_window(taken: Taken) -> None:
    sizes = {QImage(str(picture)).size().toTuple() for picture in taken.pictures}
    assert sizes == {taken.trip.size}


def test_no_picture_is_blank(taken: Taken) -> None:
    assert [picture.name for picture in taken.pictures if len(set(colours(picture))) < 8] == []


def test_no_label_is_cut_off(taken: Taken) -> None:
    assert taken.clipped == []


def test_every_control_has_a_name(taken: Taken) -> None:
    assert taken.unnamed == []


def colours(picture: Path) -> Iterator[int]:
    """Yield the colour of every 16th pixel of a picture, in both directions."""
    image = QImage(str(picture))
    for y in range(0, image.height(), 16):
        for x in range(0, image.width(), 16):
            yield image.pixel(x, y)
