"""The event's name: as its fullest mention prints it, or put together from the sentence that tells of it."""

from __future__ import annotations

from extract.lang.mention import Mention
from extract.lang.phrases.head import head_of
from extract.lang.phrases.phrase import noun_phrase_end
from extract.lang.phrases.quotations import OPENING, quotation_end
from extract.lang.words import Words
from extract.lexicon import Lexicon, word_class
from extract.mentions.events import event_name
from extract.mentions.events.latin import latin_title
from extract.mentions.events.sides import DASHES
from extract.mentions.names.context import CONSONANTS
from extract.rules.candidate import Candidate, evidence
from extract.rules.discourse.clause import clause_of, lead_of
from extract.rules.main import Main
from extract.rules.main_event.named import is_finite, is_nominative, people
from extract.rules.main_event.titled import called_before, on_theme, under_title
from extract.rules.naming.talks_of_two import talks_of_two
from extract.rules.naming.title_apart import title_apart, titled
from extract.rules.naming.visitors import with_visitor
from extract.rules.naming.wedding import wedding_of
from extract.rules.offices.in_genitive import genitive
from extract.rules.told.deeds import WORK, Deed
from extract.rules.told.done_to import turned, whole
from extract.rules.told.events import TOLD
from extract.rules.told.match import MATCH
from extract.rules.told.subject import holder_of
from extract.rules.told.whose import is_bare, of_whom, visitor

TALKS = frozenset({"встреча", "переговоры", "разговор", "беседа", "консультации", "совещание"})
HOLDS = frozenset({"провести", "проводить"})
PAYS = word_class("pay_a_visit")
DISCUSSED, COURSE = word_class("discuss"), frozenset({("в", "ходе"), ("во", "время")})
INTO, WITH = frozenset({"в", "во", "на"}), frozenset({"с", "со"})
HONOURS = frozenset({"награждение", "чествование"})
OF_ANY_ACT = frozenset({"церемония", "торжество", "торжества"})
# «передала | привет |» hands nothing over; what is cut is not what opens, nor is the ceremony: «открыл | церемонию | мэр»
NO_THING = word_class("thing_said") | {"лента", "ленточка"} | OF_ANY_ACT
SHOWN = "презентация"  # «представил итоги опроса. На презентацию …»
EARLY = 3  # sentences that tell at what a ceremony is held
OBJECT_WITHIN = 4  # words between a verb and its object


def name(words: Words, lexicon: Lexicon, main: Main) -> Candidate:
    """Propose the event's name in the nominative."""
    reach = words.reach(main.mention)
    by_verb = max((span for span in main.mentions if span.id_ == TOLD), key=_telling, default=None)
    if by_verb is not None and (main.mention.id_ == TOLD or is_bare(words, reach)):
        value = by_verb.kb_id_ if main.mention.id_ == TOLD else main.mention.kb_id_ + by_verb.kb_id_.removeprefix(by_verb.label_)
        return Candidate("name", value, "what.told_by_verb", 0.75 * main.score, evidence(words, words.reach(by_verb)), "inferred")
    if main.kind_class == "visit" and (joined := with_visitor(words, reach, by_verb)):
        value, who = joined
        return Candidate("name", value, "what.visitor_and_goal", 0.75 * main.score, evidence(words, reach, who), "inferred")
    if main.kind_class == "visit" and is_bare(words, reach) and (guest := visitor(words, reach)):
        value = f"{main.mention.kb_id_} {genitive(words, guest)}"
        return Candidate("name", value, "what.visit_of", 0.75 * main.score, evidence(words, reach, guest), "inferred")
    if is_bare(words, reach) and (theirs := wedding_of(words, reach, main.kind)):
        value, couple = theirs
        return Candidate("name", value, "what.of_couple", 0.75 * main.score, evidence(words, reach, couple), "inferred")
    acts = main.kind_class == "ceremony" or main.kind == SHOWN
    act = _act(words, lexicon, reach) if acts and is_bare(words, reach) else None
    told = act is not None and any(words.lemma[k] == act[0] for k in reach)
    of_any = main.kind.rpartition(" ")[2] in OF_ANY_ACT
    if act is not None and (told or of_any):  # no «митинг возложения венков», no «собрание награждения шахтёров»
        noun, verb, thing = act
        title = main.mention.kb_id_ if told else f"{main.mention.kb_id_} {_genitive_noun(noun)}"
        value = f"{title} {turned(words, thing, 'Gen')}"
        return Candidate("name", value, "what.act_on", 0.75 * main.score, evidence(words, reach, verb, thing), "inferred")
    if (main.kind.split()[-1] in TALKS or main.kind_class == "visit") and (
        held := _with_holder(words, lexicon, main.mention, main.kind_class)
    ):
        value, verb, holder = held
        return Candidate("name", value, "what.held_by", 0.75 * main.score, evidence(words, reach, verb, holder), "inferred")
    if is_bare(words, reach) and (theirs := talks_of_two(words, map(words.reach, main.mentions), main.kind)):
        value, two = theirs
        return Candidate("name", value, "what.talks_of_two", 0.75 * main.score, evidence(words, reach, two), "inferred")
    if whose := of_whom(words, lexicon, reach, main.kind):
        value, whom = whose
        return Candidate("name", value, "what.of_whom", 0.75 * main.score, evidence(words, reach, whom), "inferred")
    score = main.score * (0.75 + 0.2 * main.features["named"])
    if end := on_theme(words, reach):
        value = f"{main.mention.kb_id_} {words.slice(reach.stop, end)}"
        return Candidate("name", value, "what.on_theme", score, evidence(words, range(reach.start, end)))
    if called := under_title(words, reach):
        value = f"{main.mention.kb_id_} {words.slice(called.start, called.stop)}"
        return Candidate("name", value, "what.under_title", score, evidence(words, range(reach.start, called.stop)))
    if (before := called_before(words, reach)) is not None:
        value = f"{main.mention.kb_id_} {words.slice(before.start, before.stop)}"
        return Candidate("name", value, "what.called_before", score, evidence(words, before, reach))
    if end := _behind_dash(words, reach):
        head = head_of(words, reach.start, reach.stop)
        value = f"{event_name(words, reach.start, (head or reach.start) + 1)} {words.slice(reach.stop + 1, end)}"
        return Candidate("name", value, "what.behind_dash", score, evidence(words, range(reach.start, end)))
    if (apart := title_apart(words, map(words.reach, main.mentions))) is not None:
        value = f"{main.mention.kb_id_} {titled(words, apart)}"
        return Candidate("name", value, "what.title_apart", score, evidence(words, reach, apart))
    return Candidate("name", main.mention.kb_id_, "what.fullest_mention", score, evidence(words, reach))


def _telling(span: Mention) -> int:
    """Prefer what is put together in full, of a match's sides what is told first."""
    return 0 if span.label_ == MATCH else len(span.kb_id_)


def _with_holder(words: Words, lexicon: Lexicon, mention: Mention, kind_class: str) -> tuple[str, range, range] | None:
    """Tell whose talk «провёл переговоры с послом», whose «визит в Минск» it is: the name with the holder in it, the verb, the holder."""
    name = words.reach(mention)
    head = head_of(words, name.start, name.stop)
    visit = kind_class == "visit"
    bare = visit and head is not None and head + 1 >= name.stop
    if head is None or not (bare or words.norm[head + 1 : head + 2] in ([word] for word in (INTO if visit else WITH))):
        return None
    said_there = not visit and _is_scene_of_two(words, name)
    verbs = PAYS if visit else lexicon.index("speech_verbs").keys() | DISCUSSED if said_there else HOLDS
    verb = next((k for k in clause_of(words, name.start) if words.lemma[k] in verbs and is_finite(words, k)), None)
    holder = holder_of(words, lexicon, verb) if verb is not None else None
    if verb is None or holder is None or any(k in name for k in holder) or _holds_with_another(words, verb, holder):
        return None
    own = words.lemma[head + 2 : head + 3] == ["свой"] and not bare  # «со | своим коллегой» is «с коллегой»
    said = event_name(words, name.start, head + 1)
    other = f"с {words.slice(head + 3, name.stop)}" if own else _behind(mention, said) or words.slice(head + 1, name.stop)
    return f"{said} {genitive(words, holder)} {other}".rstrip(), range(verb, verb + 1), holder


def _behind(mention: Mention, said: str) -> str:
    """Give what a mention's value has behind its noun, where it leaves out what is said of a guest: «с прибывшим в Лиму | послом |»."""
    value = mention.kb_id_
    return value.removeprefix(said).strip() if value.startswith(f"{said} ") else ""


def _holds_with_another(words: Words, verb: int, holder: range) -> bool:
    """Tell one of several who hold talks: «ректор Олег Кит и | директор Ян Лось | провели встречу со студентами»."""
    if words.feats[verb].number != "Plur":
        return False
    clause = clause_of(words, verb)
    others = (p for p in people(words) if p.reach.start in clause and p.reach.stop <= verb and p.reach.start not in holder)
    return any(is_nominative(words, person) for person in others)


def _is_scene_of_two(words: Words, name: range) -> bool:
    """Tell «заявил на | встрече с послом Олегом Кимом |», «в ходе | беседы с главой Чили Аной Рохас |»: whoever says so holds it, too."""
    before = words.norm[max(name.start - 2, 0) : name.start]
    scene = before[-1:] in (["на"], ["в"]) or tuple(before) in COURSE
    named = {person.reach.start for person in people(words)}
    return scene and not named.isdisjoint(name)


def _behind_dash(words: Words, reach: range) -> int:
    """Give the end of the title in «крупнейшая выставка страны | – «Турмаркет» |, …», «форум – Dev Summit»; 0 when there is none."""
    limit = words.line_of[reach.start].stop  # a title may hold a full stop
    if reach.stop + 1 >= limit or words.text[reach.stop] not in DASHES or any(words.text[k] in OPENING for k in reach):
        return 0
    end = quotation_end(words, reach.stop + 1, limit) or latin_title(words, reach.stop + 1)
    return end if end and (end == limit or words.text[end] in ",.") else 0


def _act(words: Words, lexicon: Lexicon, name: range) -> tuple[str, range, range] | None:
    """Find what is opened, handed over or signed in the headline or the first sentences: noun of the act, verb, object."""
    verbs = lexicon.index("event_verbs")
    said, places = {words.lemma[k] for k in name}, words.covered("places")
    meant = {row["noun"] for row in verbs.values() if row["noun"] in said}  # «церемония подписания»: of nothing else
    for sentence in words.sentences[: max(EARLY, lead_of(words) + EARLY - 1)]:
        for k in sentence:
            row = verbs.get(words.lemma[k])
            if row is None or not row["noun"] or (meant and row["noun"] not in meant) or words.pos[k] not in ("VERB", "ADJ"):
                continue
            behind, first = range(k + 1, min(sentence.stop, k + OBJECT_WITHIN)), clause_of(words, k).start
            for at in (first, *behind) if words.feats[k].variant == "Short" else (*behind, first):
                bare = (words.pos[at - 1] != "ADP" or at == 0) and words.pos[at] != "ADV"  # «подписали в | понедельник»
                bare = bare and at not in places  # «подписан в Республике | Тыва |»
                end = noun_phrase_end(words, at, sentence.stop, ("Nom", "Acc")) if bare else 0
                honoured = row["noun"] in HONOURS and words.feats[end - 1].case == "Acc"  # «наградили | лучших доноров»
                if (
                    end and words.lemma[end - 1] not in NO_THING and (honoured or words.feats[end - 1].animacy != "Anim")
                ):  # «подписали | ректор и глава»
                    return row["noun"], range(k, k + 1), whole(words, at, end, k if at < k else sentence.stop)
            if row["object"] == WORK and (built := Deed(words, k, row, lexicon).done_to()) is not None:
                return row["noun"], range(k, k + 1), built  # «2 сентября | сад | торжественно открыли в Туле»
    return None


def _genitive_noun(noun: str) -> str:
    return noun + "а" if noun[-1] in CONSONANTS else noun[:-1] + ("я" if noun.endswith("е") else "и")
