"""Names that a text only mentions: kin, models, makers, those whom somebody replaced or outdid; nobody of them is told to be there."""

from __future__ import annotations

import re

from extract.lang.phrases.phrase import possible_cases
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.rules.discourse.apart import is_apart
from extract.rules.discourse.clause import clause_of
from extract.rules.discourse.which_clause import is_over
from extract.rules.main import Main
from extract.rules.main_event.named import Named, finite_verbs, is_finite, is_nominative
from extract.rules.people.behind_it import is_behind
from extract.rules.people.elsewhere import signs_law
from extract.rules.people.memorials import remembered
from extract.rules.people.not_but import is_denied_for_another
from extract.rules.people.thanked import thanked_sponsors, thanks_by_writer
from extract.rules.places.contacts import has_contact

KIN, HIS = word_class("kin"), frozenset({"его", "ее", "их", "свой", "мой", "наш", "ваш"})
AMONG, FORMER_DAYS = frozenset({"среди", "числе"}), word_class("of_former_days")
HEADING, HEADED = frozenset({"возглавлять", "руководить", "заведовать"}), word_class("jury_or_crew")
BODIES = word_class("tells_of_itself")
SUCH, LIKE = "такой", 6  # words from «таких» to «как»
PRESENT = frozenset({"участие", "присутствие", "выступление", "состав", "лицо", "среди", "число", "встреча"})
LISTED = 60  # words of a list of examples
DEED = frozenset({"стать", "становиться", "быть", "являться", "оказаться", "приходиться"})
SURPASSING, FEATS = word_class("surpass"), word_class("feat")
BELONG = frozenset({"принадлежать", "удерживать"})
REPLACING, POSTS = frozenset({"сменить", "сменять", "заменить"}), frozenset({"пост", "должность", "кресло"})
HEIRS = frozenset({"преемник", "преемница", "предшественник", "предшественница"})
DYING = frozenset({"скончаться", "умереть"})
YEARS, LIFE = re.compile(r"\(\s*(?P<first>[12]\d{3})(?:\s*(?P<mark>[,–—-])\s*(?P<last>[12]\d{3}))?(?:\s*гг?\.)?\s*\)"), 25  # years
CLOSING, OPENING, DASHES = frozenset('"»“'), frozenset('"«„'), frozenset("-–—")
WED = word_class("wed")
CHAIN, NEAR = 40, 6  # words of a list of genitives; words of an office and before a dash
YEAR = re.compile(r"\d{4}")
BECAUSE = "из-за"
FAR = 16  # words from what tells it to a name
WHICH, ANTECEDENT = "который", 3  # words from «видео» to «которое»
MAKING, PUBLISHING, PICTURES = word_class("make"), word_class("publish"), word_class("picture")
TRIBUTE = frozenset({"дань"})
PLAYED = frozenset({"роль", "персонаж"})
SHOT = word_class("filmed_work") | {"спектакль", "постановка"}


class OnlyNamed:
    """Knows which mentions of people in one document are asides."""

    def __init__(self, words: Words, lexicon: Lexicon, main: Main) -> None:
        self.words, self.main, self.kind, self.kind_class = words, main, main.kind, main.kind_class
        self.telling = lexicon.index("participation_words").keys() | lexicon.index("speech_verbs").keys()
        self.said = lexicon.index("speech_nouns").keys()
        self.events = words.covered("events")
        self.offices = {reach.stop: reach.start for reach in words.reaches("offices")}
        self.titles = words.covered("offices")
        self.inside = {k: reach.start for group in ("organisations", "people", "places") for reach in words.reaches(group) for k in reach}
        self.begins = {reach.start for reach in words.reaches("people")}
        self.mine = {k for span in main.mentions for k in words.reach(span)}
        self.examples = [*self._examples(), *thanked_sponsors(words)]
        brackets = ((k, YEARS.match(words.source, words.start[k])) for k in words.with_norm({"("}))
        self.years = {k: years for k, years in brackets if years is not None}
        told = (YEAR.match(span.kb_id_) for span in words.group("dates"))
        self.latest = max((int(year[0]) for year in told if year is not None), default=0)
        self.remembered = remembered(words, main)
        self.of_years = {words.sentence[k] for k, years in self.years.items() if years["mark"] == ","}

    def is_aside(self, person: Named) -> bool:
        """Tell whether a mention says of nobody that they take part."""
        i = person.reach.start
        if any(i in reach for reach in self.examples) or has_contact(self.words, person.reach) or person.name in self.remembered:
            return True
        if is_apart(self.words, self.main, i) or self._is_whose(person.reach) or is_behind(self.words, person):
            return True
        if thanks_by_writer(self.words, i) or is_denied_for_another(self.words, person):
            return True
        if is_nominative(self.words, person):
            return (
                self._is_of_old(person)
                or self._is_part(i)
                or self._is_maker(i)
                or self._is_parent(i)
                or self._has_died(i)
                or self._rules(i)
                or self._is_of_former_days(i)
                or self._heads_a_body(i)
            )
        if self._is_a_cause(i):
            return True
        return self._is_of_kin(i) or self._is_wed(i) or self._is_outdone(i) or self._is_replaced(i) or self._is_honoured(i)

    def _is_whose(self, reach: range) -> bool:
        """Tell whose officer the next name is: «помощник депутата Думы | Олега Грача | Инна Шторм»."""
        words, behind = self.words, reach.stop
        if behind not in self.begins or len(reach) == 1 or reach.start == 0:
            return False
        turned = all(words.feats[k].case == "Gen" for k in reach) and words.feats[behind].case not in ("Gen", "")
        before = reach.start - 1
        while before > words.sentence_of[reach.start].start and before in self.inside:
            before -= 1
        return turned and before in self.titles

    def _examples(self) -> list[range]:
        """Give lists of examples: «билеты на концерты таких певцов, как | Ян Лось, Инна Шторм |», but «с участием таких …»."""
        words, found = self.words, list[range]()
        for k in words.with_lemma({SUCH}):
            if k == words.sentence_of[k].start or words.feats[k].case != "Gen" or words.feats[k].number != "Plur":
                continue
            owner = k - 1
            if words.pos[owner] != "NOUN" or owner in self.mine or words.lemma[owner] in PRESENT or words.lemma[owner] in self.telling:
                continue
            if words.lemma[owner] in self.said:
                continue  # «доклады | таких лекторов, как …»
            sentence = words.sentence_of[k]
            like = next((n for n in range(k + 1, min(k + LIKE, sentence.stop)) if words.norm[n] == "как"), None)
            if like is not None:
                stop = next((n for n in range(like, min(like + LISTED, sentence.stop)) if is_finite(words, n)), sentence.stop)
                found.append(range(like, stop))
        return found

    def _is_of_former_days(self, i: int) -> bool:
        """Tell «Среди выпускников школы – | Ян Лось |», who need not be there."""
        words, sentence = self.words, self.words.sentence_of[i]
        if words.norm[sentence.start] in HIS and words.lemma[sentence.start + 1] in FORMER_DAYS and sentence.start + 2 == i:
            return True  # «Её воспитанница | Инна Шторм | – призёр игр»
        among = sentence.start + (words.norm[sentence.start] == "в")
        if words.norm[among] not in AMONG:
            return False
        noun = next((k for k in range(among + 1, i) if words.pos[k] == "NOUN"), i)
        return words.lemma[noun] in FORMER_DAYS

    def _heads_a_body(self, i: int) -> bool:
        """Tell «Возглавляет центр | Инна Шторм |», whoever came, not «Жюри возглавляет …», «Делегацию возглавляет …»."""
        words, clause = self.words, clause_of(self.words, i)
        verb = next((k for k in clause if words.lemma[k] in HEADING and words.feats[k].tense == "Pres" and is_finite(words, k)), None)
        if any(words.lemma[k] == WHICH and words.feats[k].case == "Nom" for k in clause[:2]):
            return False  # «Ян Лось, | который возглавляет центр, и | Инна Шторм |»
        if verb is None or not self.mine.isdisjoint(clause) or not self.events.isdisjoint(clause):
            return False
        return any(words.lemma[k] in BODIES or words.norm[k] in HIS for k in clause) and HEADED.isdisjoint(
            words.lemma[clause.start : clause.stop]
        )

    def _is_of_kin(self, i: int) -> bool:
        """Tell whose relative somebody else is: «сын соратника | Олега Грача |, одного из основателей партии | Яна Лося |»."""
        head = self._owned(i)
        if head is None or self.words.lemma[head] not in KIN or self.words.feats[head].case in ("Gen", "Acc"):
            return self._is_related(i)
        return True

    def _owned(self, i: int) -> int | None:
        """Give the noun whose genitive, or whose genitive's genitive, a name is."""
        words, first = self.words, max(self.words.sentence_of[i].start, i - CHAIN)
        if words.feats[i].case != "Gen":
            return None
        k = i - 1
        while k >= first:
            k = self.inside.get(k, k)
            if words.text[k] in CLOSING and (opened := self._opening(k, first)) is not None:
                k = opened - 1  # «в фильме | «Лес» | Олега Грача»
            elif k in self.inside or words.feats[k].case == "Gen" or words.norm[k] in (",", "и") or self._may_be_owner(k):
                k -= 1
            elif words.norm[k] == "из" and k and words.lemma[k - 1] == "один":
                k -= 2
            else:
                return k if words.pos[k] == "NOUN" and words.norm[k + 1] not in (",", *HIS) else None
        return None

    def _may_be_owner(self, k: int) -> bool:
        """Tell an office that may stand in the genitive, whatever case the tagger saw: «в картинах | режиссёров | Олега Грача»."""
        return k in self.titles and self.words.norm[k] != self.words.lemma[k] and "Gen" in possible_cases(self.words.norm[k])

    def _opening(self, k: int, first: int) -> int | None:
        """Give the mark that opens the title which a mark closes."""
        return next((n for n in range(k - 1, first - 1, -1) if self.words.text[n] in OPENING), None)

    def _is_related(self, i: int) -> bool:
        """Tell to whom somebody is related: «приходится сестрой другу актёра, певцу | Олегу Грачу |»."""
        words, clause = self.words, clause_of(self.words, i)
        if words.feats[i].case != "Dat":
            return False
        return any(words.lemma[k] == "приходиться" for k in range(clause.start, i)) and any(words.lemma[k] in KIN for k in clause)

    def _is_wed(self, i: int) -> bool:
        """Tell to whom somebody is married who is spoken of: «был женат на актрисе | Инне Шторм |», «развёлся с | Анной Беловой |»."""
        words, first = self.words, max(clause_of(self.words, i).start, i - FAR)
        wed = next((k for k in range(i - 1, first - 1, -1) if words.lemma[k] in WED or words.norm[k] == "замужем"), None)
        return wed is not None and not any(words.pos[k] == "VERB" or words.norm[k] == "," for k in range(wed + 1, i))

    def _is_parent(self, i: int) -> bool:
        """Tell «отцом девочки стал | Олег Грач |», «отец девочки – | Олег Грач |», but «крёстной матерью корабля стала …»."""
        words, clause = self.words, clause_of(self.words, i)
        start = self.offices.get(i, i)
        dash = next((k for k in range(start - 1, max(words.sentence_of[i].start, start - NEAR), -1) if words.pos[k] != "ADJ"), 0)
        if words.text[dash] in DASHES:
            before = range(max(words.sentence_of[i].start, dash - NEAR), dash)
            noun = next((k for k in before if words.pos[k] in ("NOUN", "PROPN", "VERB", "PUNCT")), dash)
            if words.lemma[noun] in KIN and words.feats[noun].case == "Nom" and not any(is_finite(words, k) for k in before):
                return True
        for k in range(clause.start, start - 1):
            related = words.lemma[k] in KIN and words.feats[k].case == "Ins" and not words.norm[max(k - 1, 0)].startswith("крестн")
            if related and k + 1 not in self.inside and words.norm[k + 1] != "года":  # «отцом Иоанном», «матерью года»
                between = range(k + 1, start)
                return any(words.lemma[n] in DEED and is_finite(words, n) for n in between) and "," not in words.norm[k:start]
        return False

    def _is_outdone(self, i: int) -> bool:
        """Tell whose feats are spoken of: «сравнялся с | Олегом Грачом |», «рекорд принадлежал | Олегу Грачу |»."""
        words, near = self.words, range(max(clause_of(self.words, i).start, i - FAR), i)
        verb = next((k for k in reversed(near) if is_finite(words, k) or words.feats[k].verb_form in ("Conv", "Inf")), None)
        if verb is None:
            return False
        told = any(words.lemma[k] in FEATS for k in near)
        if words.lemma[verb] == "сравняться":
            return True
        return told and (words.lemma[verb] in SURPASSING or (words.lemma[verb] in BELONG and words.feats[i].case == "Dat"))

    def _is_replaced(self, i: int) -> bool:
        """Tell who held a post before: «сменить на этом посту | Олега Грача |», «преемник | Яна Лося |»."""
        words, clause = self.words, clause_of(self.words, i)
        owner = self._owned(i)
        if owner is not None and words.lemma[owner] in HEIRS:
            return True
        near = range(max(clause.start, i - FAR), min(clause.stop, i + FAR))
        verb = next((k for k in range(i - 1, near.start - 1, -1) if words.pos[k] == "VERB"), None)
        if verb is None or words.lemma[verb] not in REPLACING or words.feats[i].case not in ("Acc", "Gen"):
            return False
        return any(words.lemma[k] in POSTS for k in near)

    def _is_honoured(self, i: int) -> bool:
        """Tell «данью | Олегу Грачу |», «сыграв роль певца | Яна Лося |», «в фильмах | О. Грача |»."""
        words, first = self.words, max(clause_of(self.words, i).start, i - FAR)
        tribute = next((k for k in range(i - 1, first - 1, -1) if words.lemma[k] in TRIBUTE), None)
        if tribute is not None and not any(is_finite(words, k) for k in range(tribute, i)):
            return True
        owner = self._owned(i)
        if owner is None or owner in self.mine:
            return False
        if words.norm[owner] == "постановке" and any(k in self.mine for k in range(first, owner)):
            return False  # «прошла премьера «Бури» в | постановке | Яна Лося»
        return words.lemma[owner] in PLAYED or (words.lemma[owner] in SHOT and words.feats[owner].case == "Loc")

    def _is_part(self, i: int) -> bool:
        """Tell whom somebody plays, whose name has no cases: «сыграв роль официантки | Рэйчел Грин |»."""
        words, first = self.words, max(clause_of(self.words, i).start, i - FAR)
        role = next((k for k in range(i - 1, first - 1, -1) if words.lemma[k] in PLAYED or words.feats[k].case != "Gen"), None)
        return role is not None and words.lemma[role] in PLAYED and words.feats[role].case != "Ins"

    def _is_maker(self, i: int) -> bool:
        """Tell who made a thing that is spoken of: «на видео, которое опубликовал | Олег Грач |, …», but «бал, который открыл …»."""
        words, clause = self.words, clause_of(self.words, i)
        if self._made_by(clause.start, i):
            return True
        opening = next((k for k in clause[:2] if words.lemma[k] == WHICH), None)
        if opening is None or words.feats[opening].case != "Acc" or clause.start < 2 or is_over(words, opening, i):
            return False
        verb = next((k for k in range(opening + 1, i) if is_finite(words, k)), None)
        if verb is None or words.lemma[verb] in self.telling - MAKING or words.feats[verb].number == "Plur":
            return False
        near = range(max(words.sentence_of[i].start, clause.start - 1 - ANTECEDENT), clause.start - 1)
        thing = next((k for k in reversed(near) if words.pos[k] == "NOUN"), None)
        return thing is not None and thing not in self.events and words.feats[thing].animacy == "Inan"

    def _made_by(self, start: int, i: int) -> bool:
        """Tell «платье невесты сшила | Инна Шторм |», «фото гостей опубликовал | Олег Грач |»; at a contest, one takes part by that."""
        words, first = self.words, max(start, i - FAR)
        verb = next((k for k in range(i - 1, first - 1, -1) if words.pos[k] == "VERB"), None)
        if verb is None or not is_finite(words, verb) or words.feats[verb].number == "Plur":
            return False
        if words.lemma[verb] in PUBLISHING:
            return any(words.lemma[k] in PICTURES for k in range(start, verb))
        made = words.lemma[verb] in MAKING and self.kind_class not in ("contest", "festival")
        thing = next((k for k in range(start, verb) if words.pos[k] in ("NOUN", "ADJ") and words.feats[k].case in ("Acc", "Nom")), None)
        return made and thing is not None and words.feats[thing].animacy != "Anim"

    def _has_died(self, i: int) -> bool:
        """Tell who died before: «после того как скончался прежний мэр – | Олег Грач |»."""
        words, first, finite = self.words, max(self.words.sentence_of[i].start, i - FAR), finite_verbs(self.words)
        verb = next((k for k in range(i - 1, first - 1, -1) if k in finite), None)
        if verb is None or words.lemma[verb] not in DYING or words.norm[verb - 1] != "как":
            return False
        return "после" in words.norm[max(first, verb - 4) : verb]

    def _is_a_cause(self, i: int) -> bool:
        """Tell «совещание отменили из-за поездки мэра | Олега Лапина |»."""
        words = self.words
        near = range(max(words.sentence_of[i].start, i - NEAR), i)
        return any(words.norm[k] == BECAUSE and all(words.feats[n].case in ("Gen", "") for n in range(k + 1, i)) for k in near)

    def _is_of_old(self, person: Named) -> bool:
        """Tell «Инна Шторм (1921–2009)», «мэр Ян Лось (1993–2003)», «летали Инна Шторм (1994, 1997) и Ян Лось (2014)»."""
        years = self.years.get(person.reach.stop)
        if years is None:
            return False
        if years["mark"] not in (None, ","):
            past = self.kind_class != "contest" and int(years["last"]) < self.latest
            return past or int(years["last"]) - int(years["first"]) >= LIFE
        return self.kind_class != "contest" and self.words.sentence[person.reach.stop] in self.of_years

    def _rules(self, i: int) -> bool:
        """Tell who puts a law into force: «в июне президент | Олег Грач | подписал закон»."""
        if self.kind == "подписание":
            return False
        words, clause, finite = self.words, clause_of(self.words, i), finite_verbs(self.words)
        near = (k for k in range(max(clause.start, i - FAR), min(clause.stop, i + FAR)) if k in finite)
        verb = min(near, key=lambda k: abs(k - i), default=None)
        return verb is not None and signs_law(words, verb)
