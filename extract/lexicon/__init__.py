"""Vocabularies as TSV data, and their one loader."""

from extract.lexicon.classes import word_class
from extract.lexicon.load import Lexicon, Row, open_lexicon

__all__ = ["Lexicon", "Row", "open_lexicon", "word_class"]
