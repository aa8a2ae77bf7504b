"""Image occlusion: a picture with covered places; each makes one card."""

from collections.abc import Iterator

from quizapp.questions.fault import Fault, ValuePath
from quizapp.questions.flashcard import TurnedQuestion
from quizapp.questions.picture import MediaName, Regions, image_faults, region_faults, region_texts
from quizapp.questions.text import Text


class ImageOcclusion(TurnedQuestion, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="image_occlusion"):
    """A picture whose labels are covered by masks; the card of a mask asks what is under it.

    Attributes:
        hides_all: All masks cover the picture, not only the one that is asked for.
    """

    image: MediaName
    alt: Text
    masks: Regions
    hides_all: bool = True

    def card_parts(self) -> tuple[str, ...]:
        """One card for each mask."""
        return tuple(mask.id for mask in self.masks)

    def faults(self) -> Iterator[Fault]:
        """A picture with words for it, and one mask at least."""
        yield from super().faults()
        yield from image_faults(self.image, self.alt)
        yield from region_faults(self.masks, ("masks",), fewest=1)

    def texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield the common texts, the words for the picture and those of the masks."""
        yield from super().texts()
        yield ("alt",), self.alt
        yield from region_texts(self.masks, ("masks",))
