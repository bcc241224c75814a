"""Where does a mention's attribution end: at a party, at a newsroom, or at nobody with a name?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from twosource.corroborate.actor.actors import Cast
from twosource.corroborate.match.victims import is_another
from twosource.corroborate.match.wordings import Wording
from twosource.corroborate.root.newsrooms import is_nameless_newsroom, is_published, newsroom_named, newsroom_of
from twosource.corroborate.words import name_key, name_words
from twosource.lexicon import load_lexicon
from twosource.records import Actor, Hop, Mention, Reason, Report, RootKind


@dataclass(frozen=True, slots=True)
class EventType:
    """A row of data/speech_events.csv."""

    type: str


@cache
def speech_events() -> frozenset[str]:
    """Types of events that are done by speaking."""
    return frozenset(row.type for row in load_lexicon("speech_events", EventType))


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """The end of one chain. Two ends with one kind and key are surely one root.

    `origin` is set where a foreign newsroom is named: the chain goes on into its report, if the pile holds it. `own_voice` is
    true where no hop led anywhere. `in_pile` is true for a newsroom whose own report makes the claim. `surname_only` is true for a
    person whom the text calls by the surname: relatives bear it too.
    """

    kind: RootKind
    key: str
    name: str
    actor: Actor | None = None
    reasons: tuple[Reason, ...] = ()
    own_voice: bool = False
    in_pile: bool = False
    origin: str | None = None
    surname_only: bool = False


def is_speech(mention: Mention) -> bool:
    """Whether the claim is something done by speaking, which rests on who heard it, and not something said of the world."""
    return mention.kind in ("statement", "position") or (mention.event is not None and mention.event.type in speech_events())


def follow(mention: Mention, report: Report | None, cast: Cast) -> End:
    """The end of the mention's chain within its own report."""
    chain = _Chain(mention, report, cast)
    return chain.end_of_speech() if is_speech(mention) else chain.end_of_content()


class _Chain:
    def __init__(self, mention: Mention, report: Report | None, cast: Cast) -> None:
        self._mention = mention
        self._report = report
        self._cast = cast
        self._own_newsroom = newsroom_of(report) if report else None

    def end_of_speech(self) -> End:
        """Hops of the doer's own body are passed over; the next hop is the root, or the newsroom that heard it."""
        doers = _doers(self._mention)
        parties = [p for p in (self._cast.party(d) for d in doers) if p is not None]
        for number, hop in enumerate(self._mention.attribution):
            newsroom = newsroom_named(hop)
            if newsroom is not None and not self._is_doer(hop, doers, parties):
                if not self._is_own_newsroom(newsroom):
                    return self._origin(newsroom, hop)
            elif is_published(hop):
                return self._published(hop, parties)
            elif is_nameless_newsroom(hop):
                return self._nameless(hop)
            elif hop.role != "medium" and not self._passed_over(number, hop, doers, parties):
                return self._told_by(hop)
        return self._report_end()

    def end_of_content(self) -> End:
        """The first hop that says it is the root; without one, the report says it in its own voice."""
        for hop in self._mention.attribution:
            newsroom = newsroom_named(hop)
            if newsroom is not None:
                if not self._is_own_newsroom(newsroom):
                    return self._origin(newsroom, hop)
            elif is_published(hop):
                speaker = self._cast.party(self._mention.speaker)
                return self._published(hop, [speaker] if speaker else [])
            elif hop.role != "medium":
                return self._told_by(hop)
        if self._mention.speaker is not None and not self._mention.voice:
            return self._said_by(self._mention.speaker)
        return self._own_voice()

    def _is_doer(self, hop: Hop, doers: Sequence[Actor], parties: Sequence[Actor]) -> bool:
        if hop.who is None:
            return False
        party = self._cast.party(hop.who)
        same_party = party is not None and party.actor_id in {p.actor_id for p in parties}
        return same_party or hop.who.actor_id in {d.actor_id for d in doers}

    def _passed_over(self, number: int, hop: Hop, doers: Sequence[Actor], parties: Sequence[Actor]) -> bool:
        # The first hop of a statement is its speaker, whether or not anybody resolved him; a nameless spokesman is the doer's.
        speaks_himself = number == 0 and hop.role == "speaker" and self._mention.kind == "statement"
        nameless_spokesman = hop.role == "spokesman" and self._cast.party(hop.who) is None
        return speaks_himself or nameless_spokesman or self._is_doer(hop, doers, parties)

    def _is_own_newsroom(self, name: str) -> bool:
        return self._own_newsroom is not None and name_key(name) == name_key(self._own_newsroom)

    def _origin(self, newsroom: str, hop: Hop) -> End:
        why = Reason(text=f"“{hop.text}” names the newsroom {newsroom} as where it comes from{_inferred(hop)}", span=hop.span)
        return End(kind="newsroom", key=name_key(newsroom), name=newsroom, origin=name_key(newsroom), reasons=(why,))

    def _nameless(self, hop: Hop) -> End:
        why = Reason(text=f"“{hop.text}” is an outlet that nobody names{_inferred(hop)}", span=hop.span)
        return self._unnamed(hop.text, why)

    def _published(self, hop: Hop, parties: Sequence[Actor]) -> End:
        party = self._cast.party(hop.who) or next(iter(parties), None)
        if party is None:
            return self._unnamed(hop.text, Reason(text=f"“{hop.text}” is published by nobody with a name", span=hop.span))
        why = Reason(text=f"“{hop.text}”: {party.name} published it for all{_inferred(hop)}", span=hop.span)
        return _party_end(party, why)

    def _told_by(self, hop: Hop) -> End:
        party = self._cast.party(hop.who)
        if party is None or (hop.who is not None and is_another(hop.text, hop.who)):
            description = hop.text if party or hop.who is None else hop.who.name
            return self._unnamed(description, Reason(text=f"“{hop.text}” names nobody{_inferred(hop)}", span=hop.span))
        counts_as = "" if hop.who is None or hop.who.actor_id == party.actor_id else f", who counts as {party.name}"
        who = hop.who.name if hop.who else party.name
        end = _party_end(party, Reason(text=f"“{hop.text}”: {who} says so{counts_as}{_inferred(hop)}", span=hop.span))
        surname = name_words(party.name)[-1:]
        return replace(end, surname_only=party.kind == "person" and name_words(hop.text) == surname)

    def _said_by(self, speaker: Actor) -> End:
        party = self._cast.party(speaker)
        span = (self._mention.article_id, self._mention.start, self._mention.end)
        if party is None:
            return self._unnamed(speaker.name, Reason(text=f"{speaker.name} names nobody", span=span))
        return _party_end(party, Reason(text=f"{speaker.name} says so", span=span))

    def _own_voice(self) -> End:
        mention = self._mention
        if mention.figure is not None and mention.figure.unit != "other":
            span = (mention.article_id, mention.start, mention.end)
            why = Reason(text="a count of victims in the report's own voice: newsrooms do not count the dead themselves", span=span)
            return self._unnamed("own voice", why, own_voice=True)
        return self._report_end()

    def _report_end(self) -> End:
        mention = self._mention
        span = (mention.article_id, mention.start, mention.end)
        if self._own_newsroom is None:
            why = Reason(text="the report names nobody else, and nobody names the newsroom whose report it is", span=span)
            return self._unnamed("a newsroom not named", why, own_voice=True)
        heard = "heard it" if is_speech(mention) else "says so in its own voice"
        why = Reason(text=f"the report names nobody else: {self._own_newsroom} {heard}", span=span)
        return End(
            kind="newsroom", key=name_key(self._own_newsroom), name=self._own_newsroom, reasons=(why,), own_voice=True, in_pile=True
        )  # fmt: skip

    def _unnamed(self, description: str, why: Reason, *, own_voice: bool = False) -> End:
        home = self._mention.report_id or self._mention.article_id
        return End(kind="unnamed", key=f"{home} {name_key(description)}", name=description, reasons=(why,), own_voice=own_voice)


def _party_end(party: Actor, why: Reason) -> End:
    return End(kind="party", key=party.actor_id, name=party.name, actor=party, reasons=(why,))


def _inferred(hop: Hop) -> str:
    return "" if hop.stated else " (inferred)"


def _doers(mention: Mention) -> tuple[Actor, ...]:
    found: list[Actor | None] = [mention.speaker] if mention.kind == "statement" else []
    if mention.position:
        found = [mention.position.holder]
    if mention.event:
        found = [*mention.event.actors]
    return tuple(a for a in found if a is not None)


_RANK = {"party": 0, "newsroom": 1, "unnamed": 2}


def end_of_wording(wording: Wording, reports: Mapping[str, Report], cast: Cast) -> End:
    """The one root of a sentence of a report: the canonical mention's, unless another copy names somebody and it does not."""
    report = reports.get(wording.report_id or "")
    others = sorted(wording.mentions, key=lambda m: (m is not wording.canonical, m.mention_id))
    ends = [follow(m, report, cast) for m in others]
    return min(ends, key=lambda e: (e.own_voice, _RANK[e.kind]))
