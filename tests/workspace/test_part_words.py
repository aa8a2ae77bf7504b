"""What became of every part after the answer."""

from collections.abc import Sequence

import msgspec
import pytest

from quizapp.questions.fill import TableRow
from quizapp.questions.question import score
from quizapp.questions.response import Chosen, Ordered, Paired, Response
from quizapp.questions.stand_alone import StandAlone
from quizapp.workspace.asking import body_of
from quizapp.workspace.help_now import load_action_levels
from quizapp.workspace.part_words import part_verdicts
from quizapp.workspace.wording import Wording
from quizapp.workspace.words import ChooseWords, PartVerdict, Verdict
from tests import every_kind

RIGHT, WRONG, MISSED, LEFT = Verdict
ENGLISH = Wording("en", load_action_levels())


def parts_of(question: StandAlone, response: Response, seed: int | None = None) -> tuple[PartVerdict, ...]:
    return part_verdicts(question, body_of(question, ENGLISH, seed=seed), score(question, response), ENGLISH)


def verdicts(question: StandAlone, response: Response) -> dict[tuple[str, str], Verdict]:
    return {(part.within, part.part): part.verdict for part in parts_of(question, response)}


def one(parts: Sequence[PartVerdict], within: str, part: str) -> PartVerdict:
    return next(found for found in parts if (found.within, found.part) == (within, part))


# -- options to choose from


def test_each_option_is_right_wrong_missed_or_left() -> None:
    found = verdicts(every_kind.select_all, Chosen(("blood", "rash")))

    assert found == {("", "blood"): RIGHT, ("", "cramps"): MISSED, ("", "rash"): WRONG, ("", "cough"): LEFT}


def test_each_option_says_why() -> None:
    parts = parts_of(every_kind.select_all, Chosen(("blood", "rash")))

    assert [part.because for part in parts] == [f"Because of {part.part}." for part in parts]


def test_option_of_which_nothing_is_said_is_listed_too() -> None:
    options = tuple(msgspec.structs.replace(option, explanation="") for option in every_kind.select_all.options)
    question = msgspec.structs.replace(every_kind.select_all, options=options)

    assert [part.because for part in parts_of(question, Chosen(()))] == ["", "", "", ""]


def test_options_are_listed_in_the_order_in_which_they_are_shown() -> None:
    seed = 5
    body = body_of(every_kind.select_all, ENGLISH, seed=seed)
    assert isinstance(body, ChooseWords)
    shown = [option.id for option in body.groups[0].options]

    assert [part.part for part in parts_of(every_kind.select_all, Chosen(()), seed)] == shown


def test_options_of_groups_belong_to_their_groups() -> None:
    parts = parts_of(every_kind.grouped_multiple_response, Chosen(("cough", "sight")))

    assert [(part.subject, part.text, part.verdict) for part in parts] == [
        ("Lung", "Cough", RIGHT),
        ("Lung", "Itch", LEFT),
        ("Bowel", "Blood", MISSED),
        ("Bowel", "Poor sight", WRONG),
    ]


def test_statement_and_reason_are_judged_each() -> None:
    found = verdicts(every_kind.true_false, Chosen(("true", "dose")))

    assert found == {
        ("statement", "true"): RIGHT,
        ("statement", "false"): LEFT,
        ("reason", "immune"): MISSED,
        ("reason", "dose"): WRONG,
    }


def test_each_level_of_urgency_says_why() -> None:
    parts = parts_of(every_kind.symptom_to_action, Chosen(("mention_at_visit",)))

    assert [(part.verdict, part.because) for part in parts] == [
        (LEFT, "Because of emergency_now."),
        (MISSED, "Because of call_today."),
        (WRONG, "Because of mention_at_visit."),
    ]


def test_place_in_a_picture_is_named() -> None:
    parts = parts_of(every_kind.hot_spot, Chosen(("spleen",)))

    assert [(part.text, part.verdict) for part in parts] == [("Right", MISSED), ("Left", WRONG)]


def test_phrases_are_listed_in_reading_order_with_their_words() -> None:
    parts = parts_of(every_kind.highlight_text, Chosen(("appetite", "oxygen")))

    assert [(part.text, part.verdict, part.because) for part in parts] == [
        ("dry cough", MISSED, "Because of cough."),
        ("good appetite", WRONG, "Because of appetite."),
        ("Oxygen 90 %", RIGHT, "Because of oxygen."),
    ]


def test_phrases_of_a_table_that_read_alike_are_told_apart_by_their_rows() -> None:
    rows = (
        TableRow(cells=("Troponin I", "[1900](#troponin)")),
        TableRow(cells=("CK", "[1900](#ck)")),
        TableRow(cells=("[Sodium](#sodium)", "[140](#level)")),
    )
    question = msgspec.structs.replace(every_kind.highlight_table, rows=rows, keys=("troponin",), explanations={})

    parts = parts_of(question, Chosen(("troponin",)))

    assert [part.text for part in parts] == ["Troponin I: 1900", "CK: 1900", "Sodium", "140"]


def test_phrases_of_one_row_that_read_alike_are_told_apart_by_their_columns() -> None:
    rows = (TableRow(cells=("Oxygen", "[97%](#before)", "[97%](#now)")),)
    columns = ("Finding", "Before", "Now")
    question = msgspec.structs.replace(
        every_kind.highlight_table, columns=columns, rows=rows, keys=("now",), explanations={}
    )

    parts = parts_of(question, Chosen(("now",)))

    assert [part.text for part in parts] == ["Oxygen, Before: 97%", "Oxygen, Now: 97%"]


# -- rows


def test_row_that_was_chosen_wrongly_says_what_was_said_instead() -> None:
    parts = parts_of(every_kind.matrix_multiple_choice, Paired((("steroid", "no"),)))

    assert one(parts, "steroid", "yes") == PartVerdict(
        part="yes",
        within="steroid",
        verdict=MISSED,
        subject="Steroid",
        text="Indicated",
        said="Not indicated",
        because="Because of steroid.",
    )


def test_wrong_cell_of_a_row_is_listed_beside_the_right_one() -> None:
    found = verdicts(every_kind.matrix_multiple_choice, Paired((("steroid", "no"),)))

    assert found == {("steroid", "yes"): MISSED, ("steroid", "no"): WRONG, ("dose", "no"): MISSED}


def test_missed_statement_and_reason_say_what_was_chosen_instead() -> None:
    parts = parts_of(every_kind.true_false, Chosen(("false", "dose")))

    assert [part.said for part in parts if part.verdict is MISSED] == ["False", "The dose grows."]


def test_missed_option_of_a_group_says_nothing_of_the_other_ones() -> None:
    parts = parts_of(every_kind.grouped_multiple_response, Chosen(("itch",)))

    assert [part.said for part in parts if part.verdict is MISSED] == ["", ""]


def test_row_that_was_left_open_says_that_nothing_was_said() -> None:
    parts = parts_of(every_kind.matrix_multiple_choice, Paired((("steroid", "no"),)))

    assert one(parts, "dose", "no").said == ""


@pytest.mark.parametrize("ticked", ["colitis", "hepatitis"])
def test_what_is_said_about_a_row_stands_once_where_it_went_wrong(ticked: str) -> None:
    parts = parts_of(every_kind.matrix_multiple_response, Paired((("pain", ticked),)))

    assert [part.verdict for part in parts if part.because == "Because of pain."] == [MISSED]


def test_row_in_which_nothing_is_right_and_nothing_was_ticked_is_explained() -> None:
    parts = parts_of(every_kind.matrix_multiple_response, every_kind.matrix_multiple_response.right_response())

    assert parts[-1] == PartVerdict("", "rash", LEFT, "Rash", "none of these", because="Because of rash.")


def test_row_in_which_nothing_is_right_and_something_was_ticked_has_a_wrong_cell() -> None:
    parts = parts_of(every_kind.matrix_multiple_response, Paired((("rash", "colitis"),)))

    assert [(part.part, part.verdict) for part in parts if part.within == "rash"] == [("colitis", WRONG)]


# -- gaps


def test_every_option_of_a_drop_down_list_says_why() -> None:
    parts = parts_of(every_kind.drop_down_cloze, Paired((("first", "give"),)))

    assert [(part.within, part.part, part.verdict, part.said) for part in parts] == [
        ("first", "hold", MISSED, "give the drug"),
        ("first", "give", WRONG, ""),
        ("second", "steroid", MISSED, ""),
        ("second", "tablets", LEFT, ""),
    ]


def test_gap_is_named_by_its_label() -> None:
    assert parts_of(every_kind.drop_down_table, Paired(()))[0].subject == "First order"


def test_gap_without_a_label_is_named_by_its_number() -> None:
    gaps = tuple(msgspec.structs.replace(gap, label="") for gap in every_kind.drop_down_cloze.gap_list)
    question = msgspec.structs.replace(every_kind.drop_down_cloze, gap_list=gaps)

    assert parts_of(question, Paired(()))[-1].subject == "Gap 2"


def test_option_of_a_pool_that_belongs_nowhere_is_listed_once() -> None:
    parts = parts_of(every_kind.drag_and_drop_cloze, every_kind.drag_and_drop_cloze.right_response())

    assert [(part.within, part.part, part.verdict) for part in parts] == [
        ("cause", "colitis", RIGHT),
        ("effect", "blood", RIGHT),
        ("", "cough", LEFT),
    ]


def test_option_of_a_pool_that_was_used_wrongly_is_not_listed_as_left() -> None:
    found = verdicts(every_kind.drag_and_drop_rationale, Paired((("cause", "cough"),)))

    assert found == {("cause", "colitis"): MISSED, ("cause", "cough"): WRONG, ("effect", "blood"): MISSED}


def test_what_belongs_to_a_gap_is_explained_by_the_gap_and_by_the_option() -> None:
    parts = parts_of(every_kind.drag_and_drop_cloze, Paired(()))

    assert one(parts, "cause", "colitis").because == "Because of cause. Because of colitis."


def test_premise_that_was_matched_wrongly_says_what_was_said_instead() -> None:
    parts = parts_of(every_kind.matching, Paired((("cough", "skin"), ("blood", "bowel"))))

    assert [(part.subject, part.text, part.verdict, part.said) for part in parts] == [
        ("Cough", "Lung", MISSED, "Skin"),
        ("Cough", "Skin", WRONG, ""),
        ("Blood in the stool", "Bowel", RIGHT, ""),
    ]


def test_sides_of_a_bow_tie_are_judged_whatever_the_slot() -> None:
    response = Paired((("action-1", "steroid"), ("action-2", "wait"), ("condition", "flu")))

    parts = parts_of(every_kind.bow_tie, response)

    assert [(part.part, part.verdict, part.said) for part in parts if part.within != "parameters"] == [
        ("stop", MISSED, "Wait"),
        ("steroid", RIGHT, ""),
        ("wait", WRONG, ""),
        ("myocarditis", MISSED, "Flu"),
        ("flu", WRONG, ""),
    ]


# -- the right order


def test_thing_in_order_is_right_in_its_own_place_alone() -> None:
    found = verdicts(every_kind.ordered_response, Ordered(("hold", "steroid", "call")))

    assert found == {("", "hold"): RIGHT, ("", "steroid"): WRONG, ("", "call"): WRONG, ("", "taper"): MISSED}
