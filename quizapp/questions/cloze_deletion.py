"""The cloze deletion: a sentence with words left out; each number makes one card."""

from collections.abc import Iterator

from quizapp.questions.fault import Fault
from quizapp.questions.flashcard import TurnedQuestion
from quizapp.questions.marked_text import ids_in, mark_faults


class ClozeDeletion(TurnedQuestion, frozen=True, kw_only=True, forbid_unknown_fields=True, tag="cloze_deletion"):
    """A stem such as ``Fever of {{c1::100.4 °F::a number}} or more: {{c2::call the same day}}``.

    All words with one number are left out together; the other numbers are shown.
    """

    def card_parts(self) -> tuple[str, ...]:
        """One card for each number, in rising order."""
        return tuple(sorted(ids_in([self.stem], "cloze"), key=lambda part: int(part[1:])))

    def faults(self) -> Iterator[Fault]:
        """Something must be left out, the same in both languages."""
        yield from super().faults()
        if not self.card_parts():
            yield Fault(("stem",), "Nothing is left out.", "Write {{c1::the words}} or {{c1::the words::a hint}}.")
        yield from mark_faults(self.stem, ("stem",), "cloze")
