"""Keeping a person's agenda in step with what is installed, with whom they are, and with the decks they chose."""

import hashlib
from typing import TYPE_CHECKING

from quizapp.library.catalogue import Catalogue, Place
from quizapp.questions.question import Audience

if TYPE_CHECKING:
    from quizapp.progress.profile import Profile

AUDIENCE_OF_ROLE = {
    "patient": Audience.PATIENT,
    "caregiver": Audience.PATIENT,
    "student": Audience.NURSE,
    "nurse": Audience.NURSE,
}


def agenda_stamp(catalogue: Catalogue, profile: "Profile") -> str:
    """Return what the agenda has to be made from now."""
    enrolments = sorted(profile.enrolments().items())
    parts = (catalogue.stamp, profile.settings().get("role", ""), *(f"{deck}={is_on}" for deck, is_on in enrolments))
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()


def keep_agenda(catalogue: Catalogue, profile: "Profile") -> None:
    """Make the agenda anew if anything that it rests on has changed.

    A card that was met is asked whatever the role is by now; a new one only if it is written for this person and its
    deck is not switched off.
    """
    stamp = agenda_stamp(catalogue, profile)
    if profile.agenda_stamp() == stamp:
        return
    from quizapp.progress.agenda import Installed  # SQLAlchemy: not for a first look at Today

    audience = AUDIENCE_OF_ROLE.get(profile.settings().get("role", ""))
    off = {deck for deck, is_on in profile.enrolments().items() if not is_on}

    def is_offered(place: Place) -> bool:
        is_for_them = audience is None or not place.audiences or audience in place.audiences
        return is_for_them and place.deck_id not in off

    profile.write_agenda(
        stamp,
        (Installed(place.card, place.deck_id, place.key_hash, is_offered(place)) for place in catalogue.places()),
    )
