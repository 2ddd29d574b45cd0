"""Find what is quoted: «…», — сказал он; lines of direct speech behind a dash; «отметил, что …», «по словам …»."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from extract.lang.mention import Mention
from extract.lang.phrases.quotations import OPENING
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row
from extract.mentions.finder import register

THIRD = ("ется", "ится")  # the tagger takes «смеётся» for another person's
DASHES = frozenset({"-", "–", "—", "--", "―", "‒"})
MARK, BY = frozenset({'"'}), frozenset({"по"})  # the norm of all quotation marks; «по словам»
CLOSING = {'"': '"', "«": "»", "“": "”", "„": "“"}
CONJUNCTIONS = frozenset({"что", "чтобы", "как", "будто", "насколько", "почему", "зачем", "какой", "сколько"})
ENDS = frozenset(".!?…")
NEAR = 4  # words between a quotation and its speech verb
INSERTED = 25  # words that tell inside a quotation who says it
SIGNATURE = 16  # words of an office and a name behind a quotation
WHOLE = 60  # words: marks around more, up to the end of the text, quote nobody
LONGEST_NAME = 4  # words
LONGEST = 400  # words of one quotation


def find_quotes(words: Words, lexicon: Lexicon) -> Iterator[Mention]:
    """Find statements; the label is direct or reported."""
    verbs, nouns = lexicon.index("speech_verbs"), lexicon.index("speech_nouns")
    quoted: set[int] = set()
    for start, stop, rule in [*_in_marks(words, verbs), *_behind_dash(words, verbs), *_within_line(words, verbs)]:
        if not quoted.intersection((start, stop - 1)):
            quoted.update(range(start, stop))
            yield words.span(start, stop, label="direct", rule=rule)
    for k in sorted({*words.with_lemma(verbs), *words.with_norm(BY)}):
        lemma, norm = words.lemma[k], words.norm[k]
        if k in quoted:
            continue
        if lemma in verbs and words.pos[k] in ("VERB", "AUX", "ADJ"):
            reach = _clause_behind(words, k)
        elif norm == "по" and k + 1 < words.size and nouns.get(words.lemma[k + 1], {}).get("use") == "by":
            reach = _rest_behind(words, k)
        else:
            continue
        if reach and reach.start not in quoted:
            yield words.span(reach.start, reach.stop, label="reported", rule="quotes.that" if words.norm[k] != "по" else "quotes.by_words")


def paragraph_end(words: Words, k: int) -> int:
    """Give the end of the line in which a word stands."""
    return min(words.line_of[k].stop, k + LONGEST)


def _in_marks(words: Words, verbs: dict[str, Row]) -> Iterator[tuple[int, int, str]]:
    end = 0
    for k in words.with_norm(MARK):
        if k < end or words.text[k] not in OPENING:
            continue
        end = _matching(words, k)
        if _wraps(words, k, end):
            end = 0
        if end - k > 3 and _is_speech(words, k, end, verbs):
            for start, stop in _told_inside(words, k + 1, end - 1, verbs):
                yield start, stop, "quotes.marks"


def _told_inside(words: Words, start: int, stop: int, verbs: dict[str, Row]) -> Iterator[tuple[int, int]]:
    """Leave out who says it inside the marks: «Цех готов, | — сказал директор Иван Гром. — | Осталось его открыть»."""
    dashes = [k for k in range(start + 1, stop) if words.text[k] in DASHES and words.norm[k - 1] in (",", *ENDS)]
    for first, last in itertools.pairwise(dashes):
        telling = next((k for k in range(first + 1, first + 3) if _says(words, k, verbs) and words.text[k].islower()), None)
        if telling is not None and words.feats[telling].tense and last - first <= INSERTED:
            yield start, first - (words.norm[first - 1] == ",")
            start = last + 1
    if start < stop:
        yield start, stop


def _wraps(words: Words, k: int, end: int) -> bool:
    """Tell marks around a whole text, as tables export them: they quote nobody."""
    opens = k == 0 or "\n" in words.source[words.stop[k - 1] : words.start[k]]
    return opens and end >= words.size - 1 and end - k > WHOLE


def _matching(words: Words, k: int) -> int:
    """Give the end of a quotation that opens at a word, marks inside it paired too; 0 when it is never closed."""
    opening, closing = words.text[k], CLOSING.get(words.text[k], "»")
    straight, depth = opening == closing, 0
    for at, mark in enumerate(words.text[k : paragraph_end(words, k)], k):
        if mark == opening and (not straight or _opens(words, at)):
            depth += 1
        elif mark == closing:
            depth -= 1
        if depth <= 0:
            return at + 1 if at > k else 0
    return 0


def _opens(words: Words, k: int) -> bool:
    """Tell a straight mark that opens from one that closes: a blank before it, none behind it."""
    start, stop, text = words.start[k], words.stop[k], words.source
    return (start == 0 or not text[start - 1].isalnum()) and stop < len(text) and not text[stop].isspace() and not _stops(text[stop])


def _stops(mark: str) -> bool:
    return mark in ",.;:!?)—–-"


def _is_speech(words: Words, k: int, end: int, verbs: dict[str, Row]) -> bool:
    """Tell speech from a title: a speech verb stands beside it, or it is sentences long."""
    after = range(end, min(words.size, end + NEAR))
    told = end < words.size and words.norm[end] in (",", *DASHES) and any(_says(words, at, verbs) for at in after)
    told = told or (end + 1 < words.size and words.norm[end] == "," and words.text[end + 1] in DASHES)
    led = k > 0 and words.norm[k - 1] == ":" and any(_says(words, at, verbs) for at in range(words.sentence_of[k - 1].start, k))
    sentences = sum(words.norm[at] in ENDS for at in range(k, end))
    finite = any(words.pos[at] == "VERB" and words.feats[at].verb_form != "Part" for at in range(k, end))
    told = told or (finite and end < words.size and words.text[end] in DASHES and _tells(words, end + 1, paragraph_end(words, k)))
    alone = finite and end - k > 8 and (sentences > 0 or _is_signed_below(words, k, end))
    return (told and not (_is_titled(words, k, end) and not finite)) or led or alone


def _is_signed_below(words: Words, k: int, end: int) -> bool:
    """Tell a line in quotation marks above the line of who says it: «| «Мы ждали этого год» | ¶ Анна Лось, директор музея»."""
    line = words.line_of[k]
    closed = end + (end < line.stop and words.norm[end] in ENDS)
    if k > line.start or closed < line.stop or line.stop >= words.size:
        return False
    below = line.stop + (words.text[line.stop] in DASHES)
    return below < words.size and _signs(words, below, words.line_of[line.stop].stop)


def _is_titled(words: Words, k: int, end: int) -> bool:
    """Tell a title behind its noun and before a clause: «прошёл форум «Сад», его открыл мэр»; speech has a dash behind its comma."""
    named = k > 0 and words.pos[k - 1] == "NOUN" and words.sentence[k - 1] == words.sentence[k]
    return named and words.norm[end] == "," and words.text[end + 1] not in DASHES


def _says(words: Words, at: int, verbs: dict[str, Row]) -> bool:
    return words.lemma[at] in verbs and words.pos[at] in ("VERB", "ADJ", "AUX")


def _behind_dash(words: Words, verbs: dict[str, Row]) -> Iterator[tuple[int, int, str]]:
    for line in words.lines:
        k = line.start
        if words.text[k] not in DASHES:
            continue
        limit, start = paragraph_end(words, k), k + 1
        for at in range(k + 1, limit):
            if words.text[at] in DASHES and words.norm[at - 1] in (",", "!", "?", "…", ".", "...", "?!") and at > start:
                told = any(_says(words, j, verbs) for j in range(at + 1, min(limit, at + 1 + NEAR))) or _tells(words, at + 1, limit)
                if start and (told or _signs(words, at + 1, limit)):
                    yield start, at - (words.norm[at - 1] == ","), "quotes.dash"
                    start = 0
                elif not (start or told or words.norm[at - 2] == '"'):  # not «… – сказал он. … «Рад», – | добавил мэр»
                    start = at + 1
        if start and start > k + 1 and start < limit:
            yield start, limit, "quotes.dash"


def _within_line(words: Words, verbs: dict[str, Row]) -> Iterator[tuple[int, int, str]]:
    """Find replies that lost the beginnings of their lines: «Олег Грач осмотрел лес. — | Леса хватит |, — сказал он»."""
    dashes = [k for k in words.with_norm(DASHES) if words.text[k] in DASHES]
    for one, other in itertools.pairwise(dashes):
        line = words.line_of[one]
        if one == line.start or other not in line or words.norm[one - 1] not in ENDS or other - one > INSERTED * 3:
            continue
        closed = words.norm[other - 1] in (",", "!", "?", "…") and words.text[one + 1][:1].isupper()
        closed = closed and words.norm[other - 2] != '"'  # «ТУЛА, 6 мая. – Открылась выставка. «Спрос растёт», – заявил мэр»
        if closed and any(_says(words, at, verbs) for at in range(other + 1, min(other + 1 + NEAR, line.stop))):
            yield one + 1, other - (words.norm[other - 1] == ","), "quotes.dash"


def _tells(words: Words, k: int, limit: int) -> bool:
    """Tell a verb right behind a dash, no verb of speech, and a name behind it: «…, — улыбается | глава фермы Олег Грач»."""
    dash, name = k - 1, _name_end(words, k, limit)
    k = name + (name < limit and words.norm[name] == "не")  # «…! – не сдержалась | Инна Шторм»
    if k >= limit or words.pos[k] != "VERB" or not words.feats[k].tense or words.feats[k].verb_form == "Part":
        return False
    named = name > dash + 1 or any(
        words.pos[n] == "PROPN" and words.text[n][:1].isupper() for n in range(k + 1, min(limit, k + INSERTED // 2))
    )
    third = words.feats[k].person in ("", "3") or words.norm[k].endswith(THIRD)
    return words.text[k].islower() and words.norm[dash - 1] in (",", '"', *ENDS) and third and named


def _name_end(words: Words, k: int, limit: int) -> int:
    """Give where a name ends that stands before its verb: «…! – | Олег Грач | улыбается»."""
    n = k
    while n < min(limit, k + LONGEST_NAME) and words.pos[n] == "PROPN" and words.text[n][:1].isupper():
        n += 1
    return n


def _signs(words: Words, k: int, limit: int) -> bool:
    """Tell an office and a name, and no verb, behind what a line says: «– Зал полон, – | директор школы Анна Лось |»."""
    last = min(limit, k + SIGNATURE + 1)
    stop = next((n for n in range(k, last) if words.norm[n] in ENDS), last)
    if not k < stop <= k + SIGNATURE or any(words.pos[n] == "VERB" and words.feats[n].tense for n in range(k, stop)):
        return False
    opened = words.pos[k] in ("NOUN", "ADJ", "PROPN") and words.feats[k].case == "Nom"
    return opened and any(
        words.pos[n] == "PROPN" and words.feats[n].case == "Nom" and words.feats[n].animacy == "Anim" and words.text[n][0].isupper()
        for n in range(k, stop)
    )


def _clause_behind(words: Words, k: int) -> range | None:
    """Find «, что …» or «, как …» that a speech verb opens, up to the sentence's end."""
    sentence = words.sentence_of[k]
    for at in range(k + 1, min(sentence.stop - 2, k + 26)):
        if words.norm[at] == "," and words.norm[at + 1] in CONJUNCTIONS:
            return range(at + 2, _without_stop(words, sentence.stop))
        if words.pos[at] == "VERB" and words.feats[at].verb_form not in ("Part", "Conv", "Inf"):
            return None
    return None


def _rest_behind(words: Words, k: int) -> range | None:
    """Find what stands behind «по словам …,»; or before it, at the end of a sentence."""
    sentence = words.sentence_of[k]
    for at in range(k + 1, min(sentence.stop, k + 30)):
        if words.norm[at] == "," and not (at + 1 < sentence.stop and words.feats[at + 1].case == "Gen"):
            end = _without_stop(words, sentence.stop)
            return range(at + 1, end) if end - at > 2 else None
    before = range(sentence.start, k - 1)
    return before if len(before) > 2 and words.norm[k - 1] == "," else None


def _without_stop(words: Words, end: int) -> int:
    while end and words.norm[end - 1] in ENDS:
        end -= 1
    return end


register("quotes", find_quotes)
