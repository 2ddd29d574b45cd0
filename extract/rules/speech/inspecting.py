"""Looking over what is done, which says nothing: «сенаторы | оценили | ход ремонта», but «высоко оценили ход ремонта»."""

from __future__ import annotations

from extract.lang.words import Words

PRAISING = frozenset({"высоко", "низко", "положительно", "позитивно", "негативно", "отрицательно", "критически", "достоинству", "критично"})
INSPECTED = frozenset(
    {"ход", "реализация", "качество", "состояние", "готовность", "уровень", "масштаб", "темп", "прогресс", "условие", "оснащение"}
    | {"оснащенность", "работа", "ремонт", "благоустройство", "строительство", "подготовка", "возможность", "безопасность", "объем"}
    | {"организация", "потенциал", "комфорт", "доступность", "преображение", "обстановка", "слаженность", "мастерство"}
)
NEAR = 3  # words from the verb to its object


def inspects(words: Words, k: int) -> bool:
    """Tell «| оценила | качество ремонта» from «высоко | оценил | качество», «| оценил | ситуацию как сложную»."""
    sentence = words.sentence_of[k]
    if not PRAISING.isdisjoint(words.norm[max(k - 2, sentence.start) : k + NEAR]) or "как" in words.norm[k : sentence.stop]:
        return False
    return any(
        words.lemma[n] in INSPECTED and words.feats[n].case in ("Acc", "Nom", "") for n in range(k + 1, min(k + 1 + NEAR, sentence.stop))
    )
