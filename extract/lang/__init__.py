"""Text to a spaCy ``Doc``: razdel's tokens and sentences, morphology, lemmas, entities."""
