"""Which mention names an event best: the one with its title, its ordinal, its complements."""

from __future__ import annotations

import math

from extract.lang.grammar.lemmas import parses
from extract.lang.mention import Mention
from extract.lang.phrases.quotations import OPENING
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row
from extract.mentions.events.given_apart import ACTS
from extract.mentions.events.latin import LATIN
from extract.rules.discourse.clause import lead_of
from extract.rules.discourse.edition import ordinal
from extract.rules.discourse.spoken_of import is_conditional
from extract.rules.main_event.background import is_of_before
from extract.rules.main_event.same_apposed import AT_LARGE as LARGE
from extract.rules.main_event.same_event import FROM_OUTSIDE
from extract.rules.main_event.titled import called_before, is_coded, on_theme, under_title
from extract.rules.naming.title_apart import title_apart
from extract.rules.told.events import TOLD

EARLY = 4  # sentences in which a release gives its event's number
BARE = 0.6  # what is left of the weight of an ordinal where nothing stands behind the noun: «19-я встреча»
CYCLES = frozenset({"цикл", "серия"})


def naming(words: Words, lexicon: Lexicon, spans: list[Mention]) -> Mention:
    """Choose the mention that names the event best: with its title, its ordinal, its complements."""
    bodies = words.covered("organisations")
    kinds = lexicon.index("event_kinds", "kind")
    acts = {span.start for span in spans if span.id_ == TOLD and span.label_ in ACTS}  # «открыли | новую школу |»
    several = {span.start for span in spans if span.start not in acts and _are_several(words, span, kinds.get(span.label_, FROM_OUTSIDE))}
    several = several if len(several) < len(spans) else set()
    apart = title_apart(words, map(words.reach, spans))
    if_so = {span.start for span in spans if is_conditional(words, span.reach)}
    lead, longest = words.sentences[lead_of(words)].stop, _longest_of_lead(words, spans)
    called = {_called(words, span): capital for span in spans if (capital := _capital(words, span))}

    def fullness(span: Mention) -> float:
        reach = span.reach
        titled = any(words.text[k] in OPENING and (k not in bodies or k == reach.start) for k in reach)  # not «забег фонда «Дом»»
        titled &= not apart or words.sentence[reach.start] <= EARLY  # «открылась выставка. Название – «Лён» … выставка «Мёд»»
        numbered = ordinal(words, reach, lexicon) is not None
        head = noun_of(words, span)
        behind = min(len(span.kb_id_.split()) - 1 if span.start in acts else reach.stop - head - 1, 10)
        late = math.sqrt(words.sentence[reach.start])
        early = words.sentence[reach.start] <= EARLY
        return (
            (3 if titled else 2.6 * is_coded(words, reach))
            + bool(on_theme(words, reach) or under_title(words, reach) is not None or called_before(words, reach))
            + (2 if early else 0.8) * numbered * (1 if behind else BARE)
            + 0.3 * ("-" in span.label_)  # «онлайн-встреча», and later «встреча»
            + called.get(_called(words, span), 0.0)
            + 0.3 * (behind > 0)
            + behind / 4
            + 0.4 * (head > reach.start)
            - len(reach) / 40
            - 0.25 * late
            - (span.start in several)  # «планирует миссии», of which one was held
            - 3 * (reach.start > 0 and words.lemma[reach.start - 1] in CYCLES)  # «концерт из цикла | концертов «Лён» |»
            - 1.5 * (span.label_ in LARGE and not titled)  # «мероприятие для школьников», which was a «слёт юннатов»
            - 3 * (span.id_ == LATIN and words.text[reach.start - 1 : reach.start] == ["("])  # «выставка чая (| Tea Expo |)»
            - 3 * (reach.start > lead and is_of_before(words, reach))  # «Год назад на | IV съезде | …», of another year
            - 2 * (numbered and _is_named_apart(words, span, longest))
            - 2 * (span.start in if_so)  # «если выборы мэра по какой-либо причине не состоятся»
            - all(words.text[k].isupper() for k in reach if len(words.text[k]) > 1)  # «ЗАСЕДАНИЕ СОВЕТА», as headlines print it
        )

    return max(spans, key=fullness)


def _longest_of_lead(words: Words, spans: list[Mention]) -> range:
    """Give the longest name in the sentences that first tell of the event."""
    first = min(words.sentence[span.reach.start] for span in spans)
    return max((span.reach for span in spans if words.sentence[span.reach.start] <= first + 1), key=len)


def _is_named_apart(words: Words, span: Mention, longest: range) -> bool:
    """Tell «на | II Конгрессе пекарей | обсудили …» of «Конгресс пекарей Чили и Перу»: another one, told aside and by fewer words."""
    reach = span.reach
    aside = words.sentence[reach.start] > words.sentence[longest.start] and words.feats[noun_of(words, span)].case not in ("Nom", "Acc")
    lands = words.covered("places").intersection(longest)
    return aside and bool(lands) and len(longest) > len(reach) and not {words.lemma[k] for k in lands} <= {words.lemma[k] for k in reach}


def _capital(words: Words, span: Mention) -> float:
    """Weigh the capital of «Лесной | форум |»; at the head of a sentence it says less."""
    head, first = noun_of(words, span), span.reach.start
    own = words.pos[first] == "ADJ" and words.text[first].istitle() and first > words.sentence_of[head].start  # «| Открытая | учебная игра»
    proper = head > first and (words.text[head - 1][0].isupper() or own) and not words.text[head].isupper()
    return proper * (0.6 if head - 1 == words.sentence_of[head].start else 1.0)


def _called(words: Words, span: Mention) -> tuple[str, ...]:
    """Give what stands before the noun with it: «Летняя школа», and «летней школы молодого журналиста» too."""
    return tuple(words.lemma[span.reach.start : noun_of(words, span) + 1])


def _are_several(words: Words, span: Mention, row: Row) -> bool:
    """Tell «миссии», «два концерта» from «переговоры»."""
    reach = span.reach
    counted = reach.start > 0 and words.pos[reach.start - 1] == "NUM"
    usual = row["number"] == "Plur" or _is_plural_kind(row)  # of such a kind one is told in the plural
    many = words.feats[noun_of(words, span)].number == "Plur" and not _is_one(words, noun_of(words, span))
    return counted or (many and not usual)


def _is_plural_kind(row: Row) -> bool:
    """Tell a kind that is printed in the plural: «слушания», «консультации»."""
    last = row.get("lemma", "").rpartition(" ")[2]
    return bool(last) and last != row["kind"].rpartition(" ")[2].replace("ё", "е")


def _is_one(words: Words, k: int) -> bool:
    """Tell a compound whose last part is a singular alone, whatever the tagger takes «онлайн-встреча» for."""
    first, _, last = words.norm[k].rpartition("-")
    return bool(first) and all(parse.tag.number == "sing" for parse in parses(last))


def noun_of(words: Words, span: Mention) -> int:
    """Give the noun that a mention is of, whatever the tagger takes «слёт» for."""
    reach = span.reach
    kind = span.label_.replace("ё", "е")
    of_kind = (k for k in reach if words.norm[k] == kind)
    return next(of_kind, next((k for k in reach if words.pos[k] in ("NOUN", "PROPN")), reach.start))
