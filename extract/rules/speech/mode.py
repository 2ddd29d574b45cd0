"""How a person speaks at the event: in person, by video, by letter."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container

from extract.lang.phrases.quotations import in_title
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row, word_class
from extract.record import Mode
from extract.rules.choose import ranked
from extract.rules.discourse.clause import clause_of
from extract.rules.discourse.event_status import event_status
from extract.rules.discourse.release import reads_like_news
from extract.rules.main import Main
from extract.rules.places.online import is_online
from extract.rules.speech.in_writing import in_writing
from extract.rules.speech.nouns import is_regards
from extract.rules.speech.on_a_screen import took_part_on_a_screen
from extract.rules.speech.read_out import is_read_out
from extract.rules.speech.remarks import is_remarked
from extract.rules.speech.scene import DASHES, Act
from extract.rules.speech.video_words import mode_word, tells_how, video_words

TELEPHONED, SEEING = frozenset({"разговор", "беседа"}), ("видеоконференц", "видеосвяз", "видео-")
FROM_AFAR = "выйти"  # with «на связь» only, else it is no verb of speech
MEDIA = word_class("medium")
REGARDS = frozenset({"приветствие", "пожелание", "поздравление", "благодарность", "привет", "поклон"})
HANDING = frozenset({"передать", "передавать"})
JOINTS = frozenset({"и", ","})
ASIDE = 6  # words before a dash
REMARK = 4  # words between dashes
NEAR = 14  # words around an act of speech
AT = frozenset({"на", "в", "во"})
SENDING = "адресовать"  # «адресовал послание»; words of thanks are said
FORMS = frozenset({"формате", "форме", "виде", "режиме"})
WRITTEN = frozenset({"письмо", "послание", "телеграмма"})
BARE = frozenset({"NOUN", "PROPN", "PRON", "VERB"})  # before letters as a means: no preposition
ON_SITE = frozenset({"очно", "вживую"})


def mode_of(words: Words, lexicon: Lexicon, mentions: list[range], acts: list[Act], usual: Mode) -> Mode:
    """Give the mode in which a person speaks, by the words around the acts of speech and the names; ``usual`` where they say nothing."""
    modes, nouns, seen = lexicon.index("speech_modes"), lexicon.index("speech_nouns"), video_words(words, lexicon)
    if any(act.manner == "letter" for act in acts):
        return "letter"
    if any(words.lemma[act.trigger] == FROM_AFAR for act in acts):
        return "video"
    if any(in_writing(words, act.trigger) for act in acts):
        return "letter"
    own = {act.trigger for act in acts}
    if any(is_read_out(words, lexicon, act, own) for act in acts):
        return "letter"
    if is_remarked(words, lexicon, mentions) or took_part_on_a_screen(words, seen, mentions):
        return "video"
    for act in acts:
        sentence = words.sentence_of[act.trigger]
        low, high = sorted((act.trigger, act.person.start))
        near = range(max(words.sentence_of[low].start, low - NEAR), min(words.sentence_of[high].stop, high + NEAR))
        clauses = {clause_of(words, act.trigger).start, clause_of(words, act.person.start).start, _set_off(words, act.person.start)}
        clauses |= _said_of(words, act.person.stop)
        if _is_shown(words, act.trigger, seen):
            return "video"
        told = (k for k in near if k in seen and not in_title(words, k))
        told = (k for k in told if k == act.trigger or (tells_how(words, k) and not _is_anothers_talk(words, nouns, k)))
        if _is_on_site(words, act, near, seen):
            continue
        if any(_of(words, k, act, clauses) for k in told):  # «выступил Грач, а Белова подключилась по видеосвязи»
            return "video"
        if any(words.pos[k] == "ADV" and mode_word(words, k, modes) == "letter" for k in _beside(sentence, act.trigger)):
            return "letter"  # «письменно приветствовал»
        letters = [k for k in sentence if nouns.get(words.lemma[k], {}).get("use") == "letter" and not is_regards(words, k)]
        if any(k in near and words.lemma[k] in WRITTEN and words.feats[k].case == "Ins" and words.pos[k - 1] in BARE for k in letters):
            return "letter"  # «поздравил участников | телеграммой |», but «обратился с | посланием |»
        if (act.manner == "send" or words.lemma[act.trigger] == SENDING) and any(not _hands_on(words, act.trigger, k) for k in letters):
            return "letter"
    said = usual == "in_person" and bool(acts) and all(act.manner == "say" for act in acts)
    if said and (all(_in_a_medium(words, act.trigger) for act in acts) or _is_quoted_in_news(words, lexicon, acts)):
        return "unknown"
    if usual == "unknown" and any(act.manner not in ("say", "give") or _is_to_come(words, act.trigger) for act in acts):
        return "in_person"  # «откроет форум», «расскажет»: said of the event, not about it
    return usual


def _is_shown(words: Words, k: int, seen: Container[int]) -> bool:
    """Tell what a recording says: «показали видеозапись, в которой министр | поздравил | гостей»."""
    first = clause_of(words, k).start
    which = first + (words.norm[first] in ("в", "во"))
    return which > 2 and words.lemma[which : which + 1] == ["который"] and first - 2 in seen


def _is_on_site(words: Words, act: Act, near: range, seen: Container[int]) -> bool:
    """Tell who speaks there from who speaks from afar: «| очно | выступил Олег Грач, онлайн – Инна Шторм»."""
    here = [k for k in near if words.norm[k] in ON_SITE]
    if not here:
        return False
    i = act.person.start
    told = [k for k in (*here, *(k for k in near if k in seen)) if k < i] or [k for k in near if k in seen or k in here]
    return (max(told) if told[0] < i else min(told)) in here


def _is_quoted_in_news(words: Words, lexicon: Lexicon, acts: list[Act]) -> bool:
    """Tell words that general news quotes, which were said anywhere; but «заявил | на саммите | министр»."""
    events = words.covered("events")
    at_one = (words.norm[k - 1] in AT and k in events for act in acts for k in clause_of(words, act.trigger)[1:])
    return reads_like_news(words, lexicon) and not any(at_one)


def _in_a_medium(words: Words, k: int) -> bool:
    """Tell «написал | в своём телеграм-канале |», «сказал | в интервью | ТАСС», of which no one knows where it was."""
    return any(words.lemma[n] in MEDIA for n in clause_of(words, k))


def _is_to_come(words: Words, k: int) -> bool:
    """Tell «расскажет», «будет | говорить |»."""
    return words.feats[k].tense == "Fut" or words.feats[k].verb_form == "Inf"


def _of(words: Words, k: int, act: Act, clauses: set[int]) -> bool:
    """Tell whether a word of the mode is of an act: in its clauses, or between dashes behind its person: «Ян Лось — | онлайн | —»."""
    if (comma := _participle(words, k)) is not None:
        return act.person.stop == comma  # «говорили Олег Грач и Ян Лось, подключившийся | по видеосвязи |»
    opened = next((n for n in range(k - 1, max(k - REMARK, 0), -1) if words.text[n] in DASHES), None)
    closed = next((n for n in range(k + 1, min(k + REMARK, len(words))) if words.text[n] in DASHES), None)
    if opened is not None and closed is not None:
        return act.person.stop == opened or _begins_behind(words, act, opened, closed)
    if (bracket := _bracket(words, k)) is not None and len(act.person) and words.norm[bracket.start - 1] in JOINTS:
        return _begins_behind(words, act, bracket.start, bracket.stop - 1)
    if bracket is not None and _names_another(words, act, bracket.start):
        return False  # «приветствовали Олег Грач | (по видеосвязи) | и Инна Шторм»
    return _clause(words, k).start in clauses


def _participle(words: Words, k: int) -> int | None:
    """Give the comma between a person and a participle that says how: «Ян Лось | , | подключившийся по видеосвязи»."""
    comma = next((n for n in range(k - 1, max(k - REMARK, 0), -1) if words.text[n] == ","), None)
    if comma is None or words.feats[comma + 1].verb_form != "Part" or words.feats[comma + 1].variant == "Short":
        return None
    people = words.reaches("people")
    before = bisect_left(people, comma, key=lambda name: name.start) - 1
    return comma if before >= 0 and people[before].stop == comma else None


def _begins_behind(words: Words, act: Act, opened: int, closed: int) -> bool:
    """Tell a remark that stands before its person: «Олег Грач и | (по видеосвязи) | старший советник Инна Шторм»."""
    people = (reach.start for reach in words.reaches("people") if reach.start > closed)
    return words.norm[opened - 1] in JOINTS and act.person.start == next(people, None)


def _names_another(words: Words, act: Act, opened: int) -> bool:
    """Tell a bracket right behind the name of somebody else."""
    return any(reach.stop == opened and reach.start != act.person.start for reach in words.reaches("people"))


def _bracket(words: Words, k: int) -> range | None:
    """Give the brackets around a word."""
    sentence = words.sentence_of[k]
    opened = next((n for n in range(k - 1, max(k - ASIDE, sentence.start) - 1, -1) if words.text[n] in "()"), None)
    closed = next((n for n in range(k + 1, min(k + ASIDE, sentence.stop)) if words.text[n] in "()"), None)
    paired = opened is not None and closed is not None and words.text[opened] == "(" and words.text[closed] == ")" and opened > 0
    return range(opened, closed + 1) if paired and opened is not None and closed is not None else None


def _beside(sentence: range, k: int) -> range:
    return range(max(sentence.start, k - REMARK), min(sentence.stop, k + REMARK))


def _said_of(words: Words, stop: int) -> set[int]:
    """Give where the clause begins that says of a person, behind brackets too: «Олег Грач (КФУ), | который участвовал дистанционно |»."""
    if stop < len(words) and words.text[stop] == "(":
        stop = next((n + 1 for n in range(stop, min(stop + NEAR, len(words))) if words.text[n] == ")"), stop)
    which = stop + 1 < len(words) and words.text[stop] == "," and words.lemma[stop + 1] == "который"
    return {clause_of(words, stop + 1).start} if which and words.feats[stop + 1].case == "Nom" else set()


def _is_anothers_talk(words: Words, nouns: dict[str, Row], k: int) -> bool:
    """Tell a talk beside another's, «доклад Инны Шторм и | онлайн-лекция | Олега Грача», from «| видеоприветствие | прислал Олег Грач»."""
    if k and words.norm[k - 1] in FORMS:
        return False  # «в формате | видеообращения | гостей приветствовал мэр»
    owned = k + 1 < len(words) and words.feats[k + 1].case == "Gen" and words.pos[k + 1] in ("NOUN", "PROPN", "ADJ")
    return owned and nouns.get(words.lemma[k], {}).get("use") == "owner" and words.feats[k].case in ("Nom", "Gen")


def _hands_on(words: Words, verb: int, letter: int) -> bool:
    """Tell another's letter that a guest hands over: «передал | приветствие | губернатора», «приветствие | от губернатора»."""
    behind = letter + 1
    while behind < len(words) and (words.norm[behind] == "и" or words.pos[behind] == "ADJ" or words.lemma[behind] in REGARDS):
        behind += 1  # «приветствие | и добрые пожелания | от губернатора»
    owned = behind < len(words) and (
        words.norm[behind] == "от" or (words.feats[behind].case == "Gen" and words.feats[behind].animacy == "Anim")
    )
    return words.lemma[verb] in HANDING and owned


def _clause(words: Words, k: int) -> range:
    """Give the clause of a word; of a remark in brackets, that of the words before: «Олег Грач | (по видеосвязи)»."""
    clause = clause_of(words, k)
    return clause_of(words, clause.start - 2) if clause.start > 1 and words.text[clause.start - 1] == "(" else clause


def _set_off(words: Words, i: int) -> int:
    """Give where the clause of a name begins, before a dash or a colon too: «; | по видеосвязи – профессор Олег Грач»."""
    start = clause_of(words, i).start
    if start > 1 and words.text[start - 1] == ":":  # «гости связались по видео с полюсом: врач Олег Грач рассказал …»
        return clause_of(words, start - 2).start
    dashed = start > 1 and words.text[start - 1] in DASHES and ";" in words.norm[max(words.sentence_of[i].start, start - ASIDE) : start]
    return clause_of(words, start - 2).start if dashed else start


def by_telephone(words: Words, lexicon: Lexicon, main: Main) -> bool:
    """Tell a talk of people who did not see each other, of which no mode tells: «телефонный разговор»."""
    talk = main.kind.split()[-1] in TELEPHONED and is_online(words, lexicon, main)
    return talk and not any(lemma.startswith(SEEING) for lemma in words.lemmas)


def usual_mode(words: Words, lexicon: Lexicon, main: Main) -> Mode:
    """Give the mode of those whose words have no setting: unknown on the telephone and before the event is held."""
    if is_online(words, lexicon, main):
        return "unknown" if by_telephone(words, lexicon, main) else "video"
    told = ranked(event_status(words, lexicon, main), "status")
    return "unknown" if told and told[0].value == "planned" else "in_person"
