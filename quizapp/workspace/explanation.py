"""What is shown after an answer: what was said, what is right, when it becomes an emergency, why, and by whose word."""

from dataclasses import dataclass, replace
from datetime import date

from quizapp.library.action_levels import ActionLevels
from quizapp.library.catalogue import Entry
from quizapp.library.facts import Source, read_sources
from quizapp.library.problems import DeckError
from quizapp.library.rich_text import clean_html
from quizapp.questions.flashcard import Flashcard
from quizapp.questions.question import ActionLevel, question_languages
from quizapp.questions.response import Certainty
from quizapp.questions.single_best_answer import Option, SingleBestAnswer
from quizapp.questions.text import Text, in_language
from quizapp.workspace.help_now import load_action_levels


@dataclass(frozen=True)
class OptionWords:
    """One option in the language asked for."""

    id: str
    text: str
    explanation: str


@dataclass(frozen=True)
class Asked:
    """A question in words, before it is answered.

    Attributes:
        stem: Clean HTML.
        answer: A flashcard's back as clean HTML; empty for other kinds.
        options: In the order in which they are shown.
        practice: The line under options that are things to do; empty otherwise.
        is_translated: The question is written in the language asked for.
    """

    topic: str
    stem: str
    hint: str
    answer: str
    options: tuple[OptionWords, ...]
    practice: str
    is_translated: bool


@dataclass(frozen=True)
class Explanation:
    """A question after it was answered.

    Attributes:
        said: The text of the option that was chosen; empty for a flashcard.
        right: What is right in whole sentences; a level's fixed sentences where the answer is one.
        own_plan: "Or follow the plan your own team gave you." behind an action; empty otherwise.
        escalation: Signs that make it an emergency, letter by letter from the action levels.
        why: Clean HTML.
        why_not: The other options, each with what is to be said about it.
        sources: Short names of the sources; empty if the deck gives none.
        is_review_passed: The day by which it was to be checked again has passed.
    """

    is_right: bool
    said: str
    was_sure: bool
    right: str
    right_because: str
    own_plan: str
    escalation: tuple[str, ...]
    emergency_label: str
    emergency_sentence: str
    why: str
    why_not: tuple[OptionWords, ...]
    sources: tuple[str, ...]
    reviewed: date | None
    review_by: date | None
    is_review_passed: bool


class Explainer:
    """Puts questions and their explanations into words of one language."""

    def __init__(self, language: str) -> None:
        """Read the action levels and remember the language."""
        self.language = language
        self._levels: ActionLevels = load_action_levels()
        self._sources: dict[str, Source] | None = None

    def ask(self, entry: Entry) -> Asked:
        """Return the question in words."""
        question = entry.question
        asked = Asked(
            topic=self.topic(entry),
            stem=clean_html(self._say(question.stem)),
            hint="",
            answer="",
            options=(),
            practice="",
            is_translated=self.language in question_languages(question, entry.deck.head.language),
        )
        match question:
            case Flashcard():
                answer = clean_html(self._say(question.answer))
                return replace(asked, hint=self._say(question.hint), answer=answer)
            case SingleBestAnswer():
                practice = self._levels.sentence("practice", self.language) if question.asks_for_action else ""
                options = tuple(self._option(option) for option in question.options)
                return replace(asked, options=options, practice=practice)

    def explain(self, entry: Entry, chosen: tuple[str, ...], certainty: Certainty | None, today: date) -> Explanation:
        """Return what is said after an answer."""
        question = entry.question
        options = question.options if isinstance(question, SingleBestAnswer) else ()
        key = question.right_option if isinstance(question, SingleBestAnswer) else None
        said = next((option for option in options if option.id in chosen), None)
        level = self._levels.level(key.level) if key and key.level else None
        emergency = self._levels.level(ActionLevel.EMERGENCY_NOW)
        right = level.sentence.in_language(self.language) if level else self._say(key.text) if key else ""
        return Explanation(
            is_right=key is not None and said is key,
            said=self._say(said.text) if said else "",
            was_sure=certainty is Certainty.SURE_ENOUGH_TO_ACT,
            right=right,
            right_because=self._say(key.explanation) if key else "",
            own_plan=self._levels.sentence("own_plan", self.language) if level else "",
            escalation=tuple(self._levels.row(row).text.in_language(self.language) for row in question.escalation),
            emergency_label=emergency.label.in_language(self.language),
            emergency_sentence=emergency.sentence.in_language(self.language),
            why=clean_html(self._say(question.explanation)),
            why_not=tuple(self._option(option) for option in options if option is not key and option.explanation),
            sources=self._source_names(entry),
            reviewed=question.reviewed,
            review_by=question.review_by,
            is_review_passed=question.review_by is not None and question.review_by < today,
        )

    def takeaway(self, entry: Entry) -> str:
        """Return the sentence that the person can say once it is known, or else the question."""
        return self._say(entry.question.takeaway or entry.question.stem)

    def topic(self, entry: Entry) -> str:
        """Return the plain name of the question's topic, or else the deck's title."""
        return self._say(entry.question.topic or entry.deck.head.title)

    def _say(self, text: Text) -> str:
        return in_language(text, self.language)

    def _option(self, option: Option) -> OptionWords:
        return OptionWords(option.id, self._say(option.text), self._say(option.explanation))

    def _source_names(self, entry: Entry) -> tuple[str, ...]:
        if self._sources is None:
            try:
                self._sources = read_sources(entry.deck.folder.parent)
            except DeckError:  # somebody's own file: the ids then stand for the names
                self._sources = {}
        known = self._sources
        return tuple(
            known[name].name or known[name].title if name in known else name for name in entry.question.sources
        )
