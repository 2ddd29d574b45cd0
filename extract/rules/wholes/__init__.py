"""The larger event whose part the main one is."""
