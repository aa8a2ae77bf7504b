"""The checks of published decks: what a question must carry before it may be shown to a patient or a nurse."""

import re
from collections.abc import Iterator

from quizapp.library.action_levels import ActionLevels
from quizapp.library.deck import Standard
from quizapp.library.facts import Evidence
from quizapp.library.problems import Problem
from quizapp.library.reading import DeckReading, Placed
from quizapp.questions.question import ActionLevel, Audience
from quizapp.questions.single_best_answer import SingleBestAnswer
from quizapp.questions.text import LANGUAGES, in_language, is_blank, languages_of

DEMANDED = ("audience", "topics", "topic", "explanation", "facts", "sources", "reviewed", "review_by")
TOPIC = "ST-0(?:0[1-9]|[1-8][0-9]|9[0-6])"
"""The topics that the published decks must cover have the numbers 1 to 96."""


def check_deck(reading: DeckReading, evidence: Evidence, levels: ActionLevels) -> list[Problem]:
    """Return every problem of a deck: those of reading it, and of the standard that it says it keeps."""
    found = list(reading.problems)
    if reading.head is not None and reading.head.standard is Standard.PUBLISHED:
        for placed in reading.questions:
            found += _demanded(placed)
            found += _evidence(placed, evidence)
            found += _languages(placed, reading.head.language)
            found += _actions(placed, levels, reading.head.language)
    return found


def _demanded(placed: Placed) -> Iterator[Problem]:
    question = placed.question
    for name in DEMANDED:
        value = getattr(question, name)
        if not value or (isinstance(value, str) and is_blank(value)):
            yield placed.problem((), f"A published question needs {name}.", f"Add {name}.")
    if Audience.PATIENT in question.audience and not question.takeaway:
        yield placed.problem((), "A patient's question needs a takeaway.", "Add one sentence the person can say.")
    for place, topic in enumerate(question.topics):
        if not re.fullmatch(TOPIC, topic):
            what = f"{topic!r} is no id of the list of topics."
            yield placed.problem(("topics", place), what, "Use ST-001 to ST-096.")
    if isinstance(question, SingleBestAnswer):
        for place, option in enumerate(question.options):
            if not option.explanation:
                what = f"The option {option.id!r} has no explanation."
                yield placed.problem(("options", place), what, "Say why it is right or wrong.")
    if question.reviewed and question.review_by and question.review_by <= question.reviewed:
        yield placed.problem(("review_by",), "The next review is before the last one.", "Correct the dates.")


def _evidence(placed: Placed, evidence: Evidence) -> Iterator[Problem]:
    question = placed.question
    backing: set[str] = set()
    for place, name in enumerate(question.facts):
        fact = evidence.facts.get(name)
        if fact is None:
            yield placed.problem(("facts", place), f"There is no fact {name!r}.", "Run decks/copy_facts.py.")
        elif not fact.is_verified:
            yield placed.problem(("facts", place), f"The fact {name!r} is {fact.status}.", "Rest on VERIFIED facts.")
        else:
            backing.update(fact.sources)
    for place, name in enumerate(question.sources):
        if name not in evidence.sources:
            yield placed.problem(("sources", place), f"There is no source {name!r}.", "Run decks/copy_facts.py.")
        elif name not in backing:
            what = f"No fact of the question comes from the source {name!r}."
            yield placed.problem(("sources", place), what, "Name the sources of its facts.")


def _languages(placed: Placed, deck_language: str) -> Iterator[Problem]:
    if Audience.PATIENT not in placed.question.audience:
        return
    for path, text in placed.question.texts():
        missing = set(LANGUAGES) - set(languages_of(text, deck_language))
        if text and missing:
            names = " and ".join(sorted(missing))
            yield placed.problem(path, f"A patient's text is missing in {names}.", "Write it in both languages.")


def _actions(placed: Placed, levels: ActionLevels, deck_language: str) -> Iterator[Problem]:
    question = placed.question
    emergency_rows = {row.id for row in levels.level(ActionLevel.EMERGENCY_NOW).rows}
    for place, row in enumerate(question.escalation):
        if row not in emergency_rows:
            what = f"{row!r} is no emergency row of the action levels."
            yield placed.problem(("escalation", place), what, f"Use one of: {', '.join(sorted(emergency_rows))}.")
    if not isinstance(question, SingleBestAnswer):
        return
    for place, option in enumerate(question.options):
        for language in languages_of(option.text, deck_language):
            if option.level and not _says(levels, option.level, in_language(option.text, language), language):
                what = f"The {language} text is not a sentence of the level {option.level}."
                yield placed.problem(("options", place, "text"), what, "Copy a sentence from the action levels.")
    if question.key in {option.id for option in question.options}:
        level = question.right_option.level
        if level in (ActionLevel.CALL_TODAY, ActionLevel.MENTION_AT_VISIT) and not question.escalation:
            what = "A question answered with this level must name the signs of an emergency."
            yield placed.problem(("key",), what, "Add escalation with ids of emergency rows.")


def _says(levels: ActionLevels, level: ActionLevel, text: str, language: str) -> bool:
    """Tell whether a text is one or more whole sentences of the level's fixed text, letter by letter."""
    sentences = levels.level(level).sentence.in_language(language).replace(". ", ".\n").split("\n")
    numbers = range(len(sentences))
    return any(" ".join(sentences[first : last + 1]) == text for first in numbers for last in numbers)
