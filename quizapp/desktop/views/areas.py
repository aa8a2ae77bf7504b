"""Which area belongs to which question, and how much room it gets."""

from quizapp.desktop.look import Look
from quizapp.desktop.views.area import AnswerArea
from quizapp.desktop.views.shown import ShownQuestion, Space


def area_for(look: Look, shown: ShownQuestion, space: Space) -> AnswerArea:
    """Return the area in which a question is answered.

    Args:
        look: How it looks.
        shown: The question with what was done so far.
        space: The room of the page; the area may get half of it.

    Raises:
        TypeError: If the question is turned, not answered.
    """
    kind = _kind_of_area(type(shown.asked.body).__name__)
    return kind(look, shown, _space_of_area(shown, space, takes_full_width=kind.takes_full_width))


def _kind_of_area(body: str) -> type[AnswerArea]:
    """Return the class for a body of `quizapp.workspace.words`; each is loaded when it is first needed: 5 to 20 ms."""
    match body:
        case "ChooseWords":
            from quizapp.desktop.views.choose import ChooseArea

            return ChooseArea
        case "TypeWords":
            from quizapp.desktop.views.type import TypeArea

            return TypeArea
        case "GridWords":
            from quizapp.desktop.views.grid import GridArea

            return GridArea
        case "FillWords":
            from quizapp.desktop.views.fill import FillArea

            return FillArea
        case "BowTieWords":
            from quizapp.desktop.views.bow_tie import BowTieArea

            return BowTieArea
        case "OrderWords":
            from quizapp.desktop.views.order import OrderArea

            return OrderArea
        case "MatchWords":
            from quizapp.desktop.views.order import MatchArea

            return MatchArea
        case "HighlightWords":
            from quizapp.desktop.views.mark import HighlightArea

            return HighlightArea
        case "PictureWords":
            from quizapp.desktop.views.picture import PictureArea

            return PictureArea
    raise TypeError(f"{body} has no area")


def _space_of_area(shown: ShownQuestion, space: Space, *, takes_full_width: bool) -> Space:
    """Return the room of the area, which may be half of the page."""
    is_explained = shown.explanation is not None
    if space.is_narrow or (takes_full_width and not is_explained and not shown.asked.chart):
        return space
    return Space("medium" if space.width == "wide" else "narrow", space.height)
