"""The command ``press-extract``: one file a command. Nothing heavy is imported before a command needs it."""

from __future__ import annotations

import sys

import click

import extract
from extract.cli.evaluate import evaluate
from extract.cli.explain import explain
from extract.cli.lexicon import lexicon
from extract.cli.run import run
from extract.cli.schema import schema
from extract.cli.show import show
from extract.cli.view import view
from extract.errors import ExtractError

NOTHING_DONE = 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(extract.__version__, prog_name="press-extract")
def cli() -> None:
    """Turn Russian press releases into event records, each value with the words that prove it."""


for command in (run, show, view, explain, evaluate, schema, lexicon):
    cli.add_command(command)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line; what a user did wrong is told in one line."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a console that lacks a letter is no reason to fail
    try:
        given = sys.argv[1:] if arguments is None else arguments
        code = cli.main(given or ["--help"], prog_name="press-extract", standalone_mode=False, obj=given)
        if sys.stdout is not None:
            sys.stdout.flush()
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "press-extract"
        fail(f"{error.format_message().rstrip('.')}; see {command} --help")
    except click.ClickException as error:
        fail(error.format_message())
    except ExtractError as error:
        fail(str(error))
    except (click.Abort, KeyboardInterrupt):
        fail("interrupted", 130)
    except BrokenPipeError:
        # Whoever read our output has seen enough; keep Python from complaining about it at exit.
        sys.stdout = None
        sys.exit(1)
    except OSError as error:
        sys.stdout = None
        fail(f"{error.filename or 'the output'}: {error.strerror}; make room, or check your rights")
    sys.exit(code if isinstance(code, int) else 0)


def fail(line: str, code: int = NOTHING_DONE) -> None:
    """Tell in one line why nothing was done, and leave."""
    click.echo(f"press-extract: {' '.join(line.split())}", err=True)
    sys.exit(code)
