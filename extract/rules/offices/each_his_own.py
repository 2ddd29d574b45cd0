"""Two offices before two names, each his own in their order: «директор и главный инженер завода Иван Грач и Олег Лось»."""

from __future__ import annotations

from collections.abc import Container, Iterator

from extract.lang.mention import Mention
from extract.rules.offices.around import Around
from extract.rules.offices.office_before import KIN

OF_STATE = frozenset({"мэр", "губернатор", "министр", "депутат", "сенатор", "посол", "префект", "аким"})  # of no body that follows
FAR = 24  # words from the first office to the first name


def offices_in_order(seen: Around, linked: Container[int]) -> Iterator[tuple[range, Mention, Mention, range]]:
    """Give both names of such a row with their offices and the words behind these; ``linked`` are names with an office of their own.

    «Пришли мэр и ректор вуза | Ян Лось и Инна Шторм |» → Ян Лось, мэр; Инна Шторм, ректор вуза
    """
    words = seen.words
    for (one, first), (two, second) in zip(seen.people, seen.people[1:], strict=False):
        if two.start != one.stop + 1 or words.norm[one.stop] != "и" or two.start in linked:
            continue
        if words.text[two.stop : two.stop + 1] == [","] and two.stop + 1 in seen.of_office:
            continue  # «мэр и депутат Ян Лось и Инна Шторм, | ректор вуза |»
        his = _before(seen, one.start, one.start)
        hers = _before(seen, his[0].start - 1, one.start) if his is not None and words.norm[his[0].start - 1] == "и" else None
        if his is None or hers is None or hers[1].kb_id_ in KIN:
            continue
        behind = range(his[0].stop, one.start)
        own = range(hers[0].stop, his[0].start - 1)
        shared = not own and seen.head(hers[0]) == hers[0].stop - 1 and words.lemma[hers[0].stop - 1] not in OF_STATE
        yield one, first, hers[1], behind if shared else own  # «директор и тренер | школы |», but «мэр города и ректор | вуза |»
        yield two, second, his[1], behind


def _before(seen: Around, stop: int, name: int) -> tuple[range, Mention] | None:
    """Give the office of one that nothing but what it is of parts from a word: «| директор | завода «Лад» и …»."""
    words, first = seen.words, max(seen.words.sentence_of[name].start, name - FAR)
    for k in range(stop - 1, first - 1, -1):
        if k in seen.of_office:
            office, span = seen.of_office[k]
            return None if seen.is_plural(office) else (office, span)
        if not (k in seen.of_body or k in seen.of_place or words.norm[k] == '"' or words.feats[k].case == "Gen"):
            return None
    return None
