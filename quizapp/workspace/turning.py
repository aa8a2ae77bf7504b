"""Cards that are turned, put into words: the flashcard and its reverse, the cloze deletion, the image occlusion."""

import re
from collections.abc import Callable, Iterator
from html import escape

from quizapp.library.rich_text import clean_html
from quizapp.questions.cloze_deletion import ClozeDeletion
from quizapp.questions.flashcard import REVERSE, Flashcard
from quizapp.questions.image_occlusion import ImageOcclusion
from quizapp.questions.marked_text import Mark, cloze_pieces
from quizapp.questions.picture import Region
from quizapp.workspace.wording import Wording
from quizapp.workspace.words import PictureWords, RegionWords, TurnWords

_OPEN, _CLOSE = "\ue000", "\ue001"
"""Around the number of a place in the sentence, while it is made into HTML; they mean nothing there."""
_PLACE = re.compile(f"(<[^>]*>)|{_OPEN}([0-9]+){_CLOSE}")
_NOT_OURS = str.maketrans("", "", _OPEN + _CLOSE)


def turn_words(question: Flashcard | ClozeDeletion | ImageOcclusion, part: str, wording: Wording) -> TurnWords:
    """Return a card in words.

    Args:
        question: A question that is turned.
        part: Which of its cards; its first, where it has no card of that name.
        wording: The language.
    """
    asked = part if part in question.card_parts() else question.card_parts()[0]
    match question:
        case Flashcard():
            return _flashcard(question, asked, wording)
        case ClozeDeletion():
            return _cloze(wording.say(question.stem), asked)
        case ImageOcclusion():
            return _occlusion(question, asked, wording)


def shown_whole(cloze: str) -> str:
    """Return the sentence of a cloze deletion with nothing left out, as its author could have written it."""
    return "".join(piece.words if isinstance(piece, Mark) else piece for piece in cloze_pieces(cloze))


def _flashcard(question: Flashcard, part: str, wording: Wording) -> TurnWords:
    front, back = wording.html(question.stem), wording.html(question.answer)
    if part == REVERSE:
        return TurnWords(front=back, back=front)  # a hint leads to the answer, which is what is shown
    return TurnWords(front, back, hint=wording.say(question.hint))


def _occlusion(question: ImageOcclusion, part: str, wording: Wording) -> TurnWords:
    asked = asked_mask(question, part)
    hidden = question.masks if question.hides_all else (asked,)
    return TurnWords(
        front=wording.html(question.stem),
        back=f"<p>{escape(wording.say(asked.label), quote=False)}</p>",
        picture=PictureWords(question.image, wording.say(question.alt), region_words(hidden, wording)),
        asked=asked.id,
    )


def asked_mask(question: ImageOcclusion, part: str) -> Region:
    """Return the mask that a card asks for; the first, where there is none of that name."""
    return next((mask for mask in question.masks if mask.id == part), question.masks[0])


def region_words(regions: tuple[Region, ...], wording: Wording) -> tuple[RegionWords, ...]:
    """Return places of a picture in words."""
    return tuple(
        RegionWords(region.id, wording.say(region.label), region.x, region.y, region.width, region.height)
        for region in regions
    )


# -- the cloze deletion


def _cloze(sentence: str, asked: str) -> TurnWords:
    def gap(mark: Mark) -> str:
        words = f"[…: {mark.hint}]" if mark.hint else "[…]"
        return f"<strong>{escape(words)}</strong>"

    def answer(mark: Mark) -> str:
        return f"<strong>{_inline(mark.words)}</strong>"

    return TurnWords(front=_with_places(sentence, asked, gap), back=_with_places(sentence, asked, answer))


def _with_places(sentence: str, asked: str, show: Callable[[Mark], str]) -> str:
    """Return a sentence as clean HTML in which ``show`` says what stands in the places that are asked for.

    What was hidden is made into HTML by itself and put in afterwards: whatever it holds, it changes nothing around it.
    """
    marks = list[Mark]()

    def text() -> Iterator[str]:
        for piece in cloze_pieces(sentence.translate(_NOT_OURS)):
            if isinstance(piece, Mark):
                marks.append(piece)
                yield f"{_OPEN}{len(marks) - 1}{_CLOSE}"
            else:
                yield piece

    def put_in(found: re.Match[str]) -> str:
        if found[2]:
            number = int(found[2][:9])
            if number >= len(marks):  # the author's, written as "&#xE000;"
                return found[2]
            mark = marks[number]
            return show(mark) if mark.id == asked else _inline(mark.words)
        return _PLACE_IN_TAG.sub("…", found[1])  # in the words for a picture

    return _PLACE.sub(put_in, clean_html("".join(text())))


_PLACE_IN_TAG = re.compile(f"{_OPEN}[0-9]+{_CLOSE}")


def _inline(words: str) -> str:
    """Return words as clean HTML without a paragraph around them; as they are written, if they would be a block."""
    html = clean_html(words)
    inner = html.removeprefix("<p>").removesuffix("</p>")
    return escape(words) if "<p>" in inner or not html.startswith("<p>") else inner
