"""twosource copies: who printed whose report."""

from typing import TYPE_CHECKING

from twosource.cli.options import DEFAULT_STORE, AsJson, StorePath

if TYPE_CHECKING:
    from twosource.page.names import Names
    from twosource.store.copies import CopyingArticle

NAME = "copies"


def run(store: StorePath = DEFAULT_STORE, json: AsJson = False) -> None:
    """List the reports, and the articles with the report behind each of their paragraphs."""
    from twosource.cli.showing import Shown, put_heading, put_reports
    from twosource.cli.terminal import put_raw
    from twosource.exchange import copies_document, encode
    from twosource.store import open_store
    from twosource.store.copies import read_copies

    with open_store(store, create=False) as opened:
        copies = read_copies(opened)
        if json:
            put_raw(encode(copies_document(copies)))
            return
        names = Shown.of(opened).names
        by_id = {article.article_id: article for article in copies.articles}
        put_heading("Reports")
        put_reports(names)
        put_heading("Articles")
        for document in names.documents:
            _put_article(by_id[document.article.article_id], names)


def _put_article(article: "CopyingArticle", names: "Names") -> None:
    from twosource.cli.terminal import put
    from twosource.page.wording import days_words

    day = f", {days_words(article.published)}" if article.published else ""
    other = "" if article.language == "en" else f", not read (language: {article.language})"
    put(
        f"{names.letter(article.article_id)}  {article.outlet or 'unnamed outlet'}{day}{other}: {article.title or article.path}",
        style="bold",
    )
    put(f"{article.path}, id {article.article_id}", indent=3)
    for report_id, numbers, sure in _paragraphs_by_report(article):
        label = names.report_labels.get(report_id, report_id)
        noun = "paragraph" if len(numbers) == 1 else "paragraphs"
        put(f"{noun} {_ranges(numbers)}: {label} {names.report_title(report_id)}{'' if sure else ' (not sure)'}", indent=3)


def _paragraphs_by_report(article: "CopyingArticle") -> list[tuple[str, list[int], bool]]:
    found: dict[tuple[str, bool], set[int]] = {}
    for passage in article.passages:
        if passage.report_id is not None and passage.kind in ("copy", "own"):
            found.setdefault((passage.report_id, passage.sure), set()).update(passage.paragraphs)
    return [(report_id, sorted(numbers), sure) for (report_id, sure), numbers in found.items() if numbers]


def _ranges(numbers: list[int]) -> str:
    """Sorted paragraph numbers in short: "1-4, 7"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)
