"""How is a pile of gold articles read up to its mentions, once, so that merging them can be measured again and again?

What is read is kept in the folder TWOSOURCE_SCORE_CACHE, where that is set: parses for good, the mentions until a stage before
corroborate changes.
"""

import os
import pickle
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path

import twosource
from score.gold import parse_kept
from twosource.batches import ToRead, read_batch
from twosource.clean import lay_out
from twosource.intake.items import make_article_id
from twosource.parse.parser import model_name
from twosource.records import Article, Days, Document, Lineage, Mention
from twosource.settings import Settings
from twosource.trace import trace

_LATER = frozenset({"corroborate", "store", "page", "cli", "serve", "demo"})
_BATCH = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A gold article: its id there, text, and what the set says of it. `published` is an ISO day."""

    id: str
    text: str
    title: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPile:
    """A pile read up to its mentions. `ids` maps the set's ids to article ids."""

    documents: tuple[Document, ...]
    lineage: Lineage
    mentions: tuple[Mention, ...]
    ids: Mapping[str, str]

    def of(self, ids: Iterable[str]) -> tuple[tuple[Document, ...], tuple[Mention, ...]]:
        """Documents and mentions of some of the set's articles."""
        wanted = {self.ids[i] for i in ids}
        documents = tuple(d for d in self.documents if d.article.article_id in wanted)
        return documents, tuple(m for m in self.mentions if m.article_id in wanted)


def read_sources(sources: Sequence[Source]) -> ReadPile:
    """The articles read in one pile. An article that is in the set twice is one."""
    kept = _kept("pile", _fingerprint(), *(f"{s.id} {s.published} {s.text}" for s in sources))
    if kept is not None and kept.is_file():
        pile: ReadPile = pickle.loads(kept.read_bytes())
        return pile
    pile = _read(sources)
    if kept is not None:
        _keep(kept, pickle.dumps(pile, protocol=5))
    return pile


def _read(sources: Sequence[Source]) -> ReadPile:
    settings = Settings()
    made = {s.id: make_document(s) for s in sources}
    documents = {d.article.article_id: d for d in made.values()}
    lineage = trace(tuple(documents.values()), settings.trace)
    model = model_name(settings.parse.model)
    reports = {r.report_id: r for r in lineage.reports}
    passages: dict[str, list[object]] = {}
    for passage in lineage.passages:
        passages.setdefault(passage.article_id, []).append(passage)
    mentions: list[Mention] = []
    for batch in _cut(sorted(documents.items())):
        parses = parse_kept([d for _, d in batch])
        todo = [
            ToRead(document=d, parses=parses, passages=tuple(passages.get(a, ())), reports=reports)  # type: ignore[arg-type]
            for a, d in batch
        ]
        mentions += [m for _, found in read_batch(todo, model, settings.claims) for m in found]
    ordered = tuple(sorted(mentions, key=lambda m: (m.article_id, m.start, m.end, m.mention_id)))
    ids = {i: d.article.article_id for i, d in made.items()}
    return ReadPile(documents=tuple(d for _, d in sorted(documents.items())), lineage=lineage, mentions=ordered, ids=ids)


def make_document(source: Source) -> Document:
    """The article laid out, named by its id in the set: two sets of the same words are two articles."""
    day = source.published[:10] if source.published else None
    published = Days(start=day, end=day, basis="stated") if day else None
    article_id = make_article_id(source.text, source.id)
    article = Article(article_id=article_id, text=source.text, path=source.id, title=source.title, published=published)
    return Document(article=article, layout=lay_out(article))


def _cut(items: Sequence[tuple[str, Document]]) -> Iterator[Sequence[tuple[str, Document]]]:
    for at in range(0, len(items), _BATCH):
        yield items[at : at + _BATCH]


@cache
def _fingerprint() -> str:
    """A hash of every file of the program that has a part in reading mentions."""
    root = Path(str(twosource.__file__)).parent
    digest = blake2b(digest_size=16)
    for path in sorted(root.rglob("*")):
        if path.suffix in (".py", ".csv") and path.relative_to(root).parts[0] not in _LATER:
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _kept(kind: str, *parts: str) -> Path | None:
    folder = os.environ.get("TWOSOURCE_SCORE_CACHE")
    if not folder:
        return None
    name = blake2b("\x1f".join(parts).encode(), digest_size=16).hexdigest()
    return Path(folder) / f"{kind}-{name}.pickle"


def _keep(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}")
    part.write_bytes(content)
    part.replace(path)
