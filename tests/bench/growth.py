"""How time and memory grow: with documents, with one document's length, with workers."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice

HUNDRED_KB = 100_000  # characters


def hostile(sample: str) -> dict[str, Callable[[int], str]]:
    """Give makers of texts of about so many characters that have hurt other readers."""
    names = "Иван Петров, Мария Сидорова, Ахмед Аль-Рашид, Ли Вэй, Анна-Мария Шмидт, О. П. Кузнецов, "
    bodies = "клуб «Заря», завод «Лён», фирма «Кедр-7», театр «Рампа», "
    endless = "и мы говорили о том, что форум открылся в Москве, куда приехали гости из Китая, которые сказали, что "
    release = "В Туле 5 мая 2024 года прошёл форум «Весна». В нём участвовали 120 человек. «Лес растёт», – заявил министр Олег Лось. "
    return {
        "a release over and over": lambda size: release * (size // len(release)),
        "a programme": lambda size: "14:00 – мини-лекция «Лес: всё о нём», Инна Шторм, эколог\n" * (size // 58),
        "minutes": lambda size: "ОКУЛОВ А. И. – председатель союза;\n" * (size // 36),
        "news end to end": lambda size: (sample * (size // len(sample) + 1))[:size],
        "one line of news": lambda size: (" ".join(sample.split()) * (size // len(sample) + 2))[:size],
        "brackets": lambda size: "(" * size,
        "brackets in pairs": lambda size: "([" * (size // 4) + "])" * (size // 4),
        "quotes": lambda size: "« " * (size // 2),
        "digits": lambda size: "1234567890" * (size // 10),
        "numbers": lambda size: "12 345 67 890 " * (size // 14),
        "one endless sentence": lambda size: endless * (size // len(endless)),
        "names in a list": lambda size: "В форуме участвовали " + names * (size // len(names)),
        "names before what they are": lambda size: "Выступили " + "Анна Грач и " * (size // 12) + "студенты.",
        "bodies in a list": lambda size: "В форуме участвовали " + bodies * (size // len(bodies)),
        "one long word": lambda size: "форум" * (size // 5),
        "dates": lambda size: "5 мая 2024 года, " * (size // 17),
        "capitals": lambda size: "МИНИСТЕРСТВО СЕЛЬСКОГО ХОЗЯЙСТВА " * (size // 33),
        "blank lines": lambda size: "Форум.\n\n" * (size // 8),
        "commas": lambda size: "форум, " * (size // 7),
        "events in a scene": lambda size: "На форуме в Туле 5 мая мэр Иван Грач сказал слово. " * (size // 51),
        "houses by their names": lambda size: "12 мая в «Точке кипения» прошла встреча ректора. " * (size // 48),
        "meetings of officers": lambda size: "Прошла встреча мэра И. А. Грача с директором завода А. А. Кедром. " * (size // 66),
        "officers of bodies": lambda size: "Сказал директор музея Ивана Грача Олег Кедр. " * (size // 45),
    }


def documents(texts: list[str], counts: list[int]) -> list[dict[str, float]]:
    """Read documents in a row; at each count the CPU time a document since the last one, the memory, the string store."""
    from tests.bench.alone import memory
    from tests.bench.peers import load_ours

    nlp = load_ours()
    list(nlp.pipe(texts[:32]))
    found = []
    begun, last = time.process_time(), 0
    for number, _ in enumerate(nlp.pipe(renumbered(texts, counts[-1])), 1):
        if number in counts:
            now = time.process_time()
            size = len(nlp.spacy.vocab.strings)
            found.append({"documents": number, "ms": 1e3 * (now - begun) / (number - last), "rss": memory(), "strings": size})
            begun, last = now, number
    return found


def texts(sample: str, name: str, sizes: list[int]) -> list[float]:
    """Read a hostile text at each size; CPU seconds."""
    from tests.bench.peers import load_ours

    nlp = load_ours()
    nlp(sample)
    seconds = []
    for size in sizes:
        text = hostile(sample)[name](size)
        start = time.process_time()
        list(nlp.pipe([text]))
        seconds.append(time.process_time() - start)
    return seconds


def pool(texts: list[str], workers: int, count: int) -> dict[str, float]:
    """Read documents with so many workers; documents a second once all have begun, memory of the largest one."""
    import extract
    from tests.bench.alone import memory

    nlp = extract.load()
    warm = count // 4
    start, highest = 0.0, 0.0
    began = time.perf_counter()
    for number, _ in enumerate(nlp.pipe(list(islice(cycle(texts), count + warm)), workers=workers), 1):
        if number == 1:
            first = time.perf_counter() - began
        if number == warm:
            start = time.perf_counter()
        if number == count:
            highest = max((memory("VmHWM", child.pid or "self") for child in multiprocessing.active_children()), default=memory("VmHWM"))
    return {"first": first, "rate": count / (time.perf_counter() - start), "peak": highest}


def renumbered(texts: list[str], count: int) -> Iterator[str]:
    """Give texts over and over, each time with words that no text has had before: names of numbered places."""
    for number, text in enumerate(islice(cycle(texts), count)):
        yield f"{text}\nОб этом сообщили в посёлке {_word(number)}ск, где живёт {_word(7 * number + 3)}ов.\n"


def _word(number: int) -> str:
    letters = []
    for vowels in (False, True) * 3:
        alphabet = "аеиоу" if vowels else "бвгдзклмнпрст"
        number, at = divmod(number, len(alphabet))
        letters.append(alphabet[at])
    return "".join(letters).capitalize()
