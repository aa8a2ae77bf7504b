"""An answer and what is right, each in lines that can be read out: "You said: ... It is: ..."."""

from collections.abc import Sequence
from decimal import Decimal
from difflib import SequenceMatcher

from quizapp.questions.marked_text import languages_in
from quizapp.questions.numeric_answer import NumericAnswer, read_amount
from quizapp.questions.ordered_response import OrderedResponse
from quizapp.questions.response import Ordered, Response, Typed
from quizapp.questions.single_best_answer import SingleBestAnswer
from quizapp.questions.stand_alone import StandAlone
from quizapp.questions.true_false import TrueFalse
from quizapp.questions.typed_answer import LONGEST_COMPARED, Difference, TypedAnswer, compared, difference
from quizapp.workspace import wording as fixed
from quizapp.workspace.part_words import CHOSEN_ONES, RIGHT_ONES, lines
from quizapp.workspace.wording import Wording
from quizapp.workspace.words import PartVerdict


def said(
    question: StandAlone, response: Response | None, parts: Sequence[PartVerdict], wording: Wording
) -> tuple[str, ...]:
    """Return what the person said, one line each; nothing of a card that was turned."""
    match question, response:
        case NumericAnswer(), Typed(text=text):
            return _given(text, wording.say(question.unit))
        case _, Typed(text=text):
            return _given(text)
        case OrderedResponse(), Ordered(parts=order):
            return _numbered(order, parts)
    return lines(parts, CHOSEN_ONES, with_subject=not isinstance(question, TrueFalse))


def right(question: StandAlone, parts: Sequence[PartVerdict], wording: Wording) -> tuple[str, ...]:
    """Return what is right, one line each; nothing of a card that was turned."""
    match question:
        case TypedAnswer(answers=answers):
            return (wording.say(answers[0]),)
        case NumericAnswer():
            return _amounts(question, wording)
        case OrderedResponse(keys=keys):
            return _numbered(keys, parts)
        case SingleBestAnswer() if level := question.right_option.level:
            return (wording.level_sentence(level),)
    return lines(parts, RIGHT_ONES, with_subject=not isinstance(question, TrueFalse))


def differences(question: StandAlone, response: Response | None, wording: Wording) -> tuple[Difference, ...]:
    """Return how a typed answer differs from the closest right one; a wrong one, from those in the language alone."""
    if not isinstance(question, TypedAnswer) or not isinstance(response, Typed) or not response.text.strip():
        return ()
    typed = response.text.strip()
    if question.accepts(typed):
        meant = [words for answer in question.answers for words in languages_in(answer)]
    else:
        meant = [wording.say(answer) for answer in question.answers]
    return tuple(difference(typed, max(meant, key=lambda words: _likeness(typed, words))))


def _likeness(typed: str, meant: str) -> float:
    likeness = SequenceMatcher(a=compared(typed), b=compared(meant), autojunk=False)
    is_short = max(len(typed), len(meant)) <= LONGEST_COMPARED
    return likeness.ratio() if is_short else likeness.quick_ratio()


def _given(text: str, unit: str = "") -> tuple[str, ...]:
    typed = text.strip()
    if not typed:
        return ()
    amount = read_amount(typed) if unit else None
    return (f"{typed} {unit}" if amount and not amount.unit else typed,)


def _amounts(question: NumericAnswer, wording: Wording) -> tuple[str, ...]:
    """Return the number, and the range that is accepted: 79 to 81 mg."""
    unit = wording.say(question.unit)
    exact = f"{_plain(question.value)} {unit}".strip()
    if not question.tolerance:
        return (exact,)
    low, high = _plain(question.value - question.tolerance), _plain(question.value + question.tolerance)
    return exact, wording.say(fixed.ACCEPTED).format(low=low, high=f"{high} {unit}".strip())


def _plain(number: Decimal) -> str:
    """Return a number without zeros at its end: 5.0 mg has been read as 50 mg."""
    return f"{number.normalize():f}"


def _numbered(order: Sequence[str], parts: Sequence[PartVerdict]) -> tuple[str, ...]:
    texts = {part.part: part.text for part in parts}
    return tuple(f"{place}. {texts[name]}" for place, name in enumerate(order, start=1))
