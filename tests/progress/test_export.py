"""Everything a person did, as tables and as one document: whole, readable, and harmless to open."""

import csv
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from quizapp.progress.errors import ProfileError
from quizapp.progress.export import export_everything
from quizapp.progress.log import WrittenChange, WrittenReview, written_changes, written_reviews
from quizapp.progress.profile import Profile
from quizapp.questions.response import Certainty, Rating
from tests.progress.damage import change_file
from tests.progress.histories import BEGIN, CARDS, FreshProfile, History, Person, histories

NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)
FILES = ["reviews.csv", "changes.csv", "cards.csv", "days.csv", "settings.csv", "everything.json"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder that the person chose."""
    chosen = tmp_path / "chosen"
    chosen.mkdir()
    return chosen


def document(files: list[Path]) -> dict[str, Any]:
    """Return the document (of many types: hence ``Any``)."""
    found: dict[str, Any] = json.loads(files[-1].read_text("utf-8"))
    return found


def table(files: list[Path], name: str) -> list[dict[str, str]]:
    """Return the rows of a table as a spreadsheet reads them."""
    path = next(path for path in files if path.name == f"{name}.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _ms(text: str) -> int:
    return (datetime.fromisoformat(text) - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)


def _day(text: str) -> int:
    return datetime.fromisoformat(text).date().toordinal() - 719_163


_BACK: dict[str, Callable[[Any], Any]] = {
    "id": bytes.fromhex,
    "target": bytes.fromhex,
    "clock": _ms,
    "due": _ms,
    "day": _day,
}


def _as_written(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value if value is None else _BACK.get(name, lambda v: v)(value) for name, value in row.items()}


@settings(max_examples=15)
@given(history=histories)
def test_the_document_holds_every_sound_event_bit_for_bit(
    fresh_profile: FreshProfile, tmp_path_factory: pytest.TempPathFactory, history: History
) -> None:
    profile = fresh_profile()
    Person(profile).live(history)
    with profile.read() as connection:
        written = list(written_reviews(connection)), list(written_changes(connection))

    found = document(export_everything(profile, tmp_path_factory.mktemp("chosen"), NOW))

    reviews = [WrittenReview(**_as_written(row)) for row in found["reviews"]]
    changes = [WrittenChange(**_as_written(row)) for row in found["changes"]]
    assert (reviews, changes) == written


def test_everything_stands_in_a_new_folder_of_the_persons_name(profile: Profile, folder: Path) -> None:
    files = export_everything(profile, folder, NOW)

    assert (files, list(folder.iterdir())) == (
        [folder / "Ana 2026-11-22" / name for name in FILES],
        [folder / "Ana 2026-11-22"],
    )


def test_an_earlier_export_is_left_alone(profile: Profile, folder: Path) -> None:
    export_everything(profile, folder, NOW)

    assert export_everything(profile, folder, NOW)[0].parent.name == "Ana 2026-11-22 (2)"


def test_tables_and_document_hold_the_same(profile: Profile, folder: Path) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD, ms_taken=1200)
    person.answer(CARDS[2], Rating.AGAIN, certainty=Certainty.SURE_ENOUGH_TO_ACT, points=0)
    person.suspend(CARDS[1])
    person.set("minutes", "10")

    files = export_everything(profile, folder, NOW)

    found = document(files)
    for name in ("reviews", "changes", "cards", "days", "settings"):
        as_text = [{key: "" if value is None else str(value) for key, value in row.items()} for row in found[name]]
        assert (name, table(files, name)) == (name, as_text)


def test_a_card_shows_its_state_by_now(profile: Profile, folder: Path) -> None:
    person = Person(profile)
    state = person.answer(CARDS[0], Rating.GOOD)
    person.flag(CARDS[0], True)

    row = document(export_everything(profile, folder, NOW))["cards"][0]

    assert (row["card"], row["stability"], row["flagged"]) == (CARDS[0], state.memory.stability_days, True)


def test_a_moment_is_written_in_utc(profile: Profile, folder: Path) -> None:
    Person(profile, now=BEGIN).answer(CARDS[0], Rating.GOOD)

    row = document(export_everything(profile, folder, NOW))["reviews"][0]

    assert (row["clock"], row["offset"], row["day"]) == ("2026-11-21T15:00:00.000Z", -300, "2026-11-21")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_text_runs_as_a_formula_in_a_spreadsheet(profile: Profile, folder: Path, start: str) -> None:
    profile.change_settings({"nickname": f"{start}1+1"}, NOW, Person(profile).day)

    assert table(export_everything(profile, folder, NOW), "settings")[0]["value"] == f"'{start}1+1"


def test_the_document_holds_such_a_text_untouched(profile: Profile, folder: Path) -> None:
    Person(profile).set("nickname", "=1+1")

    found = document(export_everything(profile, folder, NOW))["settings"]

    assert found == [{"name": "nickname", "value": "=1+1"}]


def test_a_negative_number_stays_a_number(profile: Profile, folder: Path) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)

    assert table(export_everything(profile, folder, NOW), "reviews")[0]["offset"] == "-300"


def test_a_damaged_event_is_left_out(profile: Profile, folder: Path) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)
    change_file(profile, "UPDATE reviews SET rating = 1")

    assert document(export_everything(profile, folder, NOW))["reviews"] == []


def test_many_clock_corrections_lead_no_further_than_a_hundred_years(profile: Profile, folder: Path) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    for _ in range(90):
        person.correct_clock(0, 0, 36_500)

    found = document(export_everything(profile, folder, NOW))

    assert (found["days"][0]["day"], found["cards"][0]["due"][:4]) == ("2126-10-28", "2126")


def test_a_folder_that_is_not_there_is_told(profile: Profile, folder: Path) -> None:
    with pytest.raises(ProfileError, match="Nothing could be written"):
        export_everything(profile, folder / "nowhere", NOW)


def test_a_protected_folder_is_told(profile: Profile, folder: Path, protect: Callable[[Path], None]) -> None:
    protect(folder)

    with pytest.raises(ProfileError, match="Nothing could be written"):
        export_everything(profile, folder, NOW)


def test_of_what_does_not_fit_nothing_is_left(profile: Profile, small_disk: Path) -> None:
    (small_disk / "filler").write_bytes(bytes(900_000))
    for card in CARDS:
        Person(profile).write_note(card, "x" * 60_000)

    with pytest.raises(ProfileError, match="disk is full"):
        export_everything(profile, small_disk, NOW)

    assert [path.name for path in small_disk.iterdir()] == ["filler"]
