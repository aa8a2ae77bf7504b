"""The order of parts follows from a seed alone, on every computer and for ever."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.option import Option
from quizapp.questions.shuffle import LARGEST_SEED, seed_of, shuffled, shuffled_wrongly

OPTIONS = [Option(id=name, text=name) for name in "abcdef"]
SEEDS = st.integers(0, LARGEST_SEED)


def names(options: list[Option]) -> str:
    return "".join(option.id for option in options)


def test_order_of_a_seed_is_the_same_for_ever() -> None:
    assert [names(shuffled(OPTIONS, seed)) for seed in (0, 1, 2)] == ["bcfdae", "eadcbf", "cdebaf"]


@given(seed=SEEDS, written=st.permutations(OPTIONS))
def test_order_does_not_depend_on_how_parts_were_written(seed: int, written: list[Option]) -> None:
    assert shuffled(written, seed) == shuffled(OPTIONS, seed)


@given(seed=SEEDS)
def test_no_part_is_lost(seed: int) -> None:
    assert sorted(names(shuffled(OPTIONS, seed))) == list("abcdef")


def test_without_a_seed_parts_stand_as_they_were_written() -> None:
    assert shuffled(OPTIONS, None) == OPTIONS


def test_lists_of_one_question_are_mixed_differently() -> None:
    assert any(shuffled(OPTIONS, seed, "one") != shuffled(OPTIONS, seed, "two") for seed in range(3))


def test_every_part_comes_first_about_as_often() -> None:
    firsts = Counter(shuffled(OPTIONS, seed)[0].id for seed in range(6000))

    assert all(900 < firsts[name] < 1100 for name in "abcdef")


@given(seed=SEEDS, keys=st.permutations("abcdef"))
def test_order_to_be_found_is_never_shown_first(seed: int, keys: list[str]) -> None:
    assert [option.id for option in shuffled_wrongly(OPTIONS, seed, keys)] != keys


@given(moment=st.integers(0, 2**45))
def test_seed_fits_its_column(moment: int) -> None:
    assert 0 <= seed_of("deck/question", moment) <= LARGEST_SEED


def test_seed_is_another_one_at_another_moment_or_card() -> None:
    assert len({seed_of("a/b", 1), seed_of("a/b", 2), seed_of("a/c", 1)}) == 3
