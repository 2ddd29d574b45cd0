"""Hosts and guests of a match: «защитник хозяев» plays for the club that received the other one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from extract.lang.mention import Mention
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.mentions.offices.inhabitants import is_of_a_city, share_a_city
from extract.mentions.organisations.sight import QUOTE
from extract.rules.offices.teams import LONGEST_LIST
from extract.rules.people.scorers import Scorers

SIDES = {"хозяин": 0, "хозяйка": 0, "гость": 1, "гостья": 1}
RECEIVING, HOME = frozenset({"принимать", "принять"}), frozenset({"дома"})
GROUNDS = word_class("sports_ground")
OWN, DASHES = frozenset({"свой", "родной", "домашний"}), "–—-"
CLUBS = frozenset({"other", "sport", "school", "company"})
MATCHES = frozenset({"матч", "шайба", "гол", "тайм", "дерби"})
CITY = 4  # words between a club and where it is from: ««Арсенал» (г. Тула)»
WIDEST = 4  # words between two clubs of «Торпедо» – «Вымпел»
TURNING = frozenset({"но", "однако", "а", "зато"})  # behind these the other side acts
NATIONAL = "сборн"  # whose player a «российский фехтовальщик» need not be
PLAYING_FOR = frozenset({"у", "за", "от"})
INHABITANT = re.compile(r"(?:нин|ец|ич|як)(?:а|у|ом|ем)?$|(?:нк|чк)(?:а|у|ой|и|е)$")
CITIZEN = re.compile(r"[сц]к(?:ий|ого|ому|им|ом|ой|ая|ую)$")
NEAR = 12  # words between a side and who plays for it


class Sides:
    """The two clubs of one match: who received whom."""

    def __init__(self, words: Words, organisations: list[tuple[range, Mention]]) -> None:
        self.words, self.organisations = words, organisations
        self._known: dict[str, Mention | None] = {}  # clubs by the word that tells their city

    def of(self, reach: range, office: Mention | None) -> Mention | None:
        """Give the club of «вратарь гостей», or of whom a clause about hosts or guests names: «гости ответили шайбами Олега Грача»."""
        words = self.words
        if not self._of_a_match:
            return None
        at = words.reach(office).stop - 1 if office is not None else 0
        last = words.lemma[at] if office is not None else ""
        if at and last not in SIDES and is_of_a_city(words.norm[at]):
            return self._of_city(words.norm[at])
        if last not in SIDES and (club := self._of_his_city(reach, office)) is not None:
            return club
        if last not in SIDES and (given := self._scorers.side_given(reach, SIDES)):
            last = given
        elif last not in SIDES and (scored := self._scorers.club_of(reach)) is not None:
            return scored
        elif last not in SIDES and (left := self._left_to(reach)):
            last = left
        elif last not in SIDES and office is None:
            first = max(words.sentence_of[reach.start].start, reach.start - NEAR)
            turn = next((k for k in range(reach.start - 1, first - 1, -1) if words.norm[k] in TURNING), first)
            acts = [k for k in range(turn, reach.start) if words.lemma[k] in SIDES and self._acts(k)]
            last = words.lemma[acts[-1]] if acts else ""
        return self._clubs[SIDES[last]] if last in SIDES and self._clubs else None

    @cached_property
    def _of_a_match(self) -> bool:
        return bool(self.words.with_lemma(MATCHES))

    def _acts(self, k: int) -> bool:
        """Tell «| гости | ответили голом», «у | гостей | забил», «за | хозяев | играл»."""
        return self.words.feats[k].case == "Nom" or (k > 0 and self.words.norm[k - 1] in PLAYING_FOR)

    def _of_his_city(self, reach: range, office: Mention | None) -> Mention | None:
        """Give the one club of the city that a word before a name tells: «клинский форвард | Ян Лось |», «ельчанин | Олег Грач |»."""
        words, before = self.words, reach.start - 1
        told = [before] if before >= 0 and INHABITANT.search(words.norm[before]) else []
        if office is not None and (where := words.reach(office)).start <= reach.start:
            told += [k for k in range(max(where.start - 1, 0), where.stop) if CITIZEN.search(words.norm[k]) and words.pos[k] == "ADJ"]
        clubs = (self._of_city(words.norm[k]) for k in told)
        return next((club for club in clubs if club is not None and not club.kb_id_.lower().startswith(NATIONAL)), None)

    @cached_property
    def _scorers(self) -> Scorers:
        return Scorers(self.words, sorted(self._told(), key=lambda told: told[0].start))

    def _left_to(self, reach: range) -> str:
        """Give the side to which a part of a match was left, as the words before a colon say: «период остался за | гостями |: …»."""
        words = self.words
        ahead = range(max(words.sentence_of[reach.start].start + 1, reach.start - LONGEST_LIST), reach.start - 1)
        told = (k for k in ahead if words.lemma[k] in SIDES and words.norm[k - 1] == "за" and words.text[k + 1] == ":")
        return next((words.lemma[k] for k in told), "")

    def _of_city(self, inhabitants: str) -> Mention | None:
        """Give the one club of a city, by an adjective before it or a place behind it: «тренер туляков», «тульский «Арсенал»»."""
        if inhabitants not in self._known:
            told = {club.kb_id_: club for club, places in self._homes if any(share_a_city(inhabitants, place) for place in places)}
            self._known[inhabitants] = next(iter(told.values())) if len(told) == 1 else None
        return self._known[inhabitants]

    @cached_property
    def _homes(self) -> list[tuple[Mention, list[str]]]:
        """Give the mentions of clubs with the words beside them that may tell their city."""
        words = self.words
        found = []
        for reach, club in self._told():
            before = reach.start - 1 - (words.norm[reach.start - 1] == '"')
            behind = range(reach.start + 1, min(reach.stop + CITY, words.sentence_of[reach.start].stop))
            places = [words.norm[k] for k in (before, *behind) if k >= 0 and (words.pos[k] == "ADJ" or words.text[k][:1].isupper())]
            found.append((club, places))
        return found

    @cached_property
    def _clubs(self) -> tuple[Mention, Mention] | tuple[()]:
        """Give the host and the guest, where the document tells of one match of two clubs."""
        words = self.words
        if not self._of_a_match:
            return ()
        clubs = sorted(self._told(), key=lambda told: told[0].start)
        for k in sorted((*words.with_lemma(RECEIVING), *words.with_norm(HOME), *words.with_lemma(GROUNDS))):
            sentence = words.sentence_of[k]
            if words.lemma[k] in GROUNDS and words.lemma[k - 1] not in OWN:
                continue
            before = [span for reach, span in clubs if sentence.start <= reach.start < k]
            behind = [span for reach, span in clubs if k < reach.start < sentence.stop]
            if before and behind and before[-1].kb_id_ != behind[0].kb_id_:
                return before[-1], behind[0]
        for (one, host), (other, guest) in pairwise(clubs):
            between = range(one.stop, other.start)
            if host.kb_id_ != guest.kb_id_ and len(between) < WIDEST and any(words.text[k] in DASHES for k in between):
                return host, guest
        return ()

    def _told(self) -> Iterator[tuple[range, Mention]]:
        """Give the clubs where they are said, also where quotation marks alone tell that they are bodies: «Зауралье»."""
        words, names = self.words, {span.kb_id_.lower(): span for _, span in self.organisations if span.label_ in CLUBS}
        yield from ((reach, span) for reach, span in self.organisations if span.label_ in CLUBS)
        taken = {k for reach, _ in self.organisations for k in reach}
        for k in words.with_norm(QUOTE):
            if k + 1 < len(words) and k + 1 not in taken and (club := names.get(words.norm[k + 1]) or names.get(words.lemma[k + 1])):
                yield range(k + 1, k + 2), club
