"""What a clause tells of a country's people besides the event: a project of theirs, a journey to come, that they stay away."""

from __future__ import annotations

from collections.abc import Container

from extract.lang.words import Words
from extract.rules.discourse.clause import clause_of

OFFICE = 7  # words of an office before its head noun
WHICH, AMONG = "который", frozenset({"среди", "числе"})
GUESTS_WITHIN = 3  # words behind «среди»
ABLE = frozenset({"мочь", "смочь", "суметь", "успеть"})
ACTED = frozenset({"сыграть", "играть", "изобразить", "изображать", "воплотить"})
ACTED_WITHIN = 4  # words from the verb to whom it plays
EARLIER, BEFORE_EARLIER = frozenset({"ранее", "раньше"}), 2
YEARS = frozenset({"год", "месяц", "неделя", "день"})  # how much earlier
ALL_OF = frozenset({"весь", "этот", "прошедший", "минувший", "последний", "долгий"})
NATIVES, OUT_OF = (
    frozenset({"выходец", "уроженец", "уроженка", "беженец", "беженка", "беженцы", "наемник", "боевик", "террорист"}),
    frozenset({"из"}),
)
GREETING, CHOICE = frozenset({"поздравить", "поздравлять"}), frozenset({"победой", "избранием", "переизбранием", "вступлением"})
SENT_FROM_AFAR = frozenset({"поздравительный", "поздравление"})
ONTO = frozenset({"в", "во", "на"})
ITS, MEMBERS = frozenset({"его", "ее"}), frozenset({"участник", "член", "государство-участник", "страна-участница"})
FOUNDED = frozenset({"создать", "учредить", "основать", "образовать"})
QUOTE, TITLE = '"', 24  # words of a title in quotation marks
TITLING = frozenset({"тема", "девиз", "название", "лозунг"})  # between an event and its title


def told_aside(words: Words, k: int, joining: Container[str], events: Container[int]) -> bool:
    """Tell «столовую, | которой заведует повар из Чили |», «проект, | в котором участвует Чили |»: no guests of the event.

    ``joining`` are the lemmas that tell of taking part, ``events`` the words of events that a clause may tell of.
    """
    clause = clause_of(words, k)
    opens = range(clause.start, min(clause.start + 2, k))
    which = next((n for n in opens if words.lemma[n] == WHICH), None)
    if which is None or not AMONG.isdisjoint(words.norm[max(clause.start - 1, 0) : which]):
        return False
    if not any(words.lemma[n] in joining for n in clause):
        return True
    meant = which - 3  # «проект | , | в | котором»
    if meant > 0 and words.norm[meant] == QUOTE:  # «проект | «Сад», в | котором»
        meant = next((n for n in range(meant - 1, max(meant - TITLE, 0), -1) if words.norm[n] == QUOTE), meant) - 1
        meant -= 2 * (words.lemma[meant] in TITLING)  # «встреча | на тему | «Сад», в которой»
    return words.norm[which - 1] in ONTO and meant >= 0 and words.pos[meant] == "NOUN" and meant not in events


def are_its_members(words: Words, k: int) -> bool:
    """Tell the lands of a body of which the sentence before tells how it came to be: «Банк создан в 2006 году. Его участники: | Чили |»."""
    sentence = words.sentence_of[k]
    at = sentence.start
    if not at or words.norm[at] not in ITS or words.lemma[at + 1] not in MEMBERS:
        return False
    return any(words.lemma[n] in FOUNDED for n in words.sentence_of[at - 1])


def stays_away(words: Words, k: int, joining: Container[str]) -> bool:
    """Tell «а мастера из | Чили | приехать не смогли»."""
    clause = clause_of(words, k)
    denied = (words.lemma[n + 1] for n in clause[:-1] if words.norm[n] == "не")
    return any(lemma in joining or lemma in ABLE for lemma in denied) and any(words.lemma[n] in joining for n in clause)


def among_guests(words: Words, sentence: range, guests: Container[str]) -> bool:
    """Tell «среди гостей», «… для гостей, среди которых»."""
    for n in sentence:
        if words.norm[n] in AMONG:
            near = range(n - 2, n) if words.lemma[n + 1 : n + 2] == [WHICH] else range(n + 1, min(n + 1 + GUESTS_WITHIN, sentence.stop))
            if any(words.lemma[m] in guests for m in near if m >= sentence.start):
                return True
    return False


def is_acted(words: Words, noun: int) -> bool:
    """Tell whom a film or a play shows: «сыграла бывшего | премьера | Чили»."""
    before = range(max(words.sentence_of[noun].start, noun - ACTED_WITHIN), noun)
    return words.feats[noun].case in ("Acc", "Gen") and any(words.lemma[k] in ACTED and words.feats[k].verb_form != "" for k in before)


def tells_of_earlier(words: Words, sentence: range) -> bool:
    """Tell a sentence that opens with an earlier day: «| Ранее | озабоченность выражали …», «Двумя годами | раньше | победила …»."""
    opens = range(sentence.start, min(sentence.start + BEFORE_EARLIER + 1, sentence.stop))
    if _sums_up_years(words, sentence):
        return True
    at = next((k for k in opens if words.norm[k] in EARLIER), None)
    return at is not None and all(words.lemma[k] in YEARS or words.pos[k] == "NUM" for k in range(sentence.start, at))


def _sums_up_years(words: Words, sentence: range) -> bool:
    """Tell a sentence of all editions: «| В разные годы | побеждали мастера из Чили», «| За 15 лет | …»."""
    first, *behind = words.norm[sentence.start : sentence.start + 3] or [""]
    if first == "в":
        return behind == ["разные", "годы"]
    if first != "за" or len(behind) < 2:
        return False
    k = sentence.start + 1
    many = behind[1] in ("годы", "лет") and (words.lemma[k] in ALL_OF or words.pos[k] == "NUM" or words.text[k].isdigit())
    return many or behind[0] == "годы" or behind == ["время", "существования"]


def is_beside(words: Words, k: int, congratulating: Container[int]) -> bool:
    """Tell the land of a native, and of who congratulates on a ballot: ``congratulating`` are the sentences that do."""
    return _is_native_of(words, k) or words.sentence[k] in congratulating


def _is_native_of(words: Words, k: int) -> bool:
    """Tell where one was born, not whence one came: «премию получил выходец из | Чили | Хуан Рохас», «уроженец | Чили |»."""
    at = k - 1 - (words.norm[k - 1] in OUT_OF)
    return at >= words.sentence_of[k].start and words.lemma[at].rpartition("-")[2] in NATIVES  # «дети-беженцы из | Чили |»


def congratulations(words: Words) -> set[int]:
    """Give the sentences of congratulations on an election: «с победой его поздравил президент Чили», «поздравительная телеграмма»."""
    wished = {words.sentence[k] for k in words.with_lemma(GREETING)} & {words.sentence[k] for k in words.with_norm(CHOICE)}
    return wished | {words.sentence[k] for k in words.with_lemma(SENT_FROM_AFAR)}


def may_not_come(words: Words, verb: int) -> bool:
    """Tell «соседи не смогут | победить | Чили», what has not been."""
    return verb > 0 and words.lemma[verb - 1] in ABLE and words.feats[verb - 1].tense == "Fut"


def is_one_of_many(words: Words, noun: int) -> bool:
    """Tell the one of «выставка одного из крупнейших | художников | Чили»."""
    at = next((n for n in range(noun - 1, max(noun - OFFICE, 0), -1) if words.pos[n] != "ADJ"), 0)
    return at > 0 and words.norm[at] == "из" and words.lemma[at - 1] == "один"
