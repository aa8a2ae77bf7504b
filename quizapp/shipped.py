"""Where the shipped ``decks/`` and ``resources/`` are: the one accessor.

A wheel and a bundle carry them inside the package; a checkout and an editable install have them beside it.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def shipped_folder(name: str) -> Path:
    """Return the shipped folder ``decks`` or ``resources``.

    Raises:
        FileNotFoundError: If the installation is incomplete.
    """
    for home in (_PACKAGE, _PACKAGE.parent):
        if (folder := home / name).is_dir():
            return folder
    raise FileNotFoundError(f"the folder {name!r} is missing from this installation")


def resource(*parts: str) -> Path:
    """Return the path of a shipped resource, for example ``resource("icons", "house.svg")``."""
    return shipped_folder("resources").joinpath(*parts)
