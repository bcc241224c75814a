"""Which piles can be made from the demo pile? Any part of it, in any order, in any runs, with copies, repeats and rubbish among it."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from hypothesis import strategies as st

from tests.demo.reading import PILE

FILES: tuple[Path, ...] = tuple(sorted(PILE.iterdir()))
Runs = tuple[tuple[Path, ...], ...]


@st.composite
def some_files(draw: st.DrawFn, at_least: int = 2) -> tuple[Path, ...]:
    """Some of the pile's files, in any order."""
    chosen = draw(st.lists(st.sampled_from(FILES), min_size=at_least, max_size=len(FILES), unique=True))
    return tuple(draw(st.permutations(chosen)))


@st.composite
def some_runs(draw: st.DrawFn, files: Sequence[Path]) -> Runs:
    """The files in any order, cut into one to four runs."""
    order = draw(st.permutations(list(files)))
    cuts = sorted(draw(st.sets(st.integers(1, max(1, len(order) - 1)), max_size=3)))
    edges = [0, *cuts, len(order)]
    return tuple(tuple(order[a:b]) for a, b in pairwise(edges) if b > a)


class Folder:
    """A folder that is gone after the `with`; stores and made files go there."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()

    def path(self, name: str) -> Path:
        """A path in the folder."""
        return Path(self._folder.name) / name

    def put(self, name: str, content: str | bytes) -> Path:
        """A file with this content."""
        path = self.path(name)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path
