"""Noun phrases: their heads, and how far they reach."""
