"""Turn the web fonts of Atkinson Hyperlegible Next into the static TTFs that the program ships.

Run with the folder of the unpacked npm package (README.md shows how to get it). Needs fontTools. The same package gives
the same bytes again.
"""

import argparse
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.ttLib import TTFont, newTable

PACKAGE = "@fontsource/atkinson-hyperlegible-next@5.3.0"
FAMILY = "Atkinson Hyperlegible Next"
SUBSETS = ("latin", "latin-ext")
OUTPUT = Path(__file__).parent / "fonts"

# Must be there: what the interface and the decks are written with, in both languages.
NEEDED = "0123456789ÁÉÍÓÚÜÑáéíóúüñ¿¡«»“”‘’–—…×·±°²³−•†"
# Not there: ≥ ≤ ≈ (in the full typeface, cut from the package's two subsets), → and µ (not drawn). Qt takes them, glyph
# by glyph, from the next font of the system.

# Bits of OS/2.fsSelection and head.macStyle, OpenType specification.
FS_ITALIC, FS_BOLD, FS_REGULAR, FS_USE_TYPO_METRICS = 1 << 0, 1 << 5, 1 << 6, 1 << 7
MAC_BOLD, MAC_ITALIC = 1 << 0, 1 << 1
WINDOWS_UNICODE_ENGLISH = (3, 1, 0x409)


@dataclass(frozen=True)
class Style:
    """One of the typeface's styles; ``name`` is also the end of its file's name."""

    name: str
    weight: int
    is_italic: bool = False

    @property
    def source(self) -> str:
        """The end of the web font's name in the package."""
        return f"{self.weight}-{'italic' if self.is_italic else 'normal'}.woff"

    @property
    def is_basic(self) -> bool:
        """Whether the style fits in the four that old Windows programs know in one family."""
        return self.name in {"Regular", "Italic", "Bold"}


STYLES = (
    Style("Regular", 400),
    Style("Italic", 400, is_italic=True),
    Style("Medium", 500),
    Style("SemiBold", 600),
    Style("Bold", 700),
)


def merge_subsets(files: Sequence[Path]) -> TTFont:
    """Merge web fonts of one style into one font."""
    with TemporaryDirectory() as scratch:
        plain = [str(Path(scratch) / f"{number}.ttf") for number in range(len(files))]
        for file, target in zip(files, plain, strict=True):
            font = TTFont(file, recalcTimestamp=False)
            font.flavor = None
            # The table of the variable font's axes means nothing in a static one, and the merger cannot join two.
            del font["STAT"]
            font.save(target)
        merged = Merger().merge(plain)
        # The merger writes today's date; with the typeface's own date the same package gives the same bytes.
        first = TTFont(plain[0])["head"]
        merged["head"].created, merged["head"].modified = first.created, first.modified
        merged.recalcTimestamp = False
        return merged


def name_style(font: TTFont, style: Style) -> None:
    """Name the font so that every system lists one family with the weights 400, 500, 600 and 700."""
    old = font["name"]
    full_name = f"{FAMILY} {style.name}"
    postscript_name = f"{FAMILY.replace(' ', '')}-{style.name}"
    names = {
        0: old.getDebugName(0),
        1: FAMILY if style.is_basic else full_name,
        2: style.name if style.is_basic else "Regular",
        3: f"{old.getDebugName(5)};{postscript_name}",
        4: full_name,
        5: old.getDebugName(5),
        6: postscript_name,
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        14: old.getDebugName(14),
    }
    if not style.is_basic:
        names |= {16: FAMILY, 17: style.name}
    font["name"] = table = newTable("name")
    table.names = []
    for name_id, text in names.items():
        table.setName(text, name_id, *WINDOWS_UNICODE_ENGLISH)


def mark_style(font: TTFont, style: Style) -> None:
    """Set the weight and the style bits by which systems choose among the family's fonts."""
    is_bold = style.name == "Bold"
    font["OS/2"].usWeightClass = style.weight
    bits = FS_ITALIC * style.is_italic | FS_BOLD * is_bold
    font["OS/2"].fsSelection = FS_USE_TYPO_METRICS | (bits or FS_REGULAR)
    font["head"].macStyle = MAC_BOLD * is_bold | MAC_ITALIC * style.is_italic


def build_style(package: Path, style: Style, output: Path) -> Path:
    """Write the TTF of one style and return its path.

    Raises:
        ValueError: If a character that the program needs has no glyph.
    """
    stem = FAMILY.lower().replace(" ", "-")
    font = merge_subsets([package / "files" / f"{stem}-{subset}-{style.source}" for subset in SUBSETS])
    missing = [character for character in NEEDED if ord(character) not in font.getBestCmap()]
    if missing:
        raise ValueError(f"{style.name} has no glyph for {' '.join(missing)}")
    name_style(font, style)
    mark_style(font, style)
    target = output / f"{FAMILY.replace(' ', '')}-{style.name}.ttf"
    font.save(target)
    return target


def main() -> None:
    """Build every style and copy the licence."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("package", type=Path, help=f"folder of the unpacked {PACKAGE}")
    package: Path = parser.parse_args().package
    OUTPUT.mkdir(exist_ok=True)
    for style in STYLES:
        target = build_style(package, style, OUTPUT)
        print(f"{target.name}: {target.stat().st_size} bytes")
    shutil.copyfile(package / "LICENSE", OUTPUT / "LICENSE.txt")


if __name__ == "__main__":
    main()
