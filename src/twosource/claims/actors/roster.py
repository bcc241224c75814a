"""Which actors of an article can a name or an office mean at all? Found by the words of names, by office, and by who was named last."""

from collections import defaultdict
from collections.abc import Iterator

from twosource.claims.actors.fitting import Entity, initials_of, name_words

_MOST = 64
"""How many actors with one surname or office are looked at, the latest first: a list of ten thousand must not take hours."""


class Roster:
    """The actors of one article. Every question is answered in constant time, however many they are."""

    def __init__(self) -> None:
        self._keys: dict[str, dict[int, Entity]] = defaultdict(dict)
        self._of: dict[int, set[str]] = defaultdict(set)
        self._numbers: dict[int, int] = {}
        self._named: dict[int, Entity] = {}

    def add(self, entity: Entity) -> None:
        """Note an actor, or what has become known of one: a fuller name, another office."""
        self._numbers.setdefault(id(entity), len(self._numbers))
        for key in _keys_of(entity) - self._of[id(entity)]:
            self._of[id(entity)].add(key)
            self._keys[key][id(entity)] = entity

    def touch(self, entity: Entity) -> None:
        """Note that the actor was named just now."""
        for rows in (self._named, *(self._keys[key] for key in sorted(self._of[id(entity)]))):
            rows.pop(id(entity), None)
            rows[id(entity)] = entity

    def by_words(self, words: tuple[str, ...]) -> list[Entity]:
        """The people and bodies whose names can hold these words, in the order in which they came up."""
        if not words:
            return []
        keys = [f"word {words[-1]}", f"word {words[0]}"]
        if len(words) == 1:
            keys.append(f"initials {words[0].replace('.', '')}")
        return self._found(keys)

    def by_family(self, family: str | None) -> list[Entity]:
        """The actors who hold an office, or are a body, of this family of nouns, in the order in which they came up."""
        return self._found([f"family {family}"])

    def groups(self, noun: str) -> list[Entity]:
        """The groups that go by this noun ("rebels"), in the order in which they came up."""
        return self._found([f"group {noun}"])

    def named_since(self, sentence: int) -> Iterator[Entity]:
        """Who was named from this sentence on, the latest first."""
        for entity in reversed(self._named.values()):
            if entity.spot[0] < sentence:
                return
            yield entity

    def _found(self, keys: list[str]) -> list[Entity]:
        found: dict[int, Entity] = {}
        for key in keys:
            for n, (i, entity) in enumerate(reversed(self._keys.get(key, {}).items())):
                if n == _MOST:
                    break
                found[i] = entity
        return sorted(found.values(), key=lambda e: self._numbers[id(e)])


def _keys_of(entity: Entity) -> set[str]:
    keys = {f"family {family}" for family, _ in entity.families}
    if entity.kind == "country":
        return {*keys, "family country"}
    if entity.kind == "group":
        return {f"group {family}" for _, family in entity.families}
    words = name_words(entity.name)
    if entity.kind == "person":
        return {*keys, f"word {words[-1]}", f"word {words[0]}"}
    return {*keys, *(f"word {word}" for word in words), f"initials {initials_of(entity.name)}"}
