"""The tour of the kinds: it comes to its end, every kind is pictured, and no step has a fault of layout."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from quizapp.desktop.look import load_fonts
from quizapp.desktop.pages import study
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.question import score
from tests.desktop.layout_checks import clipped_labels, overlapping_controls, unnamed_controls
from tests.every_kind import EVERY_KIND
from tests.kinds_tour import TRIPS, KindsTraveller, not_quite_right, take
from tests.tour import Trip

KINDS = [kind.__struct_config__.tag for kind in get_args(AnyQuestion)]
TAKEN = [trip for trip in TRIPS if trip.name in ("kinds-small-es", "kinds-patient-200-es-high-contrast")]
SCORED = [kind for kind, question in EVERY_KIND.items() if not question.is_self_rated and kind != "case_study"]


@dataclass
class Taken:
    """What became of a trip."""

    trip: Trip
    pictures: list[Path] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


@pytest.fixture(scope="module", params=TAKEN, ids=lambda trip: trip.name)
def taken(request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Taken:
    """One trip, taken."""
    load_fonts()
    made = Taken(request.param)

    class Inspector(KindsTraveller):
        """Looks at every step for faults before taking its picture."""

        def picture(self, step: str) -> None:
            super().picture(step)
            page = self.keyboard.page
            found = [*clipped_labels(page), *overlapping_controls(page), *unnamed_controls(page)]
            made.faults += [f"{step}: {fault}" for fault in found]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(study, "ENTER_REST_MS", 0)
        made.pictures = take(made.trip, tmp_path_factory.mktemp("pictures"), Inspector)
    return made


def test_every_question_is_pictured_before_and_after(taken: Taken) -> None:
    asked = [picture.stem.removesuffix("-1-asked") for picture in taken.pictures if "asked" in picture.stem]
    explained = [picture.stem.removesuffix("-2-explained") for picture in taken.pictures if "asked" not in picture.stem]
    assert (asked, len(asked) >= 7) == (explained, True)


def test_student_sees_every_kind(taken: Taken) -> None:
    missing = [kind for kind in KINDS if not any(f"-{kind}-" in picture.stem for picture in taken.pictures)]
    assert missing == [] or taken.trip.role == "patient"


def test_pictures_have_the_size_of_the_window(taken: Taken) -> None:
    assert {QImage(str(picture)).size().toTuple() for picture in taken.pictures} == {taken.trip.size}


def test_nothing_is_cut_off_or_overlaps_or_has_no_name(taken: Taken) -> None:
    assert taken.faults == []


@pytest.mark.parametrize("kind", SCORED)
def test_answer_of_the_tour_is_complete_and_not_right(kind: str) -> None:
    question = EVERY_KIND[kind]
    response = not_quite_right(question)
    assert (question.still_open(response), score(question, response).is_full) == ((), False)
