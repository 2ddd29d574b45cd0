"""Find people: full names, initials with surnames, and later mentions by surname.

``label_`` is male, female or unknown; ``kb_id_`` is the full name in the nominative, one for all mentions of a person.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import Lexicon
from extract.mentions.finder import register
from extract.mentions.names.context import Context, context_of
from extract.mentions.names.forms import first_name_gender, readings
from extract.mentions.names.looks import RULERS
from extract.mentions.names.parts import Part, parts_of
from extract.mentions.office_heads import as_adjective
from extract.mentions.people.in_a_row import agree_in_rows
from extract.mentions.people.names import Name, NameFinder
from extract.mentions.people.namesakes import Namesakes
from extract.mentions.people.nominative import read_name
from extract.mentions.people.same_person import join
from extract.mentions.people.spouses import part_spouses
from extract.mentions.people.tales import is_of_a_tale

JOINTS = frozenset({",", "и", "–", "—", "-", ";", "("})
OWNER = 2.0  # what a name right behind another weighs for the other’s genitive
SHORT = 5  # letters of a surname whose second one may change: «Лев», «Льва»
# Whose names are no people's: «Милли Меджлис», «Лужкредитбанк», «(ИКОР УрО РАН)»
KNOWN = frozenset({"organisations.whole", "organisations.coinage", "organisations.lettered"})
ALSO = (["также"], ["тоже"], ["подробно"], ["особо"], ["отдельно"])
SPEAKING = frozenset({"say", "speak", "address"})
FAMILY = re.compile("..(?:[оеё]вы|[иы]ны|[сц]кие)$")
LABELS = {"m": "male", "f": "female", "": "unknown"}


def find_people(words: Words, lexicon: Lexicon) -> Iterator[Mention]:
    """Find the people that a document names.

    «с Эндой Кенни» → «Энда Кенни»; later «Кенни» → «Энда Кенни»
    """
    finder = NameFinder(words, lexicon)
    namesakes = Namesakes(words, lexicon, finder)
    bodies = zip(words.group("organisations"), words.reaches("organisations"), strict=True)
    known = {k for span, reach in bodies if span.id_ in KNOWN for k in reach}
    found = [name for whole in finder.find(namesakes) if (name := _behind_body(whole, known)).i not in known]
    parts = [parts_of(words, name.i, name.j, finder.kinds) for name in found]
    later = _later_mentions(words, lexicon, found, parts, finder, namesakes)
    pairs = sorted([*zip(found, parts, strict=True), *later], key=lambda pair: pair[0])
    pairs = [(name, taken) for name, taken in pairs if taken]
    support = _support([taken for _, taken in pairs])
    contexts = [context_of(words, name.i, name.j, taken, finder.is_title) for name, taken in pairs]
    _give_owners(words, [name for name, _ in pairs], contexts)
    names = [read_name(taken, context, support) for (_, taken), context in zip(pairs, contexts, strict=True)]
    names = agree_in_rows(words, [name for name, _ in pairs], names, contexts, support)
    names = part_spouses(words, [name for name, _ in pairs], names)
    sure = {name.i for name, taken in pairs if len(taken) > 1 or not finder.is_no_lone_name(name.i) or finder.is_bishops(name.i)}
    for (name, _), person in zip(pairs, join(names), strict=True):
        if all(part.kind == "initial" for part in person.name.parts):
            continue  # «осуждённый | Н. | сказал»
        if _mixes_scripts(words, name.i, name.j) or _is_latin_event(words, name.i, name.j):
            continue
        alone = len(person.name.parts) == 1
        if alone and (_describes_an_officer(words, lexicon, name) or _is_a_family(words, name)):
            continue
        if alone and (is_of_a_tale(words, name.i) or (name.i not in sure and not _in_a_row(words, name, sure))):
            continue
        yield words.span(name.i, name.j, label=LABELS[person.gender], rule=name.rule, value=person.name.full)


def _describes_an_officer(words: Words, lexicon: Lexicon, name: Name) -> bool:
    """Tell the adjective of an office from a name: «| Почётного | консула Чили»."""
    k = name.i
    adjective = name.j < len(words) and any(one in lexicon.index("office_adjectives") for one in as_adjective(words.norm[k]))
    return adjective and words.lemma[name.j] in lexicon.index("offices")


def _give_owners(words: Words, found: list[Name], contexts: list[Context]) -> None:
    """Read a name right before another as that of whose relative or officer it is: «дочь ветерана | Ивана Грача | Анна Грач»."""
    for (one, other), context in zip(pairwise(found), contexts, strict=False):
        ended = words.text[one.j - 1] == "."  # «… Громова Л. П. | Сергей Иванович рассказал»
        if one.j == other.i and not ended and one.i > words.sentence_of[one.i].start and words.pos[one.i - 1] == "NOUN":
            context.cases["G"] += OWNER
            context.genders["f"] = 0.0  # of «дочь», not of her father


def _is_a_family(words: Words, name: Name) -> bool:
    """Tell «победили | Грачёвы |», a family, from «рассказ | Ирины |»."""
    norm = words.norm[name.i]
    return name.j == name.i + 1 and FAMILY.search(norm) is not None and first_name_gender(norm[:-1] + "а") is None


def _in_a_row(words: Words, name: Name, sure: set[int]) -> bool:
    """Tell a surname among others, which need not look like one: «забили Кротов, | Щука | и Ломов», «Пятов – | Сокол | (Мороз, 60)»."""
    i, j = name.i, name.j
    before = i > 1 and words.text[i - 1] in JOINTS and any(k in sure for k in (i - 2, i - 3))
    behind = j + 1 < len(words) and words.text[j] in JOINTS and j + 1 in sure
    return before or behind


def _mixes_scripts(words: Words, i: int, j: int) -> bool:
    """Tell «Xbox Series | X. Вместе»: a Latin letter and a Russian word are no name, but «Харальд | V |» is a ruler's."""
    stop = j - (j - i > 1 and words.text[j - 1] in RULERS)
    return any(
        len(words.text[k].rstrip(".")) == 1 and words.text[k][0].isascii() and words.text[k][0].isalpha() for k in range(i, stop)
    ) and any(len(words.text[k]) > 2 and not words.text[k].isascii() for k in range(i, j))


def _is_latin_event(words: Words, i: int, j: int) -> bool:
    """Tell «U.S. | Open»: Latin initials and a word of a tournament's name."""
    return words.text[i].isascii() and words.norm[j - 1] in ("open", "cup", "awards")


def _support(names: list[tuple[Part, ...]]) -> dict[str, float]:
    """Weigh each nominative by how many different forms of the document it explains."""
    forms: dict[str, set[str]] = defaultdict(set)
    for word in {part.text.lower() for parts in names for part in parts if part.kind not in ("initial", "fixed")}:
        for reading in readings(word):
            if reading.weight > -0.5:
                forms[reading.nominative].add(word)
    return {nominative: min(1.6, 1.3 * (len(seen) - 1)) for nominative, seen in forms.items() if len(seen) > 1}


def _behind_body(name: Name, known: set[int]) -> Name:
    """Cut a one-word body off a full name: «начальник Госатомнадзора | Инна Шторм |»."""
    cut = name.i in known and name.j - name.i > 2 and known.isdisjoint(range(name.i + 1, name.j))
    return name._replace(i=name.i + 1) if cut else name


def _later_mentions(
    words: Words, lexicon: Lexicon, found: list[Name], parts: list[tuple[Part, ...]], finder: NameFinder, namesakes: Namesakes
) -> list[tuple[Name, tuple[Part, ...]]]:
    """Find surnames of people who are named in full elsewhere, which the tagger left out: «Щука», «Лось»."""
    surnames = {
        r.nominative
        for taken in parts
        if len(taken) > 1
        for part in taken
        if part.kind == "surname"
        for r in readings(part.text.lower())
        if r.weight > -0.5
    }
    if not surnames:
        return []
    begins = {surname.replace("ё", "е")[:length] for surname in surnames for length in (1, 2) if length == 2 or len(surname) < SHORT}
    taken_words = {k for name in found for k in range(name.i, name.j)}
    later: list[tuple[Name, tuple[Part, ...]]] = []
    for k in finder.capitals:
        norm = words.norm[k]
        if norm[:2] not in begins and norm[:1] not in begins:
            continue
        text = words.text[k]
        if k in taken_words or not finder.is_name_word(k) or k in finder.place_like or k in finder.body_like:
            continue
        if not any(r.nominative in surnames and r.weight > -0.5 for r in readings(text.lower())):
            continue
        opens = k == words.sentence_of[k].start
        if finder.is_common(k) and (opens or words.pos[k] != "PROPN") and not (opens and _says_something(words, lexicon, k)):
            continue
        name = Name(k, k + 1, "people.surname")
        if not namesakes.is_no_person(name.i, name.j):
            later.append((name, (Part(k, "single", text),)))
    return later


def _says_something(words: Words, lexicon: Lexicon, k: int) -> bool:
    """Tell an ordinary word that opens a sentence and speaks, a surname: «| Лесная | отметила», «| Мороз | также рассказал»."""
    if k == words.line_of[k].start and words.text[k + 1 : k + 2] == [":"]:
        return True  # «| Полевой |: Порт будет расти», a headline
    verb = k + 1 + (words.norm[k + 1 : k + 2] in ALSO)
    if verb not in words.sentence_of[k] or words.pos[verb] != "VERB" or words.feats[verb].verb_form != "Fin":
        return False
    row = lexicon.index("speech_verbs").get(words.lemma[verb])
    return row is not None and row["manner"] in SPEAKING and words.feats[verb].number == "Sing" and words.feats[verb].gender != "Neut"


register("people", find_people)
