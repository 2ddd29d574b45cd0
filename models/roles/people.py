"""Gold records as questions and answers: the people of each document that reports an event, and what part gold gives them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import extract
from extract.evaluate.gold import GoldName, read_gold, variants
from extract.evaluate.names import same_person
from extract.lang.words import words_of
from extract.rules.main import main_event
from extract.rules.people.told_of_people import told_of_people
from extract.rules.roles.people import Asked
from extract.rules.which_organisations import which_organisations

SPEAKS, TAKES_PART, MENTIONED = range(3)


class Labelled(NamedTuple):
    """A document's people; ``labels`` are None where a reader may take or leave somebody."""

    document: str
    asked: Asked
    labels: list[int | None]


def labelled(folders: Iterable[Path], nlp: extract.Pipeline) -> Iterator[Labelled]:
    """Give the documents for which gold and the rules tell an event."""
    for folder in folders:
        for gold in read_gold(folder):
            source = json.loads((folder / f"{gold.stem}.json").read_text("utf-8"))
            words = words_of(nlp.doc(source["text"], published=source.get("published")))
            main = main_event(words, nlp.lexicon)
            if main is None or gold.record.event is None:
                continue
            bodies = which_organisations(words, nlp.lexicon, main)
            question = told_of_people(words, nlp.lexicon, main, bodies).asked(words, nlp.lexicon, main)
            labels = [_label(gold.record.speakers, gold.record.participants, name) for name in question.names]
            if question.names:
                yield Labelled(f"{folder.name}/{gold.stem}", question, labels)


def _label(speakers: tuple[GoldName, ...], participants: tuple[GoldName, ...], name: str) -> int | None:
    speaks, takes_part = _listed(speakers, name), _listed(participants, name)
    if speaks is None or takes_part is None:
        return None
    return SPEAKS if speaks else TAKES_PART if takes_part else MENTIONED


def _listed(people: Iterable[GoldName], name: str) -> bool | None:
    for person in people:
        if any(same_person(spelling, name) for spelling in variants(person.name)):
            return None if person.optional else True
    return False
