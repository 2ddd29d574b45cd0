"""Which office, body and place belong to a person."""
