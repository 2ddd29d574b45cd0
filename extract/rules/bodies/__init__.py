"""Which names mean one body, and what part it has."""
