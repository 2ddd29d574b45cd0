"""Two events of one kind in one release: «конкурс «Лён» … конкурс «Нить»», «прошла ярмарка вакансий … завтра откроется ярмарка «Мёд»»."""

from __future__ import annotations

from extract.lang.mention import Mention
from extract.lang.phrases.quotations import OPENING
from extract.lang.words import Words
from extract.rules.main_event.background import is_to_come
from extract.rules.main_event.beside import is_beside

STEM = 4  # letters that names of one event share in a word
NAME, SUCH, NEAR = "названием", frozenset({"таким", "этим"}), 4  # words behind the noun
Stems = frozenset[str]


def apart(words: Words, spans: list[Mention]) -> list[list[Mention]]:
    """Part mentions of one kind that name two events; a bare one goes to the event named last before it."""
    if len(spans) < 2 or not any(_title(words, span.reach) for span in spans):
        return [spans]
    ordered = sorted(spans, key=lambda span: span.start)
    first = next((span for span in ordered if _stems(words, span.reach) or _is_called_so(words, span.reach)), ordered[0])
    groups: list[list[Mention]] = [[]]
    known = dict.fromkeys(_stems(words, first.reach), 0)  # by the beginning of a word the event in whose name it stands
    now = 0
    for span in ordered:
        mine = _stems(words, span.reach)
        if mine:
            now = min((known[stem] for stem in mine if stem in known), default=-1)
            if now < 0 and _is_another(words, first, span):
                now = len(groups)
                groups.append([])
            now = max(now, 0)
            known.update((stem, now) for stem in mine if stem not in known)
        groups[now].append(span)
    return [group for group in groups if group]


def _is_another(words: Words, first: Mention, span: Mention) -> bool:
    """Tell whether a mention whose name shares nothing with the first one's is of another event."""
    if not _title(words, span.reach) or span.label_ != first.label_:
        return False
    if _title(words, first.reach):
        return _script(words, first.reach) == _script(words, span.reach)
    if _is_called_so(words, first.reach):
        before = words.norm[: first.reach.start]
        return not any(norm.startswith(tuple(_stems(words, span.reach))) for norm in before)
    return is_beside(words, span.reach) or (is_to_come(words, span.reach) and not is_to_come(words, first.reach))


def _is_called_so(words: Words, reach: range) -> bool:
    """Tell what bears the title before it: ««Лён». | Акция | с таким названием стартует сегодня»."""
    behind = words.norm[reach.stop : min(reach.stop + NEAR, words.sentence_of[reach.start].stop)]
    return NAME in behind and not SUCH.isdisjoint(behind)


def _title(words: Words, reach: range) -> range:
    """Give the title in quotation marks that a mention bears; empty where it bears none."""
    opened = next((k for k in reach if words.text[k] in OPENING), None)
    return range(opened + 1, reach.stop - 1) if opened is not None else range(0)


def _stems(words: Words, reach: range) -> Stems:
    """Give the beginnings of the words by which a mention tells its event from others of its kind."""
    head = next((k for k in reach if words.pos[k] in ("NOUN", "PROPN")), reach.start)
    own = [k for k in reach if k > head and words.pos[k] in ("NOUN", "PROPN", "ADJ", "X", "VERB", "NUM")]
    return frozenset(words.norm[k][:STEM] for k in own if len(words.norm[k]) >= STEM or words.text[k].isupper())


def _script(words: Words, reach: range) -> bool:
    return any(words.text[k].isascii() and words.text[k].isalpha() for k in _title(words, reach))
