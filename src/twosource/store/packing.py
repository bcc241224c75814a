"""What do records look like inside the store? JSON for records, MessagePack for the many tokens; the same bytes for the same record."""

from typing import TypeVar

import msgspec

from twosource.errors import StoreError
from twosource.records import Parse, Token

Record = TypeVar("Record")

_JSON = msgspec.json.Encoder()
_decoders: dict[type, msgspec.json.Decoder[object]] = {}
_TokenRow = tuple[int, int, str, str, str, str, int, str, str]
_rows = msgspec.msgpack.Decoder(list[_TokenRow])


def pack(record: object) -> str:
    """A record as JSON, its fields in the order of their definition."""
    return _JSON.encode(record).decode()


def unpack(body: str, kind: type[Record]) -> Record:
    """The record that `pack` made into `body`.

    Raises:
        StoreError: it is no such record.
    """
    decoder = _decoders.get(kind)
    if decoder is None:
        decoder = _decoders[kind] = msgspec.json.Decoder(kind)
    try:
        return decoder.decode(body)  # type: ignore[return-value]
    except msgspec.DecodeError as error:
        what = f"a {kind.__name__} in the store is not as this version writes it ({error})"
        raise StoreError(f"{what}; name a new store and read again") from error


def pack_tokens(parse: Parse) -> bytes:
    """The tokens of a parse as rows; their text is left out, for it stands in the folded sentence."""
    return msgspec.msgpack.encode([(t.start, t.end, t.lemma, t.pos, t.tag, t.dep, t.head, t.ent, t.ent_iob) for t in parse.tokens])


def unpack_parse(key: str, folded: str, tokens: bytes) -> Parse:
    """The parse of a folded sentence from its packed tokens."""
    return Parse(
        key=key,
        text=folded,
        tokens=tuple(
            Token(text=folded[s:e], start=s, end=e, lemma=lemma, pos=pos, tag=tag, dep=dep, head=head, ent=ent, ent_iob=iob)
            for s, e, lemma, pos, tag, dep, head, ent, iob in _rows.decode(tokens)
        ),
    )
