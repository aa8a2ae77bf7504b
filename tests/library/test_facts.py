"""Facts and sources: reading them, and what the published ones hold."""

from pathlib import Path

import pytest

from quizapp.library.catalogue import Catalogue
from quizapp.library.facts import Evidence, Fact, read_evidence, read_sources, read_topics
from quizapp.library.problems import DeckError
from quizapp.shipped import shipped_folder


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    """The facts and sources that we publish."""
    return read_evidence(shipped_folder("decks"))


def fact(status: str) -> Fact:
    return Fact(id="F-1", text="Fever needs a call.", status=status, sources=("guide",))


def test_verified_fact_is_verified() -> None:
    assert fact("VERIFIED").is_verified


@pytest.mark.parametrize("status", ["PARTLY VERIFIED", "UNVERIFIED", "verified", ""])
def test_fact_of_any_other_status_is_not_verified(status: str) -> None:
    assert not fact(status).is_verified


def test_folder_without_sources_has_none(tmp_path: Path) -> None:
    assert read_sources(tmp_path) == {}


def test_no_shipped_question_rests_on_a_fact_that_is_not_verified(evidence: Evidence, shipped: Catalogue) -> None:
    named = {name for entry in shipped for name in entry.question.facts}

    assert [name for name in sorted(named) if not evidence.facts[name].is_verified] == []


def test_shipped_sources_are_just_those_of_the_facts(evidence: Evidence) -> None:
    assert set(evidence.sources) == {source for known in evidence.facts.values() for source in known.sources}


def test_shipped_topics_are_the_96_that_the_decks_must_cover() -> None:
    assert [topic.id for topic in read_topics(shipped_folder("decks"))] == [f"ST-{n:03}" for n in range(1, 97)]


def test_folder_without_topics_has_none(tmp_path: Path) -> None:
    assert read_topics(tmp_path) == []


def test_no_shipped_fact_or_source_stands_twice(evidence: Evidence) -> None:
    rows = [(shipped_folder("decks") / name).read_text(encoding="utf-8") for name in ("facts.yaml", "sources.yaml")]

    assert [text.count("\n- id: ") for text in rows] == [len(evidence.facts), len(evidence.sources)]


def test_no_shipped_source_has_a_name_that_is_cut_off(evidence: Evidence) -> None:
    names = [source.name for source in evidence.sources.values()]

    assert [name for name in names if name.split()[-1] in {"in", "by", "from", "of", "the", "and", "with"}] == []


@pytest.mark.parametrize("content", [b"- [", b"\xff", b"- {id: a}\n", b"- {id: a, title: b, seen: c, more: [d}\n"])
def test_unreadable_sources_are_a_deck_error_with_the_file(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "sources.yaml").write_bytes(content)
    with pytest.raises(DeckError) as raised:
        read_sources(tmp_path)
    assert [problem.file.name for problem in raised.value.problems] == ["sources.yaml"]


def test_source_without_a_short_name_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "sources.yaml").write_text("- {id: a, title: Guide, seen: whole}\n", encoding="utf-8")
    assert read_sources(tmp_path)["a"].name == ""
