"""Reading one question file, YAML or JSON Lines: questions, or everything that is wrong with it."""

import json
import re
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_args

import msgspec

from quizapp.library.problems import MOST_PROBLEMS_A_FILE, Problem, more_problems
from quizapp.library.strict_yaml import Place, YamlProblem, places, read_yaml
from quizapp.questions.kinds import AnyQuestion

LARGEST_YAML_BYTES = 4_000_000
LARGEST_JSONL_BYTES = 200_000_000
LONGEST_LINE_BYTES = 1_000_000

ValuePath = tuple[str | int, ...]
Where = Callable[[ValuePath], Place]


class UnreadableFile(Exception):
    """A file of a deck cannot be read at all."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def read_text(path: Path, largest_bytes: int) -> str:
    """Return the text of a deck's file.

    Raises:
        UnreadableFile: If it is missing, no file in its own folder, too large or not UTF-8.
    """
    try:
        status = path.stat()
        # A pipe would keep us waiting for ever, and a link could show a file that is none of the deck's business.
        if not stat.S_ISREG(status.st_mode) or not path.resolve().is_relative_to(path.parent.resolve()):
            what = "This is not a file inside the deck's folder."
            raise UnreadableFile(Problem(path, 1, 1, what, "Put the file itself there."))
        if status.st_size > largest_bytes:
            what = f"The file has {status.st_size:,} bytes; more than {largest_bytes:,} are not read."
            raise UnreadableFile(Problem(path, 1, 1, what, "Share the questions out among several files or decks."))
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        what = "This is not UTF-8 text."
        raise UnreadableFile(Problem(path, line, column, what, "Save the file with the encoding UTF-8.")) from error
    except OSError as error:
        what = f"The file cannot be read: {error.strerror}."
        raise UnreadableFile(Problem(path, 1, 1, what, "Check that it is there and may be read.")) from error


def read_questions(path: Path) -> Iterator[tuple[AnyQuestion, Where] | Problem]:
    """Yield each question with a way to find its values' places, or what is wrong; most problems at most.

    A file holds a list of questions, or one. Decks hold YAML and JSON Lines; ``.json`` is read for the command line.
    A value's path begins inside the question, for example ``("options", 1, "id")``.
    """
    try:
        reading = _READERS.get(path.suffix, _yaml_questions)(path)
        problems = 0
        for outcome in reading:
            yield outcome
            problems += isinstance(outcome, Problem)
            if problems >= MOST_PROBLEMS_A_FILE:
                yield more_problems(path)
                return
    except UnreadableFile as error:
        yield error.problem


def _yaml_questions(path: Path) -> Iterator[tuple[AnyQuestion, Where] | Problem]:
    text = read_text(path, LARGEST_YAML_BYTES)
    try:
        questions = read_yaml(text)
    except YamlProblem as error:
        yield Problem(path, error.place.line, error.place.column, error.what, error.mend)
        return
    finder = _PlaceFinder(text)
    if isinstance(questions, dict) and "kind" in questions:
        yield from _typed(path, questions, finder.within(), strict=False)
        return
    if not isinstance(questions, list):
        yield Problem(path, 1, 1, "The file is not a list of questions.", "Begin each question with '- id: ...'.")
        return
    for number, question in enumerate(questions):
        yield from _typed(path, question, finder.within(number), strict=False)


class _PlaceFinder:
    """Finds places in a YAML text; parses it a second time, and only if it is asked."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._places: dict[ValuePath, Place] | None = None

    def within(self, *outer: int) -> Where:
        return lambda path: self._find((*outer, *path))

    def _find(self, path: ValuePath) -> Place:
        if self._places is None:
            self._places = places(self._text)
        while path not in self._places:  # a missing key stands where its owner begins
            path = path[:-1]
        return self._places[path]


def _jsonl_questions(path: Path) -> Iterator[tuple[AnyQuestion, Where] | Problem]:
    for number, line in _lines(read_text(path, LARGEST_JSONL_BYTES)):
        try:
            question = _json(line)
        except (ValueError, RecursionError) as error:
            # Of the decoder's own message only the words: it counts lines inside this one line.
            words, column = getattr(error, "msg", error), getattr(error, "colno", 1)
            yield Problem(path, number, column, f"This is not JSON: {words}.", "Write one JSON object on each line.")
            continue
        yield from _typed(path, question, _at(Place(number, 1)), strict=True)


def _json_questions(path: Path) -> Iterator[tuple[AnyQuestion, Where] | Problem]:
    try:
        content = _json(read_text(path, LARGEST_YAML_BYTES))
    except (ValueError, RecursionError) as error:
        words = getattr(error, "msg", error)
        place = Place(getattr(error, "lineno", 1), getattr(error, "colno", 1))
        yield Problem(path, place.line, place.column, f"This is not JSON: {words}.", "Write one list of questions.")
        return
    for question in content if isinstance(content, list) else [content]:
        yield from _typed(path, question, _at(Place(1, 1)), strict=True)


_READERS = {".jsonl": _jsonl_questions, ".json": _json_questions}


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield number and text of each line that is not blank; a list of all lines of 50 MB took 1.2 GB (measured)."""
    number, counted = 1, 0
    for found in re.finditer(r"\S[^\n]*", text):
        number += text.count("\n", counted, found.start())
        counted = found.start()
        yield number, text[text.rfind("\n", 0, counted) + 1 : found.end()]


def _json(line: str) -> object:
    if len(line) > LONGEST_LINE_BYTES:
        raise ValueError("the line is longer than a question can be")
    question = json.loads(line, object_pairs_hook=_unique_keys)
    if "\\u" in line:
        try:
            json.dumps(question, ensure_ascii=False).encode("utf-8")
        except UnicodeEncodeError as error:
            raise ValueError("an escape is half of a surrogate pair") from error
    return question


def _at(place: Place) -> Where:
    return lambda path: place


def _unique_keys(pairs: list[tuple[str, object]]) -> dict[str, object]:
    result = dict(pairs)
    if len(result) < len(pairs):
        raise ValueError("a key stands twice in one object")
    return result


def _typed(
    path: Path, question: object, where: Where, *, strict: bool
) -> Iterator[tuple[AnyQuestion, Where] | Problem]:
    try:
        # The dates of a JSON file are text in either mode; only YAML needs numbers and booleans read from text.
        yield msgspec.convert(question, AnyQuestion, strict=strict), where
    except msgspec.ValidationError as error:
        name = question.get("kind") if isinstance(question, dict) else None
        kind = _KINDS.get(name) if isinstance(name, str) else None
        for what, value_path in explain_all(question, kind, error, strict=strict):
            place = where(value_path)
            yield Problem(path, place.line, place.column, what, mend(what))


_KINDS: dict[object, type[msgspec.Struct]] = {kind.__struct_config__.tag: kind for kind in get_args(AnyQuestion)}


def explain_all(
    content: object, kind: type[msgspec.Struct] | None, error: msgspec.ValidationError, *, strict: bool
) -> list[tuple[str, ValuePath]]:
    """Return everything that keeps a map from being of a kind, key by key: msgspec itself stops at the first.

    Where the kind is not known, that is the one thing to say, and ``error`` says it.
    """
    if kind is None or not isinstance(content, dict):
        return [explain(error)]
    fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
    known = {*fields, kind.__struct_config__.tag_field}
    found: list[tuple[str, ValuePath]] = [
        (f"Object contains unknown field {key!r}.", (key,)) for key in content if key not in known
    ]
    for name, field in fields.items():
        if name not in content:
            if field.required:
                found.append((f"Object missing required field {name!r}.", ()))
            continue
        try:
            msgspec.convert(content[name], field.type, strict=strict)
        except msgspec.ValidationError as inner:
            what, value_path = explain(inner)
            found.append((what, (name, *value_path)))
    return found or [explain(error)]


def explain(error: msgspec.ValidationError) -> tuple[str, ValuePath]:
    """Return what msgspec found, as a sentence, and the path of the value."""
    message, _, dollar_path = str(error).partition(" - at `$")
    if message.startswith("Expected"):
        message = message.replace("object", "map")
    steps = re.findall(r"\.([^.\[\]`]+)|\[(\d{1,9})\]", dollar_path)  # a key may look like a place
    value_path = tuple(int(index) if index else name for name, index in steps)
    if unknown := re.fullmatch(r"Object contains unknown field `(.*)`", message, re.DOTALL):
        value_path = (*value_path, unknown[1])
    return f"{message.replace('`', chr(39)).rstrip('.')}.", value_path


def mend(what: str) -> str:
    """Return how to mend what msgspec found."""
    if "missing required" in what:
        return "Add it; docs/decks.md lists what each kind needs."
    if "unknown field" in what:
        return "Correct its spelling or take it away."
    if "of length <=" in what:
        return "Shorten it, or share it out among several questions."
    if "regex" in what:
        return "Use small letters, digits, dots, dashes and underscores, beginning with a letter or a digit."
    if "'bool'" in what:
        return "Write true or false."
    if "Invalid value" in what or "enum" in what:
        return "Use one of the names that docs/decks.md lists."
    return "Compare it with the example in docs/decks.md."
