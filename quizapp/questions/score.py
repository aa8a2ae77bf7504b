"""The score of one response: points, and what became of each part."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PartScore:
    """One part that could be chosen: whether it was, and whether it is right to choose it.

    Attributes:
        part: Id of what could be chosen: an option, a column of a row, a phrase.
        within: Id of what it was chosen for: a gap, a row, a group, a step of a case; empty for the question itself.
    """

    part: str
    is_chosen: bool
    is_right: bool
    within: str = ""


@dataclass(frozen=True)
class Score:
    """Points of max points, with the parts behind them in the question's own order."""

    points: int
    max_points: int
    parts: tuple[PartScore, ...] = ()

    @property
    def is_full(self) -> bool:
        """Every point was won."""
        return self.points == self.max_points
