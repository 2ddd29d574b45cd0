"""How the event is called: its name, its theme."""
