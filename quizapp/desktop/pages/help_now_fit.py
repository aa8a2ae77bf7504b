"""How the help page's three bands use the height of a wide window: widths of columns, and how tightly rows stand."""

import dataclasses
from collections.abc import Sequence

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.text_block import TextBlock

COLUMN_GAP = 26
BAND_MARGIN = 18
# What a row keeps free beside its words: the square before a sign; the icon and both margins of a frame.
_BESIDE_SIGN, _BESIDE_FRAME = 20, 46
_STEP_PX = 6


@dataclasses.dataclass(frozen=True)
class Density:
    """How tightly the rows stand.

    Attributes:
        row: Room above and below a row, in pixels.
        line: Distance of two lines of a row as a multiple of the font's pixel size.
        head: Height of a level's head, in pixels.
        gap: Distance of the parts of the page, in pixels.
        title: Step of the page's title.
    """

    row: int
    line: float
    head: int
    gap: int
    title: str = "h1"


ROOMY = Density(7, 1.32, 56, 10)
DRAWN = Density(4, 1.25, 52, 8)
TIGHT = Density(2, 1.18, 44, 6)
DENSITIES = (
    ROOMY,
    Density(5, 1.28, 54, 8),
    DRAWN,
    Density(3, 1.2, 48, 6),
    TIGHT,
    Density(1, 1.16, 42, 5, "h2"),
    Density(0, 1.15, 38, 4, "h2"),
)


class ColumnTexts:
    """The words of one column: its signs and its framed sentences, measured in lines."""

    def __init__(self, look: Look, signs: Sequence[str], framed: Sequence[str]) -> None:
        self._signs = [TextBlock(text, look.font("caption"), 1.0) for text in signs]
        self._framed = [TextBlock(text, look.font("caption", "strong"), 1.0) for text in framed]

    def sign_lines(self, width: int) -> list[int]:
        """Return the number of lines of each sign in a column of this width."""
        return [block.height(width - _BESIDE_SIGN) // block.line_px for block in self._signs]

    def frame_lines(self, width: int) -> list[int]:
        """Return the number of lines of each framed sentence."""
        return [block.height(width - _BESIDE_FRAME) // block.line_px for block in self._framed]

    def lines(self, width: int) -> float:
        """Return about how high the column is, in lines; a row's own room counts half a line."""
        signs, frames = self.sign_lines(width), self.frame_lines(width)
        return sum(signs) + sum(frames) + 0.5 * len(signs) + 0.8 * len(frames)

    def height(self, width: int, density: Density, line_px: int) -> int:
        """Return the height in pixels below the column's title."""
        signs = sum(lines * line_px + 2 * density.row + 1 for lines in self.sign_lines(width))
        return signs + sum(lines * line_px + 3 * density.row + 2 for lines in self.frame_lines(width))


def column_widths(columns: Sequence[ColumnTexts], room_px: int) -> list[int]:
    """Return the widths that make the highest column as low as it gets, starting from equal ones."""
    widths = [room_px // len(columns)] * len(columns)
    best = list(widths)
    heights = [column.lines(width) for column, width in zip(columns, widths, strict=True)]
    lowest = max(heights)
    for _ in range(24):
        # The highest column takes from the one with most to spare.
        takes, gives = heights.index(max(heights)), heights.index(min(heights))
        if takes == gives:
            break
        widths[takes] += _STEP_PX
        widths[gives] -= _STEP_PX
        for changed in (takes, gives):
            heights[changed] = columns[changed].lines(widths[changed])
        if max(heights) < lowest:
            lowest, best = max(heights), list(widths)
    return best


def band_height(
    look: Look, columns: Sequence[ColumnTexts], widths: Sequence[int], density: Density, edge_px: int
) -> int:
    """Return the height of a band with its head, in pixels."""
    font_px = look.font_px("caption")
    title = max(round(font_px * 1.2) + 1, look.px(20)) + 2 * (density.row + 2)
    line_px = line_height_px(look, density)
    highest = max(column.height(width, density, line_px) for column, width in zip(columns, widths, strict=True))
    return 2 * edge_px + look.px(density.head) + 2 * density.row + 4 + title + highest


def line_height_px(look: Look, density: Density) -> int:
    """Return the distance of two lines of a row in pixels."""
    return TextBlock("", look.font("caption"), density.line).line_px
