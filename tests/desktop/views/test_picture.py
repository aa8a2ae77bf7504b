"""The area of the hot spot: places in a picture, chosen by click, key and list; and pictures that mean no good."""

import dataclasses
import zlib
from contextlib import AbstractContextManager
from pathlib import Path
from struct import pack

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import THEMES, Look
from quizapp.desktop.views.picture import PictureArea
from quizapp.desktop.views.shown import Space
from quizapp.desktop.widgets.picture import Picture, PictureFile, harmless_drawing, media_file
from quizapp.desktop.widgets.picture_places import PlaceButton, PlacesPicture
from quizapp.questions.response import Chosen
from quizapp.workspace.words import Explanation, PictureWords, RegionWords, Verdict
from tests.desktop.views.area_window import WIDE, AreaWindow, explained, in_window, layout_faults, part_verdicts, shown

pytestmark = pytest.mark.usefixtures("fonts")

REGIONS = (
    RegionWords("liver", "The liver", 10, 10, 40, 30),
    RegionWords("gland", "The adrenal gland", 20, 15, 4, 4),
    RegionWords("bowel", "The large bowel, which lies below all others", 55, 50, 40, 40),
)
WORDS = PictureWords("body.png", "The outline of a body with three places.", REGIONS)
LIVER = Chosen(("liver",))
VERDICTS = {"liver": Verdict.WRONG, "gland": Verdict.LEFT, "bowel": Verdict.MISSED}
DRAWING = (
    b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">'
    b'<g><rect width="40" height="20" fill="#ff0000"/></g></svg>'
)


@pytest.fixture
def media(tmp_path: Path) -> Path:
    """A deck's folder of pictures with one in it."""
    folder = tmp_path / "media"
    folder.mkdir()
    save(folder / "body.png", 300, 200)
    return folder


def save(path: Path, width: int, height: int) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    assert image.save(str(path))
    return path


def area(
    look: Look,
    media: Path,
    response: Chosen | None = None,
    explanation: Explanation | None = None,
    words: PictureWords = WORDS,
) -> PictureArea:
    return PictureArea(look, shown(words, response, explanation, media=media), WIDE)


def opened(look: Look, media: Path, name: str = "body.png", width: int = 760) -> AbstractContextManager[AreaWindow]:
    return in_window(area(look, media, words=dataclasses.replace(WORDS, image=name)), width)


def answered(look: Look, media: Path) -> AbstractContextManager[AreaWindow]:
    return in_window(area(look, media, LIVER, explained(part_verdicts(VERDICTS))))


def picture(window: AreaWindow) -> PlacesPicture:
    found = window.control("picture")
    assert isinstance(found, PlacesPicture)
    return found


def click_at(window: AreaWindow, percent_x: float, percent_y: float) -> None:
    """Click the picture there."""
    place = picture(window).place_rect(percent_x, percent_y, 0, 0).topLeft().toPoint()
    QTest.mouseClick(picture(window), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def said(control: QWidget) -> tuple[QAccessible.Role, str, bool]:
    interface = QAccessible.queryAccessibleInterface(control)
    assert interface is not None
    return interface.role(), interface.text(QAccessible.Text.Name), bool(interface.state().checked)


# -- by mouse


def test_click_chooses_the_place_under_it(look: Look, media: Path) -> None:
    with opened(look, media) as window:
        click_at(window, 70, 70)
        assert window.responses == [Chosen(("bowel",))]


def test_click_means_the_smaller_of_two_places(look: Look, media: Path) -> None:
    with opened(look, media) as window:
        click_at(window, 22, 17)
        assert window.responses == [Chosen(("gland",))]


def test_click_close_to_a_place_means_it(look: Look, media: Path) -> None:
    with opened(look, media) as window:
        edge = picture(window).place(2)
        QTest.mouseClick(
            picture(window),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            QPoint(round(edge.center().x()), round(edge.top()) - 15),
        )
        assert window.responses == [Chosen(("bowel",))]


def test_click_far_from_all_places_chooses_nothing(look: Look, media: Path) -> None:
    with opened(look, media) as window:
        click_at(window, 20, 90)
        assert window.responses == []


def test_button_of_a_place_chooses_it(look: Look, media: Path) -> None:
    with opened(look, media) as window:
        window.press("region-gland")
        assert window.responses == [Chosen(("gland",))]


# -- by keyboard


def test_space_chooses_the_place_with_the_keyboard(look: Look, media: Path) -> None:
    with opened(look, media) as window:
        window.key(Qt.Key.Key_Space)
        assert window.responses == [LIVER]


def test_arrow_chooses_the_next_place(look: Look, media: Path) -> None:
    with opened(look, media) as window:
        window.key(Qt.Key.Key_Space, Qt.Key.Key_Down)
        assert (window.area.response(), window.focus) == (Chosen(("gland",)), "region-gland")


def test_arrow_stays_at_the_last_place(look: Look, media: Path) -> None:
    with opened(look, media) as window:
        window.key(*[Qt.Key.Key_Right] * 5)
        assert (window.area.response(), window.focus) == (Chosen(("bowel",)), "region-bowel")


def test_digit_chooses_the_place_of_that_number(look: Look, media: Path) -> None:
    with opened(look, media) as window:
        window.area.take_digit(3)
        assert (window.responses, window.focus) == ([Chosen(("bowel",))], "region-bowel")


def test_digit_of_no_place_chooses_nothing(look: Look, media: Path) -> None:
    with opened(look, media) as window:
        window.area.take_digit(4)
        assert window.responses == []


def test_page_steps_to_the_next_place_without_choosing(look: Look, media: Path) -> None:
    with opened(look, media) as window:
        window.area.step_focus(1)
        assert (window.focus, window.responses) == ("region-gland", [])


def test_places_are_one_stop_of_the_tab_key(look: Look, media: Path) -> None:
    with opened(look, media) as window:
        stops = [b for b in window.findChildren(PlaceButton) if b.focusPolicy() == Qt.FocusPolicy.StrongFocus]
        assert [button.objectName() for button in stops] == ["region-liver"]


def test_place_with_the_keyboard_is_seen_in_the_picture(look: Look, media: Path) -> None:
    with opened(look, media) as window:
        before = picture(window).grab().toImage()
        window.area.step_focus(1)
        assert picture(window).grab().toImage() != before


# -- response and words


def test_response_is_read_back(look: Look, media: Path) -> None:
    with in_window(area(look, media, LIVER)) as window:
        assert (window.area.response(), window.focus) == (LIVER, "region-liver")


def test_screen_reader_hears_what_a_place_is_called(look: Look, media: Path) -> None:
    with opened(look, media) as window:
        window.key(Qt.Key.Key_Space)
        assert said(window.control("region-liver")) == (QAccessible.Role.RadioButton, "Place 1: The liver", True)


def test_names_are_not_in_sight_before_the_answer(look: Look, media: Path) -> None:
    with opened(look, media) as window:
        chips = {button.width() for button in window.findChildren(PlaceButton)}
        labels = [label.text() for label in window.findChildren(QLabel)]
    assert (len(chips), labels) == (1, [])


def test_screen_reader_is_told_what_the_picture_shows(look: Look, media: Path) -> None:
    with opened(look, media) as window:
        assert WORDS.alt in window.area.spoken()


# -- after the answer


def test_findings_are_said_with_each_place(look: Look, media: Path) -> None:
    with answered(look, media) as window:
        heard = [said(button)[1] for button in window.findChildren(PlaceButton)]
    assert heard == [
        "Your answer, not right. Place 1: The liver",
        "Place 2: The adrenal gland",
        "Missed: this is right. Place 3: The large bowel, which lies below all others",
    ]


def test_names_and_findings_are_shown_after_the_answer(look: Look, media: Path) -> None:
    with answered(look, media) as window:
        lines = [label.text() for label in window.control("findings").findChildren(QLabel) if label.text()]
    assert lines == [
        "1. The liver – Your answer, not right",
        "2. The adrenal gland",
        "3. The large bowel, which lies below all others – Missed: this is right",
    ]


def test_answered_picture_takes_no_answer(look: Look, media: Path) -> None:
    with answered(look, media) as window:
        window.press("region-gland")
        window.area.take_digit(3)
        assert (window.area.response(), window.responses) == (LIVER, [])


def test_nothing_moves_at_the_answer(look: Look, media: Path) -> None:
    with in_window(area(look, media, LIVER)) as window:
        before = [button.geometry() for button in window.findChildren(PlaceButton)]
    with answered(look, media) as window:
        assert [button.geometry() for button in window.findChildren(PlaceButton)] == before


# -- pictures that cannot be shown


def test_missing_picture_is_told_in_words(look: Look, media: Path) -> None:
    with opened(look, media, "none.png") as window:
        heard = picture(window).accessibleName()
    assert heard == f"The picture cannot be shown. This is what it shows: {WORDS.alt}"


def test_missing_picture_can_still_be_answered(look: Look, media: Path) -> None:
    with opened(look, media, "none.png") as window:
        window.press("region-bowel")
        assert window.responses == [Chosen(("bowel",))]


def test_names_are_shown_where_the_picture_is_missing(look: Look, media: Path) -> None:
    with opened(look, media, "none.png", width=1200) as window:
        widths = [window.control(f"region-{name}").width() for name in ("liver", "bowel")]
    assert widths[0] < widths[1]


def test_damaged_picture_is_told_in_words(qtbot: QtBot, look: Look, media: Path) -> None:
    whole = save(media / "large.png", 1200, 900).read_bytes()
    (media / "large.png").write_bytes(whole[: len(whole) // 2])
    with opened(look, media, "large.png") as window:
        found = picture(window)
        qtbot.waitUntil(lambda: found.is_missing)
        assert (found.accessibleName().startswith("The picture cannot be shown"), found.is_shown) == (True, False)


def test_large_picture_comes_without_holding_up_the_window(qtbot: QtBot, look: Look, media: Path) -> None:
    save(media / "large.png", 1200, 900)
    with opened(look, media, "large.png") as window:
        found = picture(window)
        qtbot.waitUntil(lambda: found.is_shown)
        assert (found.picture_rect().width() / found.picture_rect().height()) == pytest.approx(4 / 3, abs=0.01)


def test_window_closed_meanwhile_does_not_matter(look: Look, media: Path) -> None:
    save(media / "large.png", 2400, 1800)
    with opened(look, media, "large.png"):
        pass


@pytest.mark.parametrize(
    "name", ["../secret.png", "/etc/passwd.png", "a/b.png", "secret.txt", "", "con:.png", "x\n.png"]
)
def test_name_that_leads_elsewhere_finds_no_file(media: Path, name: str) -> None:
    save(media.parent / "secret.png", 10, 10)
    (media / "secret.txt").write_bytes((media.parent / "secret.png").read_bytes())
    assert media_file(media, name) is None


def test_link_that_leads_elsewhere_finds_no_file(media: Path) -> None:
    (media / "link.png").symlink_to(save(media.parent / "secret.png", 10, 10))
    assert media_file(media, "link.png") is None


def png_of(width: int, height: int) -> bytes:
    """Return a PNG file of a few bytes that says it is that large."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))

    head = pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


@pytest.mark.parametrize("size", [(60000, 60000), (2, 60000), (0, 5)])
def test_picture_of_absurd_size_is_not_decoded(media: Path, size: tuple[int, int]) -> None:
    (media / "bomb.png").write_bytes(png_of(*size))
    assert PictureFile(media, "bomb.png").size.isEmpty()


def test_drawing_that_passes_as_a_photograph_is_not_shown(media: Path) -> None:
    (media / "photo.png").write_bytes(DRAWING)
    assert PictureFile(media, "photo.png").size.isEmpty()


def test_drawing_of_shapes_is_shown(media: Path) -> None:
    (media / "shapes.svg").write_bytes(DRAWING)
    image = PictureFile(media, "shapes.svg").image()
    assert (image.width() / image.height(), image.pixelColor(5, 5).name()) == (2, "#ff0000")


HOSTILE = {
    "image": b'<svg><image href="file:///etc/passwd"/></svg>',
    "prefixed": b'<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:image/></s:svg>',
    "repeats": b'<svg><g id="a"/><use href="#a"/></svg>',
    "style": b"<svg><style>@import url(file:///etc/passwd)</style></svg>",
    "script": b"<svg><script>1</script></svg>",
    "filter": b"<svg><filter><feTurbulence/></filter></svg>",
    "entities": b'<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>',
    "character data": b"<svg><text><![CDATA[<use/>]]></text></svg>",
    "instruction": b'<svg/><?xml-stylesheet href="file:///etc/passwd"?>',
    "encoding": '<?xml version="1.0" encoding="UTF-16"?><svg><use/></svg>'.encode("utf-16"),
    "comment": b"<svg><!-- --><use/><!-- --></svg>",
    "many": b"<svg>" + b"<g/>" * 5000 + b"</svg>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_drawing_is_not_shown(name: str) -> None:
    assert harmless_drawing(HOSTILE[name]) == b""


def test_head_that_names_an_encoding_is_taken_away() -> None:
    hidden = b'<?xml version="1.0" encoding="UTF-7"?><svg>+ADw-use/+AD4-</svg>'
    assert harmless_drawing(hidden) == b"<svg>+ADw-use/+AD4-</svg>"


BEGINNINGS = {"png": b"\x89PNG\r\n\x1a\n", "jpg": b"\xff\xd8\xff", "webp": b"RIFF", "svg": b"<svg>"}


@pytest.mark.qt_log_ignore(".")  # the decoders say what they think of each
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=400), suffix=st.sampled_from(["png", "jpg", "webp", "svg"]))
def test_any_bytes_are_a_picture_or_none(media: Path, content: bytes, suffix: str) -> None:
    name = f"any.{suffix}"
    (media / name).write_bytes(BEGINNINGS[suffix] + content)
    found = PictureFile(media, name)
    assert found.image().isNull() or not found.size.isEmpty()


# -- layout


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", ["body.png", "none.png"])
def test_nothing_is_cut_off(look: Look, media: Path, theme: str, name: str) -> None:
    def make(look: Look, space: Space) -> PictureArea:
        words = dataclasses.replace(WORDS, image=name)
        return PictureArea(look, shown(words, LIVER, explained(part_verdicts(VERDICTS)), media=media), space)

    assert layout_faults(make, theme, "patient") == []


@pytest.mark.parametrize("width", [300, 480, 760])
def test_picture_keeps_its_proportions(look: Look, media: Path, width: int) -> None:
    with opened(look, media, width=width) as window:
        rect = picture(window).picture_rect()
    assert (round(rect.width() / rect.height(), 1), rect.width() <= width) == (1.5, True)


def test_small_picture_is_not_stretched_beyond_reason(look: Look, media: Path) -> None:
    save(media / "small.png", 60, 40)
    alone = Picture(look, media, "small.png", "A dot.", 420)
    alone.resize(700, 400)
    assert alone.picture_rect().width() == 180
