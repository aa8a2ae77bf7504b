"""What a check finds in one question, and the names of the rules that an author may waive."""

import enum
from typing import NamedTuple

from quizapp.questions.fault import ValuePath


class WritingRule(enum.StrEnum):
    """The rules of wording; each can be waived in the question, with a reason, under its name."""

    READING_LEVEL = "reading-level"
    WORD_LIMIT = "word-limit"
    DIFFICULT_WORD = "difficult-word"
    NO_QUESTION = "no-question"
    NEGATIVE_STEM = "negative-stem"
    ALL_OR_NONE = "all-or-none"
    ABSOLUTE_WORD = "absolute-word"
    HEDGE = "hedge"
    GRAMMAR_CUE = "grammar-cue"
    OVERLAP = "overlap"
    ECHO = "echo"
    LONG_KEY = "long-key"
    NEAR_DUPLICATE = "near-duplicate"
    NUMBERS_DIFFER = "numbers-differ"
    UNITS_DIFFER = "units-differ"


class Finding(NamedTuple):
    """One thing to mend: where in the question, what is wrong, how to mend it; without a rule it cannot be waived."""

    path: ValuePath
    what: str
    mend: str
    rule: WritingRule | None = None
