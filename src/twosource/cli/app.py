"""Which command does a command line name, and with which exit code does it end?"""

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import typer

from twosource.cli import board, changes, check, claims, copies, demo, diff, doctor, figures, fix, forget, page, read, show, status, stories
from twosource.cli.terminal import say
from twosource.errors import NothingReadableError, TwosourceError

INTERRUPTED = 130

app = typer.Typer(
    name="twosource",
    help="Read a pile of news articles, and see how many independent sources really stand behind each thing they report.",
    epilog="Start with: twosource demo",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for module in (read, copies, claims, figures, stories, board, changes, check, diff, show, status, page, forget, demo, doctor):
    app.command(module.NAME)(module.run)
app.add_typer(fix.app, name=fix.NAME)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command line, without the program's name; the exit code.

    0 fine, 1 a gate failed, 2 wrong use, 3 some input skipped under --strict, 4 nothing readable, 5 store locked or newer, 130 interrupted.
    """
    try:
        app(args=list(sys.argv[1:] if arguments is None else arguments), prog_name="twosource")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    except KeyboardInterrupt:
        say("Interrupted. What was finished is kept; the same command goes on from there.")
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever was reading (head, less) has gone; let the interpreter's last flush go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except NothingReadableError as error:
        say(str(error))
        return error.exit_code
    except TwosourceError as error:
        say(f"twosource: {error}")
        return error.exit_code
    return 0


def main() -> NoReturn:
    """Run the command line of this process."""
    # Records make few cycles and models are never freed: looking for garbage as often as usual costs a tenth of a small answer.
    gc.set_threshold(50_000, 20, 100)
    sys.exit(run())
