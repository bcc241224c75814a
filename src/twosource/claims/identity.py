"""What is the name of a mention? A hash of where it stands and what it says: the same in every run, order and process."""

from hashlib import blake2b


def make_mention_id(article_id: str, kind: str, span: tuple[int, int], *parts: str) -> str:
    """The id of a mention: a hash of article, kind, span and the fields that tell two mentions of one span apart."""
    text = "\x1f".join((article_id, kind, str(span[0]), str(span[1]), *parts))
    return blake2b(text.encode(), digest_size=10).hexdigest()
