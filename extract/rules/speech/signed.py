"""Who signs a quotation without a verb: «…» — министр Иван Грач; «…» ¶ «Инна Шторм» ¶ «Глава района»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.words import Words
from extract.rules.main_event.named import Named, is_finite, is_nominative, opens_line
from extract.rules.people.headings import closes_line
from extract.rules.speech.scene import DASHES, Act, Scene

SIGNATURE = 14  # words of an office before the name that signs a quotation
LEAST = 4  # words of a quotation that fills its line
OPENING, AFTER = frozenset('"«“„'), frozenset({'"', "»", ".", ",", "!", "?", "…"})
ENDS = frozenset(".!?…")
MARK = frozenset({'"'})  # the norm of all quotation marks


def signed(scene: Scene) -> Iterator[Act]:
    """Find who signs a quotation behind a dash, or on a line of its own below or above it."""
    yield from _behind_dash(scene)
    yield from _on_lines(scene)


def _behind_dash(scene: Scene) -> Iterator[Act]:
    words = scene.words
    for span in words.group("quotes"):
        k = words.reach(span).stop
        while k < len(words) and words.norm[k] in ('"', "»", ".", ","):
            k += 1
        if span.label_ != "direct" or k >= len(words) or words.text[k] not in DASHES:
            continue
        person = next(iter(scene.between(k + 1, min(len(words), k + SIGNATURE))), None)
        if person is None or person.reach.start not in words.line_of[k] or not _closes(scene, person, words.line_of[k].stop):
            continue
        if is_nominative(words, person) and not any(is_finite(words, n) for n in range(k, person.reach.start)):
            yield Act(person.name, "say", k, person.reach, "speech.subject")


def _closes(scene: Scene, person: Named, stop: int) -> bool:
    """Tell a name that ends its line or its sentence, or of which the rest says the office: «– Анна Лось, директор школы»."""
    words, end = scene.words, person.reach.stop
    if end < stop and words.norm[end] == ",":
        end = next((k for k in range(end, min(stop, end + SIGNATURE)) if words.norm[k] == "." or is_finite(words, k)), stop)
    return end >= stop or words.norm[end] == "."


def _on_lines(scene: Scene) -> Iterator[Act]:
    """Find whose name and office stand below a line that is a quotation, or above it where none stands before them."""
    words, said = scene.words, _quoted_lines(scene.words)
    signing = set[int]()
    for line in (*said.values(), *_unclosed_lines(words)):
        below = words.line_of[line.stop] if line.stop < len(words) else range(0)
        if (person := _signature(scene, below)) is not None:
            signing.add(person.reach.start)
            yield Act(person.name, "say", below.start, person.reach, "speech.subject")
    for line in said.values():
        above = _above(scene, line)
        person = _signature(scene, above)
        if person is not None and person.reach.start not in signing and not (above.start and above.start - 1 in words.line_of[line.start]):
            yield Act(person.name, "say", line.start, person.reach, "speech.subject")


def _quoted_lines(words: Words) -> dict[int, range]:
    """Give the lines that are a quotation with a verb from end to end, by their first words."""
    found = dict[int, range]()
    spoken = {span.reach.start for span in words.group("quotes") if span.label_ == "direct"}
    for k in words.with_norm(MARK):
        line = words.line_of[k]
        if k != line.start or words.text[k] not in OPENING or len(line) < LEAST + 2:
            continue
        last = line.stop - 1
        while last > k and words.norm[last] in AFTER - MARK:
            last -= 1
        closed = words.norm[last] == '"' and not any(words.norm[n] == '"' and words.text[n] not in OPENING for n in range(k, last - 1))
        if closed and any(is_finite(words, n) for n in line) and (k + 1 in spoken or any(words.text[n] in ENDS for n in line)):  # no title
            found[k] = line
    return found


def _unclosed_lines(words: Words) -> Iterator[range]:
    """Give the lines of sentences with a verb whose opening mark nothing closes: ««Мы рады гостям. Приезжайте. ¶ Инна Шторм»."""
    for k in words.with_norm(MARK):
        line = words.line_of[k]
        if k != line.start or words.text[k] not in OPENING or len(line) < LEAST + 2 or words.text[line.stop - 1] not in ENDS:
            continue
        opened = sum(1 if words.text[n] in OPENING - MARK else -1 for n in line if words.norm[n] == '"' and words.text[n] not in MARK)
        straight = sum(words.text[n] in MARK for n in line)
        if (opened > 0 or straight % 2) and any(is_finite(words, n) for n in line):
            yield line


def _above(scene: Scene, line: range) -> range:
    """Give the line of a name above a quotation, the office's own line between them or not."""
    words = scene.words
    if not line.start:
        return range(0)
    above = words.line_of[line.start - 1]
    if above.start and not scene.between(above.start, above.stop) and above.start in scene.holders.seen.of_office:
        return words.line_of[above.start - 1]
    return above


def _signature(scene: Scene, line: range) -> Named | None:
    """Give whom a line without a verb names together with an office, on it or right below."""
    words, seen = scene.words, scene.holders.seen
    person = next(iter(scene.between(line.start, line.stop)), None) if line else None
    if person is None or not is_nominative(words, person):
        return None
    if opens_line(words, line, person):
        stop = person.reach.stop
        stop = line.stop if stop >= line.stop - 1 else stop + 1  # «Олег Грач,» ¶ «ректор вуза»
        near = range(stop, min(stop + SIGNATURE, len(words)))
        office = next((n for n in near if words.pos[n] not in ("ADJ", "PUNCT")), None)
        return person if office is not None and (office in seen.of_office or stop in seen.of_office) else None
    return person if closes_line(words, line, person) else None
