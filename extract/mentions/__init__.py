"""What is said: finders that put mentions into span groups of the ``Doc``, one kind a file or a folder.

What several of them ask stands beside.
"""
