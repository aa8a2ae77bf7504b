"""Copy the drawings that the program uses from the icon set Lucide.

Run with the folder of the unpacked npm package (README.md shows how to get it). The names come from ``tokens.json`` and
``action_levels.yaml``, and from ``MORE`` below for what only widgets use.
"""

import argparse
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import yaml

PACKAGE = "lucide-static@1.62.0"
RESOURCES = Path(__file__).parent
OUTPUT = RESOURCES / "icons"

MORE = (
    *("circle-check", "check", "chevron-down", "chevron-right", "chevron-up", "calendar-days", "hard-drive", "lock"),
    *("message-circle", "info", "triangle-alert", "menu", "ellipsis", "sun", "moon", "plus", "minus", "octagon-alert"),
    *("phone", "volume-2", "languages", "eye", "keyboard", "refresh-cw", "circle"),
)

# Our name to the name that Lucide now gives the same drawing. The package still has copies under these old names;
# taking the new ones keeps this working when they go.
RENAMED = {"circle-help": "circle-question-mark", "waves": "waves-horizontal"}

HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" '
    'stroke-width="2" stroke-linecap="round" stroke-linejoin="round">'
)
SHAPES = re.compile(r"<svg\b[^>]*viewBox=\"0 0 24 24\"[^>]*>(.*)</svg>", re.DOTALL)


def icons_in(data: object) -> Iterator[str]:
    """Find every ``icon`` of a nested structure of dicts and lists."""
    match data:
        case dict():
            if isinstance(data.get("icon"), str):
                yield data["icon"]
            for value in data.values():
                yield from icons_in(value)
        case list():
            for value in data:
                yield from icons_in(value)


def icon_names() -> list[str]:
    """Name every icon that the program uses, in alphabetical order."""
    icons = json.loads((RESOURCES / "tokens.json").read_text(encoding="utf-8"))["icons"]
    levels = yaml.safe_load((RESOURCES / "action_levels.yaml").read_text(encoding="utf-8"))
    return sorted({*icons["map"].values(), *icons["avatars"], *icons_in(levels), *MORE})


def shrink(drawing: str) -> str:
    """Keep a drawing's shapes and put them under our own head, without size, class and comments.

    Raises:
        ValueError: If the drawing is not one on Lucide's grid of 24 by 24.
    """
    found = SHAPES.search(drawing)
    if found is None:
        raise ValueError("no drawing of 24 by 24")
    shapes = "".join(line.strip() for line in found[1].splitlines())
    return f"{HEAD}{shapes.replace(' />', '/>')}</svg>\n"


def main() -> None:
    """Write one SVG for each name and copy the licence."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("package", type=Path, help=f"folder of the unpacked {PACKAGE}")
    package: Path = parser.parse_args().package
    OUTPUT.mkdir(exist_ok=True)
    names = icon_names()
    for name in names:
        drawing = (package / "icons" / f"{RENAMED.get(name, name)}.svg").read_text(encoding="utf-8")
        (OUTPUT / f"{name}.svg").write_text(shrink(drawing), encoding="utf-8", newline="\n")
    shutil.copyfile(package / "LICENSE", OUTPUT / "LICENSE.txt")
    print(f"{len(names)} icons")


if __name__ == "__main__":
    main()
