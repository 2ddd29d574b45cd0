"""How a person speaks at the event: in person, by video, by letter."""

from __future__ import annotations

from extract.lang.phrase import in_title
from extract.lang.words import Words
from extract.lexicon import Lexicon, Row
from extract.record import Mode
from extract.rules.choose import ranked
from extract.rules.clause import clause_of
from extract.rules.event_status import event_status
from extract.rules.main import Main
from extract.rules.online import is_online
from extract.rules.speech import DASHES, Act
from extract.rules.speech_nouns import is_regards

TELEPHONED = frozenset({"разговор", "беседа"})
FROM_AFAR = "выйти"  # with «на связь» only, else it is no verb of speech
HANDING = frozenset({"передать", "передавать"})
ASIDE = 6  # words before a dash
REMARK = 4  # words between dashes
NEAR = 14  # words around an act of speech


def mode_of(words: Words, lexicon: Lexicon, acts: list[Act], usual: Mode) -> Mode:
    """Give the mode in which a person speaks, by the words around the acts of speech; ``usual`` where they say nothing."""
    modes, nouns = lexicon.index("speech_modes"), lexicon.index("speech_nouns")
    if any(act.manner == "letter" for act in acts):
        return "letter"
    if any(words.lemma[act.trigger] == FROM_AFAR for act in acts):
        return "video"
    for act in acts:
        sentence = words.sentence_of[act.trigger]
        low, high = sorted((act.trigger, act.person.start))
        near = range(max(words.sentence_of[low].start, low - NEAR), min(words.sentence_of[high].stop, high + NEAR))
        clauses = {clause_of(words, act.trigger).start, clause_of(words, act.person.start).start, _set_off(words, act.person.start)}
        told = (k for k in near if _mode_word(words.lemma[k], modes) == "video" and not in_title(words, k))
        if any(_of(words, k, act, clauses) for k in told):  # «выступил Грач, а Белова подключилась по видеосвязи»
            return "video"
        letters = (k for k in sentence if nouns.get(words.lemma[k], {}).get("use") == "letter" and not is_regards(words, k))
        if act.manner == "send" and any(not _hands_on(words, act.trigger, k) for k in letters):
            return "letter"
    if usual == "unknown" and any(act.manner not in ("say", "give") or _is_to_come(words, act.trigger) for act in acts):
        return "in_person"  # «откроет форум», «расскажет»: said of the event, not about it
    return usual


def _is_to_come(words: Words, k: int) -> bool:
    """Tell «расскажет», «будет | говорить |»."""
    return words.feats[k].tense == "Fut" or words.feats[k].verb_form == "Inf"


def _of(words: Words, k: int, act: Act, clauses: set[int]) -> bool:
    """Tell whether a word of the mode is of an act: in its clauses, or between dashes behind its person: «Ян Лось — | онлайн | —»."""
    opened = next((n for n in range(k - 1, max(k - REMARK, 0), -1) if words.text[n] in DASHES), None)
    closed = next((n for n in range(k + 1, min(k + REMARK, len(words))) if words.text[n] in DASHES), None)
    if opened is not None and closed is not None:
        return act.person.stop == opened
    return _clause(words, k).start in clauses


def _hands_on(words: Words, verb: int, letter: int) -> bool:
    """Tell another's letter that a guest hands over: «передал | приветствие | губернатора», «приветствие | от губернатора»."""
    behind = letter + 1
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


def _mode_word(lemma: str, modes: dict[str, Row]) -> str | None:
    """Give the mode that a word tells, hyphen or none: «видеообращение», «видео-обращение»."""
    row = modes.get(lemma) or (modes.get(lemma.replace("-", "")) if "-" in lemma else None)
    return row["mode"] if row is not None else None


def usual_mode(words: Words, lexicon: Lexicon, main: Main) -> Mode:
    """Give the mode of those whose words have no setting: unknown on the telephone and before the event is held."""
    if is_online(words, lexicon, main):
        return "unknown" if main.kind in TELEPHONED else "video"
    told = ranked(event_status(words, lexicon, main), "status")
    return "unknown" if told and told[0].value == "planned" else "in_person"
