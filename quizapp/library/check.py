"""The checks of published decks: what a question must carry before it may be shown to a patient or a nurse."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, islice

from quizapp.library.action_levels import ActionLevels
from quizapp.library.check_agreement import disagreements
from quizapp.library.check_flaws import flaws
from quizapp.library.check_media import media_faults
from quizapp.library.check_parts import options_of, points_for_everything, right_level, unexplained
from quizapp.library.check_plain import plain_findings
from quizapp.library.deck import Standard
from quizapp.library.facts import Evidence
from quizapp.library.finding import WritingRule
from quizapp.library.plain_words import PlainWords
from quizapp.library.problems import MOST_PROBLEMS_A_FILE, Problem, more_problems
from quizapp.library.reading import DeckReading, Placed
from quizapp.questions.case_study import CaseStudy
from quizapp.questions.fault import ValuePath
from quizapp.questions.option import ActionLevel
from quizapp.questions.question import Audience, Question
from quizapp.questions.text import LANGUAGES, in_language, is_blank, languages_of

DEMANDED = ("audience", "topics", "topic", "explanation", "facts", "sources", "reviewed", "review_by")
FEWEST_WORDS_OF_A_REASON = 4
DEMANDED_OF_STEPS = ("explanation",)
"""The rest a step of a case may leave out: what the case says holds for it."""
EMERGENCY_NUMBER = "911"
TOPIC = "ST-0(?:0[1-9]|[1-8][0-9]|9[0-6])"
"""The topics that the published decks must cover have the numbers 1 to 96."""


@dataclass(frozen=True)
class _Asked:
    """What is asked and scored by itself: a question, or a step of a case; ``path`` is where it stands."""

    placed: Placed
    question: Question
    path: ValuePath = ()

    @property
    def is_step(self) -> bool:
        return bool(self.path)

    @property
    def case(self) -> Question | None:
        """The case of a step, which says whom the step is for."""
        return self.placed.question if self.is_step else None

    @property
    def is_for_patients(self) -> bool:
        return Audience.PATIENT in (self.case or self.question).audience

    def problem(self, path: ValuePath, what: str, mend: str, rule: WritingRule | None = None) -> Problem:
        name = f"The step {self.question.id!r}: " if self.is_step else ""
        waivable = f" [{rule}]" if rule else ""
        return self.placed.problem((*self.path, *path), f"{name}{what}", f"{mend}{waivable}")


def check_deck(reading: DeckReading, evidence: Evidence, levels: ActionLevels, words: PlainWords) -> list[Problem]:
    """Return every problem of a deck: of reading it, of its pictures, and of the standard that it says it keeps."""
    found = list(reading.problems)
    for file, of_file in groupby(reading.questions, key=lambda placed: placed.file):
        problems = (problem for placed in of_file for problem in _problems_of(placed, reading, evidence, levels, words))
        found += islice(problems, MOST_PROBLEMS_A_FILE)
        if next(problems, None) is not None:
            found.append(more_problems(file))
    return found


def _problems_of(
    placed: Placed, reading: DeckReading, evidence: Evidence, levels: ActionLevels, words: PlainWords
) -> Iterator[Problem]:
    for fault in media_faults(placed.question, reading.folder):
        yield placed.problem(fault.path, fault.what, fault.mend)
    if reading.head is not None and reading.head.standard is Standard.PUBLISHED:
        yield from _published(placed, evidence, levels, reading.head.language)
        if not placed.question.withdrawn:
            yield from _written(placed, levels, words, reading.head.language)


def _published(placed: Placed, evidence: Evidence, levels: ActionLevels, deck_language: str) -> Iterator[Problem]:
    for asked in _asked(placed):
        yield from _demanded(asked)
        yield from _explained(asked)
        yield from _evidence(asked, evidence)
        yield from _actions(asked, levels, deck_language)
    yield from _languages(placed, deck_language)


def _written(placed: Placed, levels: ActionLevels, words: PlainWords, deck_language: str) -> Iterator[Problem]:
    """Yield what is wrong with the wording, but for what the question waives with a reason."""
    for asked in _asked(placed):
        question = asked.question
        findings = [
            *plain_findings(question, deck_language, levels, words, asked.case),
            *flaws(question, deck_language),
            *disagreements(question, levels),
        ]
        own = [finding for finding in findings if finding.path[:1] != ("steps",)]  # a step is asked by itself
        for finding in own:
            if finding.rule not in question.waived:
                yield asked.problem(finding.path, finding.what, finding.mend, finding.rule)
        yield from _waivers(asked, {finding.rule for finding in own if finding.rule})


def _waivers(asked: _Asked, broken: set[WritingRule]) -> Iterator[Problem]:
    for name, reason in asked.question.waived.items():
        if name not in set(WritingRule):
            yield asked.problem(
                ("waived", name), f"There is no rule {name!r}.", f"Use one of: {', '.join(WritingRule)}."
            )
        elif name not in broken and name != WritingRule.NEAR_DUPLICATE:
            yield asked.problem(("waived", name), f"The question keeps the rule {name!r}.", "Take the waiver away.")
        elif len(reason.split()) < FEWEST_WORDS_OF_A_REASON:
            yield asked.problem(("waived", name), f"The waiver of {name!r} gives no reason.", "Say why, in a sentence.")


def _asked(placed: Placed) -> Iterator[_Asked]:
    yield _Asked(placed, placed.question)
    if isinstance(placed.question, CaseStudy):
        for place, step in enumerate(placed.question.steps):
            yield _Asked(placed, step, ("steps", place))


def _demanded(asked: _Asked) -> Iterator[Problem]:
    question = asked.question
    for name in DEMANDED_OF_STEPS if asked.is_step else DEMANDED:
        value = getattr(question, name)
        if not value or (isinstance(value, str) and is_blank(value)):
            yield asked.problem((), f"A published question needs {name}.", f"Add {name}.")
    if Audience.PATIENT in question.audience and not asked.is_step and not question.takeaway:
        yield asked.problem((), "A patient's question needs a takeaway.", "Add one sentence the person can say.")
    for place, topic in enumerate(question.topics):
        if not re.fullmatch(TOPIC, topic):
            what = f"{topic!r} is no id of the list of topics."
            yield asked.problem(("topics", place), what, "Use ST-001 to ST-096.")
    if question.reviewed and question.review_by and question.review_by <= question.reviewed:
        yield asked.problem(("review_by",), "The next review is before the last one.", "Correct the dates.")


def _explained(asked: _Asked) -> Iterator[Problem]:
    for path, name in unexplained(asked.question):
        yield asked.problem(path, f"The {name} has no explanation.", "Say why it is right or wrong.")
    if points := points_for_everything(asked.question):
        what = f"Ticking everything wins {points} of {asked.question.max_points} points."
        yield asked.problem((), what, "Give at least as many wrong parts as right ones, in each column or group too.")


def _evidence(asked: _Asked, evidence: Evidence) -> Iterator[Problem]:
    backing: set[str] = set()
    for place, name in enumerate(asked.question.facts):
        fact = evidence.facts.get(name)
        if fact is None:
            yield asked.problem(("facts", place), f"There is no fact {name!r}.", "Run decks/copy_facts.py.")
        elif not fact.is_verified:
            yield asked.problem(("facts", place), f"The fact {name!r} is {fact.status}.", "Rest on VERIFIED facts.")
        else:
            backing.update(fact.sources)
    if asked.is_step:
        case_facts = (evidence.facts.get(name) for name in asked.placed.question.facts)
        backing.update(source for fact in case_facts if fact is not None for source in fact.sources)
    for place, name in enumerate(asked.question.sources):
        if name not in evidence.sources:
            yield asked.problem(("sources", place), f"There is no source {name!r}.", "Run decks/copy_facts.py.")
        elif name not in backing:
            what = f"No fact of the question comes from the source {name!r}."
            yield asked.problem(("sources", place), what, "Name the sources of its facts.")


def _languages(placed: Placed, deck_language: str) -> Iterator[Problem]:
    if Audience.PATIENT not in placed.question.audience:
        return
    for path, text in placed.question.texts():
        missing = set(LANGUAGES) - set(languages_of(text, deck_language))
        if text and missing:
            names = " and ".join(sorted(missing))
            yield placed.problem(path, f"A patient's text is missing in {names}.", "Write it in both languages.")


def _actions(asked: _Asked, levels: ActionLevels, deck_language: str) -> Iterator[Problem]:
    question = asked.question
    emergency_rows = {row.id for row in levels.level(ActionLevel.EMERGENCY_NOW).rows}
    for place, row in enumerate(question.escalation):
        if row not in emergency_rows:
            what = f"{row!r} is no emergency row of the action levels."
            yield asked.problem(("escalation", place), what, f"Use one of: {', '.join(sorted(emergency_rows))}.")
    for path, option in options_of(question):
        for language in languages_of(option.text, deck_language):
            if option.level and not _says(levels, option.level, in_language(option.text, language), language):
                what = f"The {language} text is not a sentence of the level {option.level}."
                yield asked.problem((*path, "text"), what, "Copy a sentence from the action levels.")
            if asked.is_for_patients and _calls_otherwise(levels, in_language(option.text, language), language):
                what = f"The {language} text speaks of {EMERGENCY_NUMBER} in words of its own."
                yield asked.problem((*path, "text"), what, "Copy the emergency sentence of the action levels.")
    level = right_level(question)
    if level in (ActionLevel.CALL_TODAY, ActionLevel.MENTION_AT_VISIT) and not question.escalation:
        what = "A question answered with this level must name the signs of an emergency."
        yield asked.problem(("key",), what, "Add escalation with ids of emergency rows.")


def _calls_otherwise(levels: ActionLevels, text: str, language: str) -> bool:
    """Tell whether a text names the emergency number, but not in the sentence that people learn."""
    sentence = levels.level(ActionLevel.EMERGENCY_NOW).sentence.in_language(language)
    return EMERGENCY_NUMBER in text.replace(sentence, "")


def _says(levels: ActionLevels, level: ActionLevel, text: str, language: str) -> bool:
    """Tell whether a text is one or more whole sentences of the level's fixed text, letter by letter."""
    sentences = levels.level(level).sentences(language)
    numbers = range(len(sentences))
    return any(" ".join(sentences[first : last + 1]) == text for first in numbers for last in numbers)
