"""How a reference book prints a position: in the nominative singular, without a body that stands for one named before."""

from __future__ import annotations

from extract.lang.grammar.lemmas import parses
from extract.lang.inflection.inflect import nominative, singular
from extract.mentions.office_heads import ORDINAL, is_plural
from extract.mentions.offices.honours import honour_end
from extract.mentions.offices.inhabitants import is_of_a_city, is_of_a_country
from extract.mentions.offices.reach import ACTING, HEROES, OF_HEROES, OfficeReach
from extract.mentions.offices.short_fields import fields_in_full

GENERIC_PLACES = {"округ", "район", "город", "поселение", "республика", "область", "край", "регион", "муниципалитет", "село", "поселок"}
OWN_PLACES = {"страна", "государство", "регион", "республика", "область", "край"}
VILLAGES = frozenset({"село", "деревня", "поселок", "станица", "хутор", "аул", "город", "город-побратим"})
TAKEN_UP = frozenset({"этот", "тот", "данный"})
SIDES = {"хозяин", "гость", "соперник", "победитель", "чемпион"}
PLAYERS = {"вратарь", "голкипер", "защитник", "полузащитник", "хавбек", "нападающий", "форвард", "игрок", "капитан", "тренер", "наставник"}
PLAYERS |= {
    "футболист",
    "хоккеист",
    "баскетболист",
    "волейболист",
    "гандболист",
    "лидер",
    "бомбардир",
    "рулевой",
    "менеджер",
    "режиссер",
    "актер",
}
SHORT = 5  # letters of an abbreviation
OF_PLACES = {"глава", "лидер", "руководитель", "гость", "хозяин"}  # these are no offices without their place


class OfficePhrase(OfficeReach):
    """Finds and prints positions in one document."""

    def bare_body(self, k: int, j: int) -> int | None:
        """Find in the position ``k … j`` the bare noun that stands for a body named before; none when it has none."""
        words = self.words
        plural = j == k + 2 and words.feats[k].number == words.feats[k + 1].number == "Plur"
        if plural and self.named_bodies.several(k + 1):
            return k + 1  # «ректоры университетов»
        for n in range(k + 1, j):
            ends = n + 1 == j or words.norm[n + 1] == "по"
            if ends and words.pos[n] == "NOUN" and words.feats[n].case == "Gen" and words.pos[n - 1] not in ("ADJ", "NUM", "ADP", "CCONJ"):
                return n if self.named_bodies.meant(n) else None
        return None

    def field_behind(self, j: int, row: dict[str, str]) -> str:
        """Give the field that a place or a body parts from its position: «заместитель министра РФ | по делам молодёжи |»."""
        words, body = self.words, self.whole_bodies.get(j, self.of_bodies.get(j))
        place = body or self.of_places.get(j)
        fitting = row["class"] == "office" or (body is not None and row["class"] == "profession")  # «консультант ФАО | по ирригации |»
        if not fitting or place is None or place.start != j or words.norm[place.stop : place.stop + 1] != ["по"]:
            return ""
        end = self._about(place.stop, words.sentence_of[j].stop)
        if body is not None and end == place.stop + 2 and words.lemma[end - 1] in GENERIC_PLACES:
            return ""  # «начальник УФСБ России | по области |»
        while end > place.stop and (end in self.of_places or (words.norm[end : end + 1] == ["и"] and end + 1 in self.of_places)):
            end = self.of_places[end if end in self.of_places else end + 1].stop
        of_work = not any(n in self.of_places for n in range(place.stop, end))  # «отделение банка | по Тульской области |» is the body's
        named = end in self.of_people or (end < len(words) and self.head(end) is not None)  # no «директор завода по традиции поздравил»
        return words.slice(place.stop, end) if body is None or (named and of_work) else ""

    def _is_the_bodys(self, bare: int, j: int) -> bool:
        """Tell whether what follows a bare noun is of its body's name: «председатель комитета | по бюджету» after «Комитет по бюджету»."""
        words, body = self.words, self.named_bodies.meant(bare)
        named = {words.lemma[n] for n in words.reach(body)} if body is not None else set()
        return bare + 2 < j and words.lemma[bare + 2] in named

    def nominative(self, i: int, k: int, j: int) -> str:
        """Print the position in the nominative singular: «заместителям министра» → «заместитель министра»."""
        words = self.words
        lemma = self.head(k)
        j = self._without_its_place(k, j)
        start = next((n for n in range(i, k + 1) if self._declines(n)), k)
        before = words.slice(i, start)
        if words.norm[i] == "временно":
            return f"временно {self.nominative(i + 1, k, j)}"
        if words.norm[i].startswith("исполняющ"):
            text = ("исполняющая " if words.norm[i].endswith(("ая", "ей", "ую")) else "исполняющий ") + words.slice(i + 1, k + 1)
        elif (before and words.norm[start - 1] in (".", *ACTING)) or (lemma and self.heads[lemma]["complement"] == "fixed"):
            text = words.slice(i, k + 1)
        elif lemma and words.norm[k].count("-") > 1 and words.norm[k].endswith(f"-{lemma}"):
            text = words.slice(i, k + 1)  # «вице-президент-управляющий», of which no dictionary knows the lemma
        else:
            plural = is_plural(words, k)
            head = (singular if plural else nominative)(words, start, k + 1)
            if plural and lemma and head.lower().endswith(words.norm[k]):
                head = head[: -len(words.norm[k])] + words.lemma[k]
            text = f"{before} {head}"
        j = self._without_side(k, j)
        bare = self.bare_body(k, j)
        if j > k + 1:
            behind = words.slice(bare + 1, j) if bare is not None and not self._is_the_bodys(bare, j) else ""
            text += " " + (words.slice(k + 1, j) if bare is None else f"{self._before_bare(k + 1, bare)} {behind}")
        elif lemma == "глава":
            text += self._generic_place(j)
        text = fields_in_full(" ".join(text.split()))
        honoured = lemma in HEROES and tuple(words.norm[k + 1 : j]) in OF_HEROES
        honoured = honoured or honour_end(words, k, lemma or "", self.of_places, self.of_people) == j
        titled = honoured or any(n in self.of_places for n in range(k + 1, j))
        return text if titled else _in_small_letters(text)

    def _before_bare(self, at: int, bare: int) -> str:
        """Give what stands before a bare noun but its pronoun: «воспитанник | нашей | школы»."""
        return self.words.slice(at, bare - (bare > at and self.words.pos[bare - 1] == "DET"))

    def _without_its_place(self, k: int, j: int) -> int:
        """Leave out the bare noun for where an office is held: «министр культуры | региона», but «помощник главы региона»."""
        words = self.words
        n = j - 1
        if n > k + 1 and words.lemma[n] in VILLAGES and j < len(words) and words.text[j][:1].isupper() and j not in self.of_people:
            return self._before_adjectives(n, k)  # «директор школы | села | Осиново», «мэр | сербского города | Ниш»
        if n > k + 1 and words.lemma[n] == "столица":
            return self._before_adjectives(n, k)  # «мэр | чешской столицы»
        if n <= k or words.lemma[n] not in OWN_PLACES or words.feats[n].case != "Gen" or words.text[n][:1].isupper():
            return j
        if n > k + 1 and words.lemma[n - 1] in TAKEN_UP:
            return n - 1  # «посол | этой страны |»
        bare = words.pos[n - 1] not in ("ADJ", "DET", "NUM")
        return n if bare and words.lemma[n - 1] not in OF_PLACES else j

    def _before_adjectives(self, n: int, k: int) -> int:
        return next((m for m in range(n - 1, k, -1) if self.words.pos[m] != "ADJ"), k) + 1

    def _without_side(self, k: int, j: int) -> int:
        """Leave out for which side of a match somebody plays: «нападающий | гостей», «тренер | туляков»."""
        words = self.words
        side = j == k + 2 and words.feats[j - 1].case == "Gen" and words.lemma[k] in PLAYERS
        played_for = words.norm[j - 1]
        return k + 1 if side and (words.lemma[j - 1] in SIDES or is_of_a_city(played_for) or is_of_a_country(played_for)) else j

    def _declines(self, n: int) -> bool:
        return self.words.norm[n] not in (*ACTING, "и", "о", ".", "исполняющий", "обязанности", "временно") and not ORDINAL.search(
            self.words.norm[n]
        )

    def _generic_place(self, j: int) -> str:
        """«глава Балахнинского округа» is head of a district, whatever its name."""
        words = self.words
        n = j + 1
        while n + 1 < len(words) and words.pos[n] == "ADJ" and words.text[n].islower():
            n += 1  # «глава Беловского | сельского | поселения»
        if n < len(words) and words.pos[j] == "ADJ" and words.text[j][:1].isupper() and words.lemma[n] in GENERIC_PLACES:
            return " " + words.slice(j + 1, n + 1) if words.feats[n].case == "Gen" else ""
        return ""


def _in_small_letters(text: str) -> str:
    """Take off capitals, but those of abbreviations: «Инспектор по ПДН» → «инспектор по ПДН»."""
    if text.isupper():
        return text if text.isascii() else text.lower()  # «CEO»
    return " ".join(word if _is_abbreviation(word) else word.lower() for word in text.split())


def _is_abbreviation(word: str) -> bool:
    """Tell «ПДН», «ОГИБДД» from «МИНИСТР»."""
    capitals = word.isupper() and word.isalpha() and len(word) > 1
    return capitals and (len(word) <= SHORT or not any(parse.is_known for parse in parses(word.lower())))
