"""Which hops name a newsroom that no list knows? Those that call it a newspaper or broadcaster, or by the name of an outlet of the pile."""

from collections.abc import Container, Iterable
from dataclasses import replace

from twosource.claims.speech.cues import media
from twosource.corroborate.words import name_key, word_keys
from twosource.records import Document, Hop, Mention

_SPEAKS = frozenset({"speaker", "spokesman", "medium"})


def outlet_keys(documents: Iterable[Document]) -> frozenset[str]:
    """The folded names of the outlets of articles."""
    return frozenset(name_key(d.article.outlet) for d in documents if d.article.outlet) - {""}


def with_newsrooms(mentions: Iterable[Mention], outlets: Container[str]) -> list[Mention]:
    """The mentions, with the hops marked as newsrooms that are one by their name. What an outlet is called is said by its articles."""
    return [_with_newsrooms(m, outlets) for m in mentions]


def _with_newsrooms(mention: Mention, outlets: Container[str]) -> Mention:
    if not any(_is_newsroom(hop, outlets) for hop in mention.attribution):
        return mention
    hops = tuple(replace(hop, role="newsroom") if _is_newsroom(hop, outlets) else hop for hop in mention.attribution)
    newsrooms = {hop.who.actor_id for hop in hops if hop.role == "newsroom" and hop.who is not None}
    # Who carries a claim is not who made it: a newspaper that its own report names has only its own voice.
    carried = mention.kind != "statement" and mention.speaker is not None and mention.speaker.actor_id in newsrooms
    return replace(mention, attribution=hops, speaker=None if carried else mention.speaker)


def _is_newsroom(hop: Hop, outlets: Container[str]) -> bool:
    who = hop.who
    if who is None or hop.role not in _SPEAKS or who.kind not in ("body", "group") or who.body is not None:
        return False
    words = word_keys(who.name)
    # "The Mercury newspaper": the noun stands behind the name, in small letters.
    called = len(words) > 1 and media().get(words[-1]) == "newsroom" and who.name.split()[-1].islower()
    return called or name_key(who.name) in outlets
