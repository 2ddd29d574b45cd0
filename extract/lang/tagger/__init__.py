"""A tagger of nested entities of 29 types, its networks run in numpy."""
