"""Events that bear nothing but a title: «в Вольске прошла | «Свеча памяти» |», «18 ноября провели | «Зелёный день» |»."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from extract.lang.mention import Mention
from extract.lang.phrases.quotations import OPENING, quotation_end
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row, word_class
from extract.mentions.held import CERTAIN, EARLY, OBJECT, PASSED, PASSERS, on_a_day

AT_LARGE = "мероприятие"  # the kind of what no noun tells
NEAR = 10  # words between a verb and the title
AGAIN = 40  # places where a title's first word may stand again
USUAL = frozenset({"традиционный", "ежегодный", "юбилейный", "праздничный"})
PLACES = frozenset({"в", "во", "на", "у", "при"})
TAKEN_UP = 2  # sentences in which a noun may tell what the titled event is: «Акция собрала …»
FARTHEST = 60  # words behind a title in which it may
SURE = 0.4  # strength (event_kinds.tsv) of such a noun
PAST, WAYS = frozenset({"мимо", "вдоль", "через"}), PASSERS | word_class("named_ground")
ROUNDS = word_class("stage") | {"полуфинал", "плей-офф", "раунд", "лига"}  # «в финал прошёл «Луч»»


def titles_held(words: Words, lexicon: Lexicon, taken: Container[int]) -> Iterator[Mention]:
    """Find them where no noun has named the event: ``taken`` are the words that such nouns' names cover."""
    kinds = lexicon.index("event_kinds")
    passing = lexicon.index("passing_adjectives")
    dated = on_a_day(words)
    told = words.covered("dates") | words.covered("places")  # «в клубе «Заря»»
    for verb in words.with_lemma(CERTAIN | PASSED | OBJECT):
        if words.sentence[verb] > EARLY or not _tells(words, verb):
            continue
        title = _title_behind(words, verb, told, passing)
        if title is None or title.start in taken or title.start in told or _is_called_elsewhere(words, title.start, taken):
            continue
        on_its_day = words.sentence[verb] in dated or words.line_of[verb] == words.headline
        if words.lemma[verb] in CERTAIN or (on_its_day and not _is_on_its_way(words, verb)):
            value = words.slice(title.start + 1, title.stop - 1)
            yield words.span(title.start, title.stop, label=_kind(words, title, kinds), rule="events.title", value=value)


def _title_behind(words: Words, verb: int, told: Container[int], passing: Container[str]) -> range | None:
    """Give the title that stands behind a verb, or behind when and where: «прошёл 5 мая традиционный | «Рыжий день» |»."""
    limit = min(words.sentence_of[verb].stop, verb + NEAR)  # «прошёл в Туле. | «Мы рады», – сказал мэр»
    opened = next((k for k in range(verb + 1, limit) if words.text[k] in OPENING), None)
    end = quotation_end(words, opened, words.line_of[verb].stop) if opened is not None else 0
    if opened is None or opened in told or end - opened < 3 or not words.text[opened + 1][0].isupper():
        return None  # nor «состоится на площадке агентства | «Сегодня» |»
    if words.norm[opened - 1] in PLACES:
        return None  # «прошёл на «Уралмаше»», a place
    between = (k for k in range(verb + 1, opened) if k not in told)
    plain = all(words.pos[k] in ("ADP", "PUNCT", "ADV", "NUM") or words.lemma[k] in USUAL or words.lemma[k] in passing for k in between)
    return range(opened, end) if plain else None


def _tells(words: Words, verb: int) -> bool:
    """Tell a finite verb, of which nothing goes on to a round."""
    clause = range(max(words.sentence_of[verb].start, verb - NEAR), verb)
    finite = words.pos[verb] == "VERB" and words.feats[verb].verb_form in ("", "Fin")
    return finite and not any(words.lemma[k] in ROUNDS and words.feats[k].case == "Acc" for k in clause)


def _is_called_elsewhere(words: Words, opened: int, taken: Container[int]) -> bool:
    """Tell a title that a noun bears elsewhere: «Как прошли «Недетские игры»» ¶ «… на | квест «Недетские игры» |»."""
    again = words.with_norm(frozenset({words.norm[opened + 1]}))[:AGAIN]
    return any(k != opened + 1 and k - 1 in taken and words.text[k - 1] in OPENING for k in again)


def _is_on_its_way(words: Words, verb: int) -> bool:
    """Tell «по маршруту Тула – Калуга прошла «Ласточка»», «по реке прошла «Ракета»», «мимо мыса»."""
    near = range(max(words.sentence_of[verb].start, verb - NEAR), min(words.sentence_of[verb].stop, verb + NEAR))
    return any(words.norm[k] in PAST or (words.norm[k] == "по" and words.lemma[k + 1] in WAYS) for k in near[:-1])


def _kind(words: Words, title: range, kinds: Mapping[str, Row]) -> str:
    """Give the kind that a noun tells, in the title or behind it; where none does, it is an event at large."""
    last = words.sentence[title.start] + TAKEN_UP
    for k in range(title.start + 1, min(title.stop + FARTHEST, len(words))):
        if words.sentence[k] > last:
            break
        row = kinds.get(words.lemma[k]) if words.pos[k] != "VERB" else None
        behind = words.pos[k] == "NOUN" and words.feats[k].case == "Nom" and row is not None and float(row["strength"]) >= SURE
        if row is not None and (k in title or behind):
            return row["kind"]
    return AT_LARGE
