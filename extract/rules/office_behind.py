"""Offices and bodies behind a name: «Назаров, старший научный сотрудник …», «Громов был назначен директором», «Мурата из Саппоро»."""

from __future__ import annotations

from extract.lang.mention import Mention
from extract.rules.around import Around

HELD = 4  # offices in one apposition
NEAR = 6  # words between a name and the office that a verb gives it
OF = ("из", "от")
GIVES_OFFICE = {
    "назначить",
    "назначать",
    "избрать",
    "переизбрать",
    "утвердить",
    "являться",
    "работать",
    "служить",
    "оставаться",
    "трудиться",
}
GIVES_BODY = {"представлять", "возглавлять", "возглавить", "руководить", "основать"}
OPENING = '"«“„'


def offices_behind(seen: Around, reach: range, taken: set[int]) -> list[tuple[Mention, range]]:
    """Give the offices behind a name, each with the words behind it; ``taken`` ones belong to another name."""
    words = seen.words
    k = reach.stop
    sentence = words.sentence_of[reach.start]
    if k >= sentence.stop:
        return []
    if words.text[k] not in (",", "—", "–", "-", "("):
        return _given_by_verb(seen, k, sentence, taken)
    opening = words.text[k]
    k += 1
    if k in seen.degree_ends:  # «Иван Громов, | к.ф.-м.н., | заведующий лабораторией»
        k = seen.degree_ends[k]
        k += k in sentence and words.text[k] == ","
    while (
        k in sentence
        and k not in seen.of_office
        and k not in seen.of_person
        and words.pos[k] in ("ADJ", "DET", "NUM")
        and k - reach.stop < 5
    ):
        k += 1
    found: list[tuple[Mention, range]] = []
    while k in sentence and k in seen.of_office and len(found) < HELD:
        office, span = seen.of_office[k]
        if span.start in taken or not _same_case(seen, office, reach, opening):
            break
        end = _end_of_apposition(seen, office.stop, sentence)
        if end in seen.of_person:
            break
        found.append((span, range(office.stop, end)))
        k = end + 1 if end in sentence and (words.text[end] == "," or words.norm[end] == "и") else sentence.stop
    return found or (_given_by_verb(seen, reach.stop + 1, sentence, taken) if opening == "," else [])


def _given_by_verb(seen: Around, k: int, sentence: range, taken: set[int]) -> list[tuple[Mention, range]]:
    """Find the office of «Громов | был назначен директором», «Сизов, | работающий главным инженером»."""
    words, given = seen.words, False
    for n in range(k, min(k + NEAR, sentence.stop)):
        if n in seen.of_person or words.pos[n] == "PUNCT":
            break
        if given and n in seen.of_office:
            office, span = seen.of_office[n]
            if span.start in taken or words.feats[seen.head(office)].case != "Ins":
                break
            return [(span, range(office.stop, _end_of_apposition(seen, office.stop, sentence)))]
        given = given or words.lemma[n] in GIVES_OFFICE
    return []


def _same_case(seen: Around, office: range, reach: range, opening: str) -> bool:
    cases = seen.cases(office)
    return (opening != "," and "Nom" in cases) or seen.agrees(office, reach) or ("Nom" not in cases and seen.fixed(reach))


def _end_of_apposition(seen: Around, k: int, sentence: range) -> int:
    """Give the word at which what belongs to an office ends: a comma, a verb, a person."""
    words = seen.words
    while k in sentence:
        if k in seen.of_body:
            k = seen.of_body[k][0].stop
        elif k in seen.of_place:
            k = seen.of_place[k][0].stop
        elif k in seen.of_person or k in seen.of_office or words.pos[k] in ("VERB", "AUX", "PUNCT", "CCONJ", "SCONJ"):
            return k
        else:
            k += 1
    return k


def body_behind(seen: Around, reach: range) -> Mention | None:
    """Find the body right behind a name: «Мурата из Саппоро», «Иванов (МГУ)», «Хольцман, представлявшая ярмарку»."""
    words = seen.words
    k = reach.stop
    sentence = words.sentence_of[reach.start]
    if k not in sentence or k + 1 not in sentence:
        return None
    if words.norm[k] in OF or words.text[k] == "(":
        k += 1 + (words.text[k + 1] in OPENING and k + 1 not in seen.of_body)
        return seen.of_body[k][1] if k in seen.of_body else None
    if words.text[k] == ",":
        if (listed := _in_a_list(seen, k + 1)) is not None:
            return listed
        told = next(
            (n for n in range(k + 1, min(k + 3, sentence.stop)) if words.lemma[n] in GIVES_BODY or _represents(words.norm[n])), None
        )
        for n in range(told + 1, min(told + 5, sentence.stop)) if told is not None else ():
            if n in seen.of_body:
                return seen.of_body[n][1]
    return None


def _in_a_list(seen: Around, k: int) -> Mention | None:
    """Find the body that ends an item of a list: «1 место – Анна Белова, | лицей № 2;»."""
    words = seen.words
    if k not in seen.of_body:
        return None
    reach, body = seen.of_body[k]
    ends = reach.stop == words.line_of[k].stop or (reach.stop < len(words) and words.text[reach.stop] in ";.")
    return body if reach.start <= k and ends and "Nom" in seen.cases(reach) else None


def _represents(norm: str) -> bool:
    """«представлявшая»: the participle, which the dictionary may take for an adjective."""
    return norm.startswith(("представля", "возглавля"))
