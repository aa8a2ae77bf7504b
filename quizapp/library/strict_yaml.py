"""YAML as deck files may use it: every scalar is text; no anchors, aliases, tags or doubled keys.

The data are built from libyaml's events in one pass. Composing nodes instead, as PyYAML's loaders do, recurses
in C and crashes the process on a file of 100,000 opening brackets (measured).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import yaml

DEEPEST = 16
NO_TEXT = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""A character that YAML does not allow (YAML 1.1, section 5.1), half of a surrogate pair among them."""

Event = Any
"""An event of libyaml; the stubs of PyYAML do not know its attributes."""

Plain = str | list["Plain"] | dict[str, "Plain"]
Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Place:
    """A place in a text; both count from 1."""

    line: int
    column: int


class YamlProblem(Exception):
    """The text is not YAML, or not the part of it that deck files may use."""

    def __init__(self, place: Place, what: str, mend: str) -> None:
        super().__init__(what)
        self.place = place
        self.what = what
        self.mend = mend


def read_yaml(text: str) -> Plain:
    """Return the one document of a text as strings, lists and dicts; an empty text is an empty list.

    Raises:
        YamlProblem: With the place of the first thing that is wrong.
    """
    return _build(text, lambda path, place: None)


def places(text: str) -> dict[Path, Place]:
    """Return where each value of a readable document begins; asked for only when there is a problem to place."""
    found: dict[Path, Place] = {}
    _build(text, found.setdefault)
    return found


def _build(text: str, visit: Callable[[Path, Place], object]) -> Plain:
    try:
        events = yaml.parse(text, Loader=yaml.CBaseLoader)
        document = _Builder(events, visit).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise YamlProblem(_place(mark), f"This is not YAML: {error.problem}.", _mend(text, mark)) from error
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        raise _no_text(text) from error
    return document


class _Builder:
    def __init__(self, events: Iterator[Event], visit: Callable[[Path, Place], object]) -> None:
        self._events = events
        self._visit = visit

    def document(self) -> Plain:
        result: Plain = []
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _problem(event, "There is a second document after ---.", "Keep one document in a file.")
                result = self._value(next(self._events), ())
        return result

    def _value(self, event: Event, path: Path) -> Plain:
        _refuse(event, path)
        self._visit(path, _place(event.start_mark))
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path)
        return str(event.value)

    def _mapping(self, path: Path) -> Plain:
        result: dict[str, Plain] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                _refuse(event, path)
                raise _problem(event, "A key must be one word.", "Write the key as plain text.")
            _refuse(event, path)
            if event.value in result:
                raise _problem(event, f"The key {event.value!r} stands here twice.", "Keep one of them.")
            result[event.value] = self._value(next(self._events), (*path, event.value))
        return result

    def _sequence(self, path: Path) -> Plain:
        result: list[Plain] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            result.append(self._value(event, (*path, len(result))))
        return result


def _refuse(event: Event, path: Path) -> None:
    if isinstance(event, yaml.AliasEvent):
        raise _problem(event, f"*{event.anchor} is an alias.", "Write the text out, or put it in quotes.")
    if event.anchor is not None:
        raise _problem(event, f"&{event.anchor} is an anchor.", "Write the text out, or put it in quotes.")
    if event.tag is not None:
        raise _problem(event, f"{event.tag} is a tag.", "Take the tag away, or put the text in quotes.")
    if len(path) > DEEPEST:
        raise _problem(event, "Lists and maps are nested too deeply.", "Take the extra brackets or indents away.")


def _problem(event: Event, what: str, mend: str) -> YamlProblem:
    return YamlProblem(_place(event.start_mark), what, mend)


def _no_text(text: str) -> YamlProblem:
    found = NO_TEXT.search(text)
    before = text[: found.start()] if found else ""
    name = f"the character U+{ord(found[0]):04X}" if found else "one of its characters"
    place = Place(before.count("\n") + 1, len(before) - before.rfind("\n"))
    return YamlProblem(place, f"This is not YAML: {name} is not allowed.", "Save the file as plain UTF-8 text.")


def _place(mark: Any) -> Place:
    return Place(1, 1) if mark is None else Place(mark.line + 1, mark.column + 1)


def _mend(text: str, mark: Any) -> str:
    lines = text.splitlines()
    line = lines[mark.line] if mark is not None and mark.line < len(lines) else ""
    if "\t" in line:
        return "Replace the tab by spaces."
    return "Check the indents, and put a text with ': ' or a special character in quotes."
