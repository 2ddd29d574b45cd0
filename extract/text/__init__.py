"""Bytes to text, and the text's parts; nothing here moves a character."""
