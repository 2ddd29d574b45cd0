"""How far a position reaches around its head noun, and how a reference book prints it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from extract.lang.inflect import nominative, singular
from extract.lang.lemmas import parses
from extract.lang.phrase import noun_phrase_end, possible_cases
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.lexicon.load import Row
from extract.mentions.named_bodies import NamedBodies

ENDINGS = re.compile(r"(?:ий|его|ему|им|ем|ая|ей|ую|ые|ие|их|ими|ый|ого|ому|ым|ом|ой|ых|ыми|яя|юю|ою)$")
ORDINAL = re.compile(r"\d-(?:й|го|му|м|я)$")
# «вице-президент по региону Европы»: behind these the place belongs to the position
WIDE = {"регион", "страна", "вопрос", "дело", "отношение", "связь", "сотрудничество"}
GENERIC_PLACES = {"округ", "район", "город", "поселение", "республика", "область", "край", "регион", "муниципалитет", "село", "поселок"}
DEPARTMENTS = {"отдел", "отделение", "лаборатория", "кафедра", "сектор", "группа", "служба", "управление", "департамент", "цех", "штаб"}
MINISTERS = {
    "министр",
    "вице-министр",
    "экс-министр",
    "замминистра",
    "госминистр",
}  # theirs are fields, not bodies: «министр социальных служб»
NO_HEADS = frozenset({"ADP", "ADV", "PUNCT", "CCONJ", "SCONJ", "PART"})
ACTING = ("врио", "врид", "и.о", "и.о.", "ио")


class OfficePhrase:
    """Looks around head nouns in one document."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self.words, self.lexicon = words, lexicon
        self.heads = lexicon.index("offices")
        self.adjectives = lexicon.index("office_adjectives")
        self.bodies = lexicon.index("organisation_heads")
        self.no_fields = lexicon.index("no_fields")
        self.of_bodies = self._covered("organisations")
        self.of_places = self._covered("places")
        self.of_people = self._covered("people")
        self.of_ministers = False
        self.named_bodies = NamedBodies(words)

    def _covered(self, group: str) -> dict[int, range]:
        return {k: reach for reach in self.words.reaches(group) for k in reach}

    def bare_body(self, k: int, j: int) -> int | None:
        """Find in the position ``k … j`` the bare noun that stands for a body named before; none when it has none."""
        words = self.words
        for n in range(k + 1, j):
            ends = n + 1 == j or words.norm[n + 1] == "по"
            if ends and words.pos[n] == "NOUN" and words.feats[n].case == "Gen" and words.pos[n - 1] not in ("ADJ", "NUM", "ADP", "CCONJ"):
                return n if self.named_bodies.meant(n) else None
        return None

    def head(self, k: int) -> str | None:
        """Give the row key of an office's head noun: «вице-премьеру» → «вице-премьер»; none for any other word."""
        words = self.words
        if words.pos[k] in NO_HEADS or k in self.of_people:
            return None
        lemma, norm = words.lemma[k], words.norm[k]
        if lemma in self.heads:
            return lemma
        if norm in self.heads:
            return norm
        if form := as_head(norm, self.lexicon):
            return form
        if "-" in norm and not ENDINGS.search(norm):
            last = lemma.rpartition("-")[2]
            return last if last in self.heads and self.heads[last]["class"] != "relation" else None
        return None

    def heads_found(self) -> list[int]:
        """Give the words that may be head nouns, in one pass."""
        heads = self.heads
        pairs = zip(self.words.lemma, self.words.norm, strict=True)
        return [k for k, (lemma, norm) in enumerate(pairs) if lemma in heads or may_head(norm, self.lexicon)]

    def bounds(self, k: int, row: Row, first: int) -> tuple[int, int]:
        """Give the words ``[i, j)`` of the position whose head is ``k``; it starts no earlier than ``first``."""
        return self._left(k, first), self._right(k, row)

    def _left(self, k: int, first: int) -> int:
        words = self.words
        first = max(first, words.sentence_of[k].start)
        i = k
        while i > first:
            n = i - 1
            if self._is_adjective(n, k) and n not in self.of_bodies:
                i = n
            elif words.norm[n] == "и" and n > first and self._is_adjective(n - 1, k) and i < k and n - 1 not in self.of_bodies:
                i = n - 1
            else:
                break
        if i - first >= 4 and [words.norm[n] for n in range(i - 4, i)] == ["и", ".", "о", "."]:
            return i - 4
        if i > first and words.norm[i - 1] in ACTING:
            return i - 1
        if i - first >= 2 and words.lemma[i - 1] == "обязанность" and words.norm[i - 2].startswith("исполняющ"):
            return i - 2 - (i - first >= 3 and words.norm[i - 3].startswith("временно"))
        return i

    def _is_adjective(self, n: int, k: int) -> bool:
        words = self.words
        if ORDINAL.search(words.norm[n]):
            return True
        known = words.lemma[n] in self.adjectives or (
            ENDINGS.search(words.norm[n]) and any(form in self.adjectives for form in as_adjective(words.norm[n]))
        )
        cases = {words.feats[n].case, words.feats[k].case}
        return bool(known) and (
            len(cases) == 1 or "" in cases or words.pos[n] != "ADJ" or cases == {"Nom", "Acc"} or cases == {"Gen", "Acc"}
        )

    def _right(self, k: int, row: Row) -> int:
        words = self.words
        limit = words.sentence_of[k].stop
        j = k + 1
        if row["complement"] == "instrumental":
            end = noun_phrase_end(words, j, limit, ("Ins",))
            if end and self._small(range(j, end)):
                j = self._through_small_body(j, end)
        elif row["lemma"] in ("кандидат", "кандидатка") and j + 1 < limit and words.norm[j] == "в" and words.feats[j + 1].number == "Plur":
            return j + 2
        if j < limit and row["class"] == "office" and words.lemma[j] in DEPARTMENTS and words.text[j].islower() and j in self.of_bodies:
            return self._through_small_body(j, j + 1)  # «руководитель отдела», whatever the department is called
        self.of_ministers = row["lemma"] in MINISTERS or (j < limit and self.head(j) in MINISTERS)
        pieces = [j]
        while j < limit:
            end = self._genitive(j, limit) or self._and_genitive(k, j, limit)
            if not end:
                break
            j = end
            pieces.append(j)
        j = self._without_body(j, pieces)
        if j < limit and words.norm[j] == "по" and j not in self.of_bodies and row["class"] in ("office", "academic", "profession"):
            j = self._about(j, limit)
        return j

    def _small(self, reach: range) -> bool:
        return all(self.words.text[n].islower() for n in reach)

    def _through_small_body(self, j: int, end: int) -> int:
        """Take in a department that is named in small letters only: «кафедрой | теории перевода»."""
        body = self.of_bodies.get(j)
        return max(end, body.stop) if body is not None and body.start >= j - 1 and self._small(range(j, body.stop)) else end

    def _genitive(self, at: int, limit: int) -> int:
        words = self.words
        if words.pos[at] == "NUM" or words.text[at][0].isdigit():
            return 0
        end = noun_phrase_end(words, at, limit, ("Gen",))
        if (
            not end
            and self.head(at)
            and words.pos[at] != "ADJ"
            and self.head(at) != words.norm[at]
            and "Gen" in possible_cases(words.norm[at])
        ):
            end = at + 1  # «заместитель хокима»: the tagger does not know the word
        return end if end and self._plain(at, end) else 0

    def _and_genitive(self, k: int, at: int, limit: int) -> int:
        """«министр транспорта | и коммуникаций», yet «директор института | и профессор»."""
        words = self.words
        if words.norm[at] not in ("и", ",") or at == k + 1 or words.feats[at - 1].case != "Gen":
            return 0
        end = noun_phrase_end(words, at + 1, limit, ("Gen",))
        if not end or not self._plain(at + 1, end) or any(self.head(n) for n in range(at + 1, end)) or words.feats[end - 1].case != "Gen":
            return 0
        if words.norm[at] == ",":
            rest = end
            return end if rest < limit and words.norm[rest] == "и" and self._and_genitive(k, rest, limit) else 0
        return end

    def _about(self, at: int, limit: int) -> int:
        """«вице-президент | по маркетингу и продажам», «специалист | по телемедицине»."""
        words = self.words
        end = noun_phrase_end(words, at + 1, limit, ("Dat",))
        if not end or end - at > 6 or any(n in self.of_people for n in range(at, end)) or words.lemma[end - 1] in self.no_fields:
            return at
        wide = words.lemma[end - 1] in WIDE
        end = self._listed(end, limit)
        while end < limit:
            more = noun_phrase_end(words, end, limit, ("Gen",))
            if not more and words.norm[end] == "и":
                more = noun_phrase_end(words, end + 1, limit, ("Gen",) if words.feats[end - 1].case == "Gen" else ("Dat",))
                if more and any(self.head(n) for n in range(end + 1, more)):
                    break
            if (
                not more
                or not (wide or self._plain(end, more))
                or any(n in self.of_people or n in self.of_bodies for n in range(end, more))
            ):
                break
            end = more
        return end

    def _listed(self, end: int, limit: int) -> int:
        """Take in the rest of a list that «и» closes: «по туризму, | курортам и спорту»."""
        words, at = self.words, end
        while at < limit and words.norm[at] == ",":
            at = noun_phrase_end(words, at + 1, limit, ("Dat",))
            if not at or not self._plain(end + 1, at) or any(self.head(n) for n in range(end + 1, at)):
                return end
            if at < limit and words.norm[at] == "и" and (last := noun_phrase_end(words, at + 1, limit, ("Dat",))):
                return last
        return end

    def _plain(self, i: int, j: int) -> bool:
        """Say whether the words name no body, place or person: all in small letters, but for «Исполнительного директора»."""
        words = self.words
        for n in range(i, j):
            if n in self.of_people or n in self.of_places or (n in self.of_bodies and not (self.of_ministers and words.text[n].islower())):
                return False
            if words.text[n][:1].isupper() and not (words.text[n].isupper() and len(words.text[n]) > 5):
                office = any(self.head(m) for m in range(n, j)) and (self._is_adjective(n, n) or self.head(n))
                if not office:
                    return False
        return True

    def _without_body(self, j: int, pieces: list[int]) -> int:
        """Leave out the body that a name follows: «представительница | ланкийской компании «Нувара Лиф»»."""
        words = self.words
        if j >= len(words) or len(pieces) < 2 or self.of_ministers or j in self.of_people or j in self.of_bodies or j in self.of_places:
            return j
        named = (
            words.norm[j] == '"' or (words.text[j][:1].isupper() and words.feats[j].case in ("Gen", "")) or words.norm[j] in ("имени", "им")
        )
        if not named or words.sentence[j] != words.sentence[j - 1]:
            return j
        for start, stop in pairwise(pieces):
            if any(words.lemma[n] in self.bodies for n in range(start, stop)):
                return start
        return j

    def nominative(self, i: int, k: int, j: int) -> str:
        """Print the position in the nominative singular: «заместителям министра» → «заместитель министра»."""
        words = self.words
        lemma = self.head(k)
        start = next((n for n in range(i, k + 1) if self._declines(n)), k)
        before = words.slice(i, start)
        if words.norm[i].startswith("исполняющ"):
            text = ("исполняющая " if words.norm[i].endswith(("ая", "ей", "ую")) else "исполняющий ") + words.slice(i + 1, k + 1)
        elif (before and words.norm[start - 1] in (".", *ACTING)) or (lemma and self.heads[lemma]["complement"] == "fixed"):
            text = words.slice(i, k + 1)
        else:
            plural = words.feats[k].number == "Plur"
            head = (singular if plural else nominative)(words, start, k + 1)
            if plural and lemma and head.lower().endswith(words.norm[k]):
                head = head[: -len(words.norm[k])] + words.lemma[k]
            text = f"{before} {head}"
        bare = self.bare_body(k, j)
        if j > k + 1:
            text += " " + (words.slice(k + 1, j) if bare is None else f"{words.slice(k + 1, bare)} {words.slice(bare + 1, j)}")
        elif lemma == "глава":
            text += self._generic_place(j)
        text = " ".join(text.split())
        return text if any(n in self.of_places for n in range(k + 1, j)) else text.lower()

    def _declines(self, n: int) -> bool:
        return self.words.norm[n] not in (*ACTING, "и", "о", ".", "исполняющий", "обязанности", "временно") and not ORDINAL.search(
            self.words.norm[n]
        )

    def _generic_place(self, j: int) -> str:
        """«глава Балахнинского округа» is head of a district, whatever its name."""
        words = self.words
        if j + 1 < len(words) and words.pos[j] == "ADJ" and words.text[j][:1].isupper() and words.lemma[j + 1] in GENERIC_PLACES:
            return " " + words.text[j + 1] if words.feats[j + 1].case == "Gen" else ""
        return ""


@lru_cache(maxsize=50_000)
def may_head(norm: str, lexicon: Lexicon) -> bool:
    """Say whether a word may be a head noun, whatever its lemma."""
    return norm in lexicon.index("offices") or "-" in norm or as_head(norm, lexicon) is not None


@lru_cache(maxsize=50_000)
def as_head(norm: str, lexicon: Lexicon) -> str | None:
    """Give the row key of a position that is an adjective or participle by its form: «заведующей» → «заведующий»."""
    if not ENDINGS.search(norm):
        return None
    heads = lexicon.index("offices")
    return next((form for form in as_adjective(norm) if form in heads), None)


@lru_cache(maxsize=20_000)
def as_adjective(norm: str) -> tuple[str, ...]:
    """Give an adjective's or participle's masculine and feminine nominative: «заведующей» → («заведующий», «заведующая»)."""
    forms: list[str] = []
    for parse in parses(norm):
        if parse.tag.POS == "NOUN" and parse.is_known and ENDINGS.search(parse.normal_form):
            forms.append(parse.normal_form.replace("ё", "е"))
        if parse.tag.POS in ("ADJF", "PRTF") and parse.is_known:
            genders = ("femn", "masc") if "femn" in parse.tag else ("masc",)
            for gender in genders:
                form = parse.inflect({"nomn", "sing", gender})
                if form and form.word.replace("ё", "е") not in forms:
                    forms.append(form.word.replace("ё", "е"))
    return tuple(forms)
