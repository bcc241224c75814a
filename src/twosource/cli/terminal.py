"""How do records look on a terminal? Plain at 80 columns and in a pipe; nothing of an article's text is obeyed by the terminal."""

import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from textwrap import wrap

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

ProgressTold = Callable[[str, int, int], None]
_BLANK = {"\n": " ", "\r": " ", "\t": " ", "\v": " ", "\f": " ", "\u2028": " ", "\u2029": " ", "\u0085": " "}


def tame(text: str) -> str:
    """Text on one line without what a terminal would obey: controls, escapes, marks that turn the direction of writing."""
    kept = (_BLANK.get(c, c) for c in text)
    return "".join(c for c in kept if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn"))


def plain(text: str) -> str:
    """Tame text with single spaces and none at its ends."""
    return " ".join(tame(text).split())


def shorten(text: str, width: int) -> str:
    """Plain text of at most `width` characters, cut at a word."""
    text = plain(text)
    if len(text) <= width:
        return text
    cut = text[: width - 1]
    at = cut.rfind(" ")
    return (cut[:at] if at > width // 2 else cut).rstrip(" ,;:") + "\u2026"


def counted(number: int, noun: str, many: str | None = None) -> str:
    """A number with its noun: "1 report", "2 reports"."""
    return f"{number:,} {noun if number == 1 else many or noun + 's'}"


def stdout() -> Console:
    """Where results go. Made for each use, so that a redirected output is met."""
    return Console(file=sys.stdout, highlight=False, markup=False, emoji=False, soft_wrap=False)


def say(message: str) -> None:
    """A line for the person, not for the pipe."""
    Console(stderr=True, highlight=False, markup=False, emoji=False, soft_wrap=True).print(plain(message))


def put(text: str = "", style: str = "", indent: int = 0) -> None:
    """One paragraph of result, wrapped."""
    room = max(stdout().width - indent, 20)
    for line in wrap(plain(text), room, break_on_hyphens=False) or [""]:
        _emit(Text(" " * indent + line, style=style))


def _emit(shown: RenderableType) -> None:
    """Print without the blanks that fill a line to the terminal's width: they are in the way in a file."""
    console = stdout()
    with console.capture() as kept:
        console.print(shown)
    sys.stdout.write("\n".join(line.rstrip() for line in kept.get().split("\n")))


def put_raw(line: str) -> None:
    """One line of result exactly as it is; for JSON."""
    sys.stdout.write(line + "\n")


def make_table(*columns: str, numbers: tuple[str, ...] = (), wide: str | None = None) -> Table:
    """An open table; the columns in `numbers` stand right, the one called `wide` takes the room that is left."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold", show_edge=False, expand=wide is not None)
    for column in columns:
        table.add_column(
            column,
            justify="right" if column in numbers else "left",
            no_wrap=column != wide,
            ratio=1 if column == wide else None,
            overflow="fold" if column == wide else "ellipsis",
        )
    return table


def put_table(table: Table) -> None:
    """The table, as wide as the terminal (80 columns in a pipe)."""
    _emit(table)


@contextmanager
def progress_bar() -> Iterator[ProgressTold]:
    """Show on stderr how far the stages are; nothing where stderr is no terminal."""
    from rich.progress import Progress, TaskID

    with Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as bar:
        tasks: dict[str, TaskID] = {}

        def tell(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=total)
            bar.update(tasks[stage], completed=done, total=total)

        yield tell


def put_commands(commands: list[tuple[str, str]]) -> None:
    """Commands to try, each on a line of its own that can be copied, with what it shows."""
    longest = max((len(command) for command, _ in commands), default=0)
    for command, why in commands:
        if 2 + longest + 2 + len(why) <= stdout().width:
            put_raw(f"  {plain(command):<{longest}}  {why}")
        else:
            put_raw(f"  {plain(command)}\n      {why}")


def put_rows(rows: list[tuple[str, str]], indent: int = 2) -> None:
    """Pairs in two columns, the second wrapped."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(no_wrap=False, overflow="fold")
    table.add_column()
    for left, right in rows:
        table.add_row(Text(plain(left)), Text(plain(right)))
    _emit(Padding(table, (0, 0, 0, indent), expand=False))
