"""Documents on paper: to a printer, or to a PDF file; black on white, A4 or Letter."""

import contextlib
import html
from pathlib import Path

from PySide6.QtCore import QBuffer, QLocale, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtWidgets import QFileDialog, QWidget

from quizapp.desktop.tokens import tokens
from quizapp.errors import QT_TRANSLATE_NOOP, QuizError
from quizapp.workspace.printing import Document, Heading, Paragraph, Part, Table

MARGIN_MM = 18.0
_DOTS_PER_INCH = 1200
_FOOT_PT, _FOOT_GAP_PT = 14.0, 8.0
_STYLE = """
h1 { font-size: 17pt; margin-bottom: 8px; }
h2 { font-size: 13pt; margin-top: 20px; margin-bottom: 6px; }
h3 { font-size: 10.5pt; margin-top: 14px; margin-bottom: 2px; }
p { margin-top: 3px; margin-bottom: 3px; }
p.small { font-size: 8.5pt; }
table { border-collapse: collapse; border-style: solid; border-color: #000000; }
"""


class PrintingError(QuizError):
    """A document could not be printed or written."""


def usual_paper() -> QPageSize:
    """Return Letter where paper is measured in inches, else A4."""
    is_metric = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.MetricSystem
    return QPageSize(QPageSize.PageSizeId.A4 if is_metric else QPageSize.PageSizeId.Letter)


def save_pdf(document: Document, path: Path, paper: QPageSize | None = None) -> int:
    """Write a document to a PDF file; what was there is replaced only by a whole one. Return its number of pages.

    Raises:
        PrintingError: If the file could not be written.
    """
    written = QBuffer()  # Qt itself says nothing of a full disk
    written.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(written)
    writer.setTitle(document.title)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setPageSize(paper or usual_paper())
    pages = _paint(document, writer)
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(written.data().data())
        part.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise PrintingError(
            QT_TRANSLATE_NOOP("errors", "The file {name} could not be written."),
            QT_TRANSLATE_NOOP("errors", "Choose another folder, or make room there. Nothing is lost."),
            name=path.name,
        ) from error
    return pages


def save_as_pdf(document: Document, window: QWidget, words: str) -> Path | None:
    """Ask where to write a document as PDF, and write it there; ``None`` if the person thinks better of it.

    Args:
        words: Title of the question.

    Raises:
        PrintingError: If the file could not be written.
    """
    name = "".join(letter if letter.isalnum() or letter in " -." else "-" for letter in document.title).strip()
    chosen, _ = QFileDialog.getSaveFileName(window, words, f"{name}.pdf", "PDF (*.pdf)")
    if not chosen:
        return None
    path = Path(chosen) if chosen.lower().endswith(".pdf") else Path(f"{chosen}.pdf")
    save_pdf(document, path)
    return path


def print_document(document: Document, window: QWidget) -> bool:
    """Ask for a printer and print; tell whether it was printed.

    Raises:
        PrintingError: If there is no printer, or it did not take the document.
    """
    # Nothing of printing is loaded before somebody prints: its library looks for printers.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

    if not QPrinterInfo.availablePrinterNames():
        raise PrintingError(
            QT_TRANSLATE_NOOP("errors", "There is no printer at this computer."),
            QT_TRANSLATE_NOOP("errors", "Save it as a PDF, and print that somewhere else."),
        )
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(usual_paper())
    printer.setDocName(document.title)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    dialog = QPrintDialog(printer, window)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    _paint(document, printer)
    return True


def document_html(document: Document) -> str:
    """Return a document as the HTML that `QTextDocument` knows."""
    return "".join(map(_part_html, document.parts))


def _part_html(part: Part) -> str:
    match part:
        case Heading():
            return f"<h{part.level}>{html.escape(part.text)}</h{part.level}>"
        case Paragraph():
            kind = ' class="small"' if part.is_small else ""
            return f"<p{kind}>{html.escape(part.text)}</p>"
        case Table():
            return _table_html(part)


def _table_html(table: Table) -> str:
    head = "".join(_cell_html("th", place, words) for place, words in enumerate(table.columns))
    lines = ["".join(_cell_html("td", place, words) for place, words in enumerate(row)) for row in table.rows]
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    border = 'border="1" cellspacing="0" cellpadding="4" width="100%"'
    return f"<table {border}><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cell_html(tag: str, place: int, words: str) -> str:
    align = "left" if place == 0 else "right"
    return f'<{tag} align="{align}">{html.escape(words)}</{tag}>'


def _paint(document: Document, device: QPagedPaintDevice) -> int:
    """Paint all pages of a document; return how many they are."""
    device.setPageMargins(QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM), QPageLayout.Unit.Millimeter)
    dots = device.logicalDpiY() / 72
    painter = QPainter()
    if not painter.begin(device):
        raise PrintingError(
            QT_TRANSLATE_NOOP("errors", "The document could not be printed."),
            QT_TRANSLATE_NOOP("errors", "Look whether the printer is on and has paper, and try again."),
        )
    page = QSizeF(device.width(), device.height())
    text = _text(document, device, QSizeF(page.width(), page.height() - (_FOOT_PT + _FOOT_GAP_PT) * dots))
    pages = text.pageCount()
    for number in range(1, pages + 1):
        if number > 1:
            device.newPage()
        _paint_page(painter, text, number)
        _paint_foot(painter, document, f"{number} / {pages}", page, dots)
    painter.end()
    return pages


def _text(document: Document, device: QPagedPaintDevice, size: QSizeF) -> QTextDocument:
    text = QTextDocument()
    text.documentLayout().setPaintDevice(device)
    text.setDefaultFont(_font(10.0))
    text.setDefaultStyleSheet(_STYLE)
    text.setDocumentMargin(0)
    text.setHtml(document_html(document))
    text.setPageSize(size)
    return text


def _paint_page(painter: QPainter, text: QTextDocument, number: int) -> None:
    size = text.pageSize()
    place = QRectF(0, (number - 1) * size.height(), size.width(), size.height())
    painter.save()
    painter.translate(0, -place.top())
    painter.setClipRect(place)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = place
    context.palette.setColor(QPalette.ColorRole.Text, QColor(Qt.GlobalColor.black))  # the window's may be light
    text.documentLayout().draw(painter, context)
    painter.restore()


def _paint_foot(painter: QPainter, document: Document, number: str, page: QSizeF, dots: float) -> None:
    painter.setFont(_font(8.0))
    painter.setPen(Qt.GlobalColor.black)
    foot = QRectF(0, page.height() - _FOOT_PT * dots, page.width(), _FOOT_PT * dots)
    painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, document.footer)
    painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, number)


def _font(size_pt: float) -> QFont:
    font = QFont([tokens()["font"]["family"], *tokens()["font"]["fallback"]])
    font.setPointSizeF(size_pt)
    return font
