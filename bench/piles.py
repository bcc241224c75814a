"""Where are the piles that contenders are measured on, and how is one made ready, outside the clock?

A pile lies in a folder named by its size and seed. Beside it lies what contenders read: the documents that clean makes of its
articles, and the same articles' own paragraphs as texts. Both are made again when the code of clean is not the same any more.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

import twosource
from twosource.clean import lay_out
from twosource.pool import map_batches
from twosource.records import Article, Days, Document

# Piles keep the size of their families when the pool of originals grows with them.
_ARTICLES_PER_POOL = 5000
_SEEDS = {1000: 11, 2000: 23, 10_000: 31, 50_000: 41, 100_000: 51, 105_000: 61}
_OTHER_SEED = 71
_BATCH = 500
_RESTS_ON = ("clean", "text", "data", "records.py", "lexicon.py")
DOCUMENTS, TEXTS = "documents.jsonl", "texts.jsonl"


def make_pile(n: int, folder: Path, gold: Path, seed: int | None = None) -> Path:
    """The folder of the pile of `n` articles below `folder`, made by the generator of the gold sets where it is not there yet."""
    seed = seed or _SEEDS.get(n, _OTHER_SEED)
    pile = folder / f"p{n}_{seed}"
    if not (pile / "background.jsonl").is_file():
        size = ["--n", str(n), "--virtual", str(max(1, n // _ARTICLES_PER_POOL)), "--seed", str(seed)]
        maker = gold / "copies" / "make_corpus.py"
        with _made_whole(pile) as part:
            subprocess.run([sys.executable, str(maker), *size, "--out", str(part)], check=True, capture_output=True)
    return pile


@contextmanager
def _made_whole(folder: Path) -> Iterator[Path]:
    """A folder to fill that becomes `folder` at the end, so that a run cut short leaves no half of one."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as name:
        part = Path(name) / folder.name
        part.mkdir()
        yield part
        part.rename(folder)


def read_lines(path: Path) -> Iterator[Any]:
    """The items of a .jsonl file, one at a time."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def count_articles(pile: Path) -> int:
    """How many articles a pile has; its size is only about the number that was asked for."""
    with (pile / "articles.jsonl").open("rb") as lines:
        return sum(1 for _ in lines)


def make_ready(pile: Path) -> Path:
    """The folder with the pile's documents and texts. Slow the first time: every article is laid out."""
    ready = pile.with_name(f"{pile.name}.ready-{_digest_of_clean()}")
    if not ready.is_dir():
        for old in pile.parent.glob(f"{pile.name}.ready-*"):
            shutil.rmtree(old)
        with _made_whole(ready) as part:
            _write_ready(pile, part)
    return ready


def _digest_of_clean() -> str:
    root = Path(twosource.__file__).parent
    paths = [p for name in _RESTS_ON for p in ([root / name] if (root / name).is_file() else sorted((root / name).rglob("*.*")))]
    digest = hashlib.blake2b(digest_size=6)
    for path in paths:
        if path.suffix != ".pyc":
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _write_ready(pile: Path, ready: Path) -> None:
    rows = read_lines(pile / "articles.jsonl")
    batches = iter(lambda: list(islice(rows, _BATCH)), [])
    count = -(-count_articles(pile) // _BATCH)
    with (ready / DOCUMENTS).open("wb") as documents, (ready / TEXTS).open("wb") as texts:
        for part in map_batches(_lay_out_rows, batches, count=count, jobs=os.cpu_count() or 1):
            for document in part:
                documents.write(msgspec.json.encode(document) + b"\n")
                texts.write(msgspec.json.encode([document.article.article_id, own_text(document)]) + b"\n")


def _lay_out_rows(rows: Sequence[dict[str, Any]]) -> list[Document]:
    return [make_document(row) for row in rows]


def make_document(row: dict[str, Any]) -> Document:
    """A row of a pile as the document that clean makes of it."""
    day = (row["published"] or "")[:10]
    article = Article(
        article_id=str(row["id"]),
        text=row["text"],
        path="pile",
        outlet=row["outlet"],
        external_id=str(row["id"]),
        url=row["url"],
        title=row["title"],
        published=Days(start=day, end=day, basis="stated") if day else None,
    )
    return Document(article=article, layout=lay_out(article))


def own_text(document: Document) -> str:
    """The article's own paragraphs, furniture left out."""
    text = document.article.text
    return "\n\n".join(text[b.start : b.end] for b in document.layout.blocks if b.kind == "paragraph")


def read_texts(ready: Path) -> tuple[list[str], list[str]]:
    """The ids and the texts of a pile made ready, in its order."""
    ids, texts = [], []
    for article_id, text in read_lines(ready / TEXTS):
        ids.append(article_id)
        texts.append(text)
    return ids, texts


def read_documents(ready: Path) -> list[Document]:
    """The documents of a pile made ready, in its order."""
    decoder = msgspec.json.Decoder(Document)
    with (ready / DOCUMENTS).open("rb") as lines:
        return [decoder.decode(line) for line in lines]
