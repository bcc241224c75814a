"""How does a user amend the record? He forgets an article, or puts right what was read; what rests on it is worked out again."""

from dataclasses import dataclass, replace

from twosource.errors import WrongUseError
from twosource.parse import find_new
from twosource.parse.parser import model_name
from twosource.pipeline import Job, bring_up_to_date, do_stages
from twosource.records import Anchor, Claim, Correction, CorrectionKind, Mention
from twosource.store import forgetting, queries, writing
from twosource.store.database import Store
from twosource.text.days import read_day

_OF_ARTICLES = frozenset({"outlet", "date", "parent"})
_TARGETS = {"merge": 2, "split": 2, "parent": 2}
_WITH_VALUE = frozenset({"root", "outlet", "date"})


def forget_article(store: Store, article_id: str, job: Job) -> None:
    """Take an article out of the store and bring what rested on it up to date, as far as the store was read before.

    Raises:
        WrongUseError: there is no such article.
        StoreLockedError: another process is writing.
    """
    writing.start_over_if_changed(store, job.settings)
    document = next(iter(queries.read_documents(store, [article_id])), None)
    keys = find_new([document], (), model_name(job.settings.parse.model)) if document is not None else {}
    stages = _stages_done(store)
    forgetting.forget(store, article_id, keys)
    if "trace" in stages:
        do_stages(store, replace(job, until=stages[-1]), stages, queries.read_generation(store))
    forgetting.wipe(store)


def take_back(store: Store, article_id: str) -> None:
    """Let a forgotten article come back when it is read again.

    Raises:
        WrongUseError: it was not forgotten.
    """
    forgetting.take_back(store, article_id)


def _stages_done(store: Store) -> tuple[str, ...]:
    """The stages that some article has gone through."""
    status = queries.read_status(store)
    reached = [n for n, stage in enumerate(queries.STAGES, 1) if status.waiting[stage] < status.articles]
    return queries.STAGES[: max(reached, default=0)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A correction as the user asks for it.

    `targets` are ids of claims (any member's will do), for `split` that of a claim and of the mention that is no part of it, for `outlet`,
    `date` and `parent` of articles. `value` is the root, outlet or day. `by` and `note` say who did it and why.
    """

    kind: CorrectionKind
    targets: tuple[str, ...]
    value: str | None = None
    by: str | None = None
    note: str | None = None


def add_correction(store: Store, wanted: Wanted, job: Job) -> int:
    """Put something right, and bring what rests on it up to date; the correction's number, by which it is undone.

    Raises:
        WrongUseError: there is no such claim or article, or the correction makes no sense.
        StoreLockedError: another process is writing.
    """
    kind, value = wanted.kind, (wanted.value or "").strip() or None
    if len(wanted.targets) != _TARGETS.get(kind, 1) or bool(value) != (kind in _WITH_VALUE):
        needed = f"{_TARGETS.get(kind, 1)} {'articles' if kind in _OF_ARTICLES else 'claims'}"
        raise WrongUseError(f"{kind}: this takes {needed}{' and a value' if kind in _WITH_VALUE else ' and no value'}")
    if kind == "date":
        value = read_day("date", value or "")
    anchors = _article_anchors(store, wanted) if kind in _OF_ARTICLES else _claim_anchors(store, wanted)
    numbers = [c.number for c in queries.read_corrections(store)]
    correction = Correction(number=max(numbers, default=0) + 1, kind=kind, anchors=anchors, value=value, by=wanted.by, note=wanted.note)
    writing.put_correction(store, correction)
    bring_up_to_date(store, job)
    return correction.number


def undo_correction(store: Store, number: int, job: Job) -> None:
    """Take a correction back, and bring what rested on it up to date.

    Raises:
        WrongUseError: there is no correction of this number.
        StoreLockedError: another process is writing.
    """
    correction = next((c for c in queries.read_corrections(store) if c.number == number), None)
    if correction is None:
        raise WrongUseError(f"{number}: there is no such correction; twosource fix list shows them")
    writing.drop_correction(store, correction)
    bring_up_to_date(store, job)


def _article_anchors(store: Store, wanted: Wanted) -> tuple[Anchor, ...]:
    targets = wanted.targets
    known = {article.article_id for article in queries.read_articles(store, targets)}
    for target in targets:
        if target not in known:
            raise WrongUseError(f"{target}: there is no such article in the store")
    if wanted.kind == "parent" and not any({link.a, link.b} == set(targets) for link in queries.read_lineage(store).links):
        raise WrongUseError(
            f"parent: {targets[0]} and {targets[1]} are not linked as copies of one report, so neither comes from the other"
        )
    return tuple(Anchor(article_id=target) for target in targets)


def _claim_anchors(store: Store, wanted: Wanted) -> tuple[Anchor, ...]:
    if wanted.kind == "split":
        claim_id, mention_id = wanted.targets
        return _split_anchors(queries.get_claim(store, claim_id), mention_id)
    claims = [queries.get_claim(store, target) for target in wanted.targets]
    if wanted.kind == "merge":
        _check_merge(*claims)
    return tuple(_anchor_of(_first(claim)) for claim in claims)


def _check_merge(one: Claim, other: Claim) -> None:
    if one.claim_id == other.claim_id:
        raise WrongUseError("merge: these are one claim already")
    if one.kind != other.kind:
        raise WrongUseError(f"merge: a claim of kind {one.kind} and one of kind {other.kind} cannot be one")


def _split_anchors(claim: Claim, mention_id: str) -> tuple[Anchor, ...]:
    apart = next((m for m in claim.mentions if m.mention_id == mention_id), None)
    rest = [m for m in claim.mentions if apart is not None and (m.report_id, m.text) != (apart.report_id, apart.text)]
    if apart is None:
        raise WrongUseError(f"split: {mention_id} is no mention of the claim {claim.claim_id}")
    if not rest:
        raise WrongUseError("split: all mentions of this claim are one sentence of one report; there is nothing to split")
    return _anchor_of(rest[0]), _anchor_of(apart)


def _first(claim: Claim) -> Mention:
    return min(claim.mentions, key=lambda m: m.mention_id)


def _anchor_of(mention: Mention) -> Anchor:
    return Anchor(article_id=mention.article_id, kind=mention.kind, start=mention.start, end=mention.end)
