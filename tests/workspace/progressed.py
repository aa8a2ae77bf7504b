"""What Progress shows of a person, made by hand."""

from collections.abc import Sequence
from datetime import date, timedelta

from quizapp.learning.goal import GoalKind, Phase
from quizapp.questions.identity import CardId
from quizapp.questions.text import Texts
from quizapp.workspace.outlook import (
    About,
    Change,
    CurvePoint,
    Fit,
    Outlook,
    Progress,
    Sign,
    StudiedDay,
    TopicShare,
)

TODAY = date(2026, 11, 23)
TARGET = date(2026, 12, 18)


def sign(name: str, right_days: int = 0, *, is_met: bool = True, topic: str = "Bowel") -> Sign:
    """A warning sign of that name; in Spanish its name is longer."""
    return Sign(CardId(f"deck/{name}"), Texts(en=topic, es=f"{topic} (es)"), Texts(en=name, es=f"Señal {name}"),
                right_days, is_met)  # fmt: skip


def curve(days: int = 26) -> tuple[CurvePoint, ...]:
    """Return what goes from 74 to 81 percent; nothing is planned on Sundays."""
    points = []
    for number in range(days):
        share, half, day = 0.74 + 0.07 * number / (days - 1), 0.05 * number / (days - 1), TODAY + timedelta(number)
        points.append(CurvePoint(day, share, share - half, share + half, 0.0 if day.weekday() == 6 else 40.0))
    return tuple(points)


FEW_ANSWERS = Outlook(Phase.BEFORE, GoalKind.EXAM, TARGET, 4, 55)
OUTLOOK = Outlook(
    phase=Phase.BEFORE,
    kind=GoalKind.EXAM,
    target=TARGET,
    answers=412,
    minutes=55,
    signs_now=About(38, 50, 33, 42),
    all_now=About(222, 300, 210, 231),
    least_sure=Texts(en="Eyes and sight", es="Ojos y vista"),
    signs_then=About(46, 50, 42, 48),
    all_then=About(243, 300, 228, 258),
    fit=Fit.WARNING_SIGNS,
    minutes_for_all=70,
    more=Change(60, TARGET, About(48, 50, 45, 50), About(251, 300, 240, 260)),
    later=Change(55, TARGET + timedelta(7), About(48, 50, 45, 50), About(249, 300, 240, 260)),
    curve=curve(),
)
SIGNS = (
    *(sign(f"open {number}", is_met=False, topic=topic) for number, topic in enumerate(("Bowel", "Eyes", "Bowel"))),
    *(sign(f"begun {number}", number % 3) for number in range(8)),
    *(sign(f"known {number}", 3) for number in range(7)),
)
DAYS = tuple(StudiedDay(TODAY - timedelta(number), 50 - 5 * number, 12) for number in (9, 3, 2, 0))
TOPICS = (
    TopicShare(Texts(en="Nerve and muscle", es="Nervios y músculos"), About(16, 31, 14, 18), 31, 40, 57),
    TopicShare(Texts(en="Bowel", es="Intestino"), About(55, 63, 52, 58), 63, 63, 120),
)


def progress(
    outlook: Outlook = OUTLOOK,
    *,
    signs: Sequence[Sign] = SIGNS,
    days: Sequence[StudiedDay] = DAYS,
    topics: Sequence[TopicShare] = TOPICS,
    left_out: int = 0,
) -> Progress:
    """Return what is shown of a person who began on November 2."""
    since = date(2026, 11, 2) if days else None
    return Progress(outlook, TODAY, since, tuple(signs), tuple(days), tuple(topics), left_out)
