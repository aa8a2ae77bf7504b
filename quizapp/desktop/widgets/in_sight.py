"""Keeping a control in sight in a page that scrolls."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget


def scroll_area_of(widget: QWidget) -> QScrollArea | None:
    """Return the nearest scroll area that the widget lies in."""
    around = widget.parentWidget()
    while around is not None and not around.isWindow():
        if isinstance(around, QScrollArea):
            return around
        around = around.parentWidget()
    return None


def bring_into_sight(widget: QWidget, above_px: int = 0, around_px: int = 12) -> None:
    """Scroll up or down, as little as possible, until all of the widget is seen.

    Args:
        above_px: What covers the upper edge of the scroll area: a pinned header.
        around_px: Room above and below, for the focus ring.
    """
    area = scroll_area_of(widget)
    content = area.widget() if area is not None else None
    if area is None or content is None:
        return
    top = widget.mapTo(content, QPoint(0, 0)).y()
    bar, seen = area.verticalScrollBar(), area.viewport().height()
    if bar.value() > top - above_px - around_px:
        bar.setValue(top - above_px - around_px)
    elif bar.value() + seen < top + widget.height() + around_px:
        bar.setValue(top + widget.height() + around_px - seen)


def bring_beginning_into_sight(widget: QWidget, beginning_px: int, around_px: int = 12) -> None:
    """Scroll to a widget whose beginning is not seen: until all of it is, or from its first line on.

    Args:
        beginning_px: So many pixels from its top are its beginning.
        around_px: Room above and below.
    """
    area = scroll_area_of(widget)
    content = area.widget() if area is not None else None
    if area is None or content is None:
        return
    top = widget.mapTo(content, QPoint(0, 0)).y()
    bar, seen = area.verticalScrollBar(), area.viewport().height()
    if bar.value() <= top and top + beginning_px <= bar.value() + seen:
        return
    bar.setValue(min(top - around_px, max(top + widget.height() + around_px - seen, 0)))
