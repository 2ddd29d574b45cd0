"""Acts of speech: who says, opens, presents or writes something, and how."""
