"""How are the articles of a large store at hand without all of them being in memory?"""

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping

from twosource.records import Document
from twosource.store.database import Store
from twosource.store.queries import read_documents

_KEPT = 4_000
_AT_ONCE = 500


class StoredDocuments(Mapping[str, Document]):
    """The articles of a store with their layouts, by id and in its order; read when asked for, the last few thousand kept."""

    def __init__(self, store: Store) -> None:
        self._store = store
        rows = store.rows("SELECT article_id FROM articles WHERE layout IS NOT NULL ORDER BY article_id")
        self._ids = {row[0]: None for row in rows}
        self._kept: OrderedDict[str, Document] = OrderedDict()

    def __getitem__(self, article_id: str) -> Document:
        if article_id not in self._ids:
            raise KeyError(article_id)
        if article_id not in self._kept:
            self._read([article_id])
        self._kept.move_to_end(article_id)
        return self._kept[article_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def __contains__(self, article_id: object) -> bool:
        return article_id in self._ids

    def in_order(self, article_ids: Iterable[str]) -> Iterator[Document]:
        """The named articles, in the order named, read many at a time."""
        wanted = list(article_ids)
        for at in range(0, len(wanted), _AT_ONCE):
            part = wanted[at : at + _AT_ONCE]
            self._read([a for a in part if a in self._ids and a not in self._kept])
            yield from [self[a] for a in part]

    def _read(self, article_ids: list[str]) -> None:
        for document in read_documents(self._store, article_ids):
            self._kept[document.article.article_id] = document
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
