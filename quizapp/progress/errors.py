"""What can go wrong with a profile, said so that the person can act on it."""

from quizapp.errors import QT_TRANSLATE_NOOP, QuizError

NOT_SAVED = QT_TRANSLATE_NOOP("errors", "This could not be saved: {reason}. What was saved before is safe.")
NOT_SAVED_ACTION = QT_TRANSLATE_NOOP(
    "errors", "Make room on the disk or check that it can be written to. Then try again."
)
DAMAGED = QT_TRANSLATE_NOOP("errors", "The file with this person's progress could not be read. It was left as it is.")
DAMAGED_ACTION = QT_TRANSLATE_NOOP(
    "errors", "Keep a copy of {file} and ask for help. You can begin a new profile meanwhile."
)
NEWER = QT_TRANSLATE_NOOP("errors", "This profile was written by a newer version of the program. It was left as it is.")
NEWER_ACTION = QT_TRANSLATE_NOOP("errors", "Install the newer version and open the profile with it.")
UNKNOWN = QT_TRANSLATE_NOOP("errors", "There is no profile called {name}.")
UNKNOWN_ACTION = QT_TRANSLATE_NOOP("errors", "See the list of profiles and choose one of them.")


class ProfileError(QuizError):
    """A profile cannot be opened, or something could not be saved to it."""


class DamagedProfileError(ProfileError):
    """The profile's file is there but is not one that this program can read."""
