"""A picture of a deck: read with care, fitted to its place, in words where it cannot be shown."""

import contextlib
import re
from pathlib import Path

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.desktop.icons import paint_icon
from quizapp.desktop.look import Look
from quizapp.desktop.tasks import Task
from quizapp.desktop.widgets.text_block import TextBlock

# The format goes by the name and is never guessed from the content, or a drawing could pass as a photograph.
_FORMATS = {".png": b"png", ".jpg": b"jpeg", ".jpeg": b"jpeg", ".webp": b"webp"}
_BEGINNINGS = {b"png": b"\x89PNG\r\n\x1a\n", b"jpeg": b"\xff\xd8\xff", b"webp": b"RIFF"}
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._ -]*")
_LARGEST_BYTES = 20_000_000
_LARGEST_DRAWING_BYTES = 500_000
_MOST_PIXELS = 40_000_000
_MOST_AT_ONCE_PIXELS = 400_000
"""What is decoded in a few milliseconds; anything larger is decoded on another thread."""
_LONGEST_SIDE_PX = 1600
_MOST_STRETCHED = 3
_FLATTEST = 12
"""No picture is drawn flatter or narrower than 1 to this."""

# What a drawing may consist of: nothing that names another file, repeats another element, or runs over all pixels.
_DRAWN = {
    "svg", "g", "defs", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text",
    "tspan", "linearGradient", "radialGradient", "stop",
}  # fmt: skip
_MOST_ELEMENTS = 4000
_ELEMENT = re.compile(r"<([^\s/>!?][^\s/>]*)")
_XML_HEAD = re.compile(r"^\s*<\?xml\s[^>]*\?>")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)

_recent: dict[tuple[str, int, int], QImage] = {}
_MOST_RECENT = 3


class PictureFile:
    """A picture file of a deck, looked at but not decoded yet.

    Attributes:
        size: Its width and height in pixels, none of them more than is shown; empty if it cannot be shown.
    """

    def __init__(self, media: Path, name: str) -> None:
        """Look into the file's head; reads nothing outside of ``media``."""
        self.size = QSize()
        self._path = media_file(media, name)
        self._drawing = b""
        if self._path is None:
            return
        with contextlib.suppress(OSError):
            found = self._path.stat()
            self._key = (str(self._path), found.st_mtime_ns, found.st_size)
            if self._path.suffix.lower() == ".svg":
                self._read_drawing(found.st_size)
            elif found.st_size <= _LARGEST_BYTES and self._begins_as_named():
                self.size = self._shown_size(self._reader().size())

    @property
    def is_quick(self) -> bool:
        """It is decoded in a few milliseconds, or was decoded just now."""
        if self._path is None or self.size.isEmpty() or self._key in _recent or self._drawing:
            return True
        natural = self._reader().size()
        return natural.width() * natural.height() <= _MOST_AT_ONCE_PIXELS

    def image(self) -> QImage:
        """Return the picture, decoded; a null image if it is damaged. May be called on any thread."""
        if self._path is None or self.size.isEmpty():
            return QImage()
        if self._key not in _recent:
            image = _draw(self._drawing, self.size) if self._drawing else self._decode()
            if image.isNull():
                return image
            while len(_recent) >= _MOST_RECENT:
                _recent.pop(next(iter(_recent)), None)
            _recent[self._key] = image
        return _recent.get(self._key, QImage())

    def _begins_as_named(self) -> bool:
        assert self._path is not None
        with self._path.open("rb") as content:
            beginning = _BEGINNINGS[_FORMATS[self._path.suffix.lower()]]
            return content.read(len(beginning)) == beginning

    def _reader(self) -> QImageReader:
        assert self._path is not None
        reader = QImageReader(str(self._path), QByteArray(_FORMATS[self._path.suffix.lower()]))
        reader.setAutoDetectImageFormat(False)
        reader.setAutoTransform(True)
        return reader

    def _decode(self) -> QImage:
        reader = self._reader()
        natural = reader.size()
        longest = max(natural.width(), natural.height())
        if longest > _LONGEST_SIDE_PX:
            reader.setScaledSize(natural.scaled(_LONGEST_SIDE_PX, _LONGEST_SIDE_PX, Qt.AspectRatioMode.KeepAspectRatio))
        return reader.read()

    def _shown_size(self, natural: QSize) -> QSize:
        if natural.isEmpty() or natural.width() * natural.height() > _MOST_PIXELS:
            return QSize()
        if self._reader().transformation().value & 4:  # a photograph taken with the camera on its side
            natural = natural.transposed()
        if max(natural.width(), natural.height()) > _FLATTEST * min(natural.width(), natural.height()):
            return QSize()
        if max(natural.width(), natural.height()) > _LONGEST_SIDE_PX:
            return natural.scaled(_LONGEST_SIDE_PX, _LONGEST_SIDE_PX, Qt.AspectRatioMode.KeepAspectRatio)
        return natural

    def _read_drawing(self, size_bytes: int) -> None:
        from PySide6.QtSvg import QSvgRenderer  # 5 ms that no photograph needs

        if self._path is None or size_bytes > _LARGEST_DRAWING_BYTES:
            return
        drawing = harmless_drawing(self._path.read_bytes())
        natural = QSvgRenderer(QByteArray(drawing)).defaultSize() if drawing else QSize()
        if natural.isEmpty() or max(natural.toTuple()) > _FLATTEST * min(natural.toTuple()):
            return
        self._drawing = drawing
        self.size = natural.scaled(_LONGEST_SIDE_PX, _LONGEST_SIDE_PX, Qt.AspectRatioMode.KeepAspectRatio)


def media_file(media: Path, name: str) -> Path | None:
    """Return the file of a picture's name if it lies in the media folder itself, links followed."""
    if not _NAME.fullmatch(name):
        return None
    try:
        folder = media.resolve()
        path = (folder / name).resolve()
        is_there = path.is_relative_to(folder) and path.is_file()
    except OSError:
        return None
    return path if is_there and path.suffix.lower() in {*_FORMATS, ".svg"} else None


def harmless_drawing(content: bytes) -> bytes:
    """Return an SVG drawing as UTF-8 without its XML head, or nothing if it holds more than shapes and words.

    Anything that could name another file, repeat elements over and over or filter every pixel is not allowed: Qt
    would follow it. A head could name an encoding in which other elements are hidden, so it goes.
    """
    try:
        text = _XML_HEAD.sub("", content.decode("utf-8-sig"), count=1)
    except UnicodeDecodeError:
        return b""
    text = _COMMENT.sub("", text)
    elements = _ELEMENT.findall(text)
    is_harmless = "<!" not in text and "<?" not in text and {*elements} <= _DRAWN and len(elements) <= _MOST_ELEMENTS
    return text.encode() if is_harmless else b""


def _draw(drawing: bytes, size: QSize) -> QImage:
    from PySide6.QtSvg import QSvgRenderer  # 5 ms that no photograph needs

    renderer = QSvgRenderer(QByteArray(drawing))
    if not renderer.isValid():
        return QImage()
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return image


class Picture(QWidget):
    """A picture as wide as its place, not higher than told; its words in a frame where there is no picture.

    Args:
        media: The deck's folder of pictures.
        name: The file in it.
        alt: What it shows.
        highest_px: How high it may become.
    """

    became_missing = Signal()
    """It had a good head but could not be decoded."""
    arrived = Signal()
    """It is on the screen now, having been decoded meanwhile."""

    def __init__(
        self, look: Look, media: Path, name: str, alt: str, highest_px: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("picture")
        self.look = look
        self._highest_px = highest_px
        self._file = PictureFile(media, name)
        self._image = QImage()
        self._fitted = QPixmap()
        missing = self.tr("The picture cannot be shown. This is what it shows: {alt}").format(alt=alt)
        self._instead = TextBlock(missing, look.font("body"), look.line_height("body"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._alt = alt
        self.setAccessibleName(missing if self.is_missing else alt)
        self._begin()

    @property
    def is_missing(self) -> bool:
        """There is no picture, or it is damaged."""
        return self._file.size.isEmpty()

    @property
    def is_shown(self) -> bool:
        """The picture is decoded."""
        return not self._image.isNull()

    def picture_rect(self) -> QRectF:
        """Return where the picture lies in the widget: at its left, as the words above it."""
        size = self._fitted_size(self.width())
        return QRectF(0, 0, size.width(), size.height())

    def place_rect(self, x: float, y: float, width: float, height: float) -> QRectF:
        """Return a place given in percent of the picture, in pixels of the widget."""
        around = self.picture_rect()
        one_x, one_y = around.width() / 100, around.height() / 100
        return QRectF(around.left() + x * one_x, around.top() + y * one_y, width * one_x, height * one_y)

    def hasHeightForWidth(self) -> bool:
        """It keeps its proportions."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the picture, or of the words in their frame."""
        if self.is_missing:
            return self._instead.height(max(width - self._beside(), 1)) + 2 * self.look.px(14)
        return self._fitted_size(width).height()

    def sizeHint(self) -> QSize:
        """The picture in its own size, within reason."""
        width = self.look.font_px("body") * 30
        if not self.is_missing:
            width = min(width, self._file.size.width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow: a picture shrinks."""
        width = self._instead.word_width() + self._beside() if self.is_missing else self.look.px(120)
        return QSize(width, self.look.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture and what lies over it, or the words instead."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.is_missing:
            self._paint_instead(painter)
            return
        around = self.picture_rect()
        if self.is_shown:
            painter.drawPixmap(around.topLeft(), self._fitted_pixmap())
        else:
            painter.fillRect(around, self.look.colour("sunken"))
        half = self.look.border_px("hairline") / 2
        painter.setPen(QPen(self.look.colour("border_strong"), self.look.border_px("hairline")))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(around.adjusted(half, half, -half, -half))
        self.paint_over(painter)

    def paint_over(self, painter: QPainter) -> None:
        """Paint what lies over the picture; a subclass knows what."""

    # -- reading

    def _begin(self) -> None:
        if self.is_missing:
            return
        if self._file.is_quick:
            self._take(self._file.image())
            return
        task = Task(self)
        task.succeeded.connect(self._take)
        task.failed.connect(lambda _: self._take(QImage()))
        task.start(self._file.image)

    def _take(self, image: object) -> None:
        if isinstance(image, QImage) and not image.isNull():
            self._image = image
            self.update()
            self.arrived.emit()
            return
        self._file.size = QSize()
        self.setAccessibleName(self._instead.text)
        self.updateGeometry()
        self.update()
        self.became_missing.emit()

    # -- painting

    def _fitted_size(self, width: int) -> QSize:
        natural = self._file.size
        room = QSize(max(min(width, natural.width() * _MOST_STRETCHED), 1), self._highest_px)
        return natural.scaled(room, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))

    def _fitted_pixmap(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        wanted = QSize(*(round(side * ratio) for side in self._fitted_size(self.width()).toTuple()))
        if self._fitted.size() != wanted:
            smooth = Qt.TransformationMode.SmoothTransformation
            image = self._image.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
            self._fitted = QPixmap.fromImage(image)
            self._fitted.setDevicePixelRatio(ratio)
        return self._fitted

    def _beside(self) -> int:
        return self.look.px(20) + 3 * self.look.px(14)

    def _paint_instead(self, painter: QPainter) -> None:
        look, edge = self.look, self.look.border_px("control")
        painter.setPen(QPen(look.colour("border_strong"), edge, Qt.PenStyle.DashLine))
        painter.setBrush(look.colour("raised"))
        rect = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.drawRoundedRect(rect, look.radius("input"), look.radius("input"))
        side, left = look.px(20), look.px(14)
        above = look.px(14) + (self._instead.line_px - side) / 2
        paint_icon(painter, "info", left, above, side, look.colour("info"), look)
        room = QRectF(left + side + look.px(14), 0, self.width() - self._beside(), self.height())
        self._instead.draw(painter, room, look.colour("text"))


def paint_outline(painter: QPainter, rect: QRectF, look: Look, pen: QPen, radius_px: float) -> None:
    """Paint an edge that is seen on any picture: on a wider line of the opposite brightness."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius_px, radius_px)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.colour("raised"), pen.widthF() + 4))
    painter.drawPath(path)
    painter.setPen(pen)
    painter.drawPath(path)


def place_at(places: list[QRectF], position: QPointF, reach_px: float) -> int | None:
    """Return which place was meant by a click: the smallest around it, or else the nearest within reach."""
    around = [number for number, place in enumerate(places) if place.contains(position)]
    if around:
        return min(around, key=lambda number: places[number].width() * places[number].height())
    near = [(_distance(place, position), number) for number, place in enumerate(places)]
    distance, number = min(near, default=(reach_px + 1, -1))
    return number if distance <= reach_px else None


def _distance(place: QRectF, position: QPointF) -> float:
    across = max(place.left() - position.x(), 0.0, position.x() - place.right())
    down = max(place.top() - position.y(), 0.0, position.y() - place.bottom())
    return max(across, down)
