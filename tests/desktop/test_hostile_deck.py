"""A deck of somebody's own whose every text names files and addresses: they are words, and nothing is asked for."""

import ctypes
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel

from quizapp.questions.question import card_ids
from quizapp.questions.response import Certainty
from quizapp.shipped import shipped_folder
from tests.desktop.layout_checks import clipped_labels, unnamed_controls
from tests.desktop.person import Person, answered_before, at_window, new_profile
from tests.every_kind import EVERY_KIND
from tests.library.small_decks import HEAD, as_yaml, write_deck

pytestmark = [
    pytest.mark.usefixtures("fonts"),
    pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells who opened a file"),
]

IN_ACCESS, IN_OPEN = 0x1, 0x20
SHARE = r"\\server\share\card.png"
WORDS = ("file:///etc/passwd", "http://example.org/card.png", "<img onerror=alert(1)>", "<script>alert(1)</script>")
NETWORK = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto")


class _Audit:
    """Notes what Python opens; a hook can never be taken away again, so it sleeps between the tests."""

    def __init__(self) -> None:
        self.opened: list[str] | None = None
        sys.addaudithook(self)

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.opened is None:
            return
        if event == "open" and isinstance(arguments[0], str | bytes):
            self.opened.append(os.fsdecode(arguments[0]))
        elif event in NETWORK:
            self.opened.append(f"{event} {arguments}")


@pytest.fixture(scope="module")
def audit() -> _Audit:
    """The hook."""
    return _Audit()


@contextmanager
def opens_of(path: Path) -> Iterator[Callable[[], bool]]:
    """Give a function that tells whether anybody in this process, Qt included, has opened a file meanwhile."""
    libc = ctypes.CDLL(None, use_errno=True)
    watch = libc.inotify_init1(os.O_NONBLOCK)
    assert libc.inotify_add_watch(watch, os.fsencode(path), IN_OPEN | IN_ACCESS) >= 0

    def was_opened() -> bool:
        try:
            return bool(os.read(watch, 4096))
        except BlockingIOError:
            return False

    yield was_opened
    os.close(watch)


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A picture outside of every deck, which could be shown if somebody asked for it."""
    path = tmp_path / "secret.png"
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(0xFF0000)
    assert image.save(str(path))
    return path


@pytest.fixture
def hostile(home: Path, secret: Path) -> Path:
    """The home of a student whose own deck is hostile in each of its texts."""
    pictures = " ".join(f"![picture]({where})" for where in (secret.as_uri(), secret, "../../../secret.png"))
    tags = f'<img src="{secret}"> <link rel="stylesheet" href="{secret.as_uri()}"> <object data="{secret}">'
    text = " ".join((*WORDS, SHARE, pictures, tags))
    questions = [
        {"id": "turn", "kind": "flashcard", "stem": text, "answer": text, "hint": text, "explanation": text,
         "topic": text, "takeaway": text},
        {"id": "choose", "kind": "single_best_answer", "stem": text, "explanation": text, "topic": text,
         "options": [{"id": name, "text": f"{name} {text}", "explanation": text} for name in ("a", "b")], "key": "a"},
    ]  # fmt: skip
    head = HEAD.replace("{en: Small, es: Pequeño}", as_yaml(text).partition("\n...")[0].strip())
    new_profile(home, role="student", minutes=5)
    write_deck(home / "decks" / "small", as_yaml(questions), head=head)
    answered_before(home, "small/turn", "small/choose")
    return home


def test_hostile_text_is_shown_as_words_on_a_flashcard(hostile: Path) -> None:
    with at_window(hostile) as person:
        person.press("begin")
        front = person.words_of("stem")
        person.press("show-answer")
        back = person.words_of("answer")
    assert [word for word in WORDS if word not in front or word not in back] == []


def test_hostile_text_is_shown_as_words_in_a_choice(hostile: Path) -> None:
    with at_window(hostile) as person:
        person.press("begin")
        person.press("show-answer")
        person.press("rating-good")
        places = [person.words_of("stem"), person.words_of("choice-1")]
        person.answer()
        share = SHARE in person.words_of("choice-1")  # no Markdown in there, to which a backslash means something
        places += [person.words_of("explanation-why"), person.words_of("explanation")]
    assert ([word for word in WORDS if not all(word in place for place in places)], share) == ([], True)


def test_hostile_title_is_shown_as_words(hostile: Path) -> None:
    with at_window(hostile) as person:
        person.go("settings")
        words = person.words()
    assert [word for word in (*WORDS, SHARE) if word not in words] == []


def test_nothing_that_a_deck_names_is_asked_for(hostile: Path, secret: Path, audit: _Audit) -> None:
    audit.opened = []
    with opens_of(secret) as was_opened:
        with at_window(hostile) as person:
            person.press("begin-short")
            person.finish_session()
            person.window.grab()
            person.press("finish")
            person.go("settings")
            person.window.grab()
        asked_for = was_opened()
    opened, audit.opened = audit.opened, None
    ours = (shipped_folder("decks").parent, hostile, Path(sys.prefix).resolve(), Path(sys.base_prefix).resolve())
    others = [path for path in opened if not any(Path(path).resolve().is_relative_to(folder) for folder in ours)]
    assert (asked_for, others) == (False, [])


def test_watch_would_tell(secret: Path) -> None:
    with opens_of(secret) as was_opened:
        before = was_opened()
        QImage(str(secret))
        assert (before, was_opened()) == (False, True)


# -- every kind of question

LONG = "W" * 300
STRANGE = "<b>bold</b> & &File src=x 👩\u200d⚕️ שלום \u202eabc\u202c {{ | `code` <img src=x onerror=alert(1)>"
TYPED = ("answers", "not_accepted", "unit", "units")
every_kind = pytest.mark.parametrize("kind", EVERY_KIND)


OPTIONAL = frozenset(
    {"explanation", "explanations", "topic", "hint", "row_heading", "solution", "why_true", "why_false"}
)


def with_words(value: object, words: str, without: frozenset[str], key: str = "") -> object:
    """Return what an author wrote without some keys, and with more words at the end of each text that is only read."""
    if isinstance(value, dict) and value and set(value) <= {"en", "es"}:
        more = "" if key in TYPED else words[:60] if key == "title" else words
        return {language: f"{text} {more}".strip() for language, text in value.items()}
    if isinstance(value, dict):
        return {name: with_words(part, words, without, name) for name, part in value.items() if name not in without}
    return [with_words(part, words, without, key) for part in value] if isinstance(value, list) else value


def install(home: Path, kind: str, words: str, without: frozenset[str] = frozenset()) -> None:
    """Make a student who is asked a question of this kind first, with these words in each of its texts."""
    question = EVERY_KIND[kind]
    written = with_words(json.loads(msgspec.json.encode(question)), words, without)
    new_profile(home, role="student", minutes=5)
    write_deck(home / "decks" / "small", json.dumps(written), head=HEAD, name="questions.jsonl")
    answered_before(home, card_ids("small", question)[0])


def finish(person: Person) -> None:
    """Answer the question on the screen rightly, and a case up to the explanation of its first step."""
    if person.sees("show-answer"):
        person.press("show-answer")
        return
    session = person.study.session
    session.respond(session.question.right_response())
    session.be_sure(Certainty.FAIRLY_SURE)
    person.study.rebuild()
    person.press("check")


def faults(person: Person) -> list[str]:
    """Return what is cut off, has no name, could be run as markup or has taken a key of its own from its words."""
    page = person.page
    marked = [label.text() for label in page.findChildren(QLabel) if label.textFormat().name != "PlainText"]
    taken = [button.text() for button in page.findChildren(QAbstractButton) if not button.shortcut().isEmpty()]
    marked = [text for text in marked if "<b>" in text]
    return [*clipped_labels(page), *unnamed_controls(page), *marked, *taken]


@every_kind
def test_long_and_strange_words_are_cut_off_nowhere_and_run_as_nothing(home: Path, kind: str) -> None:
    install(home, kind, f"{LONG} {STRANGE} {'word ' * 200}")
    with at_window(home, size=(1024, 600)) as person:
        person.press("begin")
        before = faults(person)
        finish(person)
        after = faults(person)
        person.show_at((1366, 768), 200)
        large = faults(person)
    assert (before, after, large) == ([], [], [])


@every_kind
def test_strange_words_are_seen_as_they_were_written(home: Path, kind: str) -> None:
    install(home, kind, STRANGE)
    with at_window(home) as person:
        person.press("begin")
        front = person.words_of("stem")
        finish(person)
        behind = person.words()
    assert (STRANGE in front, STRANGE in behind) == (True, True)


@every_kind
def test_no_kind_asks_for_what_its_texts_name(home: Path, kind: str, secret: Path, audit: _Audit) -> None:
    tags = f'<img src="{secret}"> <img src="{secret.as_uri()}"> ![picture]({secret}) ![picture]({secret.as_uri()})'
    install(home, kind, tags)
    audit.opened = []
    with opens_of(secret) as was_opened:
        with at_window(home) as person:
            person.press("begin")
            person.window.grab()
            finish(person)
            person.window.grab()
        asked_for = was_opened()
    opened, audit.opened = audit.opened, None
    assert (asked_for, [path for path in opened if "secret" in path]) == (False, [])


@every_kind
def test_texts_that_may_be_missing_may_all_be_missing(home: Path, kind: str) -> None:
    install(home, kind, "", without=OPTIONAL)
    with at_window(home, size=(1024, 600)) as person:
        person.press("begin")
        before = faults(person)
        finish(person)
        after = faults(person)
    assert (before, after) == ([], [])
