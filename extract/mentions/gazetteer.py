"""The gazetteer: place names of the lexicon in all their cases, looked up word by word."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

from extract.lang.inflection.declension import name_forms
from extract.lang.tokenization.tokens import norm
from extract.lang.verdicts import Verdicts
from extract.lang.words import Words
from extract.lexicon import Lexicon

ADJECTIVE = re.compile("(.{2,})(ск|цк)(?:ий|ая|ое|ие|ого|ой|ою|ому|ую|им|ом|их|ими)$")
FLEETING = re.compile("[бвгджзклмнпрстфхцчшщ][ео][бвгджзклмнпрст]$")
DESCRIBED = re.compile(
    "(.+(?:ов|ев|ин)|.+?(?=(?:[ыио]й|ая|[оеыи]е) ))(?:[ыио]й|ая|[оеыи]е)? ([а-я]+)$"
)  # «вятские поляны», «сергиев посад»
CITY_ENDINGS = ("", "а", "ь", "ы", "и", "о", "я")
LONGEST_SHORT = 4  # letters of a name whose third letter a case may change: «Уфа», «Орёл», «Елец»
CHANGED = 3  # letters at the end of a longer one that a case may change: «Пльзень», «Череповец», «Великий»
DECLINED = re.compile("(.{3,}?)(?:[ыио]й|ая|[ое]е|[ыи]е|[ое]го|[ое]му|ую|[ыиое]м|[ыи]х|[ыи]ми)$")
NO_ADJECTIVE = "-"
LANDS = (" область", " край")
DISTRICTS = frozenset({"район", "муниципальный район", "округ", "муниципальный округ"})
EVERYWHERE = frozenset({"кировский", "ивановский", "московский", "владимирский", "советский"})  # districts of many lands
Form = tuple[str, ...]


class Entry(NamedTuple):
    """What the lexicon knows of a name. ``value`` is an ISO code for a country, else the nominative."""

    label: str  # country city region location venue mask
    value: str
    country: str = ""
    region: str = ""
    ambiguous: bool = False
    state: bool = False  # a city that is a country of its own


class Gazetteer:
    """Names by their first word's forms. Forms are made when a name with the same first letters is asked for."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._waiting: dict[str, list[tuple[str, Entry]]] = defaultdict(list)
        self._longest = 0  # letters
        self._named = Verdicts(self._find)
        self._forms: dict[str, list[tuple[Form, Entry]]] = defaultdict(list)
        self._adjectives: dict[str, Entry] = {}
        self._joined: dict[str, Entry] = {}  # «великолуки» of Великие Луки, from which «великолукский» is made
        self._mute: set[str] = set()  # towns whose adjective says another thing: «приморский», «октябрьский»
        self.capitals: dict[str, str] = {}
        self.cities: dict[str, Entry] = {}
        self.regions: dict[str, Entry] = {}
        self.houses: dict[str, str] = {}  # the country of those that any reader knows
        self._region_adjectives: dict[str, Entry] = {}  # by what stands before their endings
        self._wide_lands: dict[str, str] = {}  # by their adjectives: «сибирская столица»
        self.country_names: dict[str, str] = {}
        self._country_adjectives = {row["adjective"]: row["code"] for row in lexicon.table("country_adjectives")}
        kinds = (row for row in lexicon.table("place_heads") if row["label"] == "region" and row["name"])
        self._kinds_of_regions = frozenset(row["lemma"] for row in kinds)
        self._read(lexicon)

    def _read(self, lexicon: Lexicon) -> None:
        for row in lexicon.table("place_masks"):
            self._add(row["name"], Entry("mask", row["name"]))
        for row in lexicon.table("countries"):
            code = row["code"]
            self.country_names.setdefault(code, row["name"])
            ambiguous = row["ambiguous"].split("|")
            for name in [row["name"], *filter(None, row["names"].split("|"))]:
                self._add(name, Entry("country", code, code, ambiguous=name in ambiguous))
            if row["capital"]:
                self.capitals.setdefault(code, row["capital"])
        for row in lexicon.table("regions"):
            for name in [row["name"], *filter(None, row["names"].split("|"))]:
                entry = Entry("region", name, row["country"], row["name"])
                self._add(name, entry)
                self.regions.setdefault(norm(name), entry)
                if row["capital"]:
                    self.capitals.setdefault(name, row["capital"])
            entry = Entry("region", row["name"], row["country"], row["name"])
            made = row["name"].split(" ")[0].lower() if row["name"].endswith(LANDS) else ""  # «Тверская область»
            for adjective in filter(None, (row["adjective"] or made).split("|")):
                if (match := DECLINED.match(adjective)) is not None:
                    self._region_adjectives.setdefault(match[1], entry)
        for row in lexicon.table("cities"):
            entry = Entry("city", row["name"], row["country"], row["region"], bool(row["ambiguous"]), bool(row["state"]))
            for name in [row["name"], *filter(None, row["names"].split("|"))]:
                self.cities.setdefault(norm(name), entry)
                if (joined := _joined(norm(name))) and not row["ambiguous"]:
                    self._joined.update(dict.fromkeys(joined, entry))
                if not entry.state:
                    self._add(name, entry)
            if row["adjective"] == NO_ADJECTIVE:
                self._mute.add(norm(row["name"]))
            elif row["adjective"]:
                self._adjectives[norm(row["adjective"])] = entry
        for row in lexicon.table("venues"):
            self._add(row["name"], Entry("venue", row["name"], row["country"]))
            if row["country"]:
                self.houses[norm(row["name"])] = row["country"]
        for row in lexicon.table("locations"):
            for name in [row["name"], *filter(None, row["names"].split("|"))]:
                self._add(name, Entry("location", name))
            if row["capital"]:
                self.capitals[row["name"]] = row["capital"]
                self._wide_lands[row["adjective"]] = row["name"]

    def _add(self, name: str, entry: Entry) -> None:
        first = re.split("[ .-]", norm(name), maxsplit=1)[0]  # «Н. Новгород»
        start = first[: max(3, len(first) - CHANGED) if len(first) > LONGEST_SHORT else 2]
        self._waiting[start].append((name, entry))
        self._longest = max(self._longest, len(start))

    def named(self, word: str) -> list[tuple[Form, Entry]]:
        """Give the names, in any case, that begin with this word, the longest first."""
        return self._named[word]

    def _find(self, word: str) -> list[tuple[Form, Entry]]:
        for length in range(1, min(len(word), self._longest) + 1):
            if (start := word[:length]) in self._waiting:
                self._decline(self._waiting.pop(start))
        return self._forms.get(word, [])

    def _decline(self, waiting: list[tuple[str, Entry]]) -> None:
        touched = set()
        for name, entry in waiting:
            for form in name_forms(name):
                self._forms[form[0]].append((form, entry))
                touched.add(form[0])
        for first in touched:
            self._forms[first].sort(key=lambda pair: -len(pair[0]))

    def match(self, words: Words, i: int) -> list[tuple[int, Entry]]:
        """Give the longest names that begin at word ``i``: where each ends and what it is."""
        named = self._named[words.norm[i]]
        found: list[tuple[int, Entry]] = []
        for form, entry in named:
            size = len(form)
            j = i + size
            if found and j < found[0][0]:
                break
            if size == 1 or tuple(words.norm[i:j]) == form:
                found.append((j, entry))
        return found

    def city(self, name: str) -> Entry | None:
        """Give what the lexicon knows of a city by its nominative."""
        return self.cities.get(norm(name))

    def city_of(self, adjective: str) -> Entry | None:
        """Give the city that an adjective in any case is made from: «Каннского» → Канны, «Ташкентская» → Ташкент."""
        match = ADJECTIVE.match(norm(adjective))
        if match is None:
            return None
        stem, suffix = match.groups()
        for ending in ("ий", "ой"):
            if stem + suffix + ending in self._adjectives:
                return self._adjectives[stem + suffix + ending]
        names = [stem + suffix, *(stem + ending for ending in CITY_ENDINGS)]
        if stem.endswith(("ин", "ен")):  # «ялтинский», «пензенский»
            names += [stem[:-2] + ending for ending in CITY_ENDINGS]
        if stem.endswith("ль"):  # «барнаульский», «тульский»
            names += [stem[:-1] + ending for ending in CITY_ENDINGS]
        if stem.endswith(("ов", "ев")):  # «ливновский»
            names += [stem[:-2] + ending for ending in CITY_ENDINGS]
        if FLEETING.search(stem):  # «кинешемский», «вяземский»
            names += [stem[:-2] + soft + stem[-1] + ending for soft in ("", "ь") for ending in CITY_ENDINGS]
        if stem.endswith("в"):  # «ярославский»
            names.append(stem + "ль")
        if stem.endswith("ж"):  # «елабужский»
            names.append(stem[:-1] + "га")
        if suffix == "цк":  # «елецкий»
            names.append(stem + "ц")
        names += [name.replace("-", "") for name in names if "-" in name]  # «сергиево-посадский»
        return next((held[name] for held in (self.cities, self._joined) for name in names if name in held and name not in self._mute), None)

    def region_of(self, adjective: str) -> Entry | None:
        """Give the region that an adjective in any case tells: «подмосковной» → Московская область, «брянских» → Брянская область."""
        match = DECLINED.match(norm(adjective))
        return self._region_adjectives.get(match[1]) if match is not None else None

    def capital_by_adjective(self, words: Words, k: int) -> str | None:
        """Give the capital of the land that an adjective before «столица» tells: «литовская» → Вильнюс, «башкирская» → Уфа."""
        if k < 0 or words.pos[k] != "ADJ":
            return None
        region = self.region_of(words.norm[k])
        lemma = words.lemma[k]
        land = self._country_adjectives.get(lemma) or (region.region if region is not None else self._wide_lands.get(lemma, ""))
        return self.capitals.get(land)

    def region(self, name: str) -> Entry | None:
        """Give what the lexicon knows of a region by its nominative, with the noun of its kind or without: «штат Калифорния»."""
        kind, _, bare = norm(name).partition(" ")
        return self.regions.get(norm(name)) or (self.regions.get(bare) if kind in self._kinds_of_regions else None)

    def district(self, name: str) -> Entry | None:
        """Give the land of a district that goes by a capital's adjective: «Тюменский район» → RU; «Кировский район» is everywhere."""
        adjective, _, kind = norm(name).partition(" ")
        town = self.city_of(adjective) if kind in DISTRICTS and adjective not in EVERYWHERE else None
        return Entry("region", name, town.country) if town is not None and town.value in self.capitals.values() else None

    def country_of(self, label: str, name: str) -> str | None:
        """Give the code of the country that holds a city or a region; None if the lexicon does not know it."""
        entry = self.city(name) if label == "city" else self.region(name) if label == "region" else None
        return entry.country or None if entry is not None else None

    def country_name(self, code: str) -> str:
        """Give a country's usual Russian name; the code itself when it is unknown."""
        return self.country_names.get(code, code)


def _joined(name: str) -> tuple[str, ...]:
    """Give the stems from which the adjective of a town in two words is made: «великие луки» → «великолуки», «великелуки»."""
    match = DESCRIBED.match(name)
    return tuple(match[1] + vowel + match[2] for vowel in "ое") if match else ()


@lru_cache(maxsize=8)
def gazetteer(lexicon: Lexicon) -> Gazetteer:
    """Read the gazetteer once for every lexicon."""
    return Gazetteer(lexicon)
