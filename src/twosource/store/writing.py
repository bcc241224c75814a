"""How does work get into the store? Every change, each in one transaction; nothing is ever half there."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version

from twosource.errors import StoreLockedError
from twosource.intake import Intake, rank_article
from twosource.records import Article, Correction, Layout, Mention, Parse, ReadSummary, Skipped
from twosource.settings import Settings
from twosource.store.database import Store
from twosource.store.drafts import Draft
from twosource.store.packing import pack, pack_tokens
from twosource.store.queries import STAGES, read_as_offered, read_fact, read_generation, read_status


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuilt:
    """All that a run worked out again, to be written at once.

    `until` is the last stage that was done. `draft` holds the lineage, `mentions` what is in whole articles, `signs` a hash of what these
    were read from.
    """

    until: str
    draft: Draft | None = None
    mentions: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    signs: Mapping[str, bytes] = field(default_factory=dict)


def set_fact(store: Store, name: str, value: int | str) -> None:
    """Set a counter or mark."""
    store.write("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))


def change_count(store: Store, name: str, more: int) -> None:
    """Add to a counter."""
    set_fact(store, name, (read_fact(store, name) or 0) + more)


def add_offered(store: Store, intake: Intake) -> ReadSummary:
    """Take in what was offered: new articles wait for every stage; what is there already counts as known, what was forgotten stays so.

    An article that is met again under a smaller path keeps the smaller one, so that the order of runs does not show. An item that was
    skipped before is known to the store, and is named again in what is returned.
    """
    with store.transaction():
        offered = {article.article_id for article in intake.articles}
        forgotten = offered & {row[0] for row in store.rows("SELECT article_id FROM forgotten")}
        stored = {article.article_id: article for article in read_as_offered(store, sorted(offered))}
        for article in intake.articles:
            if article.article_id not in forgotten and _is_better(article, stored.get(article.article_id)):
                _put_article(store, article)
        new = len(offered) - len(forgotten) - len(stored)
        skipped = sum(_is_new_skip(store, item) for item in intake.skipped)
        change_count(store, "offered", intake.offered)
        known = intake.duplicates + len(stored)
        change_count(store, "known", known + len(forgotten) + len(intake.skipped) - skipped)
        change_count(store, "generation", 1)
        status = read_status(store)
    return ReadSummary(
        offered=intake.offered, articles=status.articles, new=new, known=known, forgotten=len(forgotten),
        skipped=intake.skipped, not_read=status.not_read,
    )  # fmt: skip


def _is_better(article: Article, old: Article | None) -> bool:
    return old is None or (rank_article(article), pack(article)) < (rank_article(old), pack(old))


def _put_article(store: Store, article: Article) -> None:
    store.write(
        "INSERT INTO articles (article_id, path, language, body) VALUES (?1, ?2, ?3, ?4) "
        "ON CONFLICT DO UPDATE SET path = ?2, language = ?3, body = ?4, layout = NULL",
        (article.article_id, article.path, article.language, pack(article)),
    )
    make_wait(store, STAGES, [article.article_id])


def make_wait(store: Store, stages: Sequence[str], article_ids: Iterable[str]) -> None:
    """Let these articles go through these stages again."""
    rows: list[tuple[object, ...]] = [(stage, article_id) for article_id in article_ids for stage in stages]
    store.write_many("INSERT OR IGNORE INTO waiting VALUES (?, ?)", rows)


def _is_new_skip(store: Store, item: Skipped) -> bool:
    before = store.connection.total_changes()
    store.write("INSERT OR IGNORE INTO skipped VALUES (?, ?, ?)", (item.stage, item.where, item.reason))
    return bool(store.connection.total_changes() > before)


def start_over_if_changed(store: Store, settings: Settings) -> None:
    """Let all articles wait again where the store was made by another version or with other settings. Parses are kept: their key tells."""
    fingerprint = f"{version('twosource')} {pack(settings)}"
    if read_fact(store, "fingerprint") == fingerprint:
        return
    with store.transaction():
        if read_fact(store, "fingerprint") is not None:
            make_wait(store, STAGES, [row[0] for row in store.rows("SELECT article_id FROM articles ORDER BY article_id")])
            for table in ("standings", "readings", "gists"):
                store.write(f"DELETE FROM {table}")
        set_fact(store, "fingerprint", fingerprint)


def put_correction(store: Store, correction: Correction) -> None:
    """Keep a correction, and let the articles it is about go through what it bears on again."""
    with store.transaction():
        store.write("INSERT INTO corrections VALUES (?, ?)", (correction.number, pack(correction)))
        _wait_for(store, correction)


def drop_correction(store: Store, correction: Correction) -> None:
    """Undo a correction."""
    with store.transaction():
        store.write("DELETE FROM corrections WHERE number = ?", (correction.number,))
        _wait_for(store, correction)


def _wait_for(store: Store, correction: Correction) -> None:
    stages = STAGES if correction.kind in ("outlet", "date") else STAGES[-1:]
    make_wait(store, stages, {anchor.article_id for anchor in correction.anchors})
    change_count(store, "generation", 1)


def write_layouts(store: Store, layouts: Iterable[Layout]) -> None:
    """Keep the layouts; their articles wait for `clean` no more."""
    with store.transaction():
        for layout in layouts:
            store.write("UPDATE articles SET layout = ? WHERE article_id = ?", (pack(layout), layout.article_id))
            store.write("DELETE FROM waiting WHERE stage = 'clean' AND article_id = ?", (layout.article_id,))


def add_parses(store: Store, parses: Iterable[Parse]) -> None:
    """Keep parses. They depend on nothing else in the store, so a run that breaks off loses none."""
    with store.transaction():
        store.write_many("INSERT OR IGNORE INTO parses VALUES (?, ?, ?)", [(p.key, p.text, pack_tokens(p)) for p in parses])


def rebuild(store: Store, rebuilt: Rebuilt, generation: int, merge: Callable[[], None] | None = None) -> None:
    """Put what was worked out again in the place of what was there, in one transaction.

    `generation` is the store's at the time the work began. `merge` is called within the transaction, when mentions and lineage are there.

    Raises:
        StoreLockedError: another process has changed the store since then.
    """
    with store.transaction():
        if read_generation(store) != generation:
            raise StoreLockedError(f"{store.path}: another process has written to this store meanwhile; run the command again")
        if rebuilt.draft is not None:
            rebuilt.draft.publish()
        _put_mentions(store, rebuilt.mentions, rebuilt.signs)
        if merge is not None:
            merge()
        done = STAGES.index(rebuilt.until) + 1
        marks = ",".join(f"'{stage}'" for stage in STAGES[:done])
        store.write(f"DELETE FROM waiting WHERE stage IN ({marks})")
        make_wait(store, STAGES[done:], {*(rebuilt.draft.touched if rebuilt.draft else ()), *rebuilt.mentions})
        change_count(store, "generation", 1)


def _put_mentions(store: Store, mentions: Mapping[str, tuple[Mention, ...]], signs: Mapping[str, bytes]) -> None:
    for article_id in mentions:
        store.write("DELETE FROM mentions WHERE article_id = ?", (article_id,))
    rows = [(m.mention_id, m.article_id, m.kind, m.report_id, pack(m)) for found in mentions.values() for m in found]
    store.write_many("INSERT OR IGNORE INTO mentions VALUES (?, ?, ?, ?, ?)", rows)
    store.write_many("INSERT OR REPLACE INTO readings VALUES (?, ?)", list(signs.items()))
