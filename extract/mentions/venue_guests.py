"""Whom somebody receives at a venue, who is no part of its name: «принял в Кремле | президента Чили |»."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import word_class

RECEIVES = word_class("receive_guests")
GUESTS = word_class("guest_of_state")
BEFORE = 9  # words from the verb to the venue
OF_RULERS = frozenset({"администрация", "аппарат", "приемная", "резиденция", "канцелярия", "дворец", "управление"})
OBJECTS = ("Acc", "Gen")  # as the tagger takes whom one receives


def is_guest(words: Words, venue: int, j: int) -> bool:
    """Tell «принял в Кремле | нового премьера |» from «в Доме | учителя | прошла»: the verb before the venue still wants an object."""
    if j == venue + 1 and words.lemma[venue] in OF_RULERS:  # «принял в администрации | президента | делегацию»
        return False
    last = words.sentence_of[venue].stop
    while j < last and words.pos[j] in ("ADJ", "DET") and words.text[j].islower():
        j += 1
    if j >= last or words.lemma[j] not in GUESTS or words.feats[j].case not in OBJECTS or words.feats[j].number == "Plur":
        return False
    for k in range(venue - 1, max(words.sentence_of[venue].start, venue - BEFORE) - 1, -1):
        if words.pos[k] == "VERB":
            return words.lemma[k] in RECEIVES and words.feats[k].voice != "Pass"
        if words.norm[k] == "," or (words.feats[k].animacy == "Anim" and words.feats[k].case in OBJECTS):
            return False
    return False
