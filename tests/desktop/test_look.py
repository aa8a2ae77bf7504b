"""The look: contrast of every pair of colours, sizes of the type scale, classes of window sizes."""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from quizapp.desktop.look import TEXT_STEPS, THEMES, Look, apply, height_class, system_theme, width_class

PAIRS = json.loads((Path(__file__).parent / "contrast_pairs.json").read_text(encoding="utf-8"))


def luminance(colour: QColor) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: QColor, second: QColor) -> float:
    """Contrast ratio, WCAG 2.2."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair['foreground']}-on-{pair['background']}")
def test_pair_of_colours_meets_its_contrast(theme: str, pair: dict[str, str]) -> None:
    look = Look(theme=theme)
    is_selection = pair["background"] == "selection"
    foreground = look.selected_text if is_selection else look.colour(pair["foreground"])
    ratio = contrast(foreground, look.colour(pair["background"]))
    assert ratio >= float(pair["minimum"])


@pytest.mark.parametrize("weight", ["body", "label", "strong", "heading"])
def test_shipped_typeface_is_used_in_each_weight(look: Look, weight: str) -> None:
    font = look.font("body", weight)
    info = QFontInfo(font)
    assert info.family() == "Atkinson Hyperlegible Next"
    assert info.weight() == font.weight()


@pytest.mark.parametrize("percent", TEXT_STEPS)
@pytest.mark.parametrize("voice", ["patient", "student"])
def test_text_is_never_smaller_than_the_smallest_size(percent: int, voice: str) -> None:
    look = Look(text_percent=percent, voice=voice)
    smallest = {"patient": 16, "student": 14}[voice]
    assert min(look.font_px(step) for step in ("caption", "body", "lead", "stem", "h1", "h2", "h3")) >= smallest


def test_text_between_two_steps_has_a_size_between_theirs() -> None:
    assert Look(text_percent=120).font_px("body") in range(21, 24)


def test_heading_is_set_a_little_closer(look: Look) -> None:
    font = look.font("h1", "heading")
    assert font.letterSpacingType() == QFont.SpacingType.AbsoluteSpacing
    assert font.letterSpacing() == pytest.approx(-0.012 * 34, abs=0.02)


@pytest.mark.parametrize("percent", TEXT_STEPS)
def test_target_never_shrinks_below_its_size_at_100_percent(percent: int) -> None:
    assert Look(text_percent=percent).px(44) >= 44


def test_icon_grows_with_the_text() -> None:
    assert Look(text_percent=200).px(20) == 40


def test_palette_is_that_of_the_theme(qapp: QApplication, themed_look: Look) -> None:
    assert qapp.palette().color(QPalette.ColorRole.Window) == themed_look.colour("surface")


def test_the_style_is_fusion(qapp: QApplication, look: Look) -> None:
    apply(qapp, Look(theme="dark"))
    assert qapp.style().objectName() == "fusion"


def test_system_theme_is_one_of_ours(qapp: QApplication) -> None:
    assert system_theme() in THEMES


@pytest.mark.parametrize(
    ("width", "percent", "expected"),
    [
        (1366, 100, "wide"),
        (1180, 100, "wide"),
        (1179, 100, "medium"),
        (1024, 100, "medium"),
        (859, 100, "narrow"),
        (1366, 200, "narrow"),
    ],
)
def test_width_class_follows_the_effective_width(width: int, percent: int, expected: str) -> None:
    assert width_class(width, Look(text_percent=percent)) == expected


@pytest.mark.parametrize(
    ("height", "percent", "expected"),
    [(768, 100, "tall"), (696, 100, "medium"), (600, 100, "medium"), (559, 100, "short"), (768, 200, "short")],
)
def test_height_class_follows_the_effective_height(height: int, percent: int, expected: str) -> None:
    assert height_class(height, Look(text_percent=percent)) == expected
