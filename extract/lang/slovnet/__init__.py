"""slovnet's networks and what they read, in numpy."""
