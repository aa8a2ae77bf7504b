"""Draw the pictures of the deck ``question-kinds``. They are our own, hold no words, and carry their own background.

    python decks/draw_question_kinds.py

It writes the SVG files in ``question-kinds/media``. The places that the questions name are given there in percent.
"""

import sys
from pathlib import Path

MEDIA = Path(__file__).resolve().parent / "question-kinds" / "media"

PAPER, INK = "#f7f4ec", "#16262b"
T_CELL, CANCER_CELL, BODY, GLAND = "#cfe3e2", "#ead9c2", "#e4e0d6", "#2b6f77"


def cells() -> str:
    """Draw a T cell at the left and a cancer cell at the right, with two pairs of proteins that meet between them."""
    return _svg(
        1100,
        600,
        _circle(230, 300, 210, T_CELL),
        _circle(205, 310, 105, "#a9cccb"),
        _path(
            "M870 80 C960 70 1050 120 1080 220 C1105 310 1085 410 1020 470 C960 525 860 540 780 500 "
            "C700 460 650 390 652 300 C655 200 720 95 870 80 Z",
            CANCER_CELL,
        ),
        _path("M850 210 C920 190 985 240 985 310 C985 380 920 420 850 405 C785 390 770 230 850 210 Z", "#d3b48c"),
        # Above: the T-cell receptor, and an MHC molecule that holds a piece of protein.
        _line("M392 160 H470 M392 182 H470 M470 160 L520 132 M470 182 L520 210"),
        _line("M705 160 H630 M705 182 H630"),
        _path("M630 128 C590 128 575 150 575 171 C575 192 590 214 630 214 Z", GLAND),
        _circle(560, 171, 16, "#b8562a"),
        # Below: PD-1, a cup on a stalk, and PD-L1, a ball on a stalk.
        _line("M392 430 H462"),
        _path("M520 388 C470 388 455 410 455 430 C455 450 470 472 520 472 C498 452 498 408 520 388 Z", GLAND),
        _line("M705 430 H600"),
        _circle(572, 430, 36, "#b8562a"),
    )


def glands() -> str:
    """Draw head and trunk from the front, with four glands that make hormones."""
    return _svg(
        600,
        760,
        _path(
            "M300 30 C365 30 400 80 398 140 C396 190 372 222 350 234 L352 286 C420 300 505 316 520 390 L530 740 H70 "
            "L80 390 C95 316 180 300 248 286 L250 234 C228 222 204 190 202 140 C200 80 235 30 300 30 Z",
            BODY,
        ),
        _path(
            "M300 58 C350 58 372 92 368 126 C362 150 338 152 300 152 C262 152 238 150 232 126 C228 92 250 58 300 58 Z",
            "#d6c3c0",
        ),
        _line("M300 60 V150", 3),
        _line("M300 150 V160", 4),
        _circle(300, 170, 13, GLAND),
        _path(
            "M296 262 C276 236 250 246 254 268 C258 292 284 294 296 280 L304 280 C316 294 342 292 346 268 "
            "C350 246 324 236 304 262 Z",
            GLAND,
        ),
        _ellipse(208, 545, 42, 62, "#cba7a0"),
        _ellipse(392, 545, 42, 62, "#cba7a0"),
        _path("M172 484 C180 448 226 440 244 482 C222 470 196 470 172 484 Z", GLAND),
        _path("M356 482 C374 440 420 448 428 484 C404 470 378 470 356 482 Z", GLAND),
        _path(
            "M262 552 C280 520 330 526 344 534 C352 540 346 552 334 552 "
            "C312 552 296 560 284 574 C272 584 254 572 262 552 Z",
            GLAND,
        ),
    )


def _svg(width: int, height: int, *shapes: str) -> str:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
    paper = f'<rect width="{width}" height="{height}" fill="{PAPER}"/>'
    return "\n".join([head, paper, *shapes, "</svg>", ""])


def _circle(x: int, y: int, radius: int, fill: str) -> str:
    return f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{fill}" stroke="{INK}" stroke-width="4"/>'


def _ellipse(x: int, y: int, wide: int, high: int, fill: str) -> str:
    return f'<ellipse cx="{x}" cy="{y}" rx="{wide}" ry="{high}" fill="{fill}" stroke="{INK}" stroke-width="4"/>'


def _path(way: str, fill: str) -> str:
    return f'<path d="{way}" fill="{fill}" stroke="{INK}" stroke-width="4" stroke-linejoin="round"/>'


def _line(way: str, width: int = 9) -> str:
    return f'<path d="{way}" fill="none" stroke="{INK}" stroke-width="{width}" stroke-linecap="round"/>'


PICTURES = {"t-cell-and-cancer-cell.svg": cells, "four-glands.svg": glands}


def main() -> int:
    """Write both pictures."""
    MEDIA.mkdir(parents=True, exist_ok=True)
    for name, draw in PICTURES.items():
        (MEDIA / name).write_text(draw(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
