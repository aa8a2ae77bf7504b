"""Write decks as big as a long-time learner's, to measure the catalogue with.

    python benchmarks/big_library.py FOLDER [--decks 20] [--questions 5000]

Each deck is a folder below FOLDER with one JSON Lines file, half flashcards and half single best answers of four
explained options. Fronts have 116 characters on average, backs 196. The same arguments always write the same decks.
"""

import argparse
import json
import random
from pathlib import Path

FRONT, BACK, OPTION, REMARK, EXPLANATION = (62, 173), (92, 301), (20, 70), (40, 120), (150, 350)
"""The fewest and the most characters of each text."""
WORDS = (
    "the patient nurse",
    "an infusion",
    "severe fever",
    "a new cough and rash",
    "checkpoint inhibitor",
    "T cell",
    "cytokine release syndrome",
    "of grade",
    "toxicity",
    "colitis",
    "pneumonitis",
    "low cortisol",
    "according to the label",
    "before",
    "within 4 hours",
    "for days",
    "call today",
    "with or without",
    "monitor the temperature",
    "oxygen saturation is",
    "the care team",
    "treatment plan",
    "bladder",
    "hold the dose",
)


def main() -> None:
    """Write the decks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--decks", type=int, default=20)
    parser.add_argument("--questions", type=int, default=5000)
    arguments = parser.parse_args()
    for number in range(arguments.decks):
        write_deck(arguments.folder / f"deck-{number:03}", arguments.questions, random.Random(number))


def write_deck(folder: Path, questions: int, rng: random.Random) -> None:
    """Write one deck."""
    folder.mkdir(parents=True, exist_ok=True)
    head = f"format: 1\nid: {folder.name}\ntitle: {folder.name}\nlanguage: en\nversion: '1'\nlicence: none\n"
    (folder / "deck.yaml").write_text(f"{head}audience: [nurse]\n", encoding="utf-8")
    with (folder / "questions.jsonl").open("w", encoding="utf-8", newline="\n") as file:
        for number in range(questions):
            make = flashcard if number % 2 == 0 else single_best_answer
            question = {"id": f"q{number:05}", "stem": text(rng, FRONT), **make(rng), **common(rng)}
            file.write(json.dumps(question, ensure_ascii=False) + "\n")


def flashcard(rng: random.Random) -> dict[str, object]:
    """Return what only a flashcard has."""
    return {"kind": "flashcard", "answer": text(rng, BACK)}


def single_best_answer(rng: random.Random) -> dict[str, object]:
    """Return what only a single best answer has."""
    options = [{"id": name, "text": text(rng, OPTION), "explanation": text(rng, REMARK)} for name in "abcd"]
    return {"kind": "single_best_answer", "options": options, "key": rng.choice("abcd")}


def common(rng: random.Random) -> dict[str, object]:
    """Return what every question has."""
    return {
        "audience": rng.choice((["nurse"], ["patient"], ["patient", "nurse"])),
        "topics": [f"ST-{rng.randrange(100):03}"],
        "topic": {"en": "Nursing care", "es": "Cuidados de enfermería"},
        "explanation": text(rng, EXPLANATION),
        "sources": [f"source-{rng.randrange(60)}"],
        "reviewed": "2026-11-22",
        "review_by": "2027-11-22",
    }


def text(rng: random.Random, length: tuple[int, int]) -> str:
    """Return a sentence of a length in characters between two."""
    wanted, written = rng.randint(*length), ""
    while len(written) < wanted:
        written += f" {rng.choice(WORDS)}"
    return written[1 : wanted - 1].strip().capitalize() + "."


if __name__ == "__main__":
    main()
