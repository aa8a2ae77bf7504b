"""The translations: complete, with the same fields, made from the code as it is, and with English plurals."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

CHECKOUT = Path(__file__).parent.parent.parent
TRANSLATIONS = CHECKOUT / "resources" / "translations"
LANGUAGES = ("en", "es")
FIELD = re.compile(r"\{\w*\}|%n|%\d")


@dataclass(frozen=True)
class Message:
    """One text with its translations: one, or one for each plural form."""

    context: str
    source: str
    translations: tuple[str, ...]
    state: str
    is_plural: bool


def messages(path: Path) -> Iterator[Message]:
    """Yield the messages of a .ts file."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            yield Message(
                context=context.findtext("name") or "",
                source=message.findtext("source") or "",
                translations=tuple(forms or [translation.text or ""]),
                state=translation.get("type", "finished"),
                is_plural=message.get("numerus") == "yes",
            )


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Each language of the window."""
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The translations brought up to date with the code by the commands of the Makefile, in a folder of their own."""
    folder = tmp_path_factory.mktemp("translations")
    sources = sorted(str(path.relative_to(CHECKOUT)) for path in (CHECKOUT / "quizapp").rglob("*.py"))
    for name in LANGUAGES:
        path = folder / f"quizapp_{name}.ts"
        shutil.copy(TRANSLATIONS / path.name, path)
        options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", name]
        plural = ["-pluralonly"] if name == "en" else []
        qt_tool("lupdate", *options, *plural, *sources, "-ts", str(path))
        qt_tool("lrelease", str(path), "-qm", str(path.with_suffix(".qm")))
    return folder


def qt_tool(name: str, *arguments: str) -> None:
    """Run one of the translation tools that come with PySide6."""
    command = [str(Path(sys.executable).parent / f"pyside6-{name}"), *arguments]
    subprocess.run(command, cwd=CHECKOUT, check=True, capture_output=True)


def test_every_text_is_translated(language: str) -> None:
    open_ones = [
        message.source
        for message in messages(TRANSLATIONS / f"quizapp_{language}.ts")
        if message.state != "finished" or not all(message.translations)
    ]
    assert open_ones == []


def test_every_translation_has_the_fields_of_its_source(language: str) -> None:
    wrong = [
        (message.source, translation)
        for message in messages(TRANSLATIONS / f"quizapp_{language}.ts")
        for translation in message.translations
        if fields(translation, message.is_plural) != fields(message.source, message.is_plural)
    ]
    assert wrong == []


def fields(text: str, is_plural: bool) -> list[str]:
    """Return the fields of a text; a singular may spell out its number."""
    return sorted(field for field in FIELD.findall(text) if not (is_plural and field == "%n"))


def test_texts_are_those_of_the_code(fresh: Path, language: str) -> None:
    name = f"quizapp_{language}.ts"
    assert {(m.context, m.source) for m in messages(fresh / name)} == {
        (m.context, m.source) for m in messages(TRANSLATIONS / name)
    }


def test_compiled_file_is_made_from_the_texts(fresh: Path, language: str) -> None:
    name = f"quizapp_{language}.qm"
    assert (fresh / name).read_bytes() == (TRANSLATIONS / name).read_bytes()


def test_every_english_plural_has_two_forms() -> None:
    wrong = [m.source for m in messages(TRANSLATIONS / "quizapp_en.ts") if len(m.translations) != 2 or "(s)" in str(m)]
    assert [source for source in wrong if "(s)" not in source] == []


@pytest.mark.parametrize(
    ("name", "context", "source", "number", "words"),
    [
        ("en", "EndPage", "%n question(s)", 1, "1 question"),
        ("en", "EndPage", "%n question(s)", 2, "2 questions"),
        ("en", "TodaysHero", "Today: %n minute(s)", 1, "Today: 1 minute"),
        ("en", "TodaysHero", "Today: %n minute(s)", 8, "Today: 8 minutes"),
        ("en", "HelpNowPage", "%n sign(s)", 1, "1 sign"),
        ("es", "EndPage", "%n question(s)", 1, "1 pregunta"),
        ("es", "EndPage", "%n question(s)", 2, "2 preguntas"),
        ("es", "TodaysHero", "Only %n minute(s)", 3, "Solo 3 minutos"),
    ],
)
def test_plural_goes_with_the_number(
    qapp: QApplication, name: str, context: str, source: str, number: int, words: str
) -> None:
    translator = QTranslator()
    assert translator.load(str(TRANSLATIONS / f"quizapp_{name}.qm"))
    QCoreApplication.installTranslator(translator)
    said = QCoreApplication.translate(context, source, "", number)
    QCoreApplication.removeTranslator(translator)
    assert said == words


def test_every_marked_text_of_the_other_rooms_is_translated() -> None:
    """Sentences of errors are marked outside the window; Qt's tools must have found each."""
    calls = (
        node
        for path in (CHECKOUT / "quizapp").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QT_TRANSLATE_NOOP"
    )
    found = {tuple(ast.literal_eval(argument) for argument in call.args) for call in calls}
    known = {(message.context, message.source) for message in messages(TRANSLATIONS / "quizapp_es.ts")}
    assert (found - known, bool(found)) == (set(), True)
