"""The hot spot: a place in a picture."""

from collections.abc import Iterator
from typing import ClassVar

from quizapp.questions.fault import Fault, UnfitResponse, ValuePath
from quizapp.questions.identity import Id
from quizapp.questions.picture import MediaName, Regions, image_faults, region_faults, region_texts
from quizapp.questions.question import Question, Way
from quizapp.questions.response import Chosen, Response
from quizapp.questions.rules import Rule
from quizapp.questions.score import PartScore, Score
from quizapp.questions.single_best_answer import chosen_parts
from quizapp.questions.text import Text


class HotSpot(Question, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="hot_spot"):
    """A picture with places, one of which is right: one point. All places can be seen, or nobody could use the keys."""

    way: ClassVar[Way] = Way.MARK
    rule: ClassVar[Rule] = Rule.ALL_OR_NOTHING

    image: MediaName
    alt: Text
    regions: Regions
    key: Id

    @property
    def max_points(self) -> int:
        """One point."""
        return 1

    def decides_score(self) -> tuple[object, ...]:
        """The places' ids, in no order, and the right one."""
        return sorted(region.id for region in self.regions), self.key

    def faults(self) -> Iterator[Fault]:
        """A picture with words for it, and two places at least, of which one is the key."""
        yield from super().faults()
        yield from image_faults(self.image, self.alt)
        yield from region_faults(self.regions, ("regions",), fewest=2)
        known = [region.id for region in self.regions]
        if self.key not in known:
            yield Fault(("key",), f"The key {self.key!r} is none of the places.", f"Use one of: {', '.join(known)}.")

    def right_response(self) -> Chosen:
        """The right place."""
        return Chosen((self.key,))

    def still_open(self, response: Response | None) -> tuple[str, ...]:
        """The choice."""
        return () if isinstance(response, Chosen) and response.parts else ("choice",)

    def score(self, response: Response) -> Score:
        """One point if the right place, and no other, was chosen."""
        chosen = chosen_parts(response, [region.id for region in self.regions])
        if len(chosen) > 1:
            raise UnfitResponse("one place can be chosen")
        parts = tuple(PartScore(region.id, region.id in chosen, region.id == self.key) for region in self.regions)
        return Score(int(self.key in chosen), 1, parts)

    def texts(self) -> Iterator[tuple[ValuePath, Text]]:
        """Yield the common texts, the words for the picture and those of its places."""
        yield from super().texts()
        yield ("alt",), self.alt
        yield from region_texts(self.regions, ("regions",))
