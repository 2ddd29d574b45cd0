"""People's names as several finders read them: their parts, forms and neighbours."""
