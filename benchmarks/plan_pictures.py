"""The pictures of docs/learning.md, as plain SVG."""

import math
from collections.abc import Callable, Mapping, Sequence
from html import escape

WIDTH, LEFT, RIGHT = 760, 130, 24
KEYS_TOP, KEY_WIDTH, KEYS_A_ROW = 52, 184, 4
INK, GRID, OURS = "#222222", "#d8d8d8", "#0b6e4f"
OTHERS = ("#7a7a7a", "#b07d2b", "#5b7fb5", "#a05a8c", "#c0504d", "#3f8f99", "#3b3b8f", "#8a8a3a")
FORGOTTEN = (0.005, 0.01, 0.02, 0.05, 0.10, 0.20, 0.40)


def draw_comparison(means: Mapping[str, Mapping[str, float]]) -> str:
    """Return a picture with a row for each scenario and a mark for each policy: what is not known on the day.

    Args:
        means: Weighted recall by scenario and policy.
    """
    policies = list(next(iter(means.values())))
    top = _keys_bottom(policies)
    bottom = top + 48 * len(means)
    least, most = FORGOTTEN[0], FORGOTTEN[-1]

    def x(forgotten: float) -> float:
        share = math.log(min(max(forgotten, least), most) / least) / math.log(most / least)
        return WIDTH - RIGHT - share * (WIDTH - LEFT - RIGHT)

    parts = [_title("Share not known on the day, critical cards three times: further right is better")]
    parts += [part for place, name in enumerate(policies) for part in _key(place, name, _mark)]
    for value in FORGOTTEN:
        parts.append(_line(x(value), top, x(value), bottom, GRID))
        parts.append(_text(x(value), bottom + 18, f"{value:.1%}".replace(".0%", "%"), anchor="middle"))
    for number, (scenario, recalls) in enumerate(means.items()):
        y = top + 24 + 48 * number
        parts += [_text(LEFT - 16, y + 5, scenario, anchor="end"), _line(LEFT, y, WIDTH - RIGHT, y, GRID)]
        marks = [_mark(x(1 - recall), y, place, name) for place, (name, recall) in enumerate(recalls.items())]
        parts += marks  # ours is the last in the list, and so on top of the others
    return _picture(bottom + 30, parts, "Share not known on the day by scenario and policy, as in the tables")


def draw_course(scenario: str, courses: Mapping[str, Sequence[float]]) -> str:
    """Return a picture of what would be known on the morning after each day.

    Args:
        scenario: Its name.
        courses: Weighted recall after each day, by policy.
    """
    days = len(next(iter(courses.values())))
    top = _keys_bottom(list(courses))
    bottom = top + 300

    def at(day: int, value: float) -> tuple[float, float]:
        return LEFT + day / days * (WIDTH - LEFT - RIGHT), bottom - value * (bottom - top)

    parts = [_title(f"What would be known on the next morning: {scenario}")]
    parts += [part for place, name in enumerate(courses) for part in _key(place, name, _sample)]
    for step in range(6):
        x, y = at(0, step / 5)
        parts += [_line(x, y, WIDTH - RIGHT, y, GRID), _text(x - 10, y + 5, f"{step / 5:.1f}", anchor="end")]
    for day in range(0, days + 1, 10):
        parts.append(_text(at(day, 0)[0], bottom + 18, str(day), anchor="middle"))
    parts.append(_text((LEFT + WIDTH - RIGHT) / 2, bottom + 38, "days of study", anchor="middle"))
    for place, (name, course) in enumerate(courses.items()):
        points = " ".join("{:.1f},{:.1f}".format(*at(day + 1, value)) for day, value in enumerate(course))
        parts.append(f'<polyline points="{points}" fill="none" {_stroke(place, name)}/>')
    return _picture(bottom + 48, parts, f"Weighted recall by day in the scenario {scenario}")


def _keys_bottom(names: Sequence[str]) -> int:
    return KEYS_TOP + 22 * -(-len(names) // KEYS_A_ROW) + 16


def _key(place: int, name: str, sign: Callable[[float, float, int, str], str]) -> list[str]:
    x, y = 26 + KEY_WIDTH * (place % KEYS_A_ROW), KEYS_TOP + 22 * (place // KEYS_A_ROW)
    return [sign(x, y, place, name), _text(x + 18, y + 5, name)]


def _colour(place: int, name: str) -> str:
    return OURS if name.startswith("ours") else OTHERS[place % len(OTHERS)]


def _stroke(place: int, name: str) -> str:
    width, dash = (3.0, "none") if name.startswith("ours") else (1.8, f"{2 + 4 * place} {3 + place}")
    return f'stroke="{_colour(place, name)}" stroke-width="{width}" stroke-dasharray="{dash}"'


def _sample(x: float, y: float, place: int, name: str) -> str:
    return f'<line x1="{x - 14:.1f}" y1="{y:.1f}" x2="{x + 12:.1f}" y2="{y:.1f}" {_stroke(place, name)}/>'


def _mark(x: float, y: float, place: int, name: str) -> str:
    """Return a mark: no two policies share both shape and colour."""
    colour = _colour(place, name)
    if name.startswith("ours"):
        filling = colour if name == "ours" else "none"
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="8" fill="{filling}" stroke="{colour}" stroke-width="2.5"/>'
    shapes = (
        [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)],
        [(0.0, -1.4), (1.4, 0.0), (0.0, 1.4), (-1.4, 0.0)],
        [(0.0, -1.2), (1.2, 1.0), (-1.2, 1.0)],
        [(0.0, 1.2), (1.2, -1.0), (-1.2, -1.0)],
    )
    corners = shapes[place % len(shapes)]
    points = " ".join(f"{x + 5.5 * across:.1f},{y + 5.5 * down:.1f}" for across, down in corners)
    filling = colour if place < len(shapes) else "white"
    return f'<polygon points="{points}" fill="{filling}" stroke="{colour}" stroke-width="1.5"/>'


def _title(text: str) -> str:
    return f'<text x="16" y="26" font-size="16" font-weight="bold" fill="{INK}">{escape(text)}</text>'


def _text(x: float, y: float, text: str, *, anchor: str = "start") -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" font-size="13" text-anchor="{anchor}"'
    return f'<text {place} fill="{INK}">{escape(text)}</text>'


def _line(x1: float, y1: float, x2: float, y2: float, colour: str) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}"/>'


def _picture(height: int, parts: Sequence[str], label: str) -> str:
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" font-family="sans-serif">'
    )
    body = "\n".join(parts)
    return f'{head}\n<title>{escape(label)}</title>\n<rect width="100%" height="100%" fill="white"/>\n{body}\n</svg>\n'
