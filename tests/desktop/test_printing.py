"""Documents on paper: pages of A4 and Letter, tables over several pages, and files that cannot be written."""

import contextlib
import re
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QApplication

from quizapp.desktop.look import Look, apply
from quizapp.desktop.printing import PrintingError, document_html, save_pdf
from quizapp.workspace.printing import Document, Heading, Paragraph, Table
from tests.desktop.person import fill

pytestmark = pytest.mark.usefixtures("fonts")

SHORT = Document("Result", "en", "For learning", (Heading("Result", 1), Paragraph("9 of 12 points")))
LONG = Document(
    "Result",
    "en",
    "For learning",
    (Heading("Result", 1), Table(("Topic", "Points"), tuple((f"Topic {at}", "1 of 1") for at in range(120)))),
)


def sizes(path: Path) -> set[tuple[int, int]]:
    """Return the sizes of a file's pages in points."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", path.read_bytes())
    return {(round(float(width)), round(float(height))) for width, height in boxes}


def colours(path: Path) -> set[tuple[float, ...]]:
    """Return the colours of all that is filled or drawn, red, green and blue from 0 to 1."""
    found = set()
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", path.read_bytes(), re.DOTALL):
        with contextlib.suppress(zlib.error):
            content = zlib.decompress(stream)
            found |= set(re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG|scn|SCN)\b", content))
    return {tuple(float(part) for part in colour) for colour in found}


@pytest.mark.parametrize(
    ("paper", "expected"), [(QPageSize.PageSizeId.A4, (595, 842)), (QPageSize.PageSizeId.Letter, (612, 792))]
)
def test_page_has_the_size_of_the_paper(tmp_path: Path, paper: QPageSize.PageSizeId, expected: tuple[int, int]) -> None:
    save_pdf(SHORT, tmp_path / "a.pdf", QPageSize(paper))

    assert sizes(tmp_path / "a.pdf") == {expected}


def test_short_document_is_one_page(tmp_path: Path) -> None:
    assert save_pdf(SHORT, tmp_path / "a.pdf") == 1


def test_long_table_goes_on_on_further_pages(tmp_path: Path) -> None:
    assert save_pdf(LONG, tmp_path / "a.pdf") > 2


def test_everything_is_black_on_white_whatever_the_window_looks_like(tmp_path: Path, qapp: QApplication) -> None:
    apply(qapp, Look(theme="dark"))
    save_pdf(LONG, tmp_path / "a.pdf")

    assert colours(tmp_path / "a.pdf") == {(0, 0, 0)}


def test_words_of_decks_are_no_html() -> None:
    document = Document("a", "en", "", (Paragraph("<b>5 & 6</b>"), Table(("<i>",), (("<u>",),))))

    assert ("<b>" in document_html(document), "<u>" in document_html(document)) == (False, False)


def test_file_that_cannot_be_written_is_told(tmp_path: Path, protect: Callable[[Path], None]) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    protect(folder)
    with pytest.raises(PrintingError, match=r"a\.pdf"):
        save_pdf(SHORT, folder / "a.pdf")


def test_full_disk_leaves_no_half_a_file(small_disk: Path) -> None:
    fill(small_disk)
    with pytest.raises(PrintingError):
        save_pdf(LONG, small_disk / "a.pdf")

    assert [path.name for path in small_disk.iterdir()] == ["ballast"]


def test_file_of_before_is_replaced_only_by_a_whole_one(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"before")
    save_pdf(SHORT, tmp_path / "a.pdf")

    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
