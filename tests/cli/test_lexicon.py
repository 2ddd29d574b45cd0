from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Command


def test_ours_are_in_order(command: Command) -> None:
    result = command("lexicon", "check")
    assert result.out.splitlines()[:-1] == []
    assert result.code == 0


def test_repeated_and_dead_rows_are_told(command: Command, tmp_path: Path) -> None:
    rows = ["lemma\tmanner", "сказать\tsay", "Изрёк\tsay", "изрекли\tsay"]
    (tmp_path / "speech_verbs.tsv").write_text("\n".join(rows) + "\n", "utf-8")
    result = command("lexicon", "check", "--lexicon", tmp_path)
    assert result.code == 1
    assert result.out.splitlines()[:-1] == [
        "speech_verbs.tsv: сказать: stands twice; remove one",
        "speech_verbs.tsv: Изрёк: is never read so; write 'изрек'",
        "speech_verbs.tsv: изрекли: is no dictionary form; write 'изречь'",
    ]


def test_rows_that_are_never_asked_are_told(command: Command, tmp_path: Path) -> None:
    rows = ["lemma\tmanner", "сказать\tspeak", "возгласить\tsay", "возгласить\tspeak"]
    (tmp_path / "speech_verbs.tsv").write_text("\n".join(rows) + "\n", "utf-8")
    result = command("lexicon", "check", "--lexicon", tmp_path)
    assert result.code == 1
    assert result.out.splitlines()[:-1] == [
        "speech_verbs.tsv: возгласить: has several rows, of which only the last is asked; remove the others"
    ]
