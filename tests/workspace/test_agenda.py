"""The agenda: made anew when what it rests on has changed, kept along with each answer otherwise."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from quizapp.progress.profile import Profile
from quizapp.questions.identity import CardId
from quizapp.questions.response import Rating
from quizapp.workspace.agenda import keep_agenda
from quizapp.workspace.opening import change_settings
from quizapp.workspace.session import begin_session
from quizapp.workspace.settings import Settings
from quizapp.workspace.study import Study
from tests.progress.damage import change_file
from tests.workspace.answering import answer, name
from tests.workspace.conftest import NEW_YORK, NOW
from tests.workspace.small_catalogue import choice, entry_of, flashcard, install, installed

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NOBODY = Settings(role="")
NEW = ["warnings/one", "warnings/two", "basics/one", "basics/two"]


def rate(study: Study, card: str, rating: Rating) -> None:
    study.rate(entry_of(study.catalogue, card), rating, NOW)


def new_names(study: Study) -> list[str]:
    return [entry.card for entry in study.new_cards()]


def due_names(study: Study) -> list[str]:
    return [card.entry.card for card in study.due_cards(NOW)]


def next_name(study: Study) -> str:
    card = study.next_card(NOW + HOUR)
    return "" if card is None else card.entry.card


def enrol(study: Study, deck: str, is_on: bool) -> None:
    study.profile.enrol(deck, is_on, NOW, study.day(NOW))
    keep_agenda(study.catalogue, study.profile)


# -- when it is made anew


@pytest.fixture
def emptied(small_study: Study) -> Study:
    """A person whose agenda was taken out of the file behind the program's back: only a new one has cards in it."""
    change_file(small_study.profile, "DELETE FROM agenda")
    return small_study


def test_agenda_is_not_made_anew_for_the_same_decks(emptied: Study, home: Path) -> None:
    assert new_names(Study(installed(home), emptied.profile, NEW_YORK)) == []


def test_agenda_is_not_made_anew_when_the_profile_is_opened_again(emptied: Study) -> None:
    again = Profile(emptied.profile.folder)
    found = new_names(Study(emptied.catalogue, again, NEW_YORK))
    again.close()

    assert found == []


@pytest.mark.parametrize(
    "other", [Settings(role="", minutes=20), Settings(role="", language="es", target_date=date(2026, 12, 1))]
)
def test_agenda_is_not_made_anew_for_other_choices(emptied: Study, other: Settings) -> None:
    change_settings(emptied, NOBODY, other, NOW)

    assert new_names(emptied) == []


def test_agenda_is_not_made_anew_by_an_answer(emptied: Study) -> None:
    rate(emptied, "basics/one", Rating.GOOD)
    emptied.undo(NOW)

    assert new_names(Study(emptied.catalogue, emptied.profile, NEW_YORK)) == []


def test_agenda_is_not_made_anew_for_a_deck_that_is_enrolled_as_before(small_study: Study) -> None:
    enrol(small_study, "basics", True)
    change_file(small_study.profile, "DELETE FROM agenda")

    assert new_names(Study(small_study.catalogue, small_study.profile, NEW_YORK)) == []


def test_agenda_is_made_anew_when_a_deck_comes(emptied: Study, home: Path) -> None:
    study = Study(install(home, "ward", [flashcard("one")]), emptied.profile, NEW_YORK)

    assert new_names(study) == [*NEW, "ward/one"]


def test_agenda_is_made_anew_when_a_question_goes(emptied: Study, home: Path) -> None:
    study = Study(install(home, "basics", [choice("two")]), emptied.profile, NEW_YORK)

    assert new_names(study) == ["warnings/one", "warnings/two", "basics/two"]


def test_agenda_is_made_anew_when_the_order_of_decks_changes(emptied: Study, home: Path) -> None:
    study = Study(install(home, "warnings", [flashcard("one"), choice("two")]), emptied.profile, NEW_YORK)

    assert new_names(study) == [*NEW[2:], *NEW[:2]]


def test_agenda_is_made_anew_when_a_key_is_corrected(emptied: Study, home: Path) -> None:
    study = Study(install(home, "basics", [flashcard("one"), choice("two", "wait")]), emptied.profile, NEW_YORK)

    assert new_names(study) == NEW


def test_agenda_is_made_anew_for_another_role(emptied: Study) -> None:
    change_settings(emptied, NOBODY, Settings(role="nurse"), NOW)

    assert new_names(emptied) == NEW


@pytest.mark.parametrize("is_on", [True, False])
def test_agenda_is_made_anew_when_a_deck_is_switched(emptied: Study, is_on: bool) -> None:
    enrol(emptied, "basics", is_on)

    assert new_names(emptied) == (NEW if is_on else NEW[:2])


def test_agenda_is_made_anew_after_the_fold(emptied: Study) -> None:
    emptied.profile.rebuild()

    assert new_names(Study(emptied.catalogue, emptied.profile, NEW_YORK)) == NEW


# -- decks that are switched off


@pytest.fixture
def switched_off(small_study: Study) -> Study:
    """A person who met one question of a deck, and then switched that deck off."""
    rate(small_study, "warnings/one", Rating.AGAIN)
    enrol(small_study, "warnings", False)
    return small_study


def test_deck_that_is_switched_off_gives_no_new_cards(switched_off: Study) -> None:
    assert new_names(switched_off) == ["basics/one", "basics/two"]


def test_deck_that_is_switched_off_has_no_new_cards_counted(switched_off: Study) -> None:
    assert switched_off.counts_by_deck(NOW)["warnings"].new == 0


def test_card_that_was_met_comes_back_although_its_deck_is_switched_off(switched_off: Study) -> None:
    assert next_name(switched_off) == "warnings/one"


def test_card_that_was_met_is_counted_although_its_deck_is_switched_off(switched_off: Study) -> None:
    assert switched_off.counts(NOW).due == 1


def test_deck_that_is_switched_on_again_gives_its_new_cards(switched_off: Study) -> None:
    enrol(switched_off, "warnings", True)

    assert new_names(switched_off) == ["warnings/two", "basics/one", "basics/two"]


def test_deck_stays_switched_off_in_a_session(switched_off: Study) -> None:
    session = begin_session(switched_off, 20, NOW)
    asked = list[str]()
    while session.card is not None:
        asked.append(name(session))
        answer(session, known=True)

    assert asked == ["basics/one", "basics/two", "warnings/one"]


# -- keys that are corrected


@pytest.fixture
def corrected(small_study: Study, home: Path) -> Study:
    """A person who is to see one card today, knew two others well, and the key of one of these is another since."""
    rate(small_study, "warnings/one", Rating.AGAIN)
    rate(small_study, "warnings/two", Rating.EASY)
    rate(small_study, "basics/two", Rating.EASY)
    catalogue = install(home, "basics", [flashcard("one"), choice("two", "wait")])
    return Study(catalogue, small_study.profile, NEW_YORK)


def test_corrected_key_puts_its_card_first(corrected: Study) -> None:
    assert due_names(corrected) == ["basics/two", "warnings/one"]


def test_card_with_a_corrected_key_is_asked_before_anything_that_is_not_being_learned(corrected: Study) -> None:
    rate(corrected, "warnings/one", Rating.GOOD)

    assert next_name(corrected) == "basics/two"


def test_card_with_a_corrected_key_is_counted_in_its_deck(corrected: Study) -> None:
    assert corrected.counts_by_deck(NOW)["basics"].due == 1


def test_answer_by_the_corrected_key_puts_its_card_back(corrected: Study) -> None:
    rate(corrected, "basics/two", Rating.GOOD)

    assert due_names(corrected) == ["warnings/one"]


def test_undo_of_that_answer_puts_its_card_first_again(corrected: Study) -> None:
    rate(corrected, "basics/two", Rating.GOOD)
    corrected.undo(NOW)

    assert due_names(corrected)[0] == "basics/two"


def test_key_that_is_corrected_back_leaves_its_card_alone(corrected: Study, home: Path) -> None:
    catalogue = install(home, "basics", [flashcard("one"), choice("two")])

    assert due_names(Study(catalogue, corrected.profile, NEW_YORK)) == ["warnings/one"]


# -- cards that are not offered as new ones


@pytest.fixture
def patient(home: Path, profile: Profile) -> Study:
    """A patient with a deck for nurses and one for patients."""
    install(home, "ward", [flashcard("one"), flashcard("two")], audience="nurse")
    study = Study(install(home, "home", [flashcard("one")], audience="patient"), profile, NEW_YORK)
    change_settings(study, NOBODY, Settings(role="patient"), NOW)
    return study


def test_card_of_another_role_comes_back_once_it_was_answered(patient: Study) -> None:
    rate(patient, "ward/one", Rating.AGAIN)

    assert next_name(patient) == "ward/one"


def test_card_of_another_role_is_no_new_card_after_an_undo(patient: Study) -> None:
    rate(patient, "ward/one", Rating.AGAIN)
    again = Study(patient.catalogue, patient.profile, NEW_YORK)
    again.undo(NOW)

    assert new_names(again) == ["home/one"]


def test_first_answer_in_a_deck_that_was_switched_off_since_is_undone_to_no_new_card(switched_off: Study) -> None:
    switched_off.undo(NOW)

    assert new_names(switched_off) == ["basics/one", "basics/two"]


def test_card_of_another_role_is_no_new_card_after_a_reset(patient: Study) -> None:
    change_settings(patient, Settings(role="patient"), Settings(role="nurse"), NOW)
    rate(patient, "ward/one", Rating.AGAIN)
    change_settings(patient, Settings(role="nurse"), Settings(role="patient"), NOW)
    patient.profile.reset(CardId("ward/one"), NOW, patient.day(NOW))

    assert new_names(patient) == ["home/one"]


# -- an agenda of other decks than those at hand


def test_agenda_that_another_process_made_for_other_decks_does_not_end_the_session(
    small_study: Study, home: Path
) -> None:
    more = install(home, "alarms", [flashcard("one")], safety_critical=True)
    beside = Profile(small_study.profile.folder)
    Study(more, beside, NEW_YORK)
    beside.close()

    assert next_name(small_study) == "warnings/one"
