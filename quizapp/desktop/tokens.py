"""The design tokens as shipped: colours, type scale, sizes; read once."""

import functools
import json
from typing import Any

from quizapp.shipped import resource


@functools.cache
def tokens() -> dict[str, Any]:  # Any: plain JSON; `Look` gives its parts their types
    """Return the content of ``resources/tokens.json``."""
    content: dict[str, Any] = json.loads(resource("tokens.json").read_text(encoding="utf-8"))
    return content
