"""Formatted text of decks: images come from the media folder and from nowhere else."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextDocument
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.rich_text import RichText, plain_words

IMAGE = QTextDocument.ResourceType.ImageResource.value


def save_picture(path: Path, width: int = 30) -> Path:
    """Write a red picture, 20 px high."""
    path.parent.mkdir(parents=True, exist_ok=True)
    picture = QImage(width, 20, QImage.Format.Format_RGB32)
    picture.fill(0xFF0000)
    assert picture.save(str(path))
    return path


@pytest.fixture
def media(tmp_path: Path) -> Path:
    """A media folder with pictures in it, and one beside it."""
    save_picture(tmp_path / "secret.png")
    save_picture(tmp_path / "media" / "eye.png")
    save_picture(tmp_path / "media" / "skin" / "wide.png", width=2000)
    disguised = (
        f"<svg xmlns='http://www.w3.org/2000/svg' width='30' height='20'><image href='{tmp_path}/secret.png'/></svg>"
    )
    (tmp_path / "media" / "disguised.png").write_text(disguised)
    (tmp_path / "media" / "notes.txt").write_text("not a picture")
    (tmp_path / "media" / "drawing.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (tmp_path / "media" / "link.png").symlink_to(tmp_path / "secret.png")
    (tmp_path / "media" / "out").symlink_to(tmp_path)
    return tmp_path / "media"


@pytest.mark.parametrize("name", ["media/eye.png", "eye.png", "media/skin/wide.png"])
def test_image_of_the_media_folder_is_loaded(look: Look, media: Path, name: str, qtbot: QtBot) -> None:
    text = RichText(look, "<p>Words</p>", media)
    qtbot.addWidget(text)
    assert text.loadResource(IMAGE, QUrl(name)).height() == 20


def hostile_names(media: Path) -> list[str]:
    secret = media.parent / "secret.png"
    return [
        str(secret),
        secret.as_uri(),
        f"FILE://{secret}",
        "../secret.png",
        "media/../../secret.png",
        "media/%2e%2e/secret.png",
        "skin/../../secret.png",
        "media/link.png",
        "media/out/secret.png",
        "http://example.org/a.png",
        "https://example.org/a.png",
        "//server/share/a.png",
        "\\\\server\\share\\a.png",
        "file://server/share/a.png",
        "data:image/png;base64,iVBORw0KGgo=",
        ":/qt-project.org/styles/commonstyle/images/file-16.png",
        "qrc:/qt-project.org/styles/commonstyle/images/file-16.png",
        "C:\\secret.png",
        "media/notes.txt",
        "media/drawing.svg",
        "media/disguised.png",
        "media/missing.png",
        "media",
        "",
    ]


@pytest.mark.parametrize("number", range(23))
def test_any_other_image_is_an_empty_one(look: Look, media: Path, number: int, qtbot: QtBot) -> None:
    text = RichText(look, "<p>Words</p>", media)
    qtbot.addWidget(text)
    assert text.loadResource(IMAGE, QUrl(hostile_names(media)[number])).size().toTuple() == (1, 1)


@pytest.mark.parametrize("number", range(23))
def test_hostile_image_is_not_painted(look: Look, media: Path, number: int, qtbot: QtBot) -> None:
    text = RichText(
        look, f'<p>Words</p><p><img src="{hostile_names(media)[number]}" width="80" height="80"></p>', media
    )
    qtbot.addWidget(text)
    text.resize(300, 200)
    text.show()
    image = text.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, 300, 3) for y in range(60, 200, 3)}
    assert "#ff0000" not in colours


def test_image_of_the_media_folder_is_painted(look: Look, media: Path, qtbot: QtBot) -> None:
    text = RichText(look, '<p><img src="media/eye.png" alt="An eye"></p>', media)
    qtbot.addWidget(text)
    text.resize(300, 60)
    text.show()
    assert text.grab().toImage().pixelColor(10, 10).name() == "#ff0000"


def test_wide_image_is_shrunk_to_the_text(look: Look, media: Path, qtbot: QtBot) -> None:
    text = RichText(look, '<p><img src="media/skin/wide.png"></p>', media)
    qtbot.addWidget(text)
    text.resize(400, 200)
    text.show()
    assert text.document().size().width() <= 400


@pytest.mark.parametrize("kind", [kind for kind in QTextDocument.ResourceType if kind.value != IMAGE])
def test_other_resources_are_never_given(
    look: Look, media: Path, kind: QTextDocument.ResourceType, qtbot: QtBot
) -> None:
    text = RichText(look, "<p>Words</p>", media)
    qtbot.addWidget(text)
    assert text.loadResource(kind.value, QUrl("media/eye.png")) is None


def test_without_a_media_folder_no_image_is_loaded(look: Look, qtbot: QtBot) -> None:
    text = RichText(look, '<p><img src="media/eye.png"></p>')
    qtbot.addWidget(text)
    assert text.loadResource(IMAGE, QUrl("media/eye.png")).size().toTuple() == (1, 1)


def test_text_is_as_high_as_its_lines(look: Look, qtbot: QtBot) -> None:
    text = RichText(look, "<p>" + "Loose stools can mean swelling in the bowel. " * 8 + "</p>")
    qtbot.addWidget(text)
    assert text.heightForWidth(300) > text.heightForWidth(600) > look.font_px("body")


def test_links_lead_nowhere(look: Look, qtbot: QtBot) -> None:
    text = RichText(look, '<p><a href="file:///etc/passwd">here</a></p>')
    qtbot.addWidget(text)
    assert not text.openLinks()
    assert not text.openExternalLinks()


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>A re<strong>d</strong> eye</p>", "A red eye"),
        ("<p>One</p><p>Two</p>", "One Two"),
        ("<ul><li>fever</li><li>rash</li></ul>", "fever rash"),
        ("<p>5 &lt; 6 &amp; H<sub>2</sub>O</p>", "5 < 6 & H2O"),
        ('<p>Here: <img src="media/eye.png" alt="a > b">!</p>', "Here: !"),
        ("plain", "plain"),
    ],
)
def test_plain_words_are_those_that_one_reads(html: str, words: str) -> None:
    assert plain_words(html) == words


def test_text_that_was_measured_while_hidden_wraps_at_its_own_width(look: Look, qtbot: QtBot) -> None:
    text = RichText(look, "<p>" + "Many words that wrap. " * 12 + "</p>")
    qtbot.addWidget(text)
    text.resize(300, text.heightForWidth(300))
    with qtbot.waitActive(text):
        text.show()
    text.hide()
    text.heightForWidth(900)
    text.show()
    assert text.document().size().height() <= text.height()
    assert text.lineWrapColumnOrWidth() == text.viewport().width()
