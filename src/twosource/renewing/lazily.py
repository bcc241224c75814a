"""How are a few rows of a large table at hand as a mapping, read when they are asked for?"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Lazily(Mapping[Key, Value]):
    """What `read` gives for keys, each asked for once. It lists only what was asked for and is there."""

    def __init__(self, read: Callable[[list[Key]], Mapping[Key, Value]]) -> None:
        self._read = read
        self._kept: dict[Key, Value] = {}
        self._asked: set[Key] = set()

    def need(self, keys: Iterable[Key]) -> None:
        """Read what will be asked for, many at a time."""
        wanted = [key for key in dict.fromkeys(keys) if key not in self._asked]
        if wanted:
            self._asked.update(wanted)
            self._kept.update(self._read(wanted))

    def __getitem__(self, key: Key) -> Value:
        if key not in self._kept:
            self.need([key])
        return self._kept[key]

    def __contains__(self, key: object) -> bool:
        self.need([key])  # type: ignore[list-item]
        return key in self._kept

    def __iter__(self) -> Iterator[Key]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)


def prefetch(mapping: Mapping[Key, Value], keys: Iterable[Key]) -> None:
    """Read what will be asked for of a mapping that reads when asked."""
    if isinstance(mapping, Lazily):
        mapping.need(keys)
