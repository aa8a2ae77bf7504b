"""The rules of wording: each is broken by one small question, and each can be waived with a reason."""

from pathlib import Path

import pytest

from quizapp.library.action_levels import ActionLevels, read_action_levels
from quizapp.library.finding import WritingRule
from quizapp.shipped import resource
from tests.library.published import (
    EMERGENCY,
    FOR_NURSES,
    GOOD,
    TODAY,
    WAIT,
    Row,
    both,
    check,
    whats,
    with_option,
    without,
)


@pytest.fixture(scope="module")
def levels() -> ActionLevels:
    return read_action_levels(resource("action_levels.yaml"))


def option(name: str, text: str) -> Row:
    return {"id": name, "text": text, "explanation": "Because."}


def nurses(stem: str, *texts: str, key: int = 0, **more: object) -> Row:
    """A question for nurses with these options, the first of them right."""
    options = [option(f"o{place}", text) for place, text in enumerate(texts)]
    return {**FOR_NURSES, "stem": stem, "options": options, "key": f"o{key}", **more}


def explained(en: str, es: str = "") -> Row:
    """The good question, its explanation followed by these words."""
    said = {"en": f"{TODAY['text']['en']} {en}", "es": f"{TODAY['text']['es']} {es or en}"}
    return {**GOOD, "explanation": said}


LONG = "The fever of the patient comes back and goes away again. "
HARD = "Immunological complications necessitate multidisciplinary hospitalization considerations. "
HARD_ES = "Las complicaciones inmunológicas extraordinarias necesitan hospitalizaciones multidisciplinarias. "

BROKEN = [
    pytest.param(explained(HARD * 4, "Es malo. " * 9), WritingRule.READING_LEVEL, "reading grade", id="grade"),
    pytest.param(explained("It is bad. " * 9, HARD_ES * 4), WritingRule.READING_LEVEL, "INFLESZ", id="inflesz"),
    pytest.param(
        {**GOOD, "stem": both("You are hot and your head hurts. " * 6 + "What now?")},
        "word-limit",
        "44 words",
        id="stem",
    ),
    pytest.param(
        with_option(WAIT, text=both("Wait at home and rest, then wait a bit more, and call them in a week or so")),
        "word-limit",
        "18 words",
        id="option",
    ),
    pytest.param(explained("It is bad. " * 30), "word-limit", "98 words", id="explanation"),
    pytest.param({**FOR_NURSES, "explanation": LONG * 14}, "word-limit", "154 words", id="explanation-for-nurses"),
    pytest.param(explained("It may be pneumonitis."), "difficult-word", "'pneumonitis'", id="difficult-word"),
    pytest.param(
        explained("It can be bad.", "Puede ser neumonitis."), "difficult-word", "'neumonitis'", id="palabra-difícil"
    ),
    pytest.param(
        {**GOOD, "stem": both("You have a fever, so call somebody.")}, "no-question", "asks nothing", id="no-question"
    ),
    pytest.param(
        {**GOOD, "stem": {"en": "You have a fever. What should you not do?", "es": "Fiebre. ¿Qué hace?"}},
        "negative-stem",
        "in the negative",
        id="not",
    ),
    pytest.param(
        {**GOOD, "stem": {"en": "You have a fever. What next?", "es": "Fiebre. ¿Qué no debe hacer?"}},
        "negative-stem",
        "in the negative",
        id="no-debe",
    ),
    pytest.param(
        nurses("Which is a sign, except?", "Cough", "Fever", "Rash"), "negative-stem", "in the negative", id="except"
    ),
    pytest.param(
        nurses("What now?", "All of the above", "Call", "Wait"), "all-or-none", "other options", id="all-of-the-above"
    ),
    pytest.param(
        nurses("What now?", "Call", "Wait", "None of these"), "all-or-none", "other options", id="none-of-these"
    ),
    pytest.param(
        nurses("When do they call?", "With a fever", "With a cough", "Never at night"),
        "absolute-word",
        "absolute word",
        id="never",
    ),
    pytest.param(
        with_option(WAIT, text={"en": "Wait a week.", "es": "Espere siempre."}),
        "absolute-word",
        "absolute word",
        id="siempre",
    ),
    pytest.param(
        nurses("What happens?", "The gut can swell", "The gut heals", "The gut rests"),
        "hedge",
        "right options alone",
        id="hedge",
    ),
    pytest.param(nurses("Choose what she needs: an", "Answer", "Bed", "Drip"), "grammar-cue", "article", id="article"),
    pytest.param(
        nurses("What now?", "Call the team.", "Wait a week", "Give fluids"), "grammar-cue", "full stop", id="full-stop"
    ),
    pytest.param(
        nurses("What now?", "call the team", "Wait a week", "Give fluids"),
        "grammar-cue",
        "capital",
        id="capital-letter",
    ),
    pytest.param(nurses("What now?", "Call", "Wait", "wait "), "overlap", "the same", id="the-same-option"),
    pytest.param(nurses("How long?", "1 to 3 days", "2 to 5 days", "6 to 9 days"), "overlap", "overlap", id="ranges"),
    pytest.param(nurses("How hot?", "38 C", "Over 37 C", "36 C"), "overlap", "overlap", id="above"),
    pytest.param(
        nurses("Which gland makes cortisol?", "The cortisol gland", "The thyroid", "The pancreas"),
        "echo",
        "cortis",
        id="echo",
    ),
    pytest.param(
        nurses("What now?", "Call the team at once and say which drug was given", "Give fluids", "Wait a week"),
        "long-key",
        "far longer",
        id="long-key",
    ),
    pytest.param(
        {**GOOD, "stem": {"en": "Fever for 3 days. What now?", "es": "Fiebre por 4 días. ¿Qué hace?"}},
        "numbers-differ",
        "other numbers",
        id="numbers",
    ),
    pytest.param(
        {**GOOD, "stem": {"en": "Fever for three days. What now?", "es": "Fiebre por cuatro días. ¿Qué hace?"}},
        "numbers-differ",
        "other numbers",
        id="numbers-in-words",
    ),
    pytest.param(
        {**GOOD, "stem": {"en": "Fever for 3 days. What now?", "es": "Fiebre por 3 horas. ¿Qué hace?"}},
        "units-differ",
        "day",
        id="units",
    ),
]


@pytest.mark.parametrize(("row", "rule", "what"), BROKEN)
def test_broken_rule_of_wording_is_a_problem(
    tmp_path: Path, levels: ActionLevels, row: Row, rule: str, what: str
) -> None:
    found = [problem for problem in check(tmp_path, levels, row) if problem.mend.endswith(f"[{rule}]")]

    assert [problem for problem in found if what in problem.what], whats(check(tmp_path, levels, row))


@pytest.mark.parametrize(("row", "rule", "what"), BROKEN)
def test_rule_of_wording_is_waived_with_a_reason(
    tmp_path: Path, levels: ActionLevels, row: Row, rule: str, what: str
) -> None:
    waived = {**row, "waived": {str(rule): "The guideline words it just so."}}

    assert not [problem for problem in check(tmp_path, levels, waived) if problem.mend.endswith(f"[{rule}]")]


def test_every_rule_that_can_be_waived_is_broken_here_or_over_the_collection() -> None:
    broken = {str(param.values[1]) for param in BROKEN}

    assert broken == set(WritingRule) - {WritingRule.NEAR_DUPLICATE}


# -- what cannot be waived

FINAL = [
    pytest.param(explained("The team gives 40 mg a day."), "A patient's question names a dose: '40 mg'.", id="dose"),
    pytest.param(explained("Take two tablets."), "A patient's question names a dose: 'two tablets'.", id="tablets"),
    pytest.param(
        {**GOOD, "explanation": both("It is a sign.")},
        "The en explanation does not begin with a fixed sentence of the level call_today.",
        id="action-in-other-words",
    ),
    pytest.param(
        explained("Or follow the plan your own team gave you.", "Es un signo."),
        "The en explanation says the sentence about one's own plan, which the window adds.",
        id="own-plan-twice",
    ),
    pytest.param(
        with_option(WAIT, text={"en": EMERGENCY["text"]["en"], "es": "Llame al 911."}),
        "One language alone says the fixed sentence 'Call 911 or your local emergency number now.'.",
        id="action-in-one-language",
    ),
    pytest.param({**GOOD, "waived": {"spelling": "It is British English."}}, "There is no rule 'spelling'.", id="rule"),
    pytest.param(
        {**GOOD, "waived": {"echo": "The word is the name."}}, "The question keeps the rule 'echo'.", id="not-needed"
    ),
    pytest.param(
        {**explained("It may be pneumonitis."), "waived": {"difficult-word": "yes"}},
        "The waiver of 'difficult-word' gives no reason.",
        id="no-reason",
    ),
]


@pytest.mark.parametrize(("row", "what"), FINAL)
def test_rule_without_a_waiver_is_a_problem(tmp_path: Path, levels: ActionLevels, row: Row, what: str) -> None:
    assert f"fever: {what}" in whats(check(tmp_path, levels, row))


# -- what keeps the rules

KEPT = [
    pytest.param(explained("It may be swelling in the lungs (pneumonitis)."), id="glossed"),
    pytest.param(explained("Ask for a hepatitis B shot."), id="name-of-a-virus"),
    pytest.param({**GOOD, "stem": {"en": "Why do germs not die at once?", "es": "¿Por qué no mueren?"}}, id="why-not"),
    pytest.param(nurses("How long?", "1 to 2 days", "3 to 4 days", "5 to 6 days"), id="ranges-that-touch-nowhere"),
    pytest.param(nurses("What now?", "PD-1", "PD-L1", "CTLA-4"), id="names-with-figures"),
    pytest.param(nurses("What now?", "SpO2 above 92%", "give fluids", "wait a week"), id="capitals-of-a-name"),
    pytest.param(nurses("Which gland?", "The gland can swell", "The gland may rest", "The gland grows"), id="hedges"),
    pytest.param(
        {**GOOD, "stem": {"en": "Fever at 8 p.m. What now?", "es": "Fiebre a las 8 p. m. ¿Qué hace?"}}, id="moment"
    ),
]


@pytest.mark.parametrize("row", KEPT)
def test_question_that_keeps_the_rules_has_no_problem(tmp_path: Path, levels: ActionLevels, row: Row) -> None:
    assert whats(check(tmp_path, levels, row)) == []


def test_step_of_a_case_keeps_the_rules_of_wording(tmp_path: Path, levels: ActionLevels) -> None:
    judgments = ["recognize_cues", "analyze_cues", "prioritize_hypotheses"]
    judgments += ["generate_solutions", "take_action", "evaluate_outcomes"]
    steps = [
        {
            **nurses("What now?", "Call", "Wait", "Never rest" if place == 2 else "Rest"),
            "id": f"s{place}",
            "judgment": judgment,
        }
        for place, judgment in enumerate(judgments)
    ]
    row = {**without(without(FOR_NURSES, "options"), "key"), "kind": "case_study", "steps": steps}

    [found] = whats(check(tmp_path, levels, row))

    assert "step 's2'" in found
    assert "absolute word" in found
