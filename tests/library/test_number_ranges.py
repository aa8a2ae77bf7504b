"""Numbers and ranges in options."""

import pytest

from quizapp.library.number_ranges import range_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1 to 3 days", "2 to 5 days"),
        ("3 days", "2 to 5 days"),
        ("over 37 C", "38 C"),
        ("less than 1,000", "500 to 2,000"),
        ("más de 2 semanas", "de 1 a 4 semanas"),
        ("5 mg", "5 mg"),
        ("1 day", "1 to 3 days"),
        ("1 to 2 weeks", "2 to 4 weeks"),
        ("at least 5 days", "2 to 5 days"),
        ("≥ 5", "5"),
        ("al menos 5", "5"),
        ("5 or more", "6"),
        ("5 o más", "6"),
        ("at most 5", "5"),
        ("up to 5", "1"),
        ("within 5 days", "1 day"),
        ("hasta 5", "5"),
        ("no more than 5", "5"),
        ("not less than 5", "6"),
    ],
)
def test_ranges_with_a_number_in_common_overlap(one: str, other: str) -> None:
    first, second = range_of(one), range_of(other)

    assert first is not None
    assert second is not None
    assert first.overlaps(second)
    assert second.overlaps(first)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1 to 3 days", "4 to 5 days"),
        ("at least 1", "at least 4"),
        ("no more than 5", "6"),
        ("less than 5", "5"),
        ("more than 5", "5"),
        ("under 2", "over 2"),
        ("1.5", "2"),
    ],
)
def test_ranges_without_a_number_in_common_do_not_overlap(one: str, other: str) -> None:
    first, second = range_of(one), range_of(other)

    assert first is not None
    assert second is not None
    assert not first.overlaps(second)


@pytest.mark.parametrize(
    "text",
    ["PD-1", "Call the team", "2 of 3 doses", "", "twice a day for 5 days, then 3", "22.11.2026", "5 " + "x" * 79],
)
def test_text_that_is_no_range_is_none(text: str) -> None:
    assert range_of(text) is None


def test_unit_is_kept_apart_from_the_number() -> None:
    assert [found.unit for found in (range_of("1 to 2 Weeks"), range_of("3  weeks.")) if found] == ["week", "week"]
