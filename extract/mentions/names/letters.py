"""The letters in which names are written: those of Russian, and those of Central Asia and of the Caucasus, «Қаҳҳор», «Тэмүүлэн»."""

from __future__ import annotations

BIG, SMALL = "А-ЯЁӘҒҚҢӨҰҮҺІЎҲҶӢӮӀ", "а-яёәғқңөұүһіўҳҷӣӯӏ"
