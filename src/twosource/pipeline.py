"""What happens, in which order, when articles are read? The whole job on one page.

    intake > clean > trace > parse > claims > corroborate, each on what is new or touched, then all of it into the store

A run does only what waits: an article read before is known, a sentence parsed before is not parsed again. What is derived (reports,
claims, links) is worked out anew for all that a change bears on, so that any order of runs ends in the same record.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice
from typing import BinaryIO, TypeVar

from twosource.batches import ToRead, lay_out_batch, parse_batch, read_batch
from twosource.errors import NothingReadableError
from twosource.growing import trace_waiting
from twosource.intake import IntakeOptions, take_in
from twosource.parse import find_new
from twosource.parse.parser import model_name
from twosource.pool import map_batches
from twosource.records import Document, Mention, ReadSummary
from twosource.renewing import Changed, Work, renew
from twosource.settings import Settings
from twosource.store import queries, writing
from twosource.store.database import Store
from twosource.store.documents import StoredDocuments
from twosource.store.drafts import Draft
from twosource.store.writing import Rebuilt

ENGLISH = "en"
Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """How a run is to be done; of these only `settings` change what it finds.

    `until` is the last stage. `progress` is told the stage, the items done and the items there are; `worked` how much was merged again.
    """

    settings: Settings = field(default_factory=Settings)
    until: str = queries.STAGES[-1]
    jobs: int = 1
    progress: Callable[[str, int, int], None] = lambda stage, done, total: None
    worked: Callable[[Work], None] = lambda work: None


def read_paths(
    paths: Sequence[str], store: Store, job: Job, *, options: IntakeOptions | None = None, stdin: BinaryIO | None = None
) -> ReadSummary:
    """Read files and folders into the store, and bring everything that rests on them up to date.

    Raises:
        WrongUseError: a path is not there.
        NothingReadableError: no item became an article.
        StoreLockedError: another process is writing.
    """
    options = options or IntakeOptions(outlet=None, published=None, mapping={})
    intake = take_in(paths, options=options, settings=job.settings.intake, stdin=stdin)
    summary = writing.add_offered(store, intake)
    if not intake.articles:
        raise NothingReadableError(_say_nothing_readable(paths, summary))
    bring_up_to_date(store, job)
    return summary


def bring_up_to_date(store: Store, job: Job) -> None:
    """Do what waits in the store, up to `job.until`.

    Raises:
        StoreLockedError: another process has written to the store meanwhile.
    """
    writing.start_over_if_changed(store, job.settings)
    generation = queries.read_generation(store)
    stages = queries.STAGES[: queries.STAGES.index(job.until) + 1]
    if not any(queries.find_waiting(store, stage) for stage in stages):
        return
    do_stages(store, job, stages, generation)


def do_stages(store: Store, job: Job, stages: Sequence[str], generation: int) -> None:
    """Do these stages for what waits for them, and write what came of them; `generation` is the store's at the beginning."""
    _clean(store, job)
    if "trace" not in stages:
        return
    documents = StoredDocuments(store)
    draft = _trace(store, documents, job)
    rebuilt = Rebuilt(until=job.until, draft=draft)
    if "parse" in stages:
        signs = _find_readings(store, documents, draft)
        _parse(store, documents, signs, job)
        if "claims" in stages:
            rebuilt = replace(rebuilt, mentions=_read_claims(store, documents, draft, list(signs), job), signs=signs)
    merge = partial(_corroborate, store, documents, draft, rebuilt.mentions, job)
    writing.rebuild(store, rebuilt, generation, merge if "corroborate" in stages else None)


def _clean(store: Store, job: Job) -> None:
    """Lay out the articles that wait for it."""
    articles = queries.read_articles(store, queries.find_waiting(store, "clean"))
    for layouts in _in_batches(lay_out_batch, articles, len(articles), 200, job, "clean"):
        writing.write_layouts(store, layouts)


def _trace(store: Store, documents: StoredDocuments, job: Job) -> Draft:
    """Trace the articles that wait for it, and all whose lineage they bear on."""
    return trace_waiting(store, documents, job.settings.trace, partial(job.progress, "trace"))


def _find_readings(store: Store, documents: StoredDocuments, draft: Draft) -> dict[str, bytes]:
    """The articles whose claims are to be read, with a hash of what they are read from.

    Those that wait for it, and those whose passages or whose reports' days are not what they were when they were read.
    """
    waiting = {*queries.find_waiting(store, "parse"), *queries.find_waiting(store, "claims")}
    known = queries.read_readings(store)
    signs = {a: draft.sign(a) for a in sorted(waiting | draft.touched) if a in documents}
    return {a: sign for a, sign in signs.items() if a in waiting or known.get(a) != sign}


def _parse(store: Store, documents: Mapping[str, Document], article_ids: Iterable[str], job: Job) -> None:
    """Parse the sentences that no article had before, or that went with a forgotten one, batch by batch: a run cut short goes on there."""
    settings = job.settings.parse
    wanted = find_new(_english(documents, article_ids), (), model_name(settings.model))
    parsed = queries.find_parsed(store, wanted)
    new = [(key, folded) for key, folded in wanted.items() if key not in parsed]
    task = partial(parse_batch, package=settings.model)
    for parses in _in_batches(task, new, len(new), settings.batch_sentences, job, "parse"):
        writing.add_parses(store, parses)


def _read_claims(
    store: Store, documents: Mapping[str, Document], draft: Draft, article_ids: Sequence[str], job: Job
) -> dict[str, tuple[Mention, ...]]:  # fmt: skip
    """Read articles; those in another language say nothing."""
    model = model_name(job.settings.parse.model)

    def gather(document: Document) -> ToRead:
        article_id = document.article.article_id
        parses = queries.read_parses(store, find_new([document], (), model))
        passages = draft.read_passages([article_id])[article_id]
        return ToRead(document=document, parses=parses, passages=passages, reports=draft.reports_of(article_id))

    english = _english(documents, article_ids)
    task = partial(read_batch, model=model, settings=job.settings.claims)
    mentions: dict[str, tuple[Mention, ...]] = {a: () for a in article_ids}
    for part in _in_batches(task, map(gather, english), len(english), 40, job, "claims"):
        mentions.update(part)
    return mentions


def _english(documents: Mapping[str, Document], article_ids: Iterable[str]) -> list[Document]:
    # What another process has put into the store since the documents were read is not among them; `rebuild` will refuse this run.
    found = (documents[a] for a in article_ids if a in documents)
    return [document for document in found if document.article.language == ENGLISH]


def _corroborate(store: Store, documents: StoredDocuments, draft: Draft, read: Iterable[str], job: Job) -> None:
    """Merge again what the articles that were `read`, or wait for it, bear on."""
    waiting = queries.find_waiting(store, "corroborate")
    articles = frozenset(read)
    changed = Changed(
        articles=articles | frozenset(waiting),
        looked_at=frozenset(waiting) - articles,
        reports=frozenset({*draft.changed_reports, *queries.find_reports(store, waiting)}),
    )
    job.progress("corroborate", 0, len(changed.articles))
    job.worked(renew(store, documents, changed, job.settings))
    job.progress("corroborate", len(changed.articles), len(changed.articles))


def _in_batches(
    task: Callable[[Sequence[Item]], Result], items: Iterable[Item], count: int, batch_items: int, job: Job, stage: str
) -> Iterator[Result]:
    left = iter(items)
    batches = iter(lambda: tuple(islice(left, batch_items)), ())
    number = -(-count // batch_items)
    for done, result in enumerate(map_batches(task, batches, count=number, jobs=job.jobs), 1):
        job.progress(stage, min(done * batch_items, count), count)
        yield result


def _say_nothing_readable(paths: Sequence[str], summary: ReadSummary) -> str:
    where = ", ".join(paths)
    if not summary.offered:
        return f"{where}: there is nothing to read here; twosource reads .txt, .html, .jsonl and .csv"
    first = summary.skipped[0] if summary.skipped else None
    more = f" (first: {first.where}: {first.reason})" if first else ""
    return f"{where}: none of {summary.offered} items could be read{more}"
