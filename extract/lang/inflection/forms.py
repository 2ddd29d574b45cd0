"""A word of a text in another form, with its capitals and its marks."""

from __future__ import annotations

from extract.lang.grammar.lemmas import parses
from extract.lang.grammar.readings import Reading, inflected, readings
from extract.lang.words import Words
from extract.text.silent import SILENT

RIVER = "-на-"
OF_BOTH = ("ского", "скому", "ском", "ским")
STRESSED = frozenset({"донской", "верхнедонской", "заводской", "ямской", "слободской", "чухломской", "морской", "городской"})
COMPOUNDS = frozenset({"HyphenatedWordsAnalyzer", "KnownPrefixAnalyzer"})
USUAL = {
    "цветков": "цветов",
    "нацпарка": "нацпарк",
    "окружный": "окружной",
    "основный": "основной",
}  # of two forms the rarer one is given first


def form_of(words: Words, k: int, reading: Reading, case: str, number: str, gender: str) -> str:
    """Put a word, read so, into a case, number and gender; as it stands when it has no such form."""
    text = SILENT.sub("", words.text[k])
    if reading.fixed:
        return text
    said, river, its_name = text.lower().partition(RIVER)
    word = _hyphenated(text.lower(), reading, case, number) or inflected(reading, case, number, gender)
    if reading.kind == "adjective" and word.endswith(("ский", "ской")) and said.endswith(OF_BOTH):
        word = _ending(said)
    if not reading.known and "ё" not in said and "-" not in said:
        word = word.replace("ё", "е")  # a guess by the ending: «Казгидромета» is of no «Казгидромёт»
    if river and word and reading.kind == "adjective":
        word += river + its_name  # «Ростовского | -на-Дону |»
    return _cased_like(USUAL.get(word, word), text) if word else text


def _ending(text: str) -> str:
    """Tell «Донского» → «донской» and «Псковского» → «псковский» apart, whose cases are written alike; an unknown word ends in «-ский»."""
    stem = text[: -len("ого")] if text.endswith(("ого", "ому")) else text[: -len("ом")]
    known = {parse.normal_form for parse in parses(text) if parse.is_known}
    only = f"{stem}ой" in known and f"{stem}ий" not in known
    return f"{stem}ой" if only or f"{stem}ой" in STRESSED else f"{stem}ий"


def _hyphenated(text: str, reading: Reading, case: str, number: str) -> str:
    """Inflect both halves when both decline: «министра-координатора» → «министр-координатор», but «форум-диалога» → «форум-диалог»."""
    if reading.kind != "noun" or text.count("-") != 1 or type(reading.parse.methods_stack[-1][0]).__name__ not in COMPOUNDS:
        return ""
    halves: list[str] = []
    for half in text.split("-"):
        told = readings(half)
        if not halves and told and told[0].known and (told[0].case, told[0].number) == ("Nom", "Sing") != (reading.case, reading.number):
            halves.append(half)  # «Альфа|-Софта», in which no «альф» is
            continue
        fitting = [r for r in told if r.kind == "noun" and r.case == reading.case and r.number == reading.number]
        if not fitting or fitting[0].fixed:
            return ""
        halves.append(inflected(fitting[0], case, number, ""))
    return "-".join(halves) if all(halves) else ""


def join(words: Words, i: int, j: int, forms: dict[int, str]) -> str:
    """Put the words together as they stand in the text, white space plain."""
    pieces = []
    for k in range(i, j):
        gap = words.source[words.stop[k - 1] : words.start[k]] if k > i else ""
        pieces.append((" " if gap and not gap.strip() else gap) + (forms.get(k) or SILENT.sub("", words.text[k])))
    return "".join(pieces)


def _cased_like(word: str, model: str) -> str:
    """Give a word the capitals of another: «МЕЖДУНАРОДНОГО» → «МЕЖДУНАРОДНЫЙ», «Вице-Премьера» → «Вице-Премьер»."""
    if model.isupper() and len(model) > 1:
        return word.upper()
    if "-" not in model:
        return _capital(word, model)
    halves, models = word.split("-"), model.split("-")
    if len(halves) != len(models):
        return _capital(word, model)
    return "-".join(_capital(half, like) for half, like in zip(halves, models, strict=True))


def _capital(word: str, model: str) -> str:
    if model.isupper() and len(model) > 1:
        return word.upper()
    if model[1:] != model[1:].lower():  # «МегаСтроя»
        same = next(
            (n for n, (one, other) in enumerate(zip(word, model.lower(), strict=False)) if one != other), min(len(word), len(model))
        )
        return model[:same] + word[same:]
    return word[:1].upper() + word[1:] if model[:1].isupper() else word
