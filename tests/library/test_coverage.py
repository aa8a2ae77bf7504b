"""Coverage: which questions rest on which facts and topics, what is missing, and what our own decks reach."""

from pathlib import Path

import pytest

from quizapp.library.coverage import Coverage, as_markdown, coverage_of
from quizapp.library.deck import deck_folders
from quizapp.library.facts import Evidence, Fact, Topic, read_evidence, read_topics
from quizapp.library.problems import DeckError
from quizapp.library.reading import DeckReading, read_deck
from quizapp.questions.question import Audience
from quizapp.shipped import shipped_folder
from quizapp.workspace.decks import deck_coverage
from tests.library.published import FOR_NURSES, GOOD, Row
from tests.library.small_decks import as_yaml, write_deck

ROOT = Path(__file__).parent.parent.parent
FACTS = (
    Fact("A-1", "Fever.", "VERIFIED", ("guide",), safety_critical=True),
    Fact("A-2", "Rash.", "VERIFIED", ("guide",), safety_critical=True),
    Fact("B-1", "Cough.", "VERIFIED", ("guide",)),
    Fact("B-2", "Sleep.", "VERIFIED", ("guide",)),
    Fact("B-3", "Rest.", "UNVERIFIED", ("guide",)),
)
TOPICS = (Topic("ST-001", "What it is", "topic"), Topic("ST-002", "A | B", "claim"), Topic("ST-094", "Hope", "tone"))


def covered(folder: Path, *rows: Row) -> Coverage:
    reading = read_deck(write_deck(folder / "small", as_yaml([*rows])))
    return coverage_of([reading], Evidence({fact.id: fact for fact in FACTS}, {}), TOPICS)


def test_what_no_question_names_is_missing(tmp_path: Path) -> None:
    found = covered(tmp_path, {**GOOD, "facts": ["A-1", "B-1"]})

    assert [topic.id for topic in found.topics_missing()] == ["ST-002"]
    assert [fact.id for fact in found.facts_missing(safety_critical=True)] == ["A-2"]
    assert found.share_of_others() == 0.5


def test_facts_of_a_step_count_for_its_case(tmp_path: Path) -> None:
    judgments = ["recognize_cues", "analyze_cues", "prioritize_hypotheses"]
    judgments += ["generate_solutions", "take_action", "evaluate_outcomes"]
    steps = [{**FOR_NURSES, "id": f"s{n}", "judgment": name, "facts": ["A-2"]} for n, name in enumerate(judgments)]
    case = {**{key: FOR_NURSES[key] for key in ("audience", "topics", "stem")}, "id": "c", "kind": "case_study"}

    assert covered(tmp_path, {**case, "facts": ["A-1"], "steps": steps}).of_fact == {
        "A-1": ["small/c"],
        "A-2": ["small/c"],
    }


def test_withdrawn_question_covers_nothing(tmp_path: Path) -> None:
    found = covered(tmp_path, {**GOOD, "withdrawn": True})

    assert (found.of_topic, found.count(Audience.PATIENT)) == ({}, 0)


def test_tables_name_what_is_there_and_what_is_missing(tmp_path: Path) -> None:
    text = as_markdown(covered(tmp_path, {**GOOD, "facts": ["A-1", "B-1"]}, {**FOR_NURSES, "id": "other"}))

    for line in (
        "- Questions for patients: 1, for nurses: 1.",
        "- Topics with a question, or met by the tone: 2 of 3.",
        "- Verified safety-critical facts that a question rests on: 1 of 2.",
        "- Other verified facts that a question rests on: 50% (60 % at least).",
        "| single best answer | 1 | 1 |",
        "- ST-002 A | B",
        "- A-2 (safety-critical)",
        "Other verified facts without a question (1): B-2.",
        "| ST-001 | What it is | 2 | small/fever, small/other |",
        "| ST-002 | A / B | 0 | **none** |",
        "| ST-094 | Hope | 0 | how the decks speak |",
        "| A-1 | S | 1 | small/fever |",
        "| B-3 |  | 0 | unverified |",
    ):
        assert line in text.splitlines()


def test_collection_that_covers_everything_says_so(tmp_path: Path) -> None:
    row = {**GOOD, "topics": ["ST-001", "ST-002"], "facts": [fact.id for fact in FACTS]}

    text = as_markdown(covered(tmp_path, row))

    assert "Every topic and every verified safety-critical fact has a question." in text
    assert "without a question" not in text


def test_deck_is_named_by_its_id_and_not_by_its_folder(tmp_path: Path) -> None:
    reading = read_deck(write_deck(tmp_path / "elsewhere", as_yaml([{**GOOD, "facts": ["A-1"]}])))

    assert coverage_of([reading], Evidence({}, {}), TOPICS).of_fact == {"A-1": ["small/fever"]}


def test_deck_that_cannot_be_read_has_no_coverage(tmp_path: Path) -> None:
    with pytest.raises(DeckError):
        deck_coverage([tmp_path / "nowhere"])


def test_deck_named_twice_counts_once() -> None:
    folder = shipped_folder("decks") / "triggers"

    assert deck_coverage([folder, folder / ".." / "triggers"]) == deck_coverage([folder])


# -- the decks we publish


@pytest.fixture(scope="module")
def shipped_readings() -> list[DeckReading]:
    return [read_deck(folder) for folder in deck_folders(shipped_folder("decks"))]


@pytest.fixture(scope="module")
def ours(shipped_readings: list[DeckReading]) -> Coverage:
    folder = shipped_folder("decks")
    return coverage_of(shipped_readings, read_evidence(folder), read_topics(folder))


def test_shipped_decks_cover_every_topic(ours: Coverage) -> None:
    assert [topic.id for topic in ours.topics_missing()] == []


def test_shipped_decks_rest_on_every_verified_safety_critical_fact(ours: Coverage) -> None:
    assert [fact.id for fact in ours.facts_missing(safety_critical=True)] == []


def test_shipped_decks_rest_on_most_other_verified_facts(ours: Coverage) -> None:
    assert ours.share_of_others() >= 0.6


def test_shipped_decks_have_the_questions_that_were_promised(ours: Coverage) -> None:
    nurses = {kind: number for (whom, kind), number in ours.kinds.items() if whom is Audience.NURSE}

    assert ours.count(Audience.PATIENT) >= 220
    assert ours.count(Audience.NURSE) >= 340
    assert ours.kinds[Audience.PATIENT, "symptom_to_action"] >= 40
    assert nurses["case_study"] >= 8
    assert nurses["bow_tie"] >= 20
    assert nurses["matrix_multiple_choice"] + nurses["matrix_multiple_response"] >= 40
    assert nurses["select_all"] + nurses["select_n"] >= 60
    assert sum(number for kind, number in nurses.items() if kind.startswith("drop_down")) >= 30
    assert nurses["highlight_text"] + nurses["highlight_table"] >= 20
    assert nurses["ordered_response"] >= 15
    assert nurses["numeric_answer"] >= 15


def test_shipped_decks_have_eight_trends_for_nurses(shipped_readings: list[DeckReading]) -> None:
    asked = [placed.question for reading in shipped_readings for placed in reading.questions]

    assert sum(question.is_trend and Audience.NURSE in question.audience for question in asked) >= 8


def test_documented_tables_are_those_of_the_shipped_decks(ours: Coverage) -> None:
    written = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8")

    assert written == as_markdown(ours), "run: quizapp coverage decks --output docs/coverage.md"
