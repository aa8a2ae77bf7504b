"""What the page "What do I do now?" shows; works before any profile is open."""

from quizapp.library.action_levels import (
    ActionLevel,
    ActionLevels,
    LevelText,
    SignGroup,
    SignRow,
    read_action_levels,
)
from quizapp.shipped import resource

__all__ = ["ActionLevel", "ActionLevels", "LevelText", "SignGroup", "SignRow", "load_action_levels"]


def load_action_levels() -> ActionLevels:
    """Read the shipped levels, signs and sentences."""
    return read_action_levels(resource("action_levels.yaml"))
