"""One name a body: what its mentions in a document share.

A body is called by its longest name said, in the nominative; a shorter form («Министерство культуры»), an abbreviation («(МОМ)»),
a bare quoted name («Заря») and a capitalised noun («Министерство») point to it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from extract.lang.inflection.inflect import nominative
from extract.lang.numerals import DASHES
from extract.mentions.organisations.apposed_letters import letters_before, made_of
from extract.mentions.organisations.sight import ABBREVIATION, LATIN, QUOTES, Sight
from extract.mentions.organisations.transliterated import in_cyrillic
from extract.mentions.organisations.usual import fold, in_full, plain_countries, usual_name

ENDS_SHORT, LONGEST_BRACKETS = frozenset({")", ","}), 8  # behind a short form in brackets: «(ЛТС | — NYSE)»; words to its end
CHUNK = re.compile(r"[А-ЯЁ][а-яё]*")
MINISTRY, SHORTEST_CHUNK = "министерство", 3  # letters of each word in a coinage
PETERSBURG = ("СПб", "СаПе")  # «СПбГЭУ» of the «Санкт-Петербургский государственный …»
STEM = 4  # letters by which words of two names are compared
SHORTEST = 3  # letters that a document's own name may take from the body that they usually mean
HONOURED, HYPHEN = "имени", "-"
LEARNED, EPONYMS = frozenset({"академия", "институт", "университет"}), ("имени ", "им. ")
FIRMS = frozenset({"company", "bank"})
JOINING = {"и", "по", "при", "в", "для", "на", "с", "за", "о"}  # what a longer name that begins alike may not go on with
LATIN_CAPITALS = re.compile(r"(?![IVXLC]+$)[A-Z]{3,6}$")
PARLIAMENT, CHAMBERS = "парламент", ("дума", "хурал", "собрание", "курултай")  # of a region
UNITED = frozenset({"council", "foundation", "international", "union"})  # what such letters behind a school are is open
LATIN_SMALL = {"of", "for", "the", "and", "de", "&"}


@dataclass(frozen=True)
class Body:
    """A mention of a body: its words, its head, and what is known of its name."""

    start: int
    stop: int
    head: int
    kind: str
    rule: str
    alias: str = ""  # a shorter name inside it: the quoted one
    short: str = ""  # the abbreviation that it is
    full: str = ""  # what the abbreviation stands for, its place included
    fixed: bool = False  # it stands as it is in all cases
    name: str = ""  # its name, where it is not the words themselves


def name_bodies(sight: Sight, bodies: list[Body]) -> Iterator[tuple[Body, str]]:
    """Give each mention with the name of its body; a capitalised noun that points to no body is left out."""
    said = [(body, name_said(sight, body)) for body in bodies]
    ledger = _Ledger(sight)
    for body, name in said:
        if body.rule != "again":
            ledger.enter(body, name)
    bracketed = list(_in_brackets(sight, said, ledger))
    for body, name in sorted([*said, *bracketed], key=lambda pair: (pair[0].start, -pair[0].stop)):
        full = ledger.last_of(body) if body.rule == "again" else ledger.full_name(body, name)
        if full:
            yield body, full


def name_said(sight: Sight, body: Body) -> str:
    """Give a body's name as one mention says it, in the nominative."""
    words = sight.words
    if body.name:
        return body.name
    if body.full and body.stop == body.start + 1:
        return body.full
    return words.slice(body.start, body.stop) if body.fixed else nominative(words, body.start, body.stop)


class _Ledger:
    """The names of a document, by what they can be called for short."""

    def __init__(self, sight: Sight) -> None:
        self.sight = sight
        self.names: dict[str, str] = {}  # folded → as first said
        self.starts: dict[str, set[int]] = defaultdict(set)  # folded name → where it stands
        self.short: dict[str, str] = {}  # folded short form → folded name
        self.initials: dict[str, str] = {}  # «воз» → «всемирная организация здравоохранения»
        self.begun: dict[str, list[tuple[int, str]]] = defaultdict(list)  # a beginning → where a longer name stands, and the name
        self.ended: dict[str, set[str]] = defaultdict(set)  # an end → longer names
        self.in_full: list[str] = []  # folded names of several words, in the order of the text
        self.blends: dict[str, str] = {}  # a coinage → the folded name of the ministry that it is blended of
        self.by_head: dict[str, list[tuple[int, str]]] = defaultdict(list)  # a head noun's lemma → where a name stands, and the name

    def enter(self, body: Body, name: str) -> None:
        """Note a name and all that it can be called."""
        key = self.key(name)
        fresh = key not in self.names
        if fresh or (len(name.split()) > len(self.names[key].split()) and not self.names[key].isupper()):
            self.names[key] = name  # «Министерство финансов» where «Минфин» stood before
        self.starts[key].add(body.start)
        if body.full:
            self.short.setdefault(key, self.key(body.full))
        for short in (body.alias, body.short):
            if short and fold(short) != key:
                first = self.short.setdefault(fold(short), key)
                apart = not first.endswith(fold(short)) and not key.endswith(fold(short))  # «СОШ № 1» of two towns
                if (
                    first != key and first.split()[0] == key.split()[0] and not apart
                ):  # «Ассоциация книгоиздателей «Варак»», «ассоциация «Варак»»
                    self.short[key] = first
        self.by_head[self._noun(body)].append((body.start, key))
        parts = key.split()
        lettered = body.rule == "tagged" or (body.rule == "legal_form" and not body.alias)  # «ЦБС Тулы», and later «ЦБС»
        single = body.rule in ("coinage", "abbreviation") or (lettered and self.sight.abbreviation(body.start))
        hyphened = single and body.stop - body.start == 1 and HYPHEN in self.sight.words.text[body.start]  # «ООН-Хабитат» is no ООН
        own = single and body.kind not in FIRMS  # «Россети Урал» is a daughter of «Россети»
        for n in range(1 if own else 2, 0 if hyphened else len(parts)):
            if parts[n] not in JOINING and not (single and JOINING & set(parts[n:])):
                self.begun[" ".join(parts[:n])].append((body.start, key))
        if fresh and body.rule == "head":
            adjectives = len(fold(self.sight.words.slice(body.start, body.head)).split()) if body.head > body.start else 0
            for n in range(1, min(len(parts) - 1, adjectives + 1)):  # a part's name ends with its whole's
                self.ended[" ".join(parts[n:])].add(key)
            for n in range(2, len(parts)):  # «священный синод | рпц», «сдюсшор | 6»
                self.short.setdefault(" ".join((*parts[: n - 1], _initials(parts[n - 1 :]))), key)
                self.short.setdefault(" ".join((_initials(parts[:n]), *parts[n:])), key)
            self.initials.setdefault("".join(part[0] for part in parts), key)
            self.initials.setdefault(_initials(parts), key)
            if HONOURED in parts[SHORTEST:]:  # «ГБСП» of «Городская больница скорой помощи имени О. Н. Грача»
                self.initials.setdefault(_initials(parts[: parts.index(HONOURED)]), key)
            if len(parts) > 2 and self.sight.words.text[body.stop - 1].isupper():  # «СБ» of «Совет Безопасности ООН»
                self.initials.setdefault(_initials(parts[:-1]), key)
            self.in_full.append(key)

    def _noun(self, body: Body) -> str:
        """Give the noun that takes a body up again: «Управление» for «УФНС»."""
        spelled = (word for word in body.full.lower().split() if word in self.sight.heads)
        return next(spelled, self.sight.words.lemma[body.head])

    def tie(self, short: str, name: str) -> None:
        """Make an abbreviation stand for a name."""
        self.short[fold(short)] = self.key(name)

    def full_name(self, body: Body, name: str) -> str:
        """Give the fullest name of a body."""
        key, spelled_here = self.key(name), fold(in_cyrillic(name)) if name.isupper() else ""
        if spelled_here != key and spelled_here in self.names:
            key = spelled_here  # «Арал КГ», and «ARAL KG»
        coined, *place = fold(name).split() or [""]
        if (blended := self._blended(coined)) and {*place} <= {*blended.split()}:
            return self.names[blended]
        for form in (fold(body.short), key, spelled_here):
            meant = self.short.get(form, "")
            spelled = self.initials.get(form, "") if form and ABBREVIATION.match(body.short or name) else ""
            if meant in self.names or spelled:
                key = spelled if self._is_meant(spelled, meant, form) else meant or spelled
                break
        else:
            key = self._spelled_out(body, name, key)
        for form in (key, fold(body.short)):
            longer = _nearest(self.begun.get(form, []), body.start)
            if longer:
                return self.names[longer]
        ends = self.ended.get(key, set()) if body.rule == "head" and (key.count(" ") > 1 or name[:1].isupper()) else set()
        return self.names.get(next(iter(ends)) if len(ends) == 1 else key, name)

    def _is_meant(self, spelled: str, usual: str, short: str) -> bool:
        """Tell whether letters mean the body that the document spells out: «АБР» of the «Ассоциация банков России»."""
        if spelled not in self.names:
            return False
        own = len(short) >= SHORTEST and usual not in self.in_full
        return own or len(spelled.split()) > len(usual.split())

    def _spelled_out(self, body: Body, name: str, key: str) -> str:
        """Give the name that an abbreviation in a longer one stands for: «ТюмГУ», «МХТ | имени Чехова», «ПАО | «ДЭК»»; else the key."""
        owner = name.split()[0]
        own = self.short.get(fold(owner), fold(owner))
        if body.rule == "legal_form" and body.kind == "other" and own in self.names and self.starts[own] != {body.start}:
            return own  # «вклад | ПСБ «Моя выгода»»
        text = body.alias or owner
        if not ABBREVIATION.match(text) or (body.alias and body.rule != "legal_form"):
            return key
        first = fold(text)
        known = (self.short.get(first, ""), self.initials.get(first, ""))
        meant = next((full for full in known if full in self.names and full != key), "")
        if not meant:
            meant = next((full for full in self.in_full if is_spelled_by(text, full)), "")
        if not meant:
            return key
        rest = [] if body.alias else key.split()[1:]
        return meant if not rest or rest[0] == "имени" or set(rest) <= set(meant.split()) else key

    def _blended(self, coined: str) -> str:
        """Give the ministry named in full that a coinage is blended of: «минтранссвязи» → «министерство транспорта и связи …»."""
        if not coined.startswith(MINISTRY[:3]) or coined.startswith(MINISTRY):
            return ""
        if coined not in self.blends:
            ministries = (full for _, full in self.by_head.get(MINISTRY, ()) if full.startswith(MINISTRY))
            self.blends[coined] = next((full for full in ministries if is_blended_of(coined, full)), "")
        return self.blends[coined]

    def last_of(self, body: Body) -> str:
        """Give the last body named before by the same noun: «Министерство»."""
        noun = self.sight.words.lemma[body.head]
        if noun == PARLIAMENT:
            return next((self.names[key] for chamber in CHAMBERS for _, key in self.by_head.get(chamber, ())), "")
        named = self.by_head.get(noun, [])
        before = bisect_left(named, (body.start, ""))
        if not before:
            return ""
        key = named[before - 1][1]
        key = full if (full := self.short.get(key, "")) in self.names else key
        return self.names[_nearest(self.begun.get(key, []), body.start) or key]

    def key(self, name: str) -> str:
        """Give a name as it is compared: folded, lands and bodies as they are usually called."""
        return usual_name(plain_countries(fold(name), self.sight.lexicon), self.sight.lexicon)


def is_spelled_by(short: str, full: str) -> bool:
    """Tell whether an abbreviation is made of a name's beginnings in their order: «ТюмГУ» of «тюменский государственный университет»."""
    short = short.replace(*PETERSBURG)
    chunks = [chunk.lower() for chunk in CHUNK.findall(short)]
    parts = [part for part in full.split() if part not in JOINING]
    if len(chunks) < 2 or len(chunks) != len(parts) or "".join(chunks) != short.lower():
        return False
    return len(short) > len(chunks) and all(part.startswith(chunk) for chunk, part in zip(chunks, parts, strict=True))


def is_blended_of(coined: str, full: str) -> bool:
    """Tell whether a coinage is made of the beginnings of a ministry's first words, two at least: «минсельхозпрод»."""
    rest, chunks = coined.removeprefix(MINISTRY[:3]).replace("й", "и"), 0  # «строй» of «строительства»
    for part in (part.replace("й", "и") for part in full.split()[1:] if part not in JOINING):
        length = sum(1 for _ in takewhile(lambda both: both[0] == both[1], zip(rest, part, strict=False)))
        if length < SHORTEST_CHUNK:
            break
        rest, chunks = rest[length:], chunks + 1
    return not rest and chunks > 1


def _initials(parts: list[str]) -> str:
    return "".join(part[0] for part in parts if part not in JOINING)


def _nearest(named: list[tuple[int, str]], at: int) -> str:
    """Give the name said last before a word, else the first one; an empty string where there is none."""
    before = bisect_left(named, (at + 1, ""))
    return named[max(before - 1, 0)][1] if named else ""


def _in_brackets(sight: Sight, said: list[tuple[Body, str]], ledger: _Ledger) -> Iterator[tuple[Body, str]]:
    """Tie «(МОМ)», «(далее — ВБ)» behind a name to it, and find what it names where no other finder has."""
    words = sight.words
    of_span = {(body.start, body.stop): (body, name) for body, name in said}
    inner = {body.stop: (body, name) for body, name in said}
    outer = {body.stop: (body, name) for body, name in reversed(said)}
    tied: set[int] = set()
    for body, name in said:
        short = _short_before(sight, body, name) or _named_in_brackets(sight, body, name, outer.get(body.start - 1))
        if short := short or (letters_before(sight, range(body.start, body.stop), name) if body.rule == "head" else ""):
            ledger.tie(short, name)
        if _is_said_in_latin(sight, body):
            ledger.tie(words.text[body.stop], name)
            if (body.stop, body.stop + 1) not in of_span:
                yield Body(body.stop, body.stop + 1, body.stop, body.kind, "bracket", short=words.text[body.stop], fixed=True), name
        k = body.stop
        if k + 2 < words.size and words.text[k] in ("»", '"', "”") and words.text[k + 1] == "(":
            k += 1
        if k + 2 >= words.size or words.text[k] != "(" or body.short == words.text[body.start]:
            continue
        first = k + 2 if words.norm[k + 1] == "далее" else k + 1
        while (
            first < k + LONGEST_BRACKETS
            and first + 1 < words.size
            and words.text[first] not in ENDS_SHORT
            and not _begins(words.text[first])
        ):
            first += 1
        stop = min(k + LONGEST_BRACKETS, words.size)
        inside = next((n for n in range(first, stop) if words.text[n] in ENDS_SHORT or words.text[n] in DASHES), k)
        if first >= inside:
            continue
        text = words.slice(first, inside)
        latin = all(LATIN.match(words.text[n]) or words.norm[n] in LATIN_SMALL for n in range(first, inside))
        whole = inside - first == 1 or (
            first + 1 < inside <= first + 3
            and (
                all(sight.place[first + 1 : inside])
                or (inside == first + 2 and words.text[first + 1] in words.text[body.start : body.stop])
            )
        )  # «(СТД РФ)», «(ГЕОХИ РАН)», «(УНП ООН)»
        if _is_inners(sight, ledger, body, text, inner.get(body.stop)):
            continue
        if (fewer := of_span.get((first, inside))) is not None and words.lemma[fewer[0].head] == words.lemma[body.head]:
            ledger.tie(fewer[1], name)  # «Лесной совет по охране рек | (Совет по рекам)»
            continue
        told = words.norm[k + 1] == "далее" and first not in tied  # whatever its letters, the whole name's
        lettered = whole and ABBREVIATION.match(words.text[first]) is not None
        if latin or told or (lettered and (made_of(words.text[first], name) or _is_known_as(sight, text, name) or _is_named_alone(name))):
            ledger.tie(text, name)
            tied.add(first)
            if (first, inside) not in of_span:
                yield Body(first, inside, first, body.kind, "bracket", short=text, fixed=True), name


def _begins(text: str) -> bool:
    return text[:1].isalnum() or text in QUOTES


def _is_inners(sight: Sight, ledger: _Ledger, body: Body, short: str, inner: tuple[Body, str] | None) -> bool:
    """Tell what a body inside a longer name is called for short: «Бюро Международной организации труда | (МОТ)»."""
    if inner is None or inner[0].start <= body.start:
        return False
    known = sight.lexicon.index("organisation_abbreviations").get(short, {}).get("name", "")
    return bool(known) and ledger.key(known) == ledger.key(in_full(inner[1], sight.lexicon))


def _named_in_brackets(sight: Sight, body: Body, name: str, before: tuple[Body, str] | None) -> str:
    """Give the letters of a body before brackets that hold no more than its name: «МПА СНГ | (Межпарламентская Ассамблея СНГ)»."""
    words, k = sight.words, body.start - 1
    if before is None or body.rule != "head" or words.text[k] != "(" or words.text[body.stop : body.stop + 1] != [")"]:
        return ""
    short = words.text[before[0].start]
    lettered = before[0].rule != "head" and ABBREVIATION.match(short) is not None and sight.abbreviation(before[0].start)
    alike = lettered and (made_of(short, name) or _is_known_as(sight, short, name))
    return words.slice(before[0].start, before[0].stop) if alike else ""


def _short_before(sight: Sight, body: Body, name: str) -> str:
    """Give the abbreviation that brackets spell out: «WHL | (Западная хоккейная лига)», «ДВХЛ | (…)»; an empty string without one."""
    words, k = sight.words, body.start - 2
    if k < 0 or words.text[k + 1] != "(" or words.text[body.stop : body.stop + 1] != [")"] or len(words.text[k]) < 2:
        return ""
    latin = words.text[k].isascii() and words.text[k].isupper() and len(words.text[k]) == body.stop - body.start
    parts = fold(name).split()
    spelled = words.text[k].lower() in (_initials(parts), "".join(part[0] for part in parts)) or is_spelled_by(words.text[k], fold(name))
    return words.text[k] if latin or (sight.abbreviation(k) and spelled) else ""


def _is_said_in_latin(sight: Sight, body: Body) -> bool:
    """Tell capitals in Latin letters right behind a name in full, which they repeat: «Всемирный лесной комитет | WFCC |»."""
    words, k = sight.words, body.stop
    if body.rule != "head" or body.kind not in UNITED or k + 1 >= words.size or not LATIN_CAPITALS.match(words.text[k]):
        return False
    named = sight.capital(body.start) and body.stop - body.start > 1
    alone = not LATIN.match(words.text[k + 1]) and words.text[k + 1] not in DASHES and not words.text[k + 1][0].isdigit()
    return named and alone and not any(LATIN.match(words.text[n]) or words.text[n] in QUOTES for n in range(body.start, k))


def _is_named_alone(name: str) -> bool:
    """Tell a noun and an eponym, whose letters may be those of an older name: «Университет имени О. Н. Грача | (МГЮИ) |»."""
    noun, _, behind = name.lower().partition(" ")
    return noun in LEARNED and behind.startswith(EPONYMS)


def _is_known_as(sight: Sight, short: str, name: str) -> bool:
    """Tell letters that stand for much the same name: «Международная федерация шахмат | (ФИДЕ) |»."""
    known = sight.lexicon.index("organisation_abbreviations").get(short, {}).get("name", "")
    usual, said = ({word[:STEM] for word in fold(full).split() if len(word) > STEM} for full in (known, name))
    united = any(word.isupper() for word in known.split())  # «… организация ООН», which a name spells out
    return len(usual & said) > max(len(usual), len(said)) // 2 and not united
