"""What is true of the event: mentions to candidates to the record, one record field a file.

A field's file (``what``, ``when``, ``where``, ``how_many``, ``who``, ``which_countries``, ``which_organisations``) asks the rules of its
packages: ``main_event`` and ``told`` which event it is, ``naming`` and ``wholes`` how it is called and what it is part of, ``days``,
``places``, ``counts``, ``people``, ``speech``, ``offices``, ``roles``, ``lands``, ``bodies`` what their names say; ``discourse`` how a
release tells it all.
"""
