"""Words that reach the event on paper though a verb of speech tells them: «поздравил …. В поздравлении говорится: …»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.clause import clause_of

GREETING = frozenset({"поздравить", "поздравлять", "приветствовать", "поприветствовать"})
LETTERS, GREETINGS = frozenset({"письмо", "телеграмма"}), frozenset({"поздравление", "приветствие", "послание", "адрес", "обращение"})
QUOTED = word_class("quoted_from_a_letter")
INSIDE = frozenset({"в", "во"})
TEXT, PRINTED = frozenset({"текст"}), frozenset({"опубликовать", "разместить", "размещенный", "опубликованный"})
LATER = 3  # sentences from a greeting to what it says
BEHIND = 8  # words from «в поздравлении» to «говорится»


def in_writing(words: Words, k: int) -> bool:
    """Tell whether a verb of speech tells what somebody wrote: in a letter that its clause names, or that the text goes on to quote."""
    clause = clause_of(words, k)
    if any(words.lemma[n] in LETTERS and words.norm[n - 1] in INSIDE and words.feats[n].case == "Loc" for n in range(clause.start + 1, k)):
        return True  # «в письме директору | заявил |: …»
    return words.lemma[k] in GREETING and _goes_on(words, words.sentence[k])


def _goes_on(words: Words, number: int) -> bool:
    """Tell a greeting whose words the next sentences print: «В поздравлении (в частности) говорится: …», «Текст … опубликован»."""
    for sentence in words.sentences[number + 1 : number + 1 + LATER]:
        lemmas = words.lemma[sentence.start : sentence.stop]
        named = [k for k in sentence if words.lemma[k] in LETTERS | GREETINGS]
        said = (_says(words, range(k, min(k + BEHIND, sentence.stop))) for k in named if k and words.norm[k - 1] in INSIDE)
        if any(said) or (named and not TEXT.isdisjoint(lemmas) and not PRINTED.isdisjoint(lemmas)):
            return True
    return False


def _says(words: Words, behind: range) -> bool:
    """Tell «в поздравлении | говорится |», «сказано», but «в обращении к залу он | сказал |»."""
    return any(words.lemma[k] in QUOTED and words.feats[k].gender not in ("Masc", "Fem") for k in behind)
