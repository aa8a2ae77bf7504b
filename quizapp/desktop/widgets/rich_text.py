"""Formatted text of a deck, already made harmless by ``quizapp.workspace``; images only from its media folder."""

import re
from html import unescape
from pathlib import Path, PurePosixPath
from typing import Any

from PySide6.QtCore import QByteArray, QSize, Qt, QUrl
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QImageReader,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.focus_ring import FocusRing

# No SVG: a drawing may name further files, and Qt would open them; nor one under the name of a photograph.
IMAGE_SUFFIXES = {".png": b"png", ".jpg": b"jpeg", ".jpeg": b"jpeg", ".gif": b"gif", ".webp": b"webp"}
_LARGEST_IMAGE_BYTES = 20_000_000
_NATURAL_LINE = 1.3  # Ascent and descent of the typeface, of its pixel size.
_TAG = re.compile(r"""<(?:[^>"']|"[^"]*"|'[^']*')*(?:>|$)""")
_INSIDE_WORDS = re.compile(r"</?(?:a|b|code|em|i|s|span|strong|sub|sup|u)\b[^>]*>", re.IGNORECASE)
_SOURCE = re.compile(r"""(\bsrc\s*=\s*)("[^"]*"|'[^']*'|[^\s>]+)""", re.IGNORECASE)


class RichText(QTextBrowser):
    """Paragraphs, lists, tables and images; as high as they need, without a scroll bar or links of its own.

    Args:
        html: Clean HTML.
        media: The deck's folder of pictures; without it no image is shown.
        step: Step of the type scale for plain paragraphs.
    """

    def __init__(
        self,
        look: Look,
        html: str,
        media: Path | None = None,
        step: str = "body",
        weight: str = "body",
        colour: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._media = media.resolve() if media else None
        self._heights: dict[int, int] = {}
        self._image_sizes: dict[str, QSize] = {}
        self._laid_out_px, self._usual_px = -1, 34 * look.font_px(step)
        self._set_up_frame()
        FocusRing(self, look, 4)
        palette = self.palette()
        palette.setColor(palette.ColorRole.Text, look.colour(colour))
        palette.setColor(palette.ColorRole.Highlight, look.colour("selection"))
        palette.setColor(palette.ColorRole.HighlightedText, look.selected_text)
        self.setPalette(palette)
        self.setFont(look.font(step, weight))
        self._lay_out(self._usual_px)  # while it is empty: a text at no width has a line for each letter
        self.setDocument(self._new_document(look, html, step, weight))

    def _new_document(self, look: Look, html: str, step: str, weight: str) -> QTextDocument:
        """Return the text, complete before it is laid out for the first time."""
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(look.font(step, weight))
        document.setDefaultStyleSheet(_style_sheet(look, step))
        document.setHtml(_TAG.sub(self._harmless_tag, html))
        _set_line_height(document, look.line_height(step) / _NATURAL_LINE * 100, look.font_px(step) // 2)
        return document

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # Any: QImage or nothing
        """Return an image of the media folder, an empty one for any other name, and nothing for other resources.

        An image that is "not found" would be looked for by Qt itself under its name, so it gets an empty one.
        """
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        path = self._media_file(QUrl(name).toString())
        if path is None:
            return _empty_image()
        reader = QImageReader(str(path), QByteArray(IMAGE_SUFFIXES[path.suffix.lower()]))
        reader.setAutoDetectImageFormat(False)
        reader.setAutoTransform(True)
        image = reader.read()
        return _empty_image() if image.isNull() else image

    def hasHeightForWidth(self) -> bool:
        """The text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the whole text at this width."""
        if width not in self._heights:
            self._lay_out(width)
            self._heights[width] = round(self.document().size().height() + 0.5)
            if self.isVisible():  # else it gets its width when it is shown
                self._lay_out(self.viewport().width())
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """A comfortable line length."""
        return QSize(self._usual_px, self.heightForWidth(self._usual_px))

    def minimumSizeHint(self) -> QSize:
        """A few words wide, one line high."""
        return QSize(8 * self.font().pixelSize(), round(self.font().pixelSize() * _NATURAL_LINE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap at the new width; images that are wider shrink."""
        super().resizeEvent(event)
        self._lay_out(self.viewport().width())

    def showEvent(self, event: QShowEvent) -> None:
        """Wrap at the width it has, whatever widths were asked about."""
        super().showEvent(event)
        self._lay_out(self.viewport().width())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the page."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the keyboard select and copy while the text has the focus."""
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no text cursor without the focus."""
        super().focusOutEvent(event)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _set_up_frame(self) -> None:
        self.setReadOnly(True)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _media_file(self, name: str) -> Path | None:
        """Return the file of an image name such as ``media/eye.png`` if it lies in the media folder, links followed."""
        if self._media is None or not name or any(mark in name for mark in (":", "\\", "\0", "%")):
            return None
        parts = PurePosixPath(name).parts
        if name.startswith("/") or ".." in parts:
            return None
        inside = parts[1:] if parts[:1] == ("media",) else parts
        path = self._media.joinpath(*inside).resolve()
        is_image = path.suffix.lower() in IMAGE_SUFFIXES and path.is_file()
        if not is_image or not path.is_relative_to(self._media) or path.stat().st_size > _LARGEST_IMAGE_BYTES:
            return None
        return path

    def _harmless_tag(self, match: re.Match[str]) -> str:
        return _SOURCE.sub(self._harmless_source, match.group(0))

    def _harmless_source(self, match: re.Match[str]) -> str:
        """Empty the address of an image we would not show: Qt looks at some addresses before it asks us."""
        name = match.group(2).strip("\"'")
        return match.group(0) if self._media_file(name) else f'{match.group(1)}""'

    def _lay_out(self, width: int) -> None:
        if width == self._laid_out_px:
            return
        self._laid_out_px = width
        self._fit_images(width)
        # A fixed width: in the usual mode the document takes the viewport's again as soon as another one is tried.
        self.setLineWrapColumnOrWidth(max(width, 1))

    def _fit_images(self, width: int) -> None:
        """Give every image at most this width, keeping its proportions."""
        change = QTextCursor(self.document())
        change.beginEditBlock()
        block = self.document().begin()
        while block.isValid():
            pieces = block.begin()
            while not pieces.atEnd():
                fragment = pieces.fragment()
                if fragment.charFormat().isImageFormat():
                    self._fit_image(fragment.position(), fragment.charFormat().toImageFormat(), width)
                pieces += 1
            block = block.next()
        change.endEditBlock()

    def _fit_image(self, position: int, image: QTextImageFormat, width: int) -> None:
        if image.name() not in self._image_sizes:
            picture = self.loadResource(QTextDocument.ResourceType.ImageResource.value, image.name())
            self._image_sizes[image.name()] = picture.size()
        natural = self._image_sizes[image.name()]
        fitted = natural.scaled(width, natural.height(), Qt.AspectRatioMode.KeepAspectRatio)
        if natural.width() <= width:
            fitted = natural
        if round(image.width()) == fitted.width():
            return
        image.setWidth(fitted.width())
        image.setHeight(fitted.height())
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(image)


def _set_line_height(document: QTextDocument, percent: float, paragraph_gap_px: int) -> None:
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    style = QTextBlockFormat()
    style.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.mergeBlockFormat(style)
    # No room above the first paragraph and below the last one: the page's layout sets the distances.
    block = document.begin()
    while block.isValid():
        margins = QTextBlockFormat()
        margins.setTopMargin(_gap_above(document, block, paragraph_gap_px))
        margins.setBottomMargin(0)
        QTextCursor(block).mergeBlockFormat(margins)
        block = block.next()
    cursor.endEditBlock()


def _gap_above(document: QTextDocument, block: QTextBlock, paragraph_gap_px: int) -> int:
    if block == document.begin() or QTextCursor(block).currentTable():
        return 0
    return paragraph_gap_px // 2 if block.textList() else paragraph_gap_px


def plain_words(text: str) -> str:
    """Return clean HTML without its marks, on one line; a whole document would take ten times as long."""
    return " ".join(unescape(_TAG.sub(" ", _INSIDE_WORDS.sub("", text))).split())


def _empty_image() -> QImage:
    image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


def _style_sheet(look: Look, step: str) -> str:
    gap = look.font_px(step) // 2
    cell = f"padding: {look.px(6)}px; border: 1px solid {look.colour('border_strong').name()};"
    return (
        f"p, ul, ol, table {{ margin-top: {gap}px; margin-bottom: 0px; }}"
        "ul, ol { -qt-list-indent: 1; } table { border-collapse: collapse; }"
        f"strong {{ font-weight: 600; }} th {{ font-weight: 600; {cell} }} td {{ {cell} }}"
        f"a {{ color: {look.colour('text').name()}; text-decoration: none; }}"
    )
