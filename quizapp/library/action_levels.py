"""Reader of the page "What do I do now?": levels, warning signs and fixed sentences in English and Spanish.

The file is ``resources/action_levels.yaml``; its own head explains its parts. The texts are medical and are
shown letter by letter.
"""

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml


@dataclasses.dataclass(frozen=True)
class LevelText:
    """One text in both languages."""

    en: str
    es: str

    def in_language(self, language: str) -> str:
        """Return the Spanish text for ``es``, the English one for any other language."""
        return self.es if language == "es" else self.en


@dataclasses.dataclass(frozen=True)
class SignRow:
    """One warning sign, or one thing not to do.

    Attributes:
        id: E1-E12, C1-C16, M1-M3, V1-V3 or N1-N4.
        facts: Ids of the statements it rests on.
        is_framed: Shown in a frame, with its icon, whatever the treatment.
    """

    id: str
    text: LevelText
    facts: tuple[str, ...]
    is_framed: bool = False
    icon: str = ""


@dataclasses.dataclass(frozen=True)
class SignGroup:
    """Signs of one part of the body; the last level has one group without title and icon."""

    title: LevelText
    icon: str
    rows: tuple[SignRow, ...]


@dataclasses.dataclass(frozen=True)
class ActionLevel:
    """One level: how fast to act, and the signs that ask for it."""

    id: str
    icon: str
    label: LevelText
    sentence: LevelText
    jump: LevelText
    groups: tuple[SignGroup, ...]

    def sentences(self, language: str) -> list[str]:
        """Return the sentences of the fixed text, each by itself."""
        return self.sentence.in_language(language).replace(". ", ".\n").split("\n")

    @property
    def rows(self) -> tuple[SignRow, ...]:
        """All signs of the level in their order."""
        return tuple(row for group in self.groups for row in group.rows)


@dataclasses.dataclass(frozen=True)
class FixedSentence:
    """A sentence that is the same wherever it is used."""

    text: LevelText
    icon: str
    facts: tuple[str, ...]


@dataclasses.dataclass(frozen=True)
class TreatmentRow:
    """A row added when the treatment is known; it never takes another away or lowers it.

    Attributes:
        treatments: Wordings of section 6 of the source in snake_case.
        level: Id of a level, ``all`` or ``do_not``.
    """

    treatments: tuple[str, ...]
    level: str
    text: LevelText
    facts: tuple[str, ...]


@dataclasses.dataclass(frozen=True)
class ActionLevels:
    """Everything the help page says."""

    levels: tuple[ActionLevel, ...]
    sentences: dict[str, FixedSentence]
    do_not: tuple[SignRow, ...]
    variants: tuple[TreatmentRow, ...]

    def level(self, level_id: str) -> ActionLevel:
        """Return one level.

        Raises:
            KeyError: If there is none of that id.
        """
        for level in self.levels:
            if level.id == level_id:
                return level
        raise KeyError(level_id)

    def rows(self) -> Iterator[SignRow]:
        """Yield every row that has an id: the signs of all levels, then what not to do."""
        for level in self.levels:
            yield from level.rows
        yield from self.do_not

    def row(self, row_id: str) -> SignRow:
        """Return the row of an id such as ``E1`` or ``N2``.

        Raises:
            KeyError: If there is none.
        """
        for row in self.rows():
            if row.id == row_id:
                return row
        raise KeyError(row_id)

    def sentence(self, use: str, language: str) -> str:
        """Return a fixed sentence, for example ``no_answer``, in one language.

        Raises:
            KeyError: If there is none for that use.
        """
        return self.sentences[use].text.in_language(language)


def read_action_levels(path: Path) -> ActionLevels:
    """Read the file; about 6 ms.

    Raises:
        OSError: If it cannot be read.
        KeyError: If a part is missing: the file ships with the program, so that is a bug.
    """
    # The C loader without types: every scalar stays a string, so "no" and 911 are read as written.
    content = yaml.load(path.read_bytes(), Loader=yaml.CBaseLoader)
    return ActionLevels(
        levels=tuple(_level(entry) for entry in content["levels"]),
        sentences={use: _sentence(entry) for use, entry in content["sentences"].items()},
        do_not=tuple(_row(entry) for entry in content["do_not"]),
        variants=tuple(_variant(entry) for entry in content["variants"]),
    )


# Any in what follows: one entry of parsed YAML.


def _text(entry: Any) -> LevelText:
    return LevelText(entry["en"], entry["es"])


def _row(entry: Any) -> SignRow:
    is_framed = entry.get("framed") == "true"
    return SignRow(entry["id"], _text(entry), tuple(entry["facts"]), is_framed, entry.get("icon", ""))


def _group(entry: Any) -> SignGroup:
    title = _text(entry["title"]) if "title" in entry else LevelText("", "")
    return SignGroup(title, entry.get("icon", ""), tuple(_row(row) for row in entry["rows"]))


def _level(entry: Any) -> ActionLevel:
    return ActionLevel(
        id=entry["id"],
        icon=entry["icon"],
        label=_text(entry["label"]),
        sentence=_text(entry["sentence"]),
        jump=_text(entry["jump"]),
        groups=tuple(_group(group) for group in entry["groups"]),
    )


def _sentence(entry: Any) -> FixedSentence:
    return FixedSentence(_text(entry), entry.get("icon", ""), tuple(entry["facts"]))


def _variant(entry: Any) -> TreatmentRow:
    treatments = (entry["treatment"], *entry.get("also_for", ()))
    return TreatmentRow(treatments, entry["level"], _text(entry), tuple(entry["facts"]))
