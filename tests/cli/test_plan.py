"""``quizapp plan``, ``date`` and ``simulate``, each run as a person runs it."""

from pathlib import Path

import pytest

from tests.cli.quizapp_process import Run, answers, quizapp, quizapp_in_turn

AT = "2026-11-21T15:00:00Z"
PLAN = ("plan", "--profile", "Ana", "--at", AT, "--json")
WITH_A_DATE = (
    "date",
    "--profile",
    "Ana",
    "--target",
    "2026-12-05",
    "--kind",
    "treatment",
    "--minutes",
    "10",
    "--at",
    AT,
)
SIMULATION = ("simulate", "--profile", "Ana", "--days", "4", "--at", AT, "--json")
ALERT = (
    "date",
    "--profile",
    "Ana",
    "--target",
    "2026-11-01",
    "--kind",
    "treatment",
    "--until",
    "2027-05-31",
    "--at",
    AT,
)
COMMANDS = [
    PLAN,
    WITH_A_DATE,
    ("plan", "--profile", "Ana", "--json", "--at", AT),
    ("plan", "--profile", "Ana", "--at", AT),
    SIMULATION,
    ("simulate", "--profile", "Ana", "--days", "2", "--at", AT),
    ("next", "--profile", "Ana", "--json", "--at", AT),
    ALERT,
    ("date", "--profile", "Ana", "--target", "soon"),
    ("date", "--profile", "Ana", "--target", "2026-12-05", "--minutes", "0"),
    ("verify", "--profile", "Ana", "--json"),
]
AFTER = COMMANDS[2]


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, ...], Run]:
    """What the commands came to, one after the other, for Ana, who gave 24 answers."""
    home = tmp_path_factory.mktemp("plan") / "home"
    given: list[dict[str, object]] = [
        {"card": row["card"], "rating": "good", "at": f"2026-11-{1 + place % 12:02d}T15:00:00Z"}
        for place, row in enumerate(_cards(home))
    ]
    quizapp(home, "answer", "--profile", "Ana", "--jsonl", stdin=answers(*given[:24]))
    return quizapp_in_turn(home, COMMANDS)


def _cards(home: Path) -> list[dict[str, str]]:
    rows = quizapp(home, "questions", "--json").json
    return [{"card": row["id"]} for row in rows if row["kind"] not in ("cloze_deletion", "image_occlusion")]


def test_plan_names_cards_with_index_reason_and_seconds(runs: dict[tuple[str, ...], Run]) -> None:
    assert set(runs[PLAN].json["cards"][0]) == {"card", "index", "reason", "seconds"}


def test_planned_minutes_are_not_more_than_there_are(runs: dict[tuple[str, ...], Run]) -> None:
    plan = runs[PLAN].json

    assert 0 < plan["expected_minutes"] <= plan["minutes_left"]


def test_plan_without_a_date_forecasts_what_is_known_today(runs: dict[tuple[str, ...], Run]) -> None:
    forecast = runs[PLAN].json["forecast"]

    assert (forecast["phase"], forecast["target"], forecast["critical_on_the_date"]) == ("no_date", None, None)


def test_date_is_said_back(runs: dict[tuple[str, ...], Run]) -> None:
    assert runs[WITH_A_DATE].out == "The plan serves 2026-12-05 (treatment), with 10 minutes a day.\n"


def test_date_and_minutes_change_the_plan(runs: dict[tuple[str, ...], Run]) -> None:
    plan = runs[AFTER].json

    assert (plan["minutes"], plan["forecast"]["target"], plan["forecast"]["phase"]) == (10, "2026-12-05", "before")


def test_forecast_says_what_more_minutes_would_change(runs: dict[tuple[str, ...], Run]) -> None:
    forecast = runs[AFTER].json["forecast"]

    assert forecast["with_more_minutes"]["minutes"] == 15


def test_plan_for_people_ends_with_the_forecast(runs: dict[tuple[str, ...], Run]) -> None:
    last = runs["plan", "--profile", "Ana", "--at", AT].out.splitlines()[-1]

    assert last.startswith("On 2026-12-05 about ")


def test_next_card_is_the_first_of_the_plan(runs: dict[tuple[str, ...], Run]) -> None:
    following = runs["next", "--profile", "Ana", "--json", "--at", AT].json

    assert following["card"] == runs[AFTER].json["cards"][0]["card"]


def test_simulation_has_a_row_a_day(runs: dict[tuple[str, ...], Run]) -> None:
    assert [row["day"] for row in runs[SIMULATION].json] == ["2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24"]


def test_simulated_day_is_not_longer_than_the_minutes_and_an_answer(runs: dict[tuple[str, ...], Run]) -> None:
    assert max(row["minutes"] for row in runs[SIMULATION].json) <= 10 + 2


def test_date_in_the_past_is_the_time_of_treatment(runs: dict[tuple[str, ...], Run]) -> None:
    assert runs[ALERT].out == (
        "The plan serves 2026-11-01 (treatment), alert until 2028-05-31, with 10 minutes a day.\n"
    )


def test_date_that_is_none_is_refused_with_a_sentence(runs: dict[tuple[str, ...], Run]) -> None:
    refused = runs["date", "--profile", "Ana", "--target", "soon"]

    assert (refused.code, refused.err) == (1, "'soon' is not a date. Write it like 2026-12-05.\n")


def test_no_minutes_at_all_are_not_understood(runs: dict[tuple[str, ...], Run]) -> None:
    assert runs["date", "--profile", "Ana", "--target", "2026-12-05", "--minutes", "0"].code == 2


def test_file_is_sound_afterwards(runs: dict[tuple[str, ...], Run]) -> None:
    assert runs["verify", "--profile", "Ana", "--json"].json["ok"]
