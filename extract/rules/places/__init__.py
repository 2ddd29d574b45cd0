"""Where the event is held, and what is somewhere else."""
