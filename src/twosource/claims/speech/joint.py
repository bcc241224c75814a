"""Who speaks where several do: "Kolt and Tarn said", "the port and the union said in a joint statement"?

They are one party, as a joint statement has one: an actor who bears both names.
"""

from hashlib import blake2b

from twosource.claims.scene import Scene
from twosource.claims.sentence.phrases import find_phrases
from twosource.claims.sentence.runs import Phrase
from twosource.records import Actor, Sentence

_NAMED = {"person", "body", "country"}
_NAMES = _NAMED | {"place"}
_MOST = 3
"""How many speakers may be named together."""
_LONGEST_ASIDE = 8
_BETWEEN = {("and",), (",",), (",", "and")}
_ADVERBS = {"all", "both", "jointly", "together", "also"}


def find_joint(sentence: Sentence, source: tuple[int, int], verb: int) -> tuple[int, int] | None:
    """The tokens from the first to the last of several speakers named before the verb, the source among them; None where one speaks."""
    if source[1] >= verb:
        return None
    named = [p for p in _names(sentence) if p.last < verb]
    tops = [p for p in named if not any(o is not p and o.first <= p.first and p.last <= o.last for o in named)]
    run: list[Phrase] = []
    joints: list[tuple[str, ...]] = []
    for phrase in reversed(tops):
        gap = _gap(sentence, phrase.last + 1, run[0].first if run else verb)
        if run and (gap not in _BETWEEN or (gap == (",",) and _hangs_on_preposition(sentence, phrase))):
            break
        if not run and any(word not in _ADVERBS for word in gap):
            return None
        run.insert(0, phrase)
        joints.append(gap)
        if gap == (",",) and "and" not in {w for g in joints for w in g}:
            return None
    opens = bool(run) and (run[0].first == 0 or sentence.tokens[run[0].first - 1].pos in {"PUNCT", "CCONJ", "DET"})
    if (
        all(p.kind == "place" for p in run)
        or not 1 < len(run) <= _MOST
        or not opens
        or not any(p.first <= source[1] and source[0] <= p.last for p in run)
    ):
        return None
    return run[0].first, run[-1].last


def _hangs_on_preposition(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a preposition stands before the name, which then ends a clause: "sank off Velin, Kolt and Tarn said"."""
    return phrase.first > 0 and sentence.tokens[phrase.first - 1].pos == "ADP"


def _names(sentence: Sentence) -> list[Phrase]:
    """The phrases that name somebody, but for what stands in brackets behind a name ("Kolt (Dorvik)")."""
    named = [p for p in find_phrases(sentence) if p.kind in _NAMES and p.name is not None]
    return [p for p in named if p.first == 0 or sentence.tokens[p.first - 1].text not in {"(", "["}]


def _gap(sentence: Sentence, first: int, stop: int) -> tuple[str, ...]:
    """The words between two phrases, brackets ("(Dorvik)") and determiners set aside."""
    out: list[str] = []
    inside = False
    for token in sentence.tokens[first:stop]:
        if token.text in {"(", "["}:
            inside = True
        if not inside and token.tag != "DT":
            out.append(token.text.lower())
        if token.text in {")", "]"}:
            inside = False
    return tuple(out)[:_LONGEST_ASIDE]


def joint_speaker(scene: Scene, sentence: Sentence, source: tuple[int, int], verb: int) -> Actor | None:
    """The actor who bears the names of all joint speakers of the source, or None where it names one."""
    run = find_joint(sentence, source, verb)
    if run is None or run != source:
        return None
    found: dict[str, tuple[Actor, str]] = {}
    for phrase in _names(sentence):
        if run[0] <= phrase.first and phrase.last <= run[1]:
            actor = scene.actor_at(sentence, phrase.last)
            if actor is not None and actor.kind in _NAMED:
                name = phrase.text if found and actor.kind == "body" and actor.name in phrase.text else actor.name
                found.setdefault(actor.actor_id, (actor, name))
    actors = tuple(actor for actor, _ in found.values())
    if len(actors) < 2:
        return None
    names = [name for _, name in found.values()]
    countries, sectors = {a.country for a in actors}, {a.sector for a in actors}
    key = "joint\x1f" + "\x1f".join(sorted(a.actor_id for a in actors))
    return Actor(
        actor_id=blake2b(key.encode(), digest_size=8).hexdigest(), name=f"{', '.join(names[:-1])} and {names[-1]}", kind="body",
        country=countries.pop() if len(countries) == 1 else None, sector=sectors.pop() if len(sectors) == 1 else None,
        members=tuple(a.name for a in actors),
    )  # fmt: skip
