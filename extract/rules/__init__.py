"""What is true of the event: mentions to candidates to the record, one record field a file."""
