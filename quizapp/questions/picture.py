"""A picture with places in it."""

from collections.abc import Iterator, Sequence
from typing import Annotated

import msgspec

from quizapp.questions.fault import Fault, ValuePath, doubled
from quizapp.questions.identity import Id
from quizapp.questions.text import NO_TEXT, Text, is_blank

Percent = Annotated[float, msgspec.Meta(ge=0, le=100)]
MediaName = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9._ -]*$(?!\n)", max_length=120)]


class Region(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A rectangle of a picture, in percent of its width and height from its top left corner.

    ``label`` names it: to a screen reader at a hot spot, as the answer under a mask.
    """

    id: Id
    label: Text
    x: Percent
    y: Percent
    width: Percent
    height: Percent
    explanation: Text = NO_TEXT


Regions = Annotated[tuple[Region, ...], msgspec.Meta(max_length=30)]


def region_faults(regions: Sequence[Region], path: ValuePath, fewest: int) -> Iterator[Fault]:
    """Yield what is wrong with the places of a picture."""
    if len(regions) < fewest:
        what = f"There are {len(regions)} places in the picture; at least {fewest} are needed."
        yield Fault(path, what, "Give each an id, a label, x, y, width and height in percent.")
    yield from doubled([region.id for region in regions], path, "place")
    for place, region in enumerate(regions):
        if is_blank(region.label):
            yield Fault((*path, place, "label"), "The place has no label.", "Name what is there.")
        is_inside = region.x + region.width <= 100 and region.y + region.height <= 100
        if not is_inside or not region.width or not region.height:
            what = "The place is empty or leaves the picture."
            yield Fault((*path, place), what, "x + width and y + height are at most 100, width and height more than 0.")


def region_texts(regions: Sequence[Region], path: ValuePath) -> Iterator[tuple[ValuePath, Text]]:
    """Yield the texts of the places with their paths."""
    for place, region in enumerate(regions):
        yield (*path, place, "label"), region.label
        yield (*path, place, "explanation"), region.explanation


def image_faults(image: str, alt: Text) -> Iterator[Fault]:
    """Yield what is wrong with a picture itself."""
    if is_blank(alt):
        what = "The picture has no words for those who cannot see it."
        yield Fault(("alt",), what, "Describe it in alt, without giving the answer away.")
    if not image.lower().endswith((".png", ".jpg", ".jpeg", ".svg", ".webp")):
        yield Fault(("image",), f"{image!r} is no picture.", "Name a PNG, JPEG, WebP or SVG file in media.")
