"""What is the grammar of a sentence? The one place that loads a model."""

import gc
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from twosource.errors import SettingsError
from twosource.records import Parse, Token


def model_name(package: str) -> str:
    """Name and version of the installed model: part of every parse's key. Loads nothing.

    Raises:
        SettingsError: no such package is installed.
    """
    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError as error:
        raise SettingsError(f"the model {package} is not installed (setting model of [parse])") from error


@cache
def load_model(package: str) -> Any:
    """The spaCy pipeline of an installed model package, kept for the life of the process.

    Loading makes half a million objects that are never freed. The collector of cycles does not look at them while they are made, nor again.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        return import_module(package).load()
    finally:
        gc.freeze()
        if collects:
            gc.enable()


def parse_texts(folded: Mapping[str, str], package: str, batch_size: int = 256) -> tuple[Parse, ...]:
    """Parse folded sentences, given by key; one sentence is one parse, whatever the model thinks of its ends.

    Batch size and order change nothing in the result. About 250 sentences a second on one core.
    """
    if not folded:
        return ()
    model = load_model(package)
    docs = model.pipe(folded.values(), batch_size=batch_size)
    return tuple(_parse_of(key, text, doc) for (key, text), doc in zip(folded.items(), docs, strict=True))


def _parse_of(key: str, text: str, doc: Any) -> Parse:
    return Parse(
        key=key,
        text=text,
        tokens=tuple(
            Token(
                text=t.text, lemma=t.lemma_.lower(), pos=t.pos_, tag=t.tag_, dep=t.dep_, head=t.head.i,
                ent=t.ent_type_, ent_iob=t.ent_iob_ or "O", start=t.idx, end=t.idx + len(t.text),
            )
            for t in doc
        ),
    )  # fmt: skip
