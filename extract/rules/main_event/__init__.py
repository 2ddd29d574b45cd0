"""Which of the events that a document names is the one that it reports."""
