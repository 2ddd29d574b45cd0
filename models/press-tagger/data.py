"""NEREL in brat's standoff format, as sentences of pieces with the spans that can be found in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from extract.lang.tagger.sentences import Sentence, split

TYPES = tuple(
    (  # noqa: SIM905
        "AGE AWARD CITY COUNTRY CRIME DATE DISEASE DISTRICT EVENT FACILITY FAMILY IDEOLOGY LANGUAGE LAW LOCATION MONEY "
        "NATIONALITY NUMBER ORDINAL ORGANIZATION PENALTY PERCENT PERSON PRODUCT PROFESSION RELIGION STATE_OR_PROVINCE TIME "
        "WORK_OF_ART"
    ).split()
)
TYPE_IDS = {kind: at for at, kind in enumerate(TYPES)}
WIDEST = 12  # pieces

Entity = tuple[int, int, str]  # start and stop in characters, type
Relation = tuple[str, Entity, Entity]


@dataclass
class Annotated:
    """A document with its gold entities, its relations, and what of it a span tagger can reach."""

    name: str
    text: str
    entities: set[Entity]
    relations: set[Relation]
    sentences: list[Sentence]
    spans: list[list[tuple[int, int, int]]] = field(default_factory=list)  # a sentence's (first piece, last piece, type)
    unreachable: int = 0


def read_annotated(text_path: Path) -> Annotated:
    """Read a ``.txt`` and its ``.ann``; a discontinuous entity counts as its envelope, which no contiguous span gets by chance of type."""
    text = text_path.read_text("utf-8")
    entities: dict[str, Entity] = {}
    discontinuous: set[Entity] = set()
    relations = []
    for line in text_path.with_suffix(".ann").read_text("utf-8").splitlines():
        columns = line.split("\t")
        if line.startswith("T"):
            kind, *bounds = columns[1].replace(";", " ").split()
            entity = (int(bounds[0]), int(bounds[-1]), kind)
            if len(bounds) > 2:
                # Its own type name keeps it in the gold and out of reach: it is missed whatever is said.
                entity = (*entity[:2], f"{kind} in pieces")
                discontinuous.add(entity)
            entities[columns[0]] = entity
        elif line.startswith("R"):
            kind, one, two = columns[1].split()
            relations.append((kind, one.removeprefix("Arg1:"), two.removeprefix("Arg2:")))
    gold = set(entities.values())
    document = Annotated(
        text_path.stem,
        text,
        gold,
        {(kind, entities[one], entities[two]) for kind, one, two in relations if one in entities and two in entities},
        split(text),
    )
    document.spans, found = _reachable(document.sentences, gold - discontinuous)
    document.unreachable = len(gold) - found
    return document


def _reachable(sentences: list[Sentence], gold: set[Entity]) -> tuple[list[list[tuple[int, int, int]]], int]:
    first, last = {}, {}
    for number, sentence in enumerate(sentences):
        for at, (start, stop) in enumerate(sentence.bounds):
            first[start] = (number, at)
            last[stop] = (number, at)
    spans: list[list[tuple[int, int, int]]] = [[] for _ in sentences]
    found = 0
    for start, stop, kind in gold:
        if start in first and stop in last and first[start][0] == last[stop][0]:
            number, i = first[start]
            j = last[stop][1]
            if j - i < WIDEST:
                spans[number].append((i, j, TYPE_IDS[kind]))
            found += 1
    return spans, found


def read_split(folder: Path) -> list[Annotated]:
    """Read a folder of NEREL, in the order of names."""
    paths = sorted(folder.glob("*.txt"))
    if not paths:
        raise SystemExit(f"{folder}: holds no .txt files; give NEREL's folder, with train, dev and test in it")
    return [read_annotated(path) for path in paths]
