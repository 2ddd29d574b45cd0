"""For which team somebody plays, as a clause says of one or of a list: «в составе «Лады» – Ян Лось», «за «Ладу» забил Олег Грач»."""

from __future__ import annotations

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import open_lexicon, word_class
from extract.mentions.organisations.of_people import tells_of_sport
from extract.mentions.organisations.sight import QUOTES
from extract.rules.main_event.named import is_finite
from extract.rules.offices.around import Around

LONGEST_LIST = 60  # words of a list behind its team
BEHIND = 9  # words between a player and the team
CREW, MADE_OF = "состав", word_class("team")
GOAL = "ворота"
FOR, AMONG = frozenset({"за", "у"}), "в"
PLAYING = word_class("play")
SCORING = word_class("score")
SCORING_OR_PLAYING = SCORING | PLAYING
PARTY = "party"
RUNNING = word_class("run_for_office")
COLLEAGUES = word_class("fellow")
PARTING = frozenset({";", "но", "а", "однако"})
NEAR = 5  # words from a colleague to «по»


def of_team(seen: Around, reach: range) -> Mention | None:
    """Find the team that a clause gives to the people whom it lists behind it, or to the one before it."""
    return _before(seen, reach) or _behind(seen, reach)


def colleagues_at(seen: Around, reach: range) -> Mention | None:
    """Find the body at which those of a list are somebody's colleagues: «коллеги Лося по «Ладе»: Ян Кит, Олег Грач»."""
    words, k = seen.words, reach.start - 1
    first = max(words.sentence_of[reach.start].start, k - LONGEST_LIST)
    while k > first and (k in seen.of_person or words.text[k] in ",:–—-" or words.norm[k] == "и" or words.text[k] in QUOTES.values()):
        k -= 1
    if k not in seen.of_body:
        return None
    at = _opened(words, seen.of_body[k][0].start) - 1
    told = words.norm[at] == "по" and any(words.lemma[n] in COLLEAGUES for n in range(max(first, at - NEAR), at))
    return seen.of_body[k][1] if told else None


def _before(seen: Around, reach: range) -> Mention | None:
    words, k = seen.words, reach.start - 1
    first = max(words.sentence_of[reach.start].start, k - LONGEST_LIST)
    while k >= first and words.norm[k] not in PARTING:
        if words.text[k] == ")":
            k = next((n for n in range(k, first - 1, -1) if words.text[n] == "("), first) - 1
            continue
        if k in seen.of_body:
            body, mention = seen.of_body[k]
            return mention if _lists(seen, body, range(body.stop, reach.start)) else None
        k -= 1
    return None


def _lists(seen: Around, body: range, between: range) -> bool:
    """Tell whether a body opens a list of its people: «за «Ладу» | забили», «состав «Лады» | : »."""
    words, start = seen.words, _opened(seen.words, body.start)
    verbs = [k for k in between if is_finite(words, k)]
    if start == 0 or len(verbs) > 1 or any(words.pos[k] == "SCONJ" for k in between):
        return False
    at = start - 1 - (words.lemma[start - 1] in MADE_OF)
    if words.lemma[at] == GOAL:
        return bool(verbs)  # «в воротах «Лады» | сыграл»
    if words.lemma[at] == CREW:
        return bool(verbs) or any(words.text[k] in ":–—-" for k in between)
    if not verbs or not tells_of_sport(words, open_lexicon()):
        return False
    verb = words.lemma[verbs[0]]
    return verb in SCORING if words.norm[start - 1] == AMONG else words.norm[start - 1] in FOR and verb in SCORING_OR_PLAYING


def _behind(seen: Around, reach: range) -> Mention | None:
    """Find the team of «Ян Лось | выступает за «Ладу»», «Олег Грач | вышел в составе «Лады»», the party of «| избирается от партии»."""
    words, verbs = seen.words, 0
    for k in range(reach.stop, min(words.sentence_of[reach.start].stop, reach.stop + BEHIND)):
        if k in seen.of_person or words.text[k] in ",;:–—(":
            return None
        verbs += words.lemma[k] in SCORING_OR_PLAYING and is_finite(words, k)
        if k in seen.of_body:
            body, mention = seen.of_body[k]
            at = _opened(words, body.start) - 1
            sport = words.norm[at] == "за" and verbs == 1 and tells_of_sport(words, open_lexicon())
            runs = mention.label_ == PARTY and words.norm[at] == "от" and any(words.lemma[n] in RUNNING for n in range(reach.stop, at))
            return mention if sport or runs or words.norm[at - 1 : at + 1] == ["в", "составе"] else None
    return None


def _opened(words: Words, k: int) -> int:
    """Give the word at which a name begins, its quotation mark included."""
    return k - (k > 0 and words.text[k - 1] in QUOTES)
