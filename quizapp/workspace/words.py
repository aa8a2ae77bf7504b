"""A question put into words of one language, before and after it is answered; one class for each way of answering.

Texts are plain, except those called ``html``: clean HTML for the one widget that shows rich text.
"""

import enum
from dataclasses import dataclass, field
from datetime import date

from quizapp.questions.chart import Flag
from quizapp.questions.marked_text import Mark
from quizapp.questions.question import Judgment
from quizapp.questions.rules import Rule
from quizapp.questions.typed_answer import Difference

Pieces = tuple[str | Mark, ...]
"""A text cut into plain words and marked places (gaps to fill, phrases to mark)."""


@dataclass(frozen=True)
class PartWords:
    """A part with its id: an option, a row, a column, a place in a picture."""

    id: str
    text: str


@dataclass(frozen=True)
class OptionGroup:
    """Options that stand together.

    Attributes:
        id: The group's id, by which verdicts are found; empty for the only list of a question.
        heading: What stands above them; empty for the only group.
        is_single: One of them can be chosen, not several.
        most: How many can be chosen in all; 0 for any number.
    """

    id: str
    heading: str
    options: tuple[PartWords, ...]
    is_single: bool
    most: int = 0


@dataclass(frozen=True)
class ChooseWords:
    """Options to choose from.

    Attributes:
        scene: Lines about the scene, each with its heading: "When", "How often" (symptom to action).
        is_action: The options are things to do about a warning sign.
    """

    groups: tuple[OptionGroup, ...]
    scene: tuple[tuple[str, str], ...] = ()
    is_action: bool = False


@dataclass(frozen=True)
class TypeWords:
    """A field to type into. ``unit`` stands behind a number."""

    is_number: bool
    unit: str = ""
    hint: str = ""


@dataclass(frozen=True)
class GridWords:
    """A matrix. ``is_single``: one column for each row."""

    row_heading: str
    columns: tuple[PartWords, ...]
    rows: tuple[PartWords, ...]
    is_single: bool


@dataclass(frozen=True)
class GapWords:
    """A gap: its name for a screen reader, and its own options; none where there is a pool for all gaps."""

    id: str
    label: str
    options: tuple[PartWords, ...] = ()


@dataclass(frozen=True)
class FillWords:
    """Gaps to fill, in a text or in a table.

    Attributes:
        text: The text; empty for a table.
        columns: Headings of the table.
        rows: Its cells.
        gaps: In reading order.
        pool: Options for all gaps, each used once; empty where the gaps have their own.
    """

    text: Pieces
    columns: tuple[str, ...]
    rows: tuple[tuple[Pieces, ...], ...]
    gaps: tuple[GapWords, ...]
    pool: tuple[PartWords, ...] = ()

    @property
    def is_table(self) -> bool:
        """The gaps stand in a table."""
        return bool(self.columns)


@dataclass(frozen=True)
class BowTieWords:
    """Three pools for the five slots of ``questions.bow_tie.SLOTS``."""

    actions: tuple[PartWords, ...]
    condition: tuple[PartWords, ...]
    parameters: tuple[PartWords, ...]


@dataclass(frozen=True)
class OrderWords:
    """Things to put into order, shown in a wrong one."""

    options: tuple[PartWords, ...]


@dataclass(frozen=True)
class MatchWords:
    """Things at the left, each to be given one of those at the right; one may be used several times."""

    premises: tuple[PartWords, ...]
    options: tuple[PartWords, ...]


@dataclass(frozen=True)
class HighlightWords:
    """Phrases to mark, in a text or in a table; see `FillWords` for the fields."""

    text: Pieces
    columns: tuple[str, ...]
    rows: tuple[tuple[Pieces, ...], ...]

    @property
    def is_table(self) -> bool:
        """The phrases stand in a table."""
        return bool(self.columns)


@dataclass(frozen=True)
class RegionWords:
    """A place in a picture, in percent of its width and height."""

    id: str
    text: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class PictureWords:
    """A picture with places to choose from. ``alt`` says what it shows."""

    image: str
    alt: str
    regions: tuple[RegionWords, ...]


@dataclass(frozen=True)
class TurnWords:
    """A card to turn.

    Attributes:
        front: What is asked; clean HTML, equal to the question's stem unless the card is reversed or a cloze.
        back: The answer; clean HTML. Of a cloze, the whole sentence with the words that were hidden in bold.
        hint: Shown before it is turned; may be empty.
        picture: Of an image occlusion: the picture, its masks as regions (all that are hidden).
        asked: Of an image occlusion: the id of the mask that is asked for, taken away when the card is turned.
    """

    front: str
    back: str
    hint: str = ""
    picture: PictureWords | None = None
    asked: str = ""


@dataclass(frozen=True)
class CellWords:
    """A cell of a chart's table."""

    text: str
    flag: Flag = Flag.NONE


@dataclass(frozen=True)
class TabWords:
    """A tab of a chart. ``is_new``: it came with the step of the case that is asked now."""

    id: str
    title: str
    html: str
    columns: tuple[str, ...]
    rows: tuple[tuple[CellWords, ...], ...]
    is_new: bool = False


Body = (
    TurnWords
    | TypeWords
    | ChooseWords
    | GridWords
    | FillWords
    | BowTieWords
    | OrderWords
    | MatchWords
    | HighlightWords
    | PictureWords
)


@dataclass(frozen=True)
class Asked:
    """A question in words, before it is answered.

    Attributes:
        kind: The kind's name in deck files.
        stem: Clean HTML.
        body: What there is to answer, in the order in which it is shown.
        rule: How it is scored.
        max_points: The most points that can be won.
        practice: The line under options that are things to do; empty otherwise.
        is_translated: The question is written in the language asked for.
        chart: The tabs to be seen now; none without a chart.
        case: The case that it is a step of: its stem as plain text; empty for others.
        step: Which step of the case, from 0.
        judgment: The step of clinical judgment.
    """

    kind: str
    topic: str
    stem: str
    body: Body
    rule: Rule
    max_points: int
    practice: str
    is_translated: bool
    chart: tuple[TabWords, ...] = ()
    case: str = ""
    step: int = 0
    judgment: Judgment | None = None


class Verdict(enum.StrEnum):
    """What became of a part."""

    RIGHT = "right"
    """It is right, and was chosen."""
    WRONG = "wrong"
    """It was chosen, and is not right."""
    MISSED = "missed"
    """It is right, and was not chosen."""
    LEFT = "left"
    """It is not right, and was left."""


@dataclass(frozen=True)
class PartVerdict:
    """What is said about one part after the answer: you said ..., it is ..., because ...

    Attributes:
        part: Its id; empty for a row of a matrix in which nothing is right and nothing was ticked.
        within: Id of the row, gap, slot, premise, group that it belongs to; empty for the question itself.
        verdict: What became of it.
        subject: The text of that row, gap, premise or group; empty for an option of the question itself.
        text: The text of the part: of the option, column or phrase.
        said: What was chosen instead, of a row, gap or premise that was filled wrongly or left empty; may be empty.
        because: Why it is right or wrong; empty if the author says nothing. What is said about a whole row stands
            once, at the first of its cells that went wrong, or else at the first.
    """

    part: str
    within: str
    verdict: Verdict
    subject: str
    text: str
    said: str = ""
    because: str = ""


@dataclass(frozen=True)
class Explanation:
    """A question after it was answered.

    Attributes:
        is_right: Every point was won.
        points: Points of max points.
        was_sure: The person was sure enough to act on it.
        said: What was said, in the person's own words or the options' texts, one line each; empty for a turned card.
        right: What is right, in whole sentences where the answer is a level's fixed sentence; one line each.
        right_because: Why, where one part alone is right; empty otherwise.
        own_plan: "Or follow the plan your own team gave you." behind an action; empty otherwise.
        escalation: Signs that make it an emergency, letter by letter from the action levels.
        why: Clean HTML.
        parts: What became of every part, in the order in which they are shown.
        order: Of an ordered response: the ids in the right order; empty otherwise.
        differences: Of a typed answer: what was typed against what was meant.
        solution: Of a number: how it is found; clean HTML.
        sources: Short names of the sources; empty if the deck gives none.
        is_review_passed: The day by which it was to be checked again has passed.
    """

    is_right: bool
    points: int
    max_points: int
    was_sure: bool
    said: tuple[str, ...]
    right: tuple[str, ...]
    right_because: str
    own_plan: str
    escalation: tuple[str, ...]
    emergency_label: str
    emergency_sentence: str
    why: str
    parts: tuple[PartVerdict, ...]
    sources: tuple[str, ...]
    reviewed: date | None
    review_by: date | None
    is_review_passed: bool
    order: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    solution: str = ""
    verdicts: dict[tuple[str, str], Verdict] = field(init=False, repr=False, compare=False)
    """The same by (within, part)."""

    def __post_init__(self) -> None:
        """Put the verdicts where the views find them."""
        found = {(part.within, part.part): part.verdict for part in self.parts}
        object.__setattr__(self, "verdicts", found)

    @property
    def is_answered(self) -> bool:
        """Something was said."""
        return bool(self.said) or any(part.verdict in (Verdict.RIGHT, Verdict.WRONG) for part in self.parts)

    @property
    def is_partly_right(self) -> bool:
        """Some points were won, and not all."""
        return 0 < self.points < self.max_points
