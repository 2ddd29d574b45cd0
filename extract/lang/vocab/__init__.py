"""spaCy's vocabulary, filled faster and renewed."""
