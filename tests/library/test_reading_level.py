"""Syllables, sentences and the two formulas, against texts that were counted by hand."""

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.library.plain_words import PlainWords, read_plain_words
from quizapp.library.reading_level import (
    Amount,
    amount,
    flesch_kincaid_grade,
    inflesz,
    syllables,
    without_marks,
    words_of,
)
from quizapp.shipped import resource

# Parted by hand: a space between words, a dot between syllables, a bar between sentences.
COUNTED = {
    "call": ("en", "Call your care team to·day, day or night. | Do not wait for your next vis·it."),
    "fever": (
        "en",
        "A fe·ver of 100.4 F needs a call. | Why? | Your de·fence a·gainst germs may be low, e·ven if you feel well.",
    ),
    "brakes": (
        "en",
        "Im·mune cells have brakes. | The med·i·cine lifts these brakes, so the cells can find the can·cer. "
        "| They can al·so at·tack heal·thy or·gans.",
    ),
    "clinic": (
        "en",
        "Mar·i·a is six·ty. | Since yes·ter·day she has had di·ar·rhe·a and bel·ly cramps. | She feels tired, "
        "and some·thing she drank at break·fast came up a·gain.",
    ),
    "clinical": (
        "en",
        "Im·mu·no·ther·a·py re·ac·tions in·clude in·flam·ma·tion of sev·er·al or·gans, oc·ca·sion·al·ly "
        "months af·ter treat·ment.",
    ),
    "llame": ("es", "Lla·me hoy mis·mo a su e·qui·po de a·ten·ción mé·di·ca. | No es·pe·re has·ta su pró·xi·ma ci·ta."),
    "tos": (
        "es",
        "Tie·ne u·na tos nue·va des·de ha·ce tres dí·as. | ¿Qué de·be ha·cer? | Le fal·ta el ai·re al ca·mi·nar.",
    ),
    "frenos": (
        "es",
        "Las cé·lu·las in·mu·ni·ta·rias tie·nen fre·nos. | El me·di·ca·men·to qui·ta e·sos fre·nos y las cé·lu·las "
        "ha·llan el cán·cer.",
    ),
    "diarrea": (
        "es",
        "La dia·rre·a pue·de ser gra·ve. | A·vi·se a su e·qui·po, aun·que se·a le·ve: a·sí no se pier·de tiem·po.",
    ),
    "cuidado": (
        "es",
        "Cui·da·do con el sol. | La piel que·da sen·si·ble du·ran·te me·ses y el ries·go con·ti·nú·a. | Pre·gun·te "
        "an·tes de u·sar u·na cre·ma.",
    ),
}
BY_HAND = {  # sentences, words, syllables: counted twice with a pencil
    "call": Amount(2, 15, 17),
    "fever": Amount(3, 20, 24),
    "brakes": Amount(3, 22, 30),
    "clinic": Amount(3, 24, 36),
    "clinical": Amount(1, 11, 31),
    "llame": Amount(2, 15, 29),
    "tos": Amount(3, 17, 29),
    "frenos": Amount(2, 16, 35),
    "diarrea": Amount(2, 17, 31),
    "cuidado": Amount(3, 20, 38),
}
WORDS = read_plain_words(resource("plain_words.yaml"))


def counted(name: str) -> Amount:
    language, marked = COUNTED[name]
    return WORDS.amount([marked.replace("·", "").replace("| ", "")], language)


@pytest.mark.parametrize("name", COUNTED)
def test_text_counted_by_hand_is_counted_alike(name: str) -> None:
    assert counted(name) == BY_HAND[name]


@pytest.mark.parametrize("name", COUNTED)
def test_syllables_of_a_text_counted_by_hand_are_its_marks(name: str) -> None:
    language, marked = COUNTED[name]
    parted = [word for word in words_of(marked.replace("·", "_").replace("|", " ")) if word]
    by_hand = sum(len(part.split("·")) for part in marked.replace("|", " ").split() if any(map(str.isalpha, part)))

    assert parted
    assert by_hand == counted(name).syllables, language


def test_english_formula_is_that_of_kincaid() -> None:
    assert flesch_kincaid_grade(Amount(3, 24, 31)) == pytest.approx(0.39 * 8 + 11.8 * 31 / 24 - 15.59)


def test_spanish_formula_is_that_of_szigriszt() -> None:
    assert inflesz(Amount(2, 17, 34)) == pytest.approx(206.835 - 62.3 * 2 - 8.5)


@pytest.mark.parametrize("formula", [flesch_kincaid_grade, inflesz])
def test_text_without_a_word_has_no_level(formula: object) -> None:
    assert callable(formula)
    with pytest.raises(ValueError, match="without words"):
        formula(Amount())


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Call. Wait!", 2),
        ("At 8 p.m. you feel hot.", 1),
        ("In 4.5 hours.", 1),
        ("One line\nanother line", 2),
        ("“Call now.” She did.", 2),
        ("¿Qué hace? ¡Llame!", 2),
        ("911", 0),
        ("", 0),
    ],
)
def test_sentences_end_where_a_reader_rests(text: str, sentences: int) -> None:
    assert amount([text], "en").sentences == sentences


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("At {{c1::100.4 F::a number}} or {{c2::more}}", "At 100.4 F or more"),
        ("[New headache](#a), then {gap}", "New headache, then  "),
        ("**Call** now", " Call  now"),
    ],
)
def test_marks_are_not_read(text: str, plain: str) -> None:
    assert without_marks(text).split() == plain.split()


@pytest.mark.parametrize(("word", "count"), [("TB", 2), ("DNA", 3), ("don't", 1), ("T", 1), ("’", 1)])
def test_short_forms_are_read_as_they_are_said(word: str, count: int) -> None:
    assert syllables(word, "en") == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("día", 2),
        ("guía", 2),
        ("que", 1),
        ("pingüino", 3),
        ("aéreo", 4),
        ("ahora", 3),
        ("huésped", 2),
        ("hoy", 1),
        ("ley", 1),
    ],
)
def test_spanish_vowels_part_where_they_are_strong(word: str, count: int) -> None:
    assert syllables(word, "es") == count


def test_exception_has_the_last_word() -> None:
    assert syllables("Someone", "en", {"someone": 2}) == 2


def test_names_of_medicines_are_left_out() -> None:
    assert WORDS.amount(["You get pembrolizumab and axi-cel."], "en") == Amount(1, 3, 3)


@given(st.text(max_size=60), st.sampled_from(["en", "es"]))
def test_any_text_has_a_syllable_a_word_and_a_word_a_sentence(text: str, language: str) -> None:
    of = amount([text], language)

    assert of.syllables >= of.words >= of.sentences


@given(st.lists(st.builds(Amount, *[st.integers(0, 9)] * 3), max_size=4))
def test_amounts_add_up(parts: list[Amount]) -> None:
    assert sum(parts, start=Amount()).words == sum(part.words for part in parts)


def test_lists_hold_the_words_of_both_languages() -> None:
    assert isinstance(WORDS, PlainWords)
    assert set(WORDS.exceptions) == set(WORDS.difficult) == {"en", "es"}


def test_list_with_a_part_missing_is_a_bug_that_is_named(tmp_path: Path) -> None:
    (tmp_path / "words.yaml").write_text("drug_names: []\n", encoding="utf-8")
    with pytest.raises(Exception, match="syllables"):
        read_plain_words(tmp_path / "words.yaml")


def test_harder_text_has_the_higher_grade() -> None:
    assert flesch_kincaid_grade(counted("clinical")) > 12 > 6 > flesch_kincaid_grade(counted("call"))
    assert math.isclose(inflesz(Amount(1, 1, 1)), 206.835 - 62.3 - 1)
