"""Find places: countries, regions, cities, other locations, and the venues in which events are held."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.lang.grammar.lemmas import ends_in_noun, parses
from extract.lang.inflection.inflect import nominative
from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row, word_class
from extract.mentions.finder import register
from extract.mentions.gazetteer import Entry, Gazetteer, gazetteer
from extract.mentions.place_context import Context, Found
from extract.mentions.places.adjective_villages import VILLAGES, adjective_village
from extract.mentions.places.feasting_villages import feasting_villages
from extract.mentions.places.latin_venues import latin_venues
from extract.mentions.places.letters import lettered_places
from extract.mentions.places.letters_of_a_body import is_spelled
from extract.mentions.places.paired_villages import paired_villages
from extract.mentions.places.region_names import region_adjectives
from extract.mentions.places.short_squares import short_squares
from extract.mentions.places.towns_of_addresses import towns_of_addresses
from extract.mentions.places.unknown_places import base_name, lies_in_region, stands_as_it_is
from extract.mentions.places.venues import find_venues, stands_inside
from extract.mentions.sees import sees

ADJECTIVE = re.compile("(?:[ыио]й|[ая]я|[ое]е|[ое]го|[ое]му|[ую]ю|[ыиое]м|[ыи]е|[ыи]х|[ыи]ми)$")  # no «посёлок | Кузедеево |»
HELD, NATURE, SHORT_WATERS = ("country", "region", "city"), word_class("nature"), frozenset({"р", "оз"})
VILLAGE = {"label": "city"}
LABELS = ("country", "region", "city", "venue", "location")
SHORT_HEADS = {
    "г": "город",
    "пгт": "поселок",
    "рп": "поселок",
    "ст": "станица",
    "аг": "агрогородок",
    "х": "хутор",
    "гор": "город",
    "с": "село",
    "д": "деревня",
    "п": "поселок",
    "пос": "поселок",
    "дер": "деревня",
    "обл": "область",
}
URBAN = ["городского", "типа"]  # «посёлок | городского типа | Излучинск»
BLANKS = 2  # between «с.» and its name, at most
COSSACK = ("ая", "ой", "ую")  # a stanitsa's adjective: «ст. Вёшенская»
OF_A_BODY = ("ского", "цкого")  # «в городке | Лужского | государственного университета»
AS_THEY_ARE = frozenset({"с", "д", "п", "пос", "дер", "пгт", "рп", "аг", "х"})
NORTHERN = frozenset({"северная", "северной", "северную"})  # «в северной столице»
OF_RUSSIA = frozenset({"россии", "рф"})
CITY_ON = frozenset({"город", "города", "городу", "городом", "городе"})  # «в городе на Неве»
BETWEEN_LANDS = re.compile(r"\wо-\w+[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$")
DISTRICT = frozenset({"район", "района", "районе", "району", "районом"})  # «район Унгень»
LOWER_STARTS = CITY_ON | frozenset(
    {"область", "области", "областью", "провинция", "провинции", "провинцию", "провинцией", "остров", "острова", "автономный"}
    | NORTHERN
    | DISTRICT
)
TITLED_CAPITALS = word_class("title_of_a_capital")  # «Молодёжная столица России» is any town
CAPITAL, REGION = frozenset({"столица"}), frozenset({"регион", "земля"})
LAND = "земля"
TOWN, TOWN_AND, CENTRES = "город", "город-", frozenset({"центр"})
OF_LANDS = frozenset({"районный", "областной", "краевой", "административный", "республиканский", "улусный"})
STATES = word_class("state")
LANDS = word_class("foreign_region")
SETTLED = word_class("begins_a_settlement")  # «в Усть-Коксе»
MISSIONS = word_class("embassy")
LARGE_LANDS = frozenset({"республика", "федерация", "область", "край", "округ", "район", "губерния", "регион", "отечество"})
BODY = re.compile("[А-ЯЁ]{3,}-|[А-ЯЁ]{2}[а-яё]|.*[а-яёa-z][А-ЯЁA-Z]")  # letters before a hyphen, capitals inside a word
CASE_AFTER = {"в": "Loc", "во": "Loc", "из": "Gen", "на": "Loc", "под": "Ins", "до": "Gen", "близ": "Gen", "около": "Gen"}


def find_places(words: Words, lexicon: Lexicon) -> Iterator[Mention]:
    """Find places; the label is country (value: ISO code), region, city, location or venue (value: the nominative).

    «в Чебоксарах» → city Чебоксары, «МИД КНР» → country CN, «в городе Сиань провинции Шэньси» → city Сиань, region провинция Шэньси
    """
    gaz, context = gazetteer(lexicon), Context(words)
    of_bishops = sees(words)
    taken = [k in of_bishops for k in range(words.size)]
    names: list[Found] = []
    for finder in (_pairs, _known, _headed, _called, _capitals, towns_of_addresses, _tagged):
        for found in finder(words, gaz, context, lexicon.index("place_heads"), taken):
            if found.rule == "places.pair" or not any(taken[found.i : found.j]):
                names.append(found)
                taken[found.i : found.j] = [True] * (found.j - found.i)
    for found in (*paired_villages(words, taken), *feasting_villages(words, context, taken)):
        names.append(found)
        taken[found.i] = True
    names = _one_congo(names)
    names += [found for found in lettered_places(words, lexicon, gaz, names) if not taken[found.i]]
    venues = [*find_venues(words, lexicon, names), *latin_venues(words), *short_squares(words)]
    reaches = [words.reach(venue) for venue in venues]
    inside = {k for reach in reaches for k in reach}
    for name in sorted(names):
        hidden = name.label == "mask" or (name.label in ("location", "venue") and name.i in inside)
        hidden = hidden or (name.rule == "places.tagged_city" and range(name.i, name.j) in reaches)  # «в | Сибирском Агропарке |»
        if not hidden and (name.label != "venue" or stands_inside(words, name.i)):
            yield words.span(name.i, name.j, label=name.label, rule=name.rule, value=name.value)
    yield from venues


def _one_congo(names: list[Found]) -> list[Found]:
    """Take «Конго» for the Democratic Republic where the text names that one in full."""
    if not any(found.value == "CD" for found in names):
        return names
    return [found._replace(value="CD") if found.value == "CG" and found.j == found.i + 1 else found for found in names]


Heads = dict[str, Row]


def _pairs(words: Words, gaz: Gazetteer, context: Context, heads: Heads, taken: list[bool]) -> Iterator[Found]:
    """Find countries joined by a dash into one word: «Россия–Китай», «РФ-КНР»."""
    for i in filter(words.capital.__getitem__, words.not_letters):
        norm = words.norm[i]
        if ("-" in norm or "–" in norm) and not gaz.named(norm):
            codes = [[e.value for form, e in gaz.named(part) if len(form) == 1 and e.label == "country"] for part in re.split("[-–]", norm)]
            if all(codes):
                for code in codes:
                    yield Found(i, i + 1, "country", code[0], "places.pair")


def _is_of_another_land(words: Words, k: int) -> bool:
    """Tell a land's name behind «северная столица»: «| Казахстана |»."""
    named = k < len(words) and words.text[k][0].isupper() and words.feats[k].case == "Gen"
    return named and words.norm[k] not in OF_RUSSIA


def _known(words: Words, gaz: Gazetteer, context: Context, heads: Heads, taken: list[bool]) -> Iterator[Found]:
    """Find the gazetteer's names."""
    after, ends = 0, set[int]()
    for i in sorted({*words.capitals, *words.with_norm(LOWER_STARTS)}):
        if i < after:
            continue
        matches = gaz.match(words, i)
        if not matches:
            continue
        listed = i > 1 and words.norm[i - 1] in (",", "и") and i - 1 in ends
        chosen = _choose(matches, context, i, listed=listed)
        if chosen is not None and chosen[1].label in ("city", "region") and i > 0 and words.lemma[i - 1] in LANDS:
            chosen = None  # «штата Нью-Йорк»
        if chosen is not None and chosen[1].label in HELD and _is_of_nature(words, i):
            chosen = None  # «у озера Светлого», «на р. Самаре»
        if chosen is not None and chosen[1].label == "city" and _ends_a_village(words, context, i, heads):
            chosen = None
        if chosen is not None and chosen[1].label == "venue" and i > 0 and words.lemma[i - 1] in heads:
            chosen = None  # «селе Архангельском»
        if chosen is not None and words.norm[i] in NORTHERN and chosen[1].label == "city" and _is_of_another_land(words, chosen[0]):
            chosen = None  # «в северной столице Киргизии»
        if chosen is not None and chosen[1].label == "country" and is_spelled(words, i):
            chosen = None  # «эксперт ИРИ» of an «Институт развития интернета»
        if chosen is not None:
            after, entry = chosen
            yield Found(_of_state(words, i) if entry.label == "country" else i, after, entry.label, entry.value, "places.gazetteer")
            if entry.label == "country":
                ends.add(after)


def _is_of_nature(words: Words, i: int) -> bool:
    """Tell the name of a river, a lake or a hill."""
    shortened = i > 1 and words.text[i - 1] == "." and words.text[i - 2] in SHORT_WATERS
    return shortened or (i > 0 and words.lemma[i - 1] in NATURE and words.feats[i - 1].number != "Plur")


def _ends_a_village(words: Words, context: Context, i: int, heads: Heads) -> bool:
    """Tell a town's name behind a village's adjective: «в селе Новый | Плёс |», «в д. Малая | Тула |»."""
    k = i - 2 - (i > 2 and words.text[i - 2] == ".")
    return k >= 0 and (words.lemma[k] in heads or words.norm[k] in SHORT_HEADS) and _in_two_words(words, context, VILLAGE, i - 1)


def _of_state(words: Words, i: int) -> int:
    """Give where a country's name begins, its form of state included: «послу | Королевства | Бахрейн»."""
    state = i > words.sentence_of[i].start and words.lemma[i - 1] in STATES and words.text[i - 1][0].isupper()
    return i - 1 if state else i


def _choose(matches: list[tuple[int, Entry]], context: Context, i: int, *, listed: bool) -> tuple[int, Entry] | None:
    for label in ("mask", *LABELS):
        for j, entry in matches:
            if entry.label == label:
                if label == "mask":
                    return (j, entry)
                if label != "country" and (context.like_adjective(i, entry.value) or context.like_abbreviation(i, entry.value)):
                    continue
                if label == "city" and context.honours(i):
                    continue
                lower_head = not context.capital(i) and j - i > 1
                among_countries = listed and label == "country" and context.capital(i)
                if lower_head or among_countries or context.used_as_place(i, j, ambiguous=entry.ambiguous, venue=label == "venue"):
                    return (j, entry)
    return None


def _headed(words: Words, gaz: Gazetteer, context: Context, heads: Heads, taken: list[bool]) -> Iterator[Found]:
    """Find names that a common noun introduces: «Мангистауской области», «посёлке Индига», «штата Гоа»."""
    short_ones = [k for k in words.with_norm(SHORT_HEADS) if words.text[k] in SHORT_HEADS]
    towns = {*words.with_lemma(CENTRES), *words.with_lemma({lemma for lemma in words.hyphened if lemma.startswith(TOWN_AND)})}
    for k in sorted({*words.with_lemma(heads), *short_ones, *towns}):
        head, text = heads.get(words.lemma[k]) or (heads[TOWN] if k in towns and _is_town(words, k) else None), words.text[k]
        short = text in SHORT_HEADS and k + 1 < words.size and words.text[k + 1] == "." and not _year(words, k)
        if short and words.norm[k] == "ст" and not "".join(words.norm[k + 2 : k + 3]).endswith(COSSACK):  # «ст. Конституции»
            continue
        if short:
            head = heads.get(SHORT_HEADS[words.norm[k]])
        if head is None:
            continue
        if head["adjective"] and not taken[k]:
            for i, j, value in region_adjectives(words, k, head["lemma"], head["gender"]):
                known = gaz.region(value)
                yield Found(i, j, head["label"], known.value if known else value, "places.head_adjective")
        after = k + 2 if short else k + 1 + 2 * (words.norm[k + 1 : k + 3] == URBAN)
        if head["name"] and after < words.size and words.sentence[after] == words.sentence[k]:
            yield from _name_after(words, gaz, context, head, k, after, taken)


def _is_town(words: Words, k: int) -> bool:
    """Tell «в районном | центре | Дно», «| город-организатор | Тула»."""
    return words.lemma[k] not in CENTRES or (k > 0 and words.lemma[k - 1] in OF_LANDS)


def _called(words: Words, gaz: Gazetteer, context: Context, heads: Heads, taken: list[bool]) -> Iterator[Found]:
    """Find regions that go by their adjective: «глава | Брянского региона |», «в | донском регионе |», «на | псковской земле |»."""
    for k in words.with_lemma(REGION):
        entry = gaz.region_of(words.norm[k - 1]) if k and words.pos[k - 1] == "ADJ" and words.feats[k].number != "Plur" else None
        if entry is not None:
            yield Found(k - 1, k + 1, "region", entry.value, "places.region_adjective")
        elif k and words.lemma[k] == LAND and words.pos[k - 1] == "ADJ":  # «на | казанской земле |»
            town = gaz.city_of(words.norm[k - 1])
            if town is not None and town.value in gaz.capitals.values():
                yield Found(k - 1, k + 1, "city", town.value, "places.region_adjective")


def _name_after(words: Words, gaz: Gazetteer, context: Context, head: Row, k: int, after: int, taken: list[bool]) -> Iterator[Found]:
    if not context.capital(after) or words.text[after].isupper() or not words.text[after][0].isalpha():
        return
    keep = bool(head["keep"])
    matches = (m for m in gaz.match(words, after) if m[1].label == head["label"])
    known = [(j, entry) for j, entry in matches if not context.like_adjective(after, entry.value)]
    as_it_is = words.norm[k] in AS_THEY_ARE and (after > k + 1 or words.text[k] == "пгт")  # «с. Калтасы», «п. Тура», «пгт Белый Яр»
    inside = head["label"] == "city" and k > 0 and words.norm[k - 1] in CASE_AFTER and words.feats[k].case == "Loc"  # «в деревне Кит»
    inside = inside or after in context.people.get(k, ())
    if known and not (as_it_is and known[0][1].value != words.slice(after, known[0][0])):
        j, entry = known[0]
        value = entry.value
    elif (
        taken[after]
        or (context.in_person(after, after + 1) and not ((as_it_is or inside) and _is_no_name(words, context, after)))
        or (after > k + 1 and not _follows_closely(words, after))
    ):
        return
    else:
        j = after + 1
        if (
            head["lemma"] in ("столица", "республика", "округ", "департамент", "город", "район")
            and after not in context.places
            and after == k + 1
            and not lies_in_region(words, after)
        ):
            return
        if words.sentence[k] == words.sentence[min(j, words.size - 1)] and _in_two_words(words, context, head, after):
            yield Found(after, j + 1, head["label"], words.slice(after, j + 1), "places.head_name")
            return
        described = words.pos[after] == "ADJ" and bool(ADJECTIVE.search(words.norm[after])) and not _is_undeclined(words, head, k, after)
        described = described and not (_like_its_noun(words.norm[after], head["gender"]) and not context.before_noun(after))
        if not as_it_is and (called := adjective_village(words, head, k, after)):
            yield Found(after, j, "city", called, "places.head_name")
            return
        of_body = words.norm[after].endswith(OF_A_BODY) and words.feats[j].case == "Gen" if j < words.size else False
        in_full = j < words.size and context.in_full(after) and not lies_in_region(words, after)
        if "-ск" in words.norm[after] or described or of_body or in_full or _bears_initials(words, j):
            return
        case = CASE_AFTER.get(words.norm[k - 1] if k else "", "") if after > k + 1 else _agreeing_case(words, k, after)  # «в г. Светлом»
        value = words.text[after] if as_it_is or _is_undeclined(words, head, k, after) else base_name(words, after, case, context.attested)
        value = _like_its_noun(words.text[after], head["gender"]) or value if not as_it_is else value
    start = k if keep else after
    if keep and head["lemma"] not in value.lower():
        value = f"{head['lemma']} {value}"
    if not any(taken[start:j]) or (known and not keep):
        yield Found(start, j, head["label"], value, "places.head_name")


def _like_its_noun(name: str, gender: str) -> str:
    """Give the nominative of an adjective that agrees with its noun: «в селе | Троицком |», «станицы | Каргинской |»; empty for another."""
    if gender == "n" and name.endswith(("ском", "цком", "ского", "цкого")):
        return name.removesuffix("м").removesuffix("го") + "е"
    return name[:-2] + "ая" if gender == "f" and name.endswith(("ской", "цкой", "скую", "цкую")) else ""


def _bears_initials(words: Words, k: int) -> bool:
    """Tell whether both initials of a name stand at a word, no surname behind: «глава округа Логанова | С. В. |, депутат …»."""
    both = words.text[k + 1 : k + 4 : 2] == [".", "."] and all(len(text) == 1 and text.isupper() for text in words.text[k : k + 3 : 2])
    return both and (k + 4 >= words.size or not words.text[k + 4][0].isupper())


def _is_no_name(words: Words, context: Context, k: int) -> bool:
    """Tell a village that the tagger takes for somebody, «школа № 2 с. | Кедровка |», from «с. | Белов А. И.»."""
    person = context.people.get(k, ())
    of_district = len(person) == 2 and words.lemma[k + 2 : k + 3] == ["район"]  # «ауле | Хабез | Лесного района»
    with_its_noun = len(person) == 2 and person[1] == k and words.lemma[k - 1] in VILLAGES  # «| Посёлок Липовка | отметил»
    alone = (len(person) == 1 and words.text[k + 2 : k + 3] != ["."]) or of_district or with_its_noun
    return alone and not any("Surn" in parse.tag.grammemes for parse in parses(words.norm[k]) if parse.is_known)


def _is_undeclined(words: Words, head: Row, k: int, name: int) -> bool:
    """Tell a settlement's name that is an adjective and stays as it is behind its noun: «посёлка | Глубокий |», «п. | Тихий |»."""
    nominative = head["label"] == "city" and words.norm[name].endswith(("ый", "ий"))
    return nominative and (words.text[k + 1] == "." or words.feats[k].case not in ("Nom", "Acc", ""))


def _in_two_words(words: Words, context: Context, head: Row, k: int) -> bool:
    """Tell a settlement's adjective and noun, which no case changes behind its head: «село | Верхние Мурашки»."""
    if head["label"] != "city" or k + 1 >= words.size or not _follows_closely(words, k + 1):
        return False
    if not (context.capital(k + 1) or (stands_as_it_is(words, k) and lies_in_region(words, k + 1))):
        return False
    described = any(parse.tag.POS == "ADJF" for parse in parses(words.norm[k])[:2])
    return described and words.pos[k + 1] in ("NOUN", "PROPN") and not context.in_person(k + 1, k + 2) and not context.in_full(k)


def _year(words: Words, k: int) -> bool:
    """Tell the «г.» of «в 2013 г.» from that of «в г. Саров», «школа № 12 г. Щёкино»."""
    return k > 0 and bool(words.text[k - 1][-1:].isdigit()) and (k < 2 or words.norm[k - 2] != "№")


def _follows_closely(words: Words, k: int) -> bool:
    return bool(words.start[k] - words.stop[k - 1] <= BLANKS)


def _agreeing_case(words: Words, head: int, name: int) -> str:
    case = words.feats[head].case
    return case if case == words.feats[name].case and words.lemma[head] not in ("провинция", "префектура", "уезд", "штат") else ""


def _capitals(words: Words, gaz: Gazetteer, context: Context, heads: Heads, taken: list[bool]) -> Iterator[Found]:
    """Find capitals that go by their country's or republic's name: «столица Монголии» → Улан-Батор, «литовская столица» → Вильнюс."""
    for k in words.with_lemma(CAPITAL):
        if words.feats[k].number == "Plur" or (k and words.lemma[k - 1] in TITLED_CAPITALS):
            continue
        if (town := gaz.capital_by_adjective(words, k - 1)) and not _is_city_named(words, gaz, context, k + 1):
            yield Found(k - 1, k + 1, "city", town, "places.capital")
            continue
        if k + 1 == words.size or not context.capital(k + 1):
            continue
        for j, entry in gaz.match(words, k + 1):
            if entry.label not in ("country", "region", "location") or entry.value not in gaz.capitals:
                continue
            if not _is_city_named(words, gaz, context, j):
                yield Found(k, k + 1, "city", gaz.capitals[entry.value], "places.capital")
            break


def _is_city_named(words: Words, gaz: Gazetteer, context: Context, j: int) -> bool:
    """Tell whether the name of a city stands at a word: «в столице Венгрии | Будапеште |»."""
    return j < words.size and any(e.label == "city" for _, e in gaz.match(words, j)) and context.capital(j)


def _tagged(words: Words, gaz: Gazetteer, context: Context, heads: Heads, taken: list[bool]) -> Iterator[Found]:
    """Find the tagger's places that the gazetteer lacks: after «в» or «из» a single name is read as a city, «в венгерском | Шаргозе»."""
    for i, reach in context.places.items():
        j = reach.stop
        if i != reach.start or any(taken[i:j]) or not context.capital(i) or context.alone_in_quotes(i, j):
            continue
        if BODY.match(words.text[i]) or words.lemma[i] in MISSIONS:  # «в СПбГУТ», «в МГИМО-Одинцово», «в РУз», «в Посольстве»
            continue
        if j - i == 1 and words.lemma[i] in LARGE_LANDS:  # «первый в | Республике | слёт»
            continue
        if "-" in words.text[i] and ends_in_noun(words.norm[i]) and words.norm[i].partition("-")[0] not in SETTLED:  # «в Доме-музее»
            continue
        if BETWEEN_LANDS.search(words.norm[i]):  # «в Чилийско-американской | палате»
            continue
        before = i - 2 if i > 1 and words.pos[i - 1] == "ADJ" and words.text[i - 1].islower() else max(i - 1, 0)
        case = CASE_AFTER.get(words.norm[before], "") if i else ""
        last = words.text[i][-1:]
        if j - i == 1 and words.pos[i] != "ADJ" and not last.isupper() and not last.isdigit():  # not «в УрФО»
            district = words.norm[i].endswith(("ском", "цком"))  # «в Буинском и Сабинском районах»
            label = "city" if not district and words.norm[before] in ("в", "во", "из") else "location"
            yield Found(i, j, label, base_name(words, i, case or words.feats[i].case, context.attested), f"places.tagged_{label}")
        elif (
            j - i == 2
            and (words.norm[before] in ("в", "во", "из") or words.lemma[before] == "житель")
            and _is_village(words, gaz, context, i)
        ):
            yield Found(i, j, "city", nominative(words, i, j), "places.tagged_city")
        elif j - i > 1:
            yield Found(i, j, "location", words.slice(i, j), "places.tagged_location")


def _is_village(words: Words, gaz: Gazetteer, context: Context, i: int) -> bool:
    """Tell a village in two words, «в | Старой Ягодке», from «в Северном Казахстане»."""
    described = any(parse.tag.POS == "ADJF" for parse in parses(words.norm[i])[:2])
    return described and context.capital(i + 1) and not gaz.match(words, i + 1) and words.pos[i + 1] in ("NOUN", "PROPN")


register("places", find_places)
