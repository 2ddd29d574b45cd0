"""What a headline and a lead tell besides events: an accident, a law, an opinion."""

from __future__ import annotations

from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.events import DEDICATED
from extract.rules.discourse.hanging import hangs
from extract.rules.main_event.announced import is_announcing
from extract.rules.main_event.held import head_noun
from extract.rules.main_event.named import is_finite
from extract.rules.main_event.opens_itself import opens_itself
from extract.rules.main_event.remembered import is_remembered

PASSED_AWAY = ("из", "жизни")
SIGNATURE = "подпись"
LED = 6  # words between «возглавил» and the event that was led
CLOSED = frozenset({":", "?", "—", "–"})  # «Форум: что сказал мэр»
THAT = (",", "что")
OPINION = word_class("opine")


def tells_other_news(words: Words, lexicon: Lexicon, body: list[int]) -> bool:
    """Tell whether the headline, or the first sentence where it says it for its own part, tells of an accident, a crime or a law."""
    verbs = lexicon.index("other_news")
    lead = words.sentences[body[0]] if len(words) else range(0)
    told = words.headline if len(words.headline) else lead
    if any((words.norm[k], words.norm[k + 1]) == PASSED_AWAY for k in told[:-1]):
        return True
    said = (k for k in told if words.lemma[k] in verbs and words.pos[k] in ("VERB", "ADJ"))
    if any(not (_leads_event(words, k) or is_remembered(words, k)) for k in said):
        return True
    return any(words.lemma[k] in verbs and _is_predicate(words, k) and not _leads_event(words, k) for k in lead)


def _is_predicate(words: Words, k: int) -> bool:
    """Tell «суд | оштрафовал | завод», «| оштрафован | завод» from «завод, который | оштрафовали |», «оштрафованный завод»."""
    told = is_finite(words, k) or (words.feats[k].variant == "Short" and words.feats[k].verb_form == "Part")
    return told and words.feats[k].tense != "Fut" and not hangs(words, k)


def _leads_event(words: Words, k: int) -> bool:
    """Tell «крестный ход | возглавил | митрополит» from «завод | возглавил | инженер», «введён в строй мост» from «введены правила»."""
    if SIGNATURE in words.lemma[max(0, k - LED) : k + LED]:  # «подписи под договором | поставили | мэры»
        return True
    return opens_itself(words, k) or (words.lemma[k] == "возглавить" and not words.covered("events").isdisjoint(range(k - LED, k + LED)))


def comments(words: Words, body: list[int]) -> bool:
    """Tell whether the lead reports an opinion: «считает», «прокомментировал»."""
    lead = words.sentences[body[0]] if len(words) else range(0)
    return not all(OPINION.isdisjoint(words.lemma[told.start : told.stop]) for told in (words.headline, lead))


def states(words: Words, lexicon: Lexicon, body: list[int]) -> bool:
    """Tell a lead whose news is what somebody said: «Мэр | заявил, что | устал», «| сообщает |, что»."""
    lead, saying = words.sentences[body[0]] if len(words) else range(0), lexicon.index("speech_verbs")
    told = (k for k in lead if words.lemma[k] in saying)
    return any(is_finite(words, k) and tuple(words.norm[k + 1 : k + 3]) == THAT and not is_announcing(words, k) for k in told)


def is_entitled(words: Words, reach: range) -> bool:
    """Tell a headline that is an event's name: «Забастовка пекарей в Туле», with no verb that tells anything else of it."""
    head = words.headline
    if reach.start != head.start or not len(head) or any(words.norm[k] in CLOSED for k in head):
        return False
    return words.feats[head_noun(words, reach)].case == "Nom" and not any(_tells(words, k) for k in head)


def _tells(words: Words, k: int) -> bool:
    """Tell a verb from the participle of «Вечер, | посвящённый | Дню села»."""
    full = words.feats[k].verb_form == "Part" and words.feats[k].variant != "Short" and words.norm[k].startswith(DEDICATED)
    return words.pos[k] == "VERB" and not full
