"""The rules of wording: each is broken by one small question, and each can be waived with a reason."""

from pathlib import Path

import msgspec
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.library.action_levels import ActionLevels, read_action_levels
from quizapp.library.check import check_deck
from quizapp.library.check_agreement import differences
from quizapp.library.check_flaws import asks_something, is_absolute, negated_question, speaks_of_others
from quizapp.library.check_plain import DECK_GRADE, DECK_INFLESZ, DOSE, QUESTION_GRADE, QUESTION_INFLESZ, is_glossed
from quizapp.library.deck import DeckHead
from quizapp.library.facts import Evidence
from quizapp.library.finding import WritingRule
from quizapp.library.problems import MOST_PROBLEMS_A_FILE
from quizapp.library.reading import DeckReading, Placed
from quizapp.library.strict_yaml import Place
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.question import Judgment
from quizapp.shipped import resource
from tests.library.published import (
    EMERGENCY,
    FOR_NURSES,
    GOOD,
    PUBLISHED,
    TODAY,
    WAIT,
    WORDS,
    Row,
    both,
    check,
    whats,
    with_option,
    without,
)
from tests.library.small_decks import no_longer_than


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
        "3 day",
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
    pytest.param(
        with_option(WAIT, text={"en": "Ring 911 right away.", "es": "Espere."}),
        "The en text speaks of 911 in words of its own.",
        id="emergency-number-in-other-words",
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


def case(third: Row, others: Row, **more: object) -> Row:
    """A case for nurses of which the third step is another one."""
    steps = [
        {**without(third if place == 2 else others, "audience"), "id": f"s{place}", "judgment": judgment.value}
        for place, judgment in enumerate(Judgment)
    ]
    return {**without(without(FOR_NURSES, "options"), "key"), "kind": "case_study", "steps": steps, **more}


STEP = nurses("What now?", "Call", "Wait", "Rest")


def test_step_of_a_case_keeps_the_rules_of_wording(tmp_path: Path, levels: ActionLevels) -> None:
    [found] = whats(check(tmp_path, levels, case(nurses("What now?", "Call", "Wait", "Never rest"), STEP)))

    assert "step 's2'" in found
    assert "absolute word" in found


def test_step_of_a_patients_case_names_no_dose(tmp_path: Path, levels: ActionLevels) -> None:
    row = case(nurses("What now? Take 40 mg.", "Call", "Wait"), STEP, audience=["patient"])

    found = [what for what in whats(check(tmp_path, levels, row)) if "names a dose" in what]

    assert ["The step 's2'" in what for what in found] == [True]


@pytest.mark.parametrize(("waived", "found"), [({}, 1), ({"numbers-differ": "The second is a quotation."}, 0)])
def test_step_of_a_case_waives_a_rule_for_itself(
    tmp_path: Path, levels: ActionLevels, waived: dict[str, str], found: int
) -> None:
    step = {**STEP, "stem": {"en": "Fever for 3 days. What now?", "es": "Fiebre por 4 días. ¿Qué hace?"}}
    row = case({**step, "waived": waived}, STEP)

    assert len([p for p in check(tmp_path, levels, row) if "[numbers-differ]" in p.mend]) == found


# -- the small functions: one row for each thing they must find or leave alone


@pytest.mark.parametrize(
    ("en", "es"),
    [
        ("Wait 2 hours.", "Espere 50 horas."),
        ("within two hours", "en dos días"),
        ("one week", "dos semanas"),
        ("sixty", "ochenta"),
        ("10 kg", "10 g"),
        ("8 p.m.", "8 a. m."),
        ("3 days and 4 hours", "3 horas y 4 días"),
        ("below 38 C", "por encima de 38 C"),
        ("on 22.11.2026", "el 23.11.2026"),
        ("5 mL/min", "5 mL"),
        ("thirteen", "catorce"),
    ],
)
def test_other_number_or_unit_is_a_difference(en: str, es: str) -> None:
    assert list(differences(en, es))


@pytest.mark.parametrize(
    ("en", "es"),
    [
        ("after 3 years", "después de 3 años"),
        ("13 days", "trece días"),
        ("1,000", "mil"),
        ("thirty-five", "treinta y cinco"),
        ("both", "los dos"),
        ("half an hour", "30 minutos"),
        ("a week", "una semana"),
        ("Ana, 58,", "Ana, de 58 años,"),
        ("on 22.11.2026", "el 22.11.2026"),
        ("500 IU", "500 UI"),
        ("below 38 C", "menos de 38 C"),
    ],
)
def test_same_number_in_other_words_is_no_difference(en: str, es: str) -> None:
    assert list(differences(en, es)) == []


@pytest.mark.parametrize(
    "text",
    [
        "five tablets",
        "half a tablet",
        "one capsule",
        "dos comprimidos",
        "cinco pastillas",
        "media pastilla",
        "1 g a day",
        "500 IU",
        "500 UI",
        "forty milligrams",
        "40-mg",
        "40 mcg",
        "2 puffs",
        "tres gotas",
        "5 unidades",
    ],
)
def test_amount_of_a_medicine_is_a_dose(text: str) -> None:
    assert DOSE.search(text)


@pytest.mark.parametrize("text", ["a tablet came up", "una pastilla", "40 germs", "two weeks", "dos médicos"])
def test_other_words_are_no_dose(text: str) -> None:
    assert not DOSE.search(text)


@pytest.mark.parametrize(
    ("stem", "language", "negative"),
    [
        ("Which is NOT a sign?", "en", True),
        ("Which sign can it not cause?", "en", True),
        ("What should you never do?", "en", True),
        ("What cannot wait?", "en", True),
        ("Which isn’t a sign?", "en", True),
        ("All of these are signs, except:", "en", True),
        ("At 100.4 F, which is not safe?", "en", True),
        ("Who should not have it?", "en", True),
        ("What helps those who do not sleep?", "en", False),
        ("Why do they not help?", "en", False),
        ("If you do not feel well, what helps?", "en", False),
        ("You do not sleep. What helps?", "en", False),
        ("You have no fever. It does not hurt.", "en", False),
        ("¿Cuál no es un signo?", "es", True),
        ("¿Qué persona no recibe la vacuna?", "es", True),
        ("¿Qué no debe hacer nunca?", "es", True),
        ("Todos son signos, excepto:", "es", True),
        ("¿Qué ayuda a quien no duerme?", "es", False),
        ("No tiene fiebre, ¿qué hace?", "es", False),
        ("¿Por qué no mueren?", "es", False),
        ("¿Qué le ayuda a estar a salvo?", "es", False),
    ],
)
def test_question_in_the_negative_is_told_from_a_negation_in_a_clause(stem: str, language: str, negative: bool) -> None:
    assert (negated_question(stem, language) is not None) is negative


@pytest.mark.parametrize(
    ("stem", "asks"),
    [
        ("What now?", True),
        ("Choose one.", True),
        ("For each sign, mark the action.", True),
        ("Una cada signo con su acción.", True),
        ("Marque los signos.", True),
        ("Una mujer tiene fiebre.", False),
        ("It is of this type.", False),
        ("The order came today.", False),
    ],
)
def test_stem_asks_with_a_question_mark_or_an_order_at_a_start(stem: str, asks: bool) -> None:
    assert asks_something(stem) is asks


@pytest.mark.parametrize(
    "option",
    [
        "All of the above",
        "All the above",
        "All of them",
        "A and B",
        "Both of these",
        "None of the above",
        "Todo lo anterior",
        "Todas son correctas",
        "Ninguna es correcta",
        "Las dos anteriores",
        "A y B",
        "Todas las anteriores",
        "Ambas respuestas",
    ],
)
def test_option_speaks_of_the_others(option: str) -> None:
    assert speaks_of_others(option)


@pytest.mark.parametrize("option", ["Both of the lungs", "All of the skin", "Todos los días", "Hepatitis A and B"])
def test_option_speaks_for_itself(option: str) -> None:
    assert not speaks_of_others(option)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "always never only all none every must everyone nothing nobody cannot totally absolutely completely"),
        ("en", "entirely impossible everybody"),
        ("es", "siempre nunca jamás solo sólo todo toda todos todas nada nadie ninguno ningún totalmente"),
        ("es", "solamente únicamente completamente absolutamente imposible"),
    ],
)
def test_words_are_absolute(language: str, words: str) -> None:
    assert [word for word in words.split() if not is_absolute(word, language)] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "every 3 weeks"),
        ("en", "what you cannot feel"),
        ("es", "cada día"),
        ("es", "para siempre"),
        ("es", "todos los días"),
        ("es", "todo el cuerpo"),
        ("es", "sin ninguna ayuda"),
        ("es", "nada más"),
    ],
)
def test_words_are_not_absolute(language: str, text: str) -> None:
    assert not is_absolute(text, language)


@pytest.mark.parametrize(
    ("text", "glossed"),
    [
        ("swelling in the bowel (colitis)", True),
        ("it is called colitis.", True),
        ("colitis is swelling of the gut.", True),
        ("colitis (a sore gut)", True),
        ("colitis is bad.", False),
        ("(colitis)", False),
        ("colitis can start late.", False),
    ],
)
def test_gloss_says_what_the_word_means(text: str, glossed: bool) -> None:
    assert is_glossed("colitis", "swelling in the bowel", text) is glossed


@pytest.mark.parametrize(("words", "found"), [(40, 0), (41, 1)])
def test_stem_for_patients_has_forty_words_at_most(
    tmp_path: Path, levels: ActionLevels, words: int, found: int
) -> None:
    stem = {"en": "hot " * (words - 2) + "What now?", "es": "¿Qué hace?"}

    assert len([p for p in check(tmp_path, levels, {**GOOD, "stem": stem}) if "[word-limit]" in p.mend]) == found


@pytest.mark.parametrize(("words", "found"), [(50, 0), (51, 1)])
def test_spanish_stem_may_be_a_quarter_longer(tmp_path: Path, levels: ActionLevels, words: int, found: int) -> None:
    stem = {"en": "What now?", "es": "sol " * (words - 2) + "¿Qué hace?"}

    assert len([p for p in check(tmp_path, levels, {**GOOD, "stem": stem}) if "[word-limit]" in p.mend]) == found


@pytest.mark.parametrize(("words", "found"), [(15, 0), (16, 1)])
def test_option_for_patients_has_fifteen_words_at_most(
    tmp_path: Path, levels: ActionLevels, words: int, found: int
) -> None:
    row = with_option(WAIT, text={"en": "wait " * words, "es": "Espere."})

    assert len([p for p in check(tmp_path, levels, row) if "[word-limit]" in p.mend]) == found


@pytest.mark.parametrize(("words", "found"), [(90, 0), (91, 1)])
def test_explanation_for_patients_has_ninety_words_at_most(
    tmp_path: Path, levels: ActionLevels, words: int, found: int
) -> None:
    row = explained("It is. " * ((words - 8) // 2) + "So. " * (words % 2), "Es así.")

    assert len([p for p in check(tmp_path, levels, row) if "[word-limit]" in p.mend]) == found


@pytest.mark.parametrize(("words", "found"), [(150, 0), (151, 1)])
def test_explanation_for_nurses_has_a_hundred_and_fifty_words_at_most(
    tmp_path: Path, levels: ActionLevels, words: int, found: int
) -> None:
    row = {**FOR_NURSES, "explanation": "word " * words}

    assert len([p for p in check(tmp_path, levels, row) if "[word-limit]" in p.mend]) == found


def test_levels_are_those_that_were_promised() -> None:
    assert (QUESTION_GRADE, DECK_GRADE, QUESTION_INFLESZ, DECK_INFLESZ) == (8.0, 6.0, 55.0, 65.0)


@pytest.mark.parametrize(("letters", "found"), [(30, 0), (31, 1)])
def test_key_stands_out_above_one_and_a_half_times_the_next(
    tmp_path: Path, levels: ActionLevels, letters: int, found: int
) -> None:
    row = nurses("What now?", "x" * letters, "y" * 20, "z" * 19)

    assert len([p for p in check(tmp_path, levels, row) if "[long-key]" in p.mend]) == found


@pytest.mark.parametrize(("reason", "found"), [("It is a name.", 0), ("It is so.", 1)])
def test_reason_of_a_waiver_has_four_words(tmp_path: Path, levels: ActionLevels, reason: str, found: int) -> None:
    row = {**explained("It may be pneumonitis."), "waived": {"difficult-word": reason}}

    assert len([p for p in check(tmp_path, levels, row) if "no reason" in p.what]) == found


def test_problems_of_a_file_are_listed_up_to_a_hundred(tmp_path: Path, levels: ActionLevels) -> None:
    rows = [{"id": f"q{n}", "kind": "flashcard", "stem": "A?", "answer": "B."} for n in range(30)]

    found = whats(check(tmp_path, levels, *rows))

    assert len(found) == MOST_PROBLEMS_A_FILE + 1
    assert found[-1] == "There are more problems than these."


def test_columns_keep_the_rules_of_words(tmp_path: Path, levels: ActionLevels) -> None:
    columns = [{"id": "a", "text": "Always"}, {"id": "b", "text": "Often"}]
    rows = [{"id": "r", "text": "Fever", "key": "a", "explanation": "Yes."}]
    row = {**without(without(FOR_NURSES, "options"), "key"), "kind": "matrix_multiple_choice"}

    [problem] = check(tmp_path, levels, {**row, "columns": columns, "rows": rows})

    assert "absolute word" in problem.what


def test_withdrawn_question_is_not_held_to_the_rules_of_wording(tmp_path: Path, levels: ActionLevels) -> None:
    row = nurses("What is not a sign?", "Cough", "Fever", "Rash")

    assert check(tmp_path, levels, {**row, "withdrawn": True}) == []


# -- texts that nobody writes


def checked(levels: ActionLevels, text: str) -> None:
    """Check the good question with this text in every place that is read at length."""
    said = {"en": text, "es": text}
    question = msgspec.convert({**GOOD, "stem": said, "explanation": said}, AnyQuestion, strict=False)
    head = msgspec.convert(yaml.load(PUBLISHED, yaml.BaseLoader), DeckHead, strict=False)  # ours
    placed = Placed(Path("questions.yaml"), question, lambda path: Place(1, 1))
    check_deck(DeckReading(Path(), head, (placed,), ()), Evidence({}, {}), levels, WORDS)


@pytest.mark.parametrize(
    "text",
    [
        "{{c1::" * 3000,
        "1" * 19_000,
        "(colitis. " * 1900,
        "." * 19_000 + "a",
        "?" * 19_000,
        "[" * 19_000,
        ". " * 9000 + "a",
        ", " * 9000,
        "one" + " " * 19_000 + "x",
        "22.11.2026 " * 1800,
    ],
    ids=lambda text: text[:4],
)
def test_hostile_text_is_checked_within_a_second(levels: ActionLevels, text: str) -> None:
    with no_longer_than(1):
        checked(levels, text)


@settings(max_examples=15, deadline=None)
@given(st.text(alphabet=st.one_of(st.characters(codec="utf-8"), st.sampled_from("0123456789.,()[]{}: ?")), max_size=80))
def test_check_never_raises(text: str) -> None:
    checked(read_action_levels(resource("action_levels.yaml")), text)
