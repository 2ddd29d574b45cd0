"""In what role the document names a country."""
