"""What plan and forecast come to, in words and in ten dots, as Today and Progress show it.

Only expected recall speaks, as "about n of m" with its likely range; never that somebody is "safe" or "ready".
"""

import math

from PySide6.QtCore import QObject

from quizapp.desktop.look import Look
from quizapp.desktop.words import date_words
from quizapp.learning.goal import GoalKind, Phase
from quizapp.workspace.outlook import FEWEST_ANSWERS, MORE_MINUTES, About, Change, Fit, Outlook, said_in

MOST_DOTS = 10


def of_ten(about: About) -> About:
    """Return the same in tenths where it is about more than ten: the range outwards, and ten of ten only for all."""
    if about.of <= MOST_DOTS:
        return about
    scale = MOST_DOTS / about.of
    known = round(about.known * scale)
    return About(
        known=known if about.known == about.of else min(known, MOST_DOTS - 1),
        of=MOST_DOTS,
        low=math.floor(about.low * scale),
        high=math.ceil(about.high * scale),
    )


class OutlookWords(QObject):
    """Puts an outlook into words. A QObject, because Qt's tools find plurals only in a class's own ``tr``.

    Args:
        look: Its voice and language are spoken.
    """

    def __init__(self, outlook: Outlook, look: Look) -> None:
        super().__init__()
        self._outlook, self._look = outlook, look
        self._is_patient = look.voice == "patient"
        self._is_the_day = bool(outlook.curve) and outlook.curve[0].day == outlook.target
        self._is_ahead = outlook.phase is Phase.BEFORE and outlook.target is not None and not self._is_the_day

    # -- what is spoken of

    @property
    def has_numbers(self) -> bool:
        """There are enough answers to say what is known."""
        return self._outlook.answers >= FEWEST_ANSWERS

    @property
    def expected(self) -> About | None:
        """What the voice's one number is about: the date, if it is ahead, else today.

        Of warning signs for patients, of all questions for students and where there are no warning signs.
        """
        outlook = self._outlook
        signs, everything = outlook.signs_now, outlook.all_now
        if self._is_ahead:
            signs, everything = outlook.signs_then, outlook.all_then
        return signs or everything if self._is_patient else everything

    @property
    def dots(self) -> About | None:
        """What would be known today in tenths, as ten dots show it; patients only."""
        about = self._outlook.signs_now or self._outlook.all_now
        return of_ten(about) if about is not None and self._is_patient else None

    @property
    def expected_dots(self) -> About | None:
        """What `likely` says, in tenths; patients only."""
        return of_ten(self.expected) if self.expected is not None and self._is_patient else None

    # -- sentences; empty where there is nothing to say

    def title(self) -> str:
        """Return the heading above all the rest."""
        outlook = self._outlook
        if outlook.phase is Phase.ALERT:
            return self.tr("Your treatment has begun")
        if self._is_ahead and self._is_patient and outlook.is_on_track:
            return self.tr("Your plan is on track for {date}").format(date=self._date())
        if self.expected is not None and not self._is_patient:
            if self._is_ahead:
                return self.tr("Expected on {date}").format(date=self._date())
            return self.tr("Expected today")
        if self._is_ahead or self._is_the_day:
            return self.tr("Your plan for {date}").format(date=self._date())
        return self.tr("Your plan")

    def number(self) -> str:
        """Return the expected share in per cent; students only."""
        about = self.expected
        if about is None or self._is_patient or not about.of:
            return ""
        return self.tr("{share}%").format(share=_percent(about.known, about))

    def number_range(self) -> str:
        """Return the likely range of that share."""
        about = self.expected
        if not self.number() or about is None:
            return ""
        return self._range(_percent(about.low, about), _percent(about.high, about))

    def sentences(self) -> list[str]:
        """Return what Today says under the heading, in order."""
        if not self.has_numbers:
            return [words for words in (self.phase(), self.too_early()) if words]
        told = [self.phase(), self.likely(), self.fit()]
        if not self._is_patient:
            told = [self.basis(), self.phase(), self.fit()]
        return [words for words in told if words]

    def likely(self) -> str:
        """Return the sentence about the voice's one number: the date, if it is ahead, else today."""
        return self.then() if self._is_ahead else self.now()

    def too_early(self) -> str:
        """Return that there are too few answers for a number."""
        return self.tr("After about %n answer(s) you will see your plan here.", "", FEWEST_ANSWERS)

    def phase(self) -> str:
        """Return what the plan does after the date, or without one."""
        outlook = self._outlook
        if outlook.phase is Phase.ALERT:
            return self.tr("The warning signs come back often enough to keep them.")
        if outlook.phase is Phase.OVER:
            return self.tr(
                "The time that you chose to stay alert is over. Side effects can still come later. "
                "Always say that you had immunotherapy."
            )
        if outlook.phase is Phase.NO_DATE and outlook.target is not None:
            return self.tr("Your exam day has passed. Your plan now keeps what you know.")
        return ""

    def then(self) -> str:
        """Return what will probably be known on the date."""
        outlook = self._outlook
        if not self._is_ahead:
            return ""
        if (signs := outlook.signs_then) is not None:
            words = self.tr(
                "On {date} you will probably know what to do for about {known} of %n warning sign(s) ({likely}).",
                "", signs.of,
            )  # fmt: skip
            return words.format(date=self._date(), **self._fields(signs))
        if (everything := outlook.all_then) is not None:
            words = self.tr(
                "On {date} you will probably know about {known} of %n question(s) ({likely}).", "", everything.of
            )
            return words.format(date=self._date(), **self._fields(everything))
        return ""

    def now(self) -> str:
        """Return what would be known if the date were today, and the topic of which the least would be."""
        outlook = self._outlook
        words = ""
        if (signs := outlook.signs_now) is not None:
            about = of_ten(signs) if self._is_patient else signs
            if not about.known and self._is_the_day:
                return self.tr("Today the most important warning signs come first.")
            if not about.known:
                return self.tr("If it were today, you would not yet know most warning signs. They come first.")
            words = self._known_now(about).format(**self._fields(about))
        elif (everything := outlook.all_now) is not None:
            about = of_ten(everything) if self._is_patient else everything
            words = self.tr(
                "If it were today, you would probably know about {known} of %n question(s) ({likely}).", "", about.of
            ).format(**self._fields(about))
        if words and (topic := said_in(outlook.least_sure, self._look.language)):
            return self.tr("{sentence} Least sure: {topic}.").format(sentence=words, topic=_within_sentence(topic))
        return words

    def _known_now(self, about: About) -> str:
        if self._is_the_day:
            return self.tr(
                "You would probably know what to do for about {known} of %n warning sign(s) ({likely}).", "", about.of
            )
        return self.tr(
            "If it were today, you would probably act well on about {known} of %n warning sign(s) ({likely}).",
            "", about.of,
        )  # fmt: skip

    def fit(self) -> str:
        """Return what the chosen minutes hold until the date."""
        outlook = self._outlook
        if self._is_the_day:  # no minutes of other days help any more
            return ""
        match outlook.fit:
            case Fit.EVERYTHING:
                return self.tr("With %n minute(s) a day everything fits.", "", outlook.minutes)
            case Fit.WARNING_SIGNS:
                return self._only_the_signs_fit()
            case Fit.TOO_LITTLE:
                return self._too_little()
            case None:
                return ""

    def basis(self) -> str:
        """Return, for students, what the number rests on."""
        about = self.expected
        if about is None:
            return ""
        answers = self._outlook.answers
        if self._outlook.kind is GoalKind.EXAM:
            rests = self.tr(
                "From %n answer(s). Expected recall of these decks; it does not predict an exam result.", "", answers
            )
        else:
            rests = self.tr("From %n answer(s). Expected recall of these decks.", "", answers)
        count = self.tr("About {known} of %n question(s).", "", about.of).format(known=about.known)
        return f"{count} {rests}"

    def more(self) -> str:
        """Return the words of the button that adds minutes; empty if it would change nothing."""
        change = self._outlook.more
        if change is None or self._is_the_day or self._changes_nothing(change):
            return ""
        words = self.tr("%n minute(s) more a day: about {known} of {of}", "", MORE_MINUTES)
        return words.format(**self._changed(change))

    def other_date(self) -> str:
        """Return the words of the button that leads to the date; empty once the date has come."""
        change = self._outlook.later
        if self._outlook.target is None:
            return self.tr("Choose a date")
        if not (self._is_ahead or self._is_the_day):
            is_over = self._outlook.kind is GoalKind.EXAM and self._outlook.phase is Phase.NO_DATE
            return self.tr("Another date") if is_over else ""
        if change is None or self._is_the_day:
            return self.tr("Another date")
        words = self.tr("Another date. A week later: about {known} of {of}")
        return words.format(**self._changed(change))

    # -- inside

    @property
    def _enough(self) -> int | None:
        """More minutes a day that would hold everything; ``None`` if not even an hour would."""
        enough = self._outlook.minutes_for_all
        return enough if enough is not None and enough > self._outlook.minutes else None

    def _only_the_signs_fit(self) -> str:
        if self._enough is None:
            words = self.tr("Not everything fits before {date}, but the warning signs do.")
            return words.format(date=self._date())
        words = self.tr(
            "%n minute(s) a day would fit everything. With {minutes} the warning signs still do.", "", self._enough
        )
        return words.format(minutes=self._outlook.minutes)

    def _too_little(self) -> str:
        outlook, enough = self._outlook, self._enough
        if outlook.signs_then is None:
            if enough is not None:
                return self.tr("%n minute(s) a day would fit everything.", "", enough)
            return self.tr("Not everything fits before {date}.").format(date=self._date())
        if enough is None:
            words = self.tr(
                "%n minute(s) a day are too little for all warning signs before {date}. "
                "The most important ones come first.",
                "", outlook.minutes,
            )  # fmt: skip
            return words.format(date=self._date())
        words = self.tr(
            "%n minute(s) a day are too little for all warning signs before {date}. {more} would fit.",
            "", outlook.minutes,
        )  # fmt: skip
        return words.format(date=self._date(), more=enough)

    def _changes_nothing(self, change: Change) -> bool:
        """Tell whether everything fits as it is, and no more of it would be known."""
        about = self.expected
        return self._outlook.fit is Fit.EVERYTHING and about is not None and self._then_of(change).known <= about.known

    def _then_of(self, change: Change) -> About:
        return change.signs or change.everything if self._is_patient else change.everything

    def _changed(self, change: Change) -> dict[str, int]:
        about = self._then_of(change)
        return {"known": about.known, "of": about.of}

    def _fields(self, about: About) -> dict[str, str]:
        return {"known": str(about.known), "likely": self._range(about.low, about.high)}

    def _range(self, low: int, high: int) -> str:
        if low == high:
            return self.tr("likely {number}").format(number=low)
        return self.tr("likely {low} to {high}").format(low=low, high=high)

    def _date(self) -> str:
        day = self._outlook.target
        assert day is not None, "there is no date to speak of"
        return date_words(day, self._look.language, "plain")


def _within_sentence(name: str) -> str:
    """Return a name with a small first letter, unless it is written in capitals."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def _percent(known: int, about: About) -> int:
    return round(100 * known / about.of)
