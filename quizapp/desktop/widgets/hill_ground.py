"""The ground of a plain page: two pale hills along its lower edge; nothing in high contrast."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter

from quizapp.desktop.widgets.landscape import PaintedScene, Points, fill_below, smooth_path

HEIGHT_PX = 220
_FAR: Points = (
    *((0, 0.455), (0.14, 0.25), (0.27, 0.19), (0.42, 0.33), (0.58, 0.545), (0.66, 0.54), (0.78, 0.42), (0.9, 0.19)),
    (1, 0.0),
)
_NEAR: Points = (
    *((0, 0.73), (0.13, 0.57), (0.27, 0.51), (0.45, 0.62), (0.63, 0.75), (0.8, 0.66), (0.92, 0.46), (1, 0.34)),
)


class HillGround(PaintedScene):
    """A page's content lies on it: give it a layout."""

    def paint_scene(self, painter: QPainter, size: QSize) -> None:
        """Paint both hills over the lowest 220 px, or less of a low page."""
        if self.look.is_high_contrast:
            return
        height = min(HEIGHT_PX, size.height() * 0.3)
        for points, name in ((_FAR, "hill1"), (_NEAR, "hill2")):
            line = smooth_path(points, size, size.height() - height, height)
            fill_below(painter, line, size, self.look.colour(name))
