"""Words and noun phrases in other cases."""
