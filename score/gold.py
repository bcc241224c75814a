"""Where do the gold sets lie, and how is one of their texts made a scene? Sets are read where they are and never copied."""

import importlib.util
import json
import os
import pickle
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from types import ModuleType
from typing import Any

from twosource.claims.scene import Scene
from twosource.parse.distinct import find_new, place_sentences
from twosource.parse.parser import model_name, parse_texts
from twosource.records import Article, Block, Days, Document, Layout, Parse, Passage, Report
from twosource.settings import ParseSettings
from twosource.text.spans import paragraphs

_ID = "0" * 16


def gold_folder() -> Path | None:
    """The folder of the gold sets (TWOSOURCE_GOLD, else ../shared/gold beside the project), or None where there is none."""
    named = os.environ.get("TWOSOURCE_GOLD")
    folder = Path(named) if named else Path(__file__).resolve().parents[2] / "shared" / "gold"
    return folder if folder.is_dir() else None


def load_rows(path: Path, limit: int | None = None) -> list[dict[str, Any]]:
    """The rows of a .jsonl file, at most `limit` of them."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for n, line in enumerate(lines) if limit is None or n < limit]


def load_scorers(gold: Path) -> ModuleType:
    """The measures that lie beside the gold sets."""
    spec = importlib.util.spec_from_file_location("gold_scorers", gold / "scorers.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(gold / "scorers.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_scene(text: str, published: str | None) -> Scene:
    """A text as one article with one report of that day: all its paragraphs are read, none is furniture."""
    day = Days(start=published[:10], end=published[:10], basis="article") if published else None
    blocks = tuple(Block(start=s.start, end=s.end, kind="paragraph", number=n) for n, s in enumerate(paragraphs(text), 1))
    article = Article(article_id=_ID, text=text, path="gold", published=day)
    document = Document(article=article, layout=Layout(article_id=_ID, blocks=blocks, published=day))
    model = model_name(ParseSettings().model)
    parses = _parse(find_new([document], (), model), model)
    passage = Passage(article_id=_ID, start=0, end=len(text), paragraphs=(), report_id=_ID, kind="own")
    report = Report(report_id=_ID, kind="own", wire=None, wire_basis=None, seen=True, date=day, versions=((_ID,),), articles=(_ID,))
    return Scene(document=document, sentences=place_sentences(document, parses, [passage], model), reports={_ID: report})


def parse_kept(documents: Sequence[Document]) -> dict[str, Parse]:
    """The parses of all sentences of the documents, by key, kept for each document where parses are kept."""
    model = model_name(ParseSettings().model)
    wanted = [find_new([document], (), model) for document in documents]
    missing = {key: text for folded in wanted if not _is_kept(folded, model) for key, text in folded.items()}
    parsed = {p.key: p for p in parse_texts(dict(sorted(missing.items())), ParseSettings().model)}
    out: dict[str, Parse] = {}
    for folded in wanted:
        out |= _parse(folded, model, parsed)
    return out


def _is_kept(folded: Mapping[str, str], model: str) -> bool:
    path = _path_of(folded, model)
    return path is not None and path.is_file()


def _path_of(folded: Mapping[str, str], model: str) -> Path | None:
    folder = os.environ.get("TWOSOURCE_SCORE_CACHE")
    name = blake2b("\n".join((model, *folded)).encode(), digest_size=16).hexdigest()
    return Path(folder) / f"{name}.pickle" if folder else None


def _parse(folded: Mapping[str, str], model: str, parsed: Mapping[str, Parse] | None = None) -> dict[str, Parse]:
    """The parses of folded sentences, by key; kept in the folder TWOSOURCE_SCORE_CACHE and read back from there, where that is set."""
    kept = _path_of(folded, model)
    if kept is not None and kept.is_file():
        parses: dict[str, Parse] = pickle.loads(kept.read_bytes())
        return parses
    if parsed is None:
        parsed = {p.key: p for p in parse_texts(folded, ParseSettings().model)}
    parses = {key: parsed[key] for key in folded}
    if kept is not None:
        kept.parent.mkdir(parents=True, exist_ok=True)
        part = kept.with_suffix(f".{os.getpid()}")
        part.write_bytes(pickle.dumps(parses, protocol=5))
        part.replace(kept)
    return parses
