"""Words and sentences, as the text prints them and as they are to be read."""
