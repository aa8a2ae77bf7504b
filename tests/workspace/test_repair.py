"""Repairing a damaged profile, with what the window and the command line need around it."""

from pathlib import Path

from quizapp.library.catalogue import Catalogue
from quizapp.progress.profile import Profile
from quizapp.questions.response import Rating
from quizapp.workspace.agenda import agenda_stamp
from quizapp.workspace.installed import installed_decks
from quizapp.workspace.profiles import ProfileFolder
from quizapp.workspace.repair import find_damage, repair
from quizapp.workspace.study import Study
from tests.workspace.conftest import NEW_YORK, NOW


def _answered(study: Study) -> ProfileFolder:
    card = study.next_card(NOW)
    assert card is not None and study.profile.folder is not None
    study.rate(card.entry, Rating.GOOD, NOW)
    study.profile.close()
    return study.profile.folder


def _reopened(folder: ProfileFolder, catalogue: Catalogue) -> Study:
    return Study(catalogue, Profile(folder), NEW_YORK)


def test_answers_outlast_the_damage(study: Study, home: Path) -> None:
    folder = _answered(study)
    with folder.file.open("r+b") as file:
        file.write(bytes(4096))

    repair(home, folder, None, NOW)

    again = _reopened(folder, study.catalogue)
    assert len(again.profile.card_states()) == 1
    again.profile.close()


def test_agenda_of_the_new_file_is_that_of_the_decks(study: Study, home: Path) -> None:
    folder = _answered(study)

    repair(home, folder, None, NOW)

    profile = Profile(folder)
    assert profile.agenda_stamp() == agenda_stamp(installed_decks(home), profile)
    profile.close()


def test_repaired_profile_has_no_damage(study: Study, home: Path) -> None:
    folder = _answered(study)
    folder.file.write_bytes(b"garbage" * 3000)

    repair(home, folder, None, NOW)

    profile = Profile(folder)
    assert find_damage(profile) == ()
    profile.close()
