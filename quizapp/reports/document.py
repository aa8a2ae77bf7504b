"""A document to print, as data: headings, paragraphs and tables, one under the other."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """A heading: level 1 is the document's own, 2 that of a part."""

    text: str
    level: int = 2


@dataclass(frozen=True)
class Paragraph:
    """Plain words. ``is_small``: a note in smaller print."""

    text: str
    is_small: bool = False


@dataclass(frozen=True)
class Table:
    """A table; its first column holds words, the others numbers.

    Attributes:
        columns: Headings, repeated on each page.
        rows: Each as long as ``columns``.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        """Refuse a row of another length: its cells would stand under the wrong headings.

        Raises:
            ValueError: If there is one.
        """
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError("a row is not as long as the headings")


Part = Heading | Paragraph | Table


@dataclass(frozen=True)
class Document:
    """What is printed.

    Attributes:
        title: Its name, also for the file.
        language: ``en`` or ``es``.
        footer: At the foot of each page, beside its number.
    """

    title: str
    language: str
    footer: str
    parts: tuple[Part, ...]
