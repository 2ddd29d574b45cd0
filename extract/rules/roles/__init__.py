"""What part somebody has in an event: a small network reads the words around their names, beside what the rules found.

Rules know the verbs that their tables list; the network knows words by their vectors, and so those that no table lists.
Its recipe and card lie in ``models/roles``.
"""
