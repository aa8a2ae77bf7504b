"""What plan and forecast come to in words: calm, whole, from expected recall only, in both voices and languages."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from quizapp.desktop.look import Look
from quizapp.desktop.views.outlook import OutlookWords, of_ten
from quizapp.desktop.widgets.ten_dots import TenDots
from quizapp.learning.goal import GoalKind, Phase
from quizapp.workspace.outlook import About, Change, CurvePoint, Fit, Outlook
from tests.desktop.page_alone import in_language

LATER = Change(8, date(2026, 12, 12), About(48, 50, 45, 50), About(255, 300, 238, 270))
MORE = Change(13, date(2026, 12, 5), About(49, 50, 46, 50), About(260, 300, 241, 273))
AHEAD = Outlook(
    phase=Phase.BEFORE,
    kind=GoalKind.TREATMENT,
    target=date(2026, 12, 5),
    answers=84,
    minutes=8,
    signs_now=About(41, 50, 37, 44),
    all_now=About(180, 300, 165, 195),
    least_sure="Eyes and sight",
    signs_then=About(46, 50, 43, 48),
    all_then=About(243, 300, 228, 258),
    fit=Fit.EVERYTHING,
    minutes_for_all=8,
    more=MORE,
    later=LATER,
)
PATIENT, STUDENT = Look(), Look(voice="student")


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    """The English plurals in force."""
    with in_language("en"):
        yield


def said(outlook: Outlook, look: Look = PATIENT) -> str:
    """Return the title and the sentences."""
    words = OutlookWords(outlook, look)
    return "\n".join([words.title(), *words.sentences()])


# -- before the date


def test_patient_reads_of_the_date_and_the_minutes() -> None:
    assert said(AHEAD).splitlines() == [
        "Your plan is on track for December 5",
        "On December 5 you will probably know what to do for about 46 of 50 warning signs (likely 43 to 48).",
        "With 8 minutes a day everything fits.",
    ]


def test_today_is_told_in_tenths_with_the_least_sure_topic() -> None:
    assert OutlookWords(AHEAD, PATIENT).now() == (
        "If it were today, you would probably act well on about 8 of 10 warning signs (likely 7 to 9). "
        "Least sure: eyes and sight."
    )


def test_person_who_knows_none_yet_reads_no_zero() -> None:
    words = OutlookWords(replace(AHEAD, signs_now=About(1, 50, 0, 3)), PATIENT).now()
    assert words == "If it were today, you would not yet know most warning signs. They come first."


@pytest.mark.parametrize(
    ("fit", "minutes_for_all", "words"),
    [
        (Fit.WARNING_SIGNS, 14, "14 minutes a day would fit everything. With 8 the warning signs still do."),
        (Fit.WARNING_SIGNS, None, "Not everything fits before December 5, but the warning signs do."),
        (
            Fit.TOO_LITTLE,
            14,
            "8 minutes a day are too little for all warning signs before December 5. 14 would fit.",
        ),
        (
            Fit.TOO_LITTLE,
            None,
            "8 minutes a day are too little for all warning signs before December 5. "
            "The most important ones come first.",
        ),
        (None, None, ""),
    ],
)
def test_what_the_minutes_hold_is_said(fit: Fit | None, minutes_for_all: int | None, words: str) -> None:
    assert OutlookWords(replace(AHEAD, fit=fit, minutes_for_all=minutes_for_all), PATIENT).fit() == words


def test_no_more_minutes_are_named_than_those_that_would_be_more() -> None:
    words = OutlookWords(replace(AHEAD, fit=Fit.WARNING_SIGNS, minutes_for_all=8), PATIENT).fit()
    assert words == "Not everything fits before December 5, but the warning signs do."


def test_plan_that_does_not_fit_is_not_called_on_track() -> None:
    assert OutlookWords(replace(AHEAD, fit=Fit.TOO_LITTLE), PATIENT).title() == "Your plan for December 5"


def test_questions_stand_for_warning_signs_where_there_are_none() -> None:
    words = said(replace(AHEAD, signs_now=None, signs_then=None, fit=Fit.TOO_LITTLE, minutes_for_all=14))
    assert words.splitlines()[1:] == [
        "On December 5 you will probably know about 243 of 300 questions (likely 228 to 258).",
        "14 minutes a day would fit everything.",
    ]


def test_one_minute_and_one_sign_have_their_singular() -> None:
    one = replace(AHEAD, minutes=1, signs_then=About(1, 1, 1, 1))
    assert "about 1 of 1 warning sign (likely 1)." in said(one)
    assert "With 1 minute a day everything fits." in said(one)


def test_spanish_names_the_date_in_its_own_way() -> None:
    with in_language("es"):
        words = said(AHEAD, Look(language="es")).splitlines()
    assert words[0] == "Su plan va a buen ritmo para el 5 de diciembre"
    assert words[2] == "Con 8 minutos al día alcanza para todo."


# -- students


def test_student_sees_a_share_with_its_range_and_what_it_rests_on() -> None:
    words = OutlookWords(replace(AHEAD, kind=GoalKind.EXAM, answers=412), STUDENT)
    assert (words.title(), words.number(), words.number_range()) == (
        "Expected on December 5", "81%", "likely 76 to 86",
    )  # fmt: skip
    assert words.basis() == (
        "About 243 of 300 questions. From 412 answers. "
        "Expected recall of these decks; it does not predict an exam result."
    )


def test_student_without_a_date_sees_what_is_expected_today() -> None:
    words = OutlookWords(replace(AHEAD, phase=Phase.NO_DATE, target=None), STUDENT)
    assert (words.title(), words.number()) == ("Expected today", "60%")


def test_exam_that_is_over_is_said_to_be() -> None:
    over = replace(AHEAD, phase=Phase.NO_DATE, kind=GoalKind.EXAM)
    assert "Your exam day has passed. Your plan now keeps what you know." in said(over, STUDENT)


# -- after the date, and before there is anything to say


def test_treatment_that_has_begun_keeps_the_warning_signs() -> None:
    words = said(replace(AHEAD, phase=Phase.ALERT))
    assert words.startswith(
        "Your treatment has begun\nThe warning signs come back often enough to keep them.\nIf it were today, "
    )


def test_end_of_the_alert_months_is_no_all_clear() -> None:
    assert "Side effects can still come later. Always say that you had immunotherapy." in said(
        replace(AHEAD, phase=Phase.OVER)
    )


@pytest.mark.parametrize("look", [PATIENT, STUDENT])
def test_under_twenty_answers_no_number_is_said(look: Look) -> None:
    early = Outlook(Phase.BEFORE, GoalKind.TREATMENT, date(2026, 12, 5), answers=19, minutes=8)
    words = OutlookWords(early, look)
    assert said(early, look) == "Your plan for December 5\nAfter about 20 answers you will see your plan here."
    assert (words.number(), words.now(), words.dots, words.more()) == ("", "", None, "")


# -- buttons


def test_buttons_say_what_they_would_change() -> None:
    words = OutlookWords(AHEAD, PATIENT)
    assert (words.more(), words.other_date()) == (
        "5 minutes more a day: about 49 of 50",
        "Another date. A week later: about 48 of 50",
    )


def test_buttons_of_students_speak_of_all_questions() -> None:
    words = OutlookWords(AHEAD, STUDENT)
    assert (words.more(), words.other_date()) == (
        "5 minutes more a day: about 260 of 300",
        "Another date. A week later: about 255 of 300",
    )


@pytest.mark.parametrize("look", [PATIENT, STUDENT])
def test_minutes_that_would_change_nothing_are_not_offered(look: Look) -> None:
    same = Change(13, date(2026, 12, 5), AHEAD.signs_then, About(243, 300, 228, 258))
    offered = OutlookWords(replace(AHEAD, more=same, fit=Fit.TOO_LITTLE), look).more()
    assert (OutlookWords(replace(AHEAD, more=same), look).more(), bool(offered)) == ("", True)


def test_on_the_day_itself_nothing_is_said_of_minutes_and_of_what_they_do_not_hold() -> None:
    today = CurvePoint(date(2026, 12, 5), 0.6, 0.5, 0.7, 8)
    words = OutlookWords(replace(AHEAD, fit=Fit.TOO_LITTLE, curve=(today,)), PATIENT)
    [known] = words.sentences()
    assert known.startswith("You would probably know what to do for about 8 of 10 warning sign")
    assert (words.title(), words.more(), words.other_date()) == ("Your plan for December 5", "", "Another date")


@pytest.mark.parametrize(
    ("phase", "target", "words"),
    [
        (Phase.NO_DATE, None, "Choose a date"),
        (Phase.BEFORE, date(2026, 12, 5), "Another date"),
        (Phase.ALERT, date(2026, 11, 5), ""),
    ],
)
def test_date_can_be_chosen_until_it_has_come(phase: Phase, target: date | None, words: str) -> None:
    assert OutlookWords(Outlook(phase, GoalKind.TREATMENT, target, 0, 8), PATIENT).other_date() == words


# -- what must hold for all


@st.composite
def abouts(draw: st.DrawFn) -> About:
    """Any numbers that a forecast can come to."""
    of = draw(st.integers(1, 400))
    known = draw(st.integers(0, of))
    return About(known, of, draw(st.integers(0, known)), draw(st.integers(known, of)))


OUTLOOKS = st.builds(
    Outlook,
    phase=st.just(Phase.BEFORE),
    kind=st.sampled_from(GoalKind),
    target=st.dates(date(2026, 1, 1), date(2030, 1, 1)),
    answers=st.integers(0, 500),
    minutes=st.integers(1, 240),
    signs_now=st.none() | abouts(),
    all_now=abouts(),
    signs_then=st.none() | abouts(),
    all_then=abouts(),
    fit=st.sampled_from([None, *Fit]),
    minutes_for_all=st.none() | st.integers(1, 60),
    more=st.none() | st.builds(Change, st.integers(1, 240), st.dates(), abouts(), abouts()),
)


@given(abouts())
def test_tenths_keep_the_order_and_never_promise_all(about: About) -> None:
    tenths = of_ten(about)
    assert 0 <= tenths.low <= tenths.known <= tenths.high <= tenths.of <= 10
    assert tenths.known < tenths.of or about.known == about.of


@given(OUTLOOKS)
def test_patients_read_no_promise_no_percentage_and_no_countdown(outlook: Outlook) -> None:
    words = OutlookWords(outlook, PATIENT)
    told = " ".join([words.title(), *words.sentences(), words.now(), words.more(), words.other_date(), words.number()])
    assert re.search(r"%|\bsafe|\bready|\bpass|days? left|\(s\)", told) is None


# -- dots


def test_dots_are_filled_tinted_and_empty(qapp: QApplication, look: Look) -> None:
    dots = TenDots(look, About(8, 10, 7, 9), "About 8 of 10.")
    dots.resize(dots.sizeHint())
    image = dots.grab().toImage()
    side = image.height()
    middles = [side // 2 + number * (image.width() - side) // 9 for number in range(10)]
    colours = [image.pixelColor(x, side // 2).name() for x in middles]
    accent, soft, empty = (look.colour(role).name() for role in ("accent", "accent_soft", "raised"))
    assert colours == [accent] * 7 + [soft] * 2 + [empty]


def test_dots_are_spoken_as_one_sentence(look: Look) -> None:
    assert TenDots(look, About(8, 10, 7, 9), "About 8 of 10.").accessibleName() == "About 8 of 10."
