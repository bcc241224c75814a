"""twosource status: what was offered, and what became of it."""

from twosource.cli.options import DEFAULT_STORE, AsJson, StorePath, name_store

NAME = "status"


def run(store: StorePath = DEFAULT_STORE, json: AsJson = False) -> None:
    """Say what was offered to the store over all runs: articles, known, skipped and why, forgotten, not read."""
    from twosource.cli.terminal import counted, put, put_raw
    from twosource.exchange import encode, status_document
    from twosource.store import open_store
    from twosource.store.queries import read_articles, read_status

    with open_store(store, create=False) as opened:
        status = read_status(opened)
        if json:
            put_raw(encode(status_document(status)))
            return
        put(
            f"{counted(status.offered, 'item')} offered: {counted(status.articles, 'article')}, {status.known:,} known already, "
            f"{len(status.skipped):,} skipped, {len(status.forgotten):,} forgotten."
        )
        for item in status.skipped:
            put(f"skipped {item.where}: {item.reason} ({item.stage})", indent=2)
        for article_id in status.forgotten:
            put(f"forgotten {article_id}: twosource forget --undo {article_id}{name_store(store)} lets it come back", indent=2)
        for article in read_articles(opened, status.not_read):
            put(f"not read {article.path}: its language is {article.language}; traced, no claims", indent=2)
        for stage, waiting in status.waiting.items():
            if waiting:
                put(f"{counted(waiting, 'article')} wait for {stage}: twosource read goes on from there", indent=2)
        put(f"{counted(status.parses, 'distinct sentence')} parsed.")
