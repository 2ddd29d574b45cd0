"""Who says what a colon or a sentence without a verb of speech leads to: «Инна Шторм не скрывает радости: «Мы рады»»."""

from __future__ import annotations

from collections.abc import Iterator

from extract.lang.phrases.quotations import OPENING, outside_quotations
from extract.lang.words import Words
from extract.lexicon import word_class
from extract.rules.discourse.which_clause import WHERE, is_over
from extract.rules.main_event.named import Named, finite_verbs
from extract.rules.speech.meant import PRONOUNS
from extract.rules.speech.scene import DASHES, Act, Scene

COLON, WORD = frozenset({":"}), "слово"
REMARKS = frozenset({"цитата", "высказывание", "слово"}) | word_class("thing_said") | word_class("view")
WHOSE, HIS = frozenset({"у"}), {"его": "male", "него": "male", "ее": "female", "нее": "female"}
TITLED = word_class("written_work") | {"девиз", "лозунг", "слоган", "тема", "название", "номинация", "надпись", "слово", "проект"}
ENDS, BEHIND = frozenset(".!?…"), frozenset({",", "-", "–", "—", "--"})  # marks of a sentence; of a verb that ascribes what stands before
LONGEST = 40  # words of a sentence that leads to a quotation
PARAGRAPH = 120  # words of a paragraph before a quotation
OF_SPEECH = word_class("word_of_speech")
LEAST = 3  # words of what is said


def introduced(scene: Scene) -> Iterator[Act]:
    """Find who says what stands behind a colon, and whose words stand alone behind a sentence about one person."""
    words = scene.words
    for k in words.with_norm(COLON):
        first = words.sentence_of[k].start
        if k in scene.quoted or k - first > LONGEST:
            continue
        quoted = _is_said(scene, k + 1)
        person = _remarks(scene, first, k) if quoted or _goes_on(words, k) else None
        person = person or ((_given_the_floor(scene, first, k) or _leads_to(scene, first, k)) if quoted else None)
        if person is not None:
            yield Act(person.name, "say", k, person.reach, "speech.subject")
    for span in words.group("quotes"):
        if span.label_ == "direct" and (person := _told_before(scene, words.reach(span))) is not None:
            yield Act(person.name, "say", words.reach(span).start - 1, person.reach, "speech.subject")


def _is_said(scene: Scene, k: int) -> bool:
    """Tell a quotation, or a line of direct speech, that begins behind a colon and has a verb."""
    words = scene.words
    if k + LEAST >= len(words) or words.text[k] not in (*OPENING, *DASHES):
        return False
    stop = min(k + LONGEST, words.line_of[k].stop)
    if words.text[k] in OPENING:
        stop = next((n for n in range(k + 1, stop) if words.norm[n] == '"'), stop)
    return any(_predicates(words, n) or words.pos[n] == "AUX" or words.lemma[n] in OF_SPEECH for n in range(k + 1, stop))


def _predicates(words: Words, k: int) -> bool:
    """Tell a finite verb, and what stands for one: «норматив | перекрыт |», «Инна Шторм | довольна |»."""
    return k in finite_verbs(words) or (words.feats[k].variant == "Short" and words.pos[k] in ("VERB", "ADJ"))


def _given_the_floor(scene: Scene, first: int, colon: int) -> Named | None:
    """Find to whom «Слово – | директору Инне Шторм |:» gives it."""
    words = scene.words
    if words.norm[first] != WORD or words.text[first + 1] not in DASHES:
        return None
    person = _last(scene, first, colon)
    if person is None:
        return None
    cases = set(scene.office_cases.get(person.reach.start, ())) | {words.feats[k].case for k in person.reach}
    return person if "Dat" in cases else None


def _goes_on(words: Words, colon: int) -> bool:
    """Tell a clause behind a colon, whoever says it: «Вывод ректора: лес | растёт |»."""
    return any(k in finite_verbs(words) for k in range(colon + 1, min(colon + LONGEST, words.sentence_of[colon].stop)))


def _remarks(scene: Scene, first: int, colon: int) -> Named | None:
    """Find whose remark or view a line is: «Комментарий | ректора Инны Шторм |:», «У | Яна Лося | свой взгляд:»."""
    words, named = scene.words, scene.between(first, colon)
    if (hers := _taken_up(scene, first, colon)) is not None:
        return hers
    if len(named) != 1 or scene.may_act(named[0]) or any(k in finite_verbs(words) for k in range(first, colon)):
        return None
    start, stop = named[0].reach.start, named[0].reach.stop
    if words.norm[first] in WHOSE:
        return named[0] if any(words.lemma[k] in REMARKS for k in range(stop, colon)) else None
    noun = next((k for k in range(first, start) if words.pos[k] == "NOUN"), None)
    return named[0] if stop == colon and noun is not None and words.lemma[noun] in REMARKS else None


def _taken_up(scene: Scene, first: int, colon: int) -> Named | None:
    """Find whose view a pronoun takes up: «| Её | рецепт успеха: «…»», «У | него | свой взгляд: «…»»."""
    words = scene.words
    own = first + (words.norm[first] in WHOSE)
    if words.norm[own] not in HIS or scene.between(first, colon) or any(k in finite_verbs(words) for k in range(first, colon)):
        return None
    told = any(words.lemma[k] in REMARKS for k in range(own + 1, colon))
    return scene.recent(own, words.sentence_of[own], HIS[words.norm[own]]) if told else None


def _last(scene: Scene, first: int, colon: int) -> Named | None:
    """Give the only one whom a sentence names, right before its colon."""
    named = scene.between(first, colon)
    return named[0] if len(named) == 1 and named[0].reach.stop == colon else None


def _leads_to(scene: Scene, first: int, colon: int) -> Named | None:
    """Find the subject of a verb of no speech before a colon: «| Инна Шторм | не скрывает радости:»."""
    words = scene.words
    told = list(outside_quotations(words, first, colon))  # no «компании «| Родные дали |»»
    verbs = [k for k in told if k in finite_verbs(words) and not _is_in_which(words, first, k)]
    verbs = verbs or [k for k in told if _predicates(words, k)]
    if len(verbs) != 1 or words.lemma[verbs[0]] in scene.verbs or words.lemma[colon - 1] in TITLED:
        return None
    if words.feats[verbs[0]].number != "Sing" or words.feats[verbs[0]].person in ("1", "2"):
        return None
    named = scene.between(first, colon)
    if not named and words.norm[first] in PRONOUNS:  # «| Он | остался доволен:»
        return scene.recent(first, words.sentence_of[first], PRONOUNS[words.norm[first]])
    return named[0] if len(named) == 1 and scene.may_act(named[0]) else None


def _is_in_which(words: Words, first: int, k: int) -> bool:
    """Tell the verb of «в комнате, где | прожил | пять лет, Ян Лось растрогался»."""
    which = next((n for n in range(k - 1, first, -1) if words.lemma[n] == "который" or words.norm[n] in WHERE), None)
    return which is not None and not is_over(words, which, k)


def _told_before(scene: Scene, quote: range) -> Named | None:
    """Find the one of whom a paragraph tells up to words that nobody else is said to say: «| Ян Лось | держит пчёл. «Мы рады …»»."""
    words, at, stop = scene.words, quote.start - 1, quote.stop
    line = words.line_of[quote.start]
    line = range(max(line.start, at - PARAGRAPH), line.stop)
    if at <= line.start or words.text[at] not in OPENING or words.text[at - 1][-1:] not in ENDS:
        return None
    while stop < line.stop and (words.norm[stop] == '"' or words.text[stop] in ENDS):
        stop += 1
    if stop < line.stop and (words.text[stop] in BEHIND or not words.text[stop][:1].isupper()):
        return None
    named = scene.between(line.start, at)
    one = bool(named) and len({person.name for person in named}) == 1 and not any(k in scene.quoted for k in range(line.start, at))
    subject = next((person for person in named if scene.may_act(person)), None) if one else None
    return subject if subject is not None and _acts_alone(words, words.sentence_of[subject.reach.start]) else None


def _acts_alone(words: Words, sentence: range) -> bool:
    """Tell a sentence in which one person does something."""
    verb = next((k for k in sentence if k in finite_verbs(words)), None)
    return verb is not None and words.feats[verb].number == "Sing" and words.feats[verb].person in ("", "3")
