"""Of whom a clause without a name tells: by «который», a participle, «он», a verb without a subject."""

from __future__ import annotations

from extract.rules.offices.around import Around

RELATIVE = frozenset({"который", "где", "кто"})
HE, SHE = frozenset({"он"}), frozenset({"она"})
OBJECT = frozenset({"его", "ее"})
OTHERS = frozenset({"я", "мы", "ты", "вы", "они", "это"})
FARTHEST = 80  # words from a name to the pronoun that means it
FAR = 24  # words from a name to what is told of it
SUBJECTS = frozenset({"NOUN", "PROPN"})


def whose_clause(seen: Around, at: int, office: range) -> range | None:
    """Give the name of whom the clause of a verb, a post, a pronoun at ``at`` tells; none where another subject stands between.

    «Анна Грач, которая | служит | директором» → Анна Грач
    """
    words, sentence = seen.words, seen.words.sentence_of[at]
    gender = _pronoun(seen, at)
    if gender is not None:
        return _meant(seen, at, gender)
    for k in range(at - 1, max(sentence.start, at - FAR) - 1, -1):
        if k in seen.of_person:
            return _fitting(seen, seen.of_person[k][0], at)
        if words.pos[k] == "PRON" and (gender := _pronoun(seen, k)) is not None:
            return _meant(seen, k, gender)
        if words.pos[k] in SUBJECTS and words.feats[k].case == "Nom" and not _is_within(seen, k, office):
            return None
        if words.text[k] in ";:" or words.norm[k] in OTHERS or words.norm[k] == '"':
            return None
    if words.feats[at].verb_form == "Conv" or at == sentence.start:  # «Являясь», which the tagger may take for an adjective
        return _ahead(seen, at, office) or _behind_verb(seen, office)
    return _behind_verb(seen, office) if words.feats[at].verb_form != "Fin" else None


def _pronoun(seen: Around, k: int) -> str | None:
    """Give the gender of «он», «она», «его избрали»; none for another word."""
    norm = seen.words.norm[k]
    if norm in HE or norm == "его":
        return "male" if norm in HE or seen.words.pos[k] == "PRON" else None
    if norm in SHE or norm in OBJECT:
        return "female" if norm in SHE or seen.words.pos[k] == "PRON" else None
    return None


def _meant(seen: Around, k: int, gender: str) -> range | None:
    """Give whom a pronoun means: the only one of its gender in the sentence before it, else in the sentence before that one."""
    words, sentence = seen.words, seen.words.sentence_of[k]
    if k - 2 in seen.of_person and words.text[k - 1] in "–—(":
        return seen.of_person[k - 2][0]  # «мэр Олег Кит и Ян Лось – | он | директор»
    last = words.sentence_of[sentence.start - 1] if sentence.start else range(0)
    for where in (range(max(sentence.start, k - FARTHEST), k), range(max(last.start, last.stop - FARTHEST), last.stop)):
        named = [seen.of_person[n][0] for n in where if n in seen.of_person]
        fits = list(dict.fromkeys(one for one in named if seen.of_person[one.start][1].label_ in (gender, "unknown")))
        if len(fits) == 1:
            return fits[0]
        if fits:
            nominative = [one for one in fits if seen.nominative(one)]
            return nominative[0] if len(nominative) == 1 else None
    return None


def _fitting(seen: Around, reach: range, at: int) -> range | None:
    """Give a name of which a clause behind it tells: its subject in the nominative, else whom «который» or a participle takes up."""
    words, k = seen.words, reach.stop
    if words.text[k] in ",(–—" and k + 1 < at + 1:
        relative = next((n for n in range(k + 1, at + 1) if words.lemma[n] in RELATIVE or words.feats[n].verb_form == "Part"), None)
        if relative is not None:
            return reach
    return reach if seen.nominative(reach) else None


def _is_within(seen: Around, k: int, office: range) -> bool:
    """Tell a noun of a body or an office, which is no subject."""
    return k in seen.of_body or k in office


def _behind_verb(seen: Around, office: range) -> range | None:
    """Give the subject behind the one verb of «Как представитель музея | выступил | Олег Кит», «В должности мэра | выступил | Олег Кит»."""
    words, sentence = seen.words, seen.words.sentence_of[office.start]
    verbs = 0
    for k in range(office.stop, min(office.stop + FAR, sentence.stop)):
        if k in seen.of_person:
            reach = seen.of_person[k][0]
            return reach if verbs == 1 and seen.nominative(reach) and reach.start - 1 not in seen.of_office else None
        if k in seen.of_office or words.text[k] in ",;:":
            return None
        verbs += words.pos[k] == "VERB" and words.feats[k].verb_form == "Fin"
    return None


def _ahead(seen: Around, at: int, office: range) -> range | None:
    """Give the subject behind a gerund's clause: «Будучи директором музея, | Олег Кит | рассказал», «…, | он | рассказал»."""
    words, sentence = seen.words, seen.words.sentence_of[at]
    near = range(office.stop, min(office.stop + FAR, sentence.stop - 1))
    comma = next((k for k in near if words.text[k] == "," and k + 1 not in seen.of_office), None)
    if comma is None:
        return None
    if (gender := _pronoun(seen, comma + 1)) is not None:
        return _meant(seen, sentence.start, gender) if sentence.start else None
    reach = seen.of_person[comma + 1][0] if comma + 1 in seen.of_person else None
    return reach if reach is not None and seen.nominative(reach) else None
