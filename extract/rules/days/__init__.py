"""Which days are the event's."""
