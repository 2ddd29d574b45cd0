"""Run the command-line tool as ``python -m extract``."""

from __future__ import annotations

from extract.cli import main

main()
