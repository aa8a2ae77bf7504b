"""The pictures of a deck: each that a question names must be there, be one, and come with words for it."""

import re
from collections.abc import Iterator
from pathlib import Path

from quizapp.library.rich_text import MEDIA
from quizapp.questions.case_study import CaseStudy
from quizapp.questions.fault import Fault, ValuePath, beneath
from quizapp.questions.hot_spot import HotSpot
from quizapp.questions.image_occlusion import ImageOcclusion
from quizapp.questions.marked_text import languages_in
from quizapp.questions.question import Question

MEDIA_FOLDER = "media"
LARGEST_PICTURE_BYTES = 10_000_000

_IMAGE = re.compile(r"!\[(?P<alt>[^\]]{0,2000})\]\((?P<address>[^)]{0,300})\)")
_BEGINNINGS = {
    ".png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    ".jpg": re.compile(rb"\xff\xd8\xff"),
    ".jpeg": re.compile(rb"\xff\xd8\xff"),
    ".webp": re.compile(rb"RIFF....WEBP", re.DOTALL),
    ".svg": re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<svg\b", re.DOTALL),
}
_MEND = "Put the picture into the deck's media folder, as PNG, JPEG, WebP or SVG."


def media_faults(question: Question, deck_folder: Path) -> Iterator[Fault]:
    """Yield what is wrong with the pictures of a question, of its steps if it is a case, and of its texts."""
    yield from _named_faults(question, deck_folder)
    if isinstance(question, CaseStudy):
        for place, step in enumerate(question.steps):
            yield from beneath(("steps", place), _named_faults(step, deck_folder))
    for path, text in question.texts():
        for words in languages_in(text):
            for image in _IMAGE.finditer(words):
                yield from _written_faults(image["alt"], image["address"].strip(), path, deck_folder)


def _named_faults(question: Question, deck_folder: Path) -> Iterator[Fault]:
    if isinstance(question, HotSpot | ImageOcclusion):
        yield from _file_faults(f"{MEDIA_FOLDER}/{question.image}", ("image",), deck_folder)


def _written_faults(alt: str, name: str, path: ValuePath, deck_folder: Path) -> Iterator[Fault]:
    if not alt.strip():
        what = "A picture has no words for those who cannot see it."
        yield Fault(path, what, "Write ![what it shows](media/name.png).")
    if MEDIA.fullmatch(name) and ".." not in name:
        yield from _file_faults(name, path, deck_folder)
    else:
        yield Fault(path, f"{name!r} is outside the deck's media folder.", _MEND)


def _file_faults(name: str, path: ValuePath, deck_folder: Path) -> Iterator[Fault]:
    file = deck_folder / name
    try:
        if not file.resolve().is_relative_to((deck_folder / MEDIA_FOLDER).resolve()):
            yield Fault(path, f"{name!r} is a link that leaves the media folder.", _MEND)
        elif not file.is_file():
            yield Fault(path, f"There is no picture {name!r}.", _MEND)
        elif not _is_picture(file):
            yield Fault(path, f"{name!r} is not a picture of its kind, or too large.", _MEND)
    except OSError as error:
        yield Fault(path, f"{name!r} cannot be read: {error.strerror}.", _MEND)


def _is_picture(file: Path) -> bool:
    """Tell whether a file begins as its ending promises; what a decoder makes of the rest is the window's business."""
    beginning = _BEGINNINGS.get(file.suffix.lower())
    if beginning is None or file.stat().st_size > LARGEST_PICTURE_BYTES:
        return False
    with file.open("rb") as opened:
        return beginning.match(opened.read(4096)) is not None
