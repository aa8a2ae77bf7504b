"""Copy the facts, their sources and the list of topics from the clinical dossiers.

Authors work with the dossiers at hand; the repository carries every fact, so that nothing outside it is
needed to check the decks or to list what they still lack (docs/coverage.md). Run it when a dossier changes:

    python decks/copy_facts.py ../shared/clinical

It rewrites ``facts.yaml``, ``sources.yaml`` and ``topics.yaml`` beside this file.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

DECKS = Path(__file__).resolve().parent
DOSSIERS = {"irae": "irae.md", "therapies": "therapies.md", "patients": "autoimmunity_and_patients.md"}

FACT = re.compile(r"^- \*\*(?P<id>[A-Z0-9]+(?:-[A-Z0-9]+)+)\*\*\s+(?:- )?(?P<rest>.+)$")
SOURCE_KEY = re.compile(r"\[([A-Z][A-Z0-9-]*(?:, ?[A-Z][A-Z0-9-]*)*)\]")
CARE = re.compile(r"\bquiz with care:?\s*(?P<note>.+)$", re.IGNORECASE)
NAME_AFTER_KEY = re.compile(r"\[([A-Z0-9-]+)\] ([^;|]+)")
NAME_BEFORE_KEY = re.compile(r"(?:^|[;:] ?)([^;:\[]+?) \[([A-Z0-9-]+)\]")
WRITTEN_OUT = {
    "irae-ct5": "NCI CTCAE v5.0 (2017), as tabulated in Nishida et al. 2019",
    "irae-utd": "UpToDate, dermatology topic",
    "patients-ahge": "The Pillbox; Derby NHS formulary",
    "patients-aif": "Autoimmune Institute; AiArthritis citing NIAMS 2016",
    "patients-ctca": "NCI CTCAE v5.0, as tabulated in Nishida et al. 2019",
    "patients-ibis": "Ibis 2023, Front Immunol",
    "patients-ifnb": "WikiDoc label copy; Outaouais MS protocol",
    "patients-nk-ai": "NIDDK, Adrenal Insufficiency and Addison's Disease",
    "patients-nob25": "2025 Nobel Prize in Medicine, summaries",
    "therapies-s103": "Aucatzyl label (2024-2025)",
    "therapies-s104": "Tecelra label (2024)",
    "patients-stju": "St. Jude, Serious side effects of CAR T-cell therapy",
    "therapies-s79": "ASH-SAP; J Clin Med 2023 (PMC10573998)",
    "therapies-s120": "Faculty of Intensive Care Medicine; London Health Sciences Centre",
    "therapies-s122": "This project's summary of its other sources",
}
"""Names where the dossiers' lines name a source by its DOI, or by words that only their authors understand."""
POINTERS = {"patients-irae", "therapies-s122"}
"""Sources that say no more than "see the other dossier"; they stand where a fact has no other."""
TOPIC = re.compile(r"ST-0\d\d")
STATUS = re.compile(r"(PARTLY VERIFIED|UNVERIFIED|VERIFIED)")


def read_facts(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield every fact of the three dossiers: id, text, care, audience, safety_critical, sources, status."""
    for dossier, name in DOSSIERS.items():
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            if (found := FACT.match(line)) and (fact := _fact(dossier, found["id"], found["rest"]))["sources"]:
                yield fact  # a line without a source is a misconception or a note


def _fact(dossier: str, fact_id: str, rest: str) -> dict[str, Any]:
    text, facets = _split(rest)
    status = STATUS.findall(facets)
    care = CARE.search(text)
    return {
        "id": fact_id,
        "text": (text[: care.start()] if care else text).strip(" ;."),
        "care": care["note"].strip() if care else "",
        "audience": _audience(facets),
        "safety_critical": re.search(r"safety-critical: *yes", facets, re.IGNORECASE) is not None,
        "sources": _sources(dossier, facets),
        "status": status[-1] if status else "UNVERIFIED",
    }


def _sources(dossier: str, facets: str) -> list[str]:
    named = [f"{dossier}-{key.strip().lower()}" for keys in SOURCE_KEY.findall(facets) for key in keys.split(",")]
    return [name for name in dict.fromkeys(named) if name not in POINTERS] or list(dict.fromkeys(named))


def _split(rest: str) -> tuple[str, str]:
    """Part a fact's line into its sentence and the audience, source and status behind it."""
    marker = re.search(r"\s(\| Audience:|\*\((?:audience: )?(?:both|patient|nurse)|\(audience:)", rest)
    return (rest[: marker.start()], rest[marker.start() :]) if marker else (rest, "")


def _audience(facets: str) -> list[str]:
    found = re.search(r"\b(both|patient|nurse)\b", facets)
    word = found[1] if found else "nurse"
    return ["patient", "nurse"] if word == "both" else [word]


def read_sources(folder: Path) -> Iterator[dict[str, str]]:
    """Yield every row of the dossiers' source tables: id, title and where it was seen."""
    for dossier, name in DOSSIERS.items():
        text = (folder / name).read_text(encoding="utf-8")
        table = re.split(r"^## (?:30\. Sources|Table of sources)$", text, flags=re.MULTILINE)[1]
        for line in table.splitlines():
            cells = [cell.strip() for cell in line.strip("| ").split("|")]
            if len(cells) >= 3 and re.fullmatch(r"[A-Z0-9][A-Z0-9-]*", cells[0]):
                yield {"id": f"{dossier}-{cells[0].lower()}", "title": cells[1], "seen": cells[2]}


def read_names(folder: Path) -> dict[str, str]:
    """Return a short name for each source, as the facts' lines call it, for the line under an explanation."""
    names: dict[str, str] = {}
    for dossier, name in DOSSIERS.items():
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            if not (found := FACT.match(line)):
                continue
            facets = re.split(r"[Ss]ource:", _split(found["rest"])[1])[-1]
            if dossier == "irae":
                pairs = NAME_AFTER_KEY.findall(facets)
            else:
                pairs = [(key, words) for words, key in NAME_BEFORE_KEY.findall(facets)]
            for key, words in pairs:
                short = re.split(r",? (?:DOI|doi|PMC|pocket guide|p\.\d)", words)[0]
                short = re.sub(r" \((?:[^)]*$|[^)]*\.[^)]*\))", "", short).strip(" .,")
                identifier = f"{dossier}-{key.lower()}"
                if (
                    re.match(r"(?:[A-Z]|eviQ)[^ ]* .", short)
                    and not short.startswith("DOI")
                    and len(short) < len(names.get(identifier, "x" * 200))
                ):
                    names[identifier] = short
    return names


def read_topics(folder: Path) -> Iterator[dict[str, str]]:
    """Yield every topic or claim that the decks must cover: id, text, kind and what is to be corrected in it."""
    for line in (folder / "topics.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("| ").split("|")]
        if TOPIC.fullmatch(cells[0]):
            yield {"id": cells[0], "text": cells[3], "kind": cells[4], "note": cells[5]}


def main(arguments: list[str]) -> int:
    """Run the command line described at the top of this file."""
    folder = Path(arguments[0])
    facts = list(read_facts(folder))
    cited = {source for fact in facts for source in fact["sources"]}
    names = read_names(folder) | WRITTEN_OUT
    sources = [source for source in read_sources(folder) if source["id"] in cited]
    _write("facts.yaml", facts)
    _write(
        "sources.yaml", [{**source, "name": names.get(source["id"]) or _clipped(source["title"])} for source in sources]
    )
    _write("topics.yaml", list(read_topics(folder)))
    return 0


def _clipped(title: str) -> str:
    return title if len(title) <= 90 else title[:90].rsplit(" ", 1)[0] + " …"


def _write(name: str, rows: list[dict[str, Any]]) -> None:
    head = "# Written by copy_facts.py from the clinical dossiers. Do not edit by hand.\n"
    body = yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=110)
    (DECKS / name).write_text(head + body, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
