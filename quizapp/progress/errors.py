"""What can go wrong with a profile, said so that the person can act on it."""

from quizapp.errors import QT_TRANSLATE_NOOP, QuizError

NOT_SAVED = QT_TRANSLATE_NOOP("errors", "This could not be saved: {reason}. What was saved before is safe.")
NOT_SAVED_ACTION = QT_TRANSLATE_NOOP(
    "errors", "Make room on the disk or check that it can be written to. Then try again."
)
DISK_FULL = QT_TRANSLATE_NOOP("errors", "This could not be saved: the disk is full. What was saved before is safe.")
DISK_FULL_ACTION = QT_TRANSLATE_NOOP("errors", "Make room on the disk. Then try again.")
READ_ONLY = QT_TRANSLATE_NOOP(
    "errors", "This person's progress cannot be changed: its file is protected. What was saved before is safe."
)
READ_ONLY_ACTION = QT_TRANSLATE_NOOP("errors", "Check that {file} and its folder can be written to. Then try again.")
IN_USE = QT_TRANSLATE_NOOP(
    "errors", "Another program is using this person's progress right now. What was saved before is safe."
)
IN_USE_ACTION = QT_TRANSLATE_NOOP("errors", "Wait a moment, or close the other program. Then try again.")
NOT_OPENED = QT_TRANSLATE_NOOP("errors", "The file with this person's progress cannot be opened.")
NOT_OPENED_ACTION = QT_TRANSLATE_NOOP(
    "errors", "Check that {file} is there and that its folder can be written to. Then try again."
)
DISK_ERROR = QT_TRANSLATE_NOOP(
    "errors", "The disk with this person's progress cannot be read or written. What was saved before is safe."
)
DISK_ERROR_ACTION = QT_TRANSLATE_NOOP("errors", "Check the disk and how it is connected. Then try again.")
DAMAGED = QT_TRANSLATE_NOOP("errors", "The file with this person's progress could not be read. It was left as it is.")
DAMAGED_ACTION = QT_TRANSLATE_NOOP(
    "errors", "Keep a copy of {file} and ask for help. You can begin a new profile meanwhile."
)
NEWER = QT_TRANSLATE_NOOP("errors", "This profile was written by a newer version of the program. It was left as it is.")
NEWER_ACTION = QT_TRANSLATE_NOOP("errors", "Install the newer version and open the profile with it.")
NOT_A_NAME = QT_TRANSLATE_NOOP("errors", "{name} cannot be a name: part of it is no text.")
NOT_A_NAME_ACTION = QT_TRANSLATE_NOOP("errors", "Write the name with letters.")
UNKNOWN = QT_TRANSLATE_NOOP("errors", "There is no profile called {name}.")
UNKNOWN_ACTION = QT_TRANSLATE_NOOP("errors", "See the list of profiles and choose one of them.")


LOCKED = QT_TRANSLATE_NOOP("errors", "This profile has a PIN. Nothing can be read without it.")
LOCKED_ACTION = QT_TRANSLATE_NOOP("errors", "Open it with the PIN.")
WRONG_PIN = QT_TRANSLATE_NOOP("errors", "That PIN does not fit.")
WRONG_PIN_ACTION = QT_TRANSLATE_NOOP("errors", "Try again in {wait_s} seconds.")
SHORT_PIN = QT_TRANSLATE_NOOP("errors", "This PIN is too short.")
SHORT_PIN_ACTION = QT_TRANSLATE_NOOP("errors", "Take four digits, or a sentence of your own.")
NOT_EQUAL = QT_TRANSLATE_NOOP("errors", "The new file with this person's progress was not what it should be.")
NOT_EQUAL_ACTION = QT_TRANSLATE_NOOP("errors", "Nothing was changed. Check the disk, then try again.")


class ProfileError(QuizError):
    """A profile cannot be opened, or something could not be saved to it."""


class DamagedProfileError(ProfileError):
    """The profile's file is there but is not one that this program can read."""


class WrongPinError(ProfileError):
    """The PIN does not fit, or it is too early to try another one.

    Attributes:
        wait_s: Seconds until the next try.
    """

    def __init__(self, wait_s: int) -> None:
        super().__init__(WRONG_PIN, WRONG_PIN_ACTION, wait_s=wait_s)
        self.wait_s = wait_s
