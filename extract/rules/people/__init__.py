"""Who takes part, and who is only mentioned."""
