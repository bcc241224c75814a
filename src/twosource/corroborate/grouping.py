"""Which items hang together, given pairs that are one? The same groups for any order of the pairs."""

from collections.abc import Sequence


class Groups:
    """Items 0..n-1 in groups that only grow. Joining is nearly constant in time."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, i: int) -> int:
        """The smallest item of the group that i is in."""
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def join(self, i: int, j: int) -> None:
        """Make the groups of i and j one."""
        a, b = self.find(i), self.find(j)
        self._parent[max(a, b)] = min(a, b)

    def join_all(self, items: Sequence[int]) -> None:
        """Make the groups of all these items one."""
        for item in items[1:]:
            self.join(items[0], item)

    def components(self) -> list[list[int]]:
        """The groups, each in order, in the order of their smallest items."""
        out: dict[int, list[int]] = {}
        for i in range(len(self._parent)):
            out.setdefault(self.find(i), []).append(i)
        return list(out.values())
