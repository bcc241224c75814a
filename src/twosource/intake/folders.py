"""Which files do the named paths offer, in which order?"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from stat import S_ISDIR, S_ISREG

from twosource.errors import WrongUseError
from twosource.intake.items import skip
from twosource.records import Skipped

STDIN = "-"
_DEEPEST = 200


@dataclass(frozen=True, slots=True)
class Offered:
    """A file to read: where it lies, its path relative to the path named, and whether the user named it itself."""

    file: str
    path: str
    named: bool


def check_paths(paths: Sequence[str]) -> None:
    """Whether every named path is there.

    Raises:
        WrongUseError: one is not.
    """
    for path in paths:
        if path != STDIN and not _exists(path):
            raise WrongUseError(f"{path}: there is no such file or folder")


def _exists(path: str) -> bool:
    try:
        return os.path.exists(path)
    except ValueError:  # a NUL in the path
        return False


def walk(path: str) -> Iterator[Offered | Skipped]:
    """The files of a named path in order of their names; a file is its own only one. Hidden files and folders are passed over.

    A folder that links back to one already walked is passed over, so that loops end.
    """
    if os.path.isdir(path):
        yield from _walk_folder(path, "", set())
    else:
        name = os.path.basename(os.path.normpath(path))
        yield _check(path, name, named=True)


def _walk_folder(folder: str, prefix: str, walked: set[tuple[int, int]]) -> Iterator[Offered | Skipped]:
    if prefix.count("/") >= _DEEPEST:
        yield skip(printable(prefix), f"the folder lies too deep: more than {_DEEPEST} folders above it")
        return
    try:
        status = os.stat(folder)
        names = sorted(entry.name for entry in os.scandir(folder) if not entry.name.startswith("."))
    except OSError as error:
        yield skip(printable(prefix or folder), f"the folder cannot be read: {error.strerror}")
        return
    if (status.st_dev, status.st_ino) in walked:
        return
    walked.add((status.st_dev, status.st_ino))
    for name in names:
        inner = os.path.join(folder, name)
        relative = f"{prefix}/{name}" if prefix else name
        if os.path.isdir(inner):
            yield from _walk_folder(inner, relative, walked)
        else:
            yield _check(inner, relative, named=False)


def _check(file: str, path: str, *, named: bool) -> Offered | Skipped:
    shown = printable(path)
    try:
        status = os.stat(file)
    except OSError as error:
        return skip(shown, f"it cannot be opened: {error.strerror}")
    # A pipe would wait for ever.
    if not S_ISREG(status.st_mode) and not (named and S_ISDIR(status.st_mode)):
        return skip(shown, "it is not a regular file")
    return Offered(file, shown, named)


def printable(path: str) -> str:
    """The path with the bytes of its names that are no text replaced, and / between its parts."""
    return os.fsencode(path).decode("utf-8", "replace").replace(os.sep, "/")
