"""Letters that are read out for whoever wrote them: «с адресом обратился Олег Грач, | адрес огласила | Инна Шторм»."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.rules.discourse.clause import clause_of
from extract.rules.speech.scene import Act
from extract.rules.speech.video_words import video_words

MEANT = frozenset({"его", "ее", "их", "которое", "которую", "который"})
SENT = frozenset({"address", "send", "speak"})
READ = "read"
INSIDE, OPENED = frozenset({"в", "во"}), 4  # words of a sentence up to the letter with which it opens


def is_read_out(words: Words, lexicon: Lexicon, act: Act, own: Container[int]) -> bool:
    """Tell an act of speech whose text another one reads out, in its sentence or the next one; ``own`` are the speaker's verbs."""
    clause, number = clause_of(words, act.trigger), words.sentence[act.trigger]
    if act.manner == "say" and _is_quoted_from(words, lexicon, act):
        return True
    if act.manner not in SENT or not video_words(words, lexicon).isdisjoint(clause):
        return False
    nouns, verbs = lexicon.index("speech_nouns"), lexicon.index("speech_verbs")
    texts = {words.lemma[k] for k in clause if words.lemma[k] in nouns}
    near = (k for sentence in words.sentences[number : number + 2] for k in sentence if k > act.trigger)
    reading = (k for k in near if words.lemma[k] in verbs and verbs[words.lemma[k]]["manner"] == READ and k not in own)
    return bool(texts) and any(_is_read(words, k, texts) for k in reading)


def _is_read(words: Words, k: int, texts: set[str]) -> bool:
    """Tell whether a verb is of reading out one of these: «| адрес | огласила», «| его | огласила»."""
    clause = clause_of(words, k)
    own = words.feats[k].voice != "Pass"
    return own and any(words.lemma[n] in texts or words.norm[n] in MEANT for n in clause if abs(n - k) <= 4)


def _is_quoted_from(words: Words, lexicon: Lexicon, act: Act) -> bool:
    """Tell «| В послании | гостям, которое | огласила | Инна Шторм, Олег Грач назвал …»: the sentence opens with what was read."""
    nouns, verbs = lexicon.index("speech_nouns"), lexicon.index("speech_verbs")
    sentence = words.sentence_of[act.trigger]
    opened = words.norm[sentence.start] in INSIDE and any(words.lemma[k] in nouns for k in sentence[1:OPENED])
    between = range(sentence.start, act.trigger)
    reading = (k for k in between if words.lemma[k] in verbs and verbs[words.lemma[k]]["manner"] == READ)
    return opened and any(words.lemma[k] == "который" for k in between) and any(k != act.trigger for k in reading)
