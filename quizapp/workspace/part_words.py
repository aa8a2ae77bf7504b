"""What became of every part of a question after the answer, in words and in the order in which it is shown."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby
from operator import attrgetter

from quizapp.questions.bow_tie import BowTie
from quizapp.questions.fill import DragAndDropCloze, DropDownCloze, DropDownTable
from quizapp.questions.highlight import HighlightTable, HighlightText
from quizapp.questions.hot_spot import HotSpot
from quizapp.questions.marked_text import marks_in
from quizapp.questions.matching import Matching
from quizapp.questions.matrix import MatrixMultipleChoice, MatrixMultipleResponse
from quizapp.questions.multiple_response import GroupedMultipleResponse, SelectAll, SelectN
from quizapp.questions.option import ActionLevel, Option
from quizapp.questions.ordered_response import OrderedResponse
from quizapp.questions.score import PartScore, Score
from quizapp.questions.single_best_answer import SingleBestAnswer
from quizapp.questions.stand_alone import StandAlone
from quizapp.questions.symptom_to_action import SymptomToAction
from quizapp.questions.true_false import FALSE, REASON, STATEMENT, TRUE, TrueFalse
from quizapp.workspace import wording as fixed
from quizapp.workspace.asking import SIDES
from quizapp.workspace.wording import Wording
from quizapp.workspace.words import (
    Body,
    BowTieWords,
    ChooseWords,
    FillWords,
    GridWords,
    HighlightWords,
    MatchWords,
    OrderWords,
    PartVerdict,
    PartWords,
    PictureWords,
    Pieces,
    Verdict,
)

RIGHT_ONES = frozenset({Verdict.RIGHT, Verdict.MISSED})
CHOSEN_ONES = frozenset({Verdict.RIGHT, Verdict.WRONG})
_Place = tuple[str, str]
"""What a part belongs to, and the part."""


@dataclass(frozen=True)
class _Shown:
    """A part as it is seen: what it belongs to, with its words, and its own."""

    within: str
    subject: str
    part: PartWords


def part_verdicts(question: StandAlone, body: Body, score: Score, wording: Wording) -> tuple[PartVerdict, ...]:
    """Return what is said about each part that was chosen or is right, and about all others where each has its own say.

    Of a pool for several places, an option that belongs nowhere and was left is listed once, behind the places. So is
    a row of a matrix in which nothing is right and nothing was ticked, in its place, with "none of these" as its text.
    """
    scores = {(part.within, part.part): part for part in score.parts}
    because = _explanations(question, wording)
    found = [
        PartVerdict(
            part=shown.part.id,
            within=shown.within,
            verdict=_verdict(scores[shown.within, shown.part.id], is_place=isinstance(body, OrderWords)),
            subject=shown.subject,
            text=shown.part.text,
            because=because.get((shown.within, shown.part.id), ""),
        )
        for shown in _shown(body, wording)
    ]
    match body:
        case GridWords():
            nothing, by_row = wording.say(fixed.NONE_OF_THESE), groupby(_with_said(found), attrgetter("within"))
            rows = (_row_verdicts(list(cells), because["", row], nothing) for row, cells in by_row)
            return tuple(chain.from_iterable(rows))
        case MatchWords() | FillWords() if pool := _pool(body):
            used = [part for part in _with_said(found) if part.verdict is not Verdict.LEFT]
            return (*used, *_left_over(used, pool, because))
        case FillWords() | BowTieWords():
            return tuple(_with_said(found))
        case ChooseWords(groups=groups) if all(group.is_single and group.heading for group in groups):
            return tuple(_with_said(found))
        case _:
            return tuple(found)


def lines(parts: Iterable[PartVerdict], verdicts: frozenset[Verdict], *, with_subject: bool = True) -> tuple[str, ...]:
    """Return the texts of parts with one of some verdicts: one line each, or one line for all within the same thing."""
    together: dict[_Place, list[str]] = defaultdict(list)
    for part in parts:
        if part.verdict in verdicts:
            is_within = with_subject and bool(part.subject)
            together[(part.within, part.subject) if is_within else ("", part.part)].append(part.text)
    return tuple(
        f"{subject}: {', '.join(texts)}" if within else texts[0] for (within, subject), texts in together.items()
    )


def _verdict(part: PartScore, *, is_place: bool) -> Verdict:
    if part.is_chosen:
        return Verdict.RIGHT if part.is_right else Verdict.WRONG
    return Verdict.MISSED if part.is_right or is_place else Verdict.LEFT  # what has no place is missing in the order


# -- the parts in the order in which they are shown


def _shown(body: Body, wording: Wording) -> Iterator[_Shown]:
    match body:
        case ChooseWords(groups=groups):
            for group in groups:
                yield from _all_of(group.id, group.heading, group.options)
        case GridWords():
            for row in body.rows:
                yield from _all_of(row.id, row.text, body.columns)
        case FillWords():
            for number, gap in enumerate(body.gaps, start=1):
                subject = gap.label or wording.say(fixed.GAP).format(number=number)
                yield from _all_of(gap.id, subject, gap.options or body.pool)
        case BowTieWords():
            for name, heading in SIDES.items():
                yield from _all_of(name, wording.say(heading), getattr(body, name))
        case MatchWords():
            for premise in body.premises:
                yield from _all_of(premise.id, premise.text, body.options)
        case OrderWords(options=options):
            yield from _all_of("", "", options)
        case HighlightWords():
            yield from _all_of("", "", _phrases(body))
        case PictureWords():
            yield from _all_of("", "", (PartWords(region.id, region.text) for region in body.regions))
        case _:
            return


def _phrases(body: HighlightWords) -> Iterator[PartWords]:
    """Yield the phrases; several of a table that read alike are told apart by their row, or else by row and column."""
    yield from (PartWords(mark.id, mark.words) for mark in marks_in(body.text))
    phrases = [
        (mark.id, mark.words, _before(head if place else ""), _before(head, body.columns[place]))
        for row in body.rows
        for head in [_words(row[0])]
        for place, cell in enumerate(row)
        for mark in marks_in(cell)
    ]
    alike = Counter(words for _, words, _, _ in phrases)
    alike_in_row = Counter(f"{row}{words}" for _, words, row, _ in phrases)
    for name, words, row, row_and_column in phrases:
        before = row if alike_in_row[f"{row}{words}"] == 1 else row_and_column
        yield PartWords(name, f"{before}{words}" if alike[words] > 1 else words)


def _before(*names: str) -> str:
    named = ", ".join(name for name in names if name)
    return f"{named}: " if named else ""


def _words(pieces: Pieces) -> str:
    return "".join(piece if isinstance(piece, str) else piece.words for piece in pieces).strip()


def _pool(body: MatchWords | FillWords) -> tuple[PartWords, ...]:
    return body.options if isinstance(body, MatchWords) else body.pool


def _all_of(within: str, subject: str, parts: Iterable[PartWords]) -> Iterator[_Shown]:
    return (_Shown(within, subject, part) for part in parts)


# -- what their authors say about them


def _explanations(question: StandAlone, wording: Wording) -> Mapping[_Place, str]:
    """Return what is said about each part; about a row of a matrix as about a part of ""."""
    match question:
        case MatrixMultipleChoice() | MatrixMultipleResponse():
            texts = {("", row.id): row.explanation for row in question.rows}
        case TrueFalse():
            texts = {(STATEMENT, TRUE): question.why_true, (STATEMENT, FALSE): question.why_false}
            texts |= {(REASON, reason.id): reason.explanation for reason in question.reasons}
        case SymptomToAction(explanations=explanations):
            texts = {("", level.value): getattr(explanations, level.value) for level in ActionLevel}
        case HighlightText() | HighlightTable():
            texts = {("", phrase): text for phrase, text in question.explanations.items()}
        case HotSpot():
            texts = {("", region.id): region.explanation for region in question.regions}
        case DragAndDropCloze() | Matching():
            return _pool_explanations(question, wording)
        case _:
            lists = _option_lists(question)
            texts = {(name, option.id): option.explanation for name, options in lists for option in options}
    return {place: wording.say(text) for place, text in texts.items()}


def _option_lists(question: StandAlone) -> Iterator[tuple[str, Sequence[Option]]]:
    match question:
        case SingleBestAnswer() | SelectAll() | SelectN() | OrderedResponse():
            yield "", question.options
        case GroupedMultipleResponse():
            yield from ((group.id, group.options) for group in question.groups)
        case DropDownCloze() | DropDownTable():
            yield from ((gap.id, gap.options) for gap in question.gap_list)
        case BowTie():
            yield from ((name, question.side(name).options) for name in SIDES)


def _pool_explanations(question: DragAndDropCloze | Matching, wording: Wording) -> Mapping[_Place, str]:
    """Return what is said about the options of a pool: at every place, about its key also what the place says."""
    places = question.premises if isinstance(question, Matching) else question.gap_list
    pool = {option.id: wording.say(option.explanation) for option in question.options}
    found = {(within, name): words for within in ("", *(place.id for place in places)) for name, words in pool.items()}
    for place in places:
        both = (wording.say(place.explanation), pool[place.key])
        found[place.id, place.key] = " ".join(words for words in both if words)
    return found


# -- what belongs to one row, gap or premise


def _with_said(parts: list[PartVerdict]) -> list[PartVerdict]:
    """Say at what is missing what was chosen instead, in the same row, gap, premise, side or group."""
    instead = dict(_texts_by_within(parts, Verdict.WRONG))
    return [
        replace(part, said=", ".join(instead.get(part.within, ()))) if part.verdict is Verdict.MISSED else part
        for part in parts
    ]


def _texts_by_within(parts: list[PartVerdict], verdict: Verdict) -> dict[str, list[str]]:
    texts: dict[str, list[str]] = defaultdict(list)
    for part in parts:
        if part.verdict is verdict:
            texts[part.within].append(part.text)
    return texts


def _row_verdicts(cells: list[PartVerdict], because: str, nothing: str) -> list[PartVerdict]:
    """Return the cells of a row that were ticked or are right; its explanation stands at the first that went wrong."""
    told = [cell for cell in cells if cell.verdict is not Verdict.LEFT]
    if not told:
        return [replace(cells[0], part="", text=nothing, because=because)]
    place = next((place for place, cell in enumerate(told) if cell.verdict is not Verdict.RIGHT), 0)
    told[place] = replace(told[place], because=because)
    return told


def _left_over(
    used: Sequence[PartVerdict], pool: tuple[PartWords, ...], because: Mapping[_Place, str]
) -> list[PartVerdict]:
    """Return the options of a pool that belong nowhere and were left."""
    names = {part.part for part in used}
    return [
        PartVerdict(option.id, "", Verdict.LEFT, "", option.text, because=because["", option.id])
        for option in pool
        if option.id not in names
    ]
