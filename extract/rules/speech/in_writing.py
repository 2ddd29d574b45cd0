"""Words that reach the event on paper though a verb of speech tells them: «поздравил …. В поздравлении говорится: …»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.clause import clause_of

GREETING = frozenset({"поздравить", "поздравлять", "приветствовать", "поприветствовать"})
WRITING = frozenset({"написать", "писать"})
LETTERS, GREETINGS = frozenset({"письмо", "телеграмма", "послание"}), frozenset({"поздравление", "приветствие", "адрес", "обращение"})
QUOTED = word_class("quoted_from_a_letter")
INSIDE = frozenset({"в", "во"})
TEXT, PRINTED = frozenset({"текст"}), frozenset({"опубликовать", "разместить", "размещенный", "опубликованный"})
MESSAGE = "послание"
WITH = frozenset({"с", "со"})
LATER = 3  # sentences from a greeting to what it says
HIS = frozenset({"его", "ее", "их", "своем", "своей"})
BEFORE = 2  # words from «говорится» to «в поздравлении»
CLOSE = 20  # words between a verb and the greeting in which it stands
BEHIND = 8  # words from «в поздравлении» to «говорится»


def in_writing(words: Words, k: int) -> bool:
    """Tell whether a verb of speech tells what somebody wrote: in a letter that its clause names, or that the text goes on to quote."""
    clause = clause_of(words, k)
    told = range(clause.start + 1, min(clause.stop, k + BEHIND))
    if any(words.lemma[n] in LETTERS and _is_inside(words, n) and words.feats[n].case == "Loc" for n in told):
        return True  # «в письме директору | заявил |: …», «| заверил | мэр в телеграмме»
    if any(words.lemma[n] in LETTERS and words.norm[n - 1] in WITH and words.feats[n].case == "Ins" for n in told):
        return True  # «| обратился | к гостям с посланием»
    near = range(max(clause.start + 1, k - CLOSE), min(clause.stop - 1, k + CLOSE))
    inside = [n for n in near if words.lemma[n] in GREETINGS and _is_inside(words, n)]
    if words.lemma[k] in WRITING and inside:
        return True  # «…, – | написал | в своём приветствии мэр»
    if any(words.lemma[n - 1] == "письменный" for n in inside):
        return True  # «в письменном обращении | пожелал |»
    return words.lemma[k] in GREETING and _goes_on(words, words.sentence[k])


def _is_inside(words: Words, n: int) -> bool:
    """Tell «в | письме», «в своём приветственном | послании», but no speech to a parliament: «в послании | Федеральному собранию |»."""
    if words.feats[n + 1].case == "Dat" and words.capital[n + 1] and words.lemma[n] == MESSAGE:
        return False
    k = n - 1
    while k > max(0, n - BEHIND) and words.pos[k] in ("ADJ", "DET"):
        k -= 1
    return words.norm[k] in INSIDE


def _goes_on(words: Words, number: int) -> bool:
    """Tell a greeting whose words the next sentences print: «В поздравлении (в частности) говорится: …», «Текст … опубликован»."""
    for sentence in words.sentences[number + 1 : number + 1 + LATER]:
        lemmas = words.lemma[sentence.start : sentence.stop]
        named = [k for k in sentence if words.lemma[k] in LETTERS | GREETINGS]
        said = (_says(words, k, sentence) for k in named)
        if any(said) or (named and not TEXT.isdisjoint(lemmas) and not PRINTED.isdisjoint(lemmas)):
            return True
    return False


def _says(words: Words, k: int, sentence: range) -> bool:
    """Tell «в поздравлении | говорится |», «| отмечается | в его телеграмме», but «в обращении к залу он | сказал |»."""
    own = k - 1 - (words.norm[k - 1] in HIS)
    if own < sentence.start or words.norm[own] not in INSIDE:
        return False
    near = range(max(sentence.start, own - BEFORE), min(k + BEHIND, sentence.stop))
    return any(words.lemma[n] in QUOTED and words.feats[n].gender not in ("Masc", "Fem") for n in near)
