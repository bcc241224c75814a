"""twosource diff: two articles side by side."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from twosource.cli.options import DEFAULT_STORE, AsJson, StorePath
from twosource.errors import WrongUseError

if TYPE_CHECKING:
    from rich.text import Text

    from twosource.cli.showing import Shown
    from twosource.page.pairing import Pair
    from twosource.page.worddiff import Mark
    from twosource.records import Block, Document, Edit, Link

NAME = "diff"
_WORDS = {"same": "same", "reworded": "reworded", "split": "split", "merged": "merged", "moved": "moved", None: "only here"}


def run(
    a: Annotated[str, typer.Argument(metavar="A", help="An article: A, its id or the beginning of it, its path or outlet.")],
    b: Annotated[str, typer.Argument(metavar="B", help="Another article.")],
    store: StorePath = DEFAULT_STORE,
    json: AsJson = False,
) -> None:
    """Show two articles side by side: same, reworded, split, merged, only here; with the edits of meaning."""
    from twosource.cli.showing import Shown, get_article
    from twosource.cli.terminal import put_raw
    from twosource.exchange import encode, link_document
    from twosource.store import open_store

    with open_store(store, create=False) as opened:
        shown = Shown.of(opened)
        left, right = (shown.names.by_article.get(get_article(shown.names, opened, name)) for name in (a, b))
    if left is None or right is None:
        raise WrongUseError("an article still waits to be laid out; run twosource read again")
    if left == right:
        raise WrongUseError(f"{a} and {b} are the same article; name two")
    link = link_articles(shown, left, right)
    if json:
        put_raw(encode(link_document(link)))
    else:
        _put_sides(shown, link, left, right)


def link_articles(shown: "Shown", left: "Document", right: "Document") -> "Link":
    """The link from left to right with its edits: the stored one where there is one, else made now."""
    from dataclasses import replace

    from twosource.corroborate import find_edits
    from twosource.settings import Settings
    from twosource.trace import align_sentences, link_documents

    settings = Settings()
    link = link_documents(left, right, shown.view.lineage, settings.trace)
    sentences = align_sentences(left, right, settings.trace) if link.report_id else ()
    return replace(link, edits=find_edits(left.article.text, right.article.text, sentences))


def _put_sides(shown: "Shown", link: "Link", left: "Document", right: "Document") -> None:
    from twosource.cli.showing import put_heading
    from twosource.cli.terminal import put
    from twosource.page.pairing import pair_paragraphs
    from twosource.page.wording import per_cent

    names = shown.names
    a, b = names.letter(link.a), names.letter(link.b)
    put(f"{a} {names.outlet(link.a)}  |  {b} {names.outlet(link.b)}", style="bold")
    if link.report_id:
        put(f"Both print {names.report_labels.get(link.report_id, '')} {names.report_title(link.report_id)}: {_say_direction(link, a, b)}.")
    else:
        put("They share no report.")
    put(f"{per_cent(link.share_a)} of {a}'s words are in {b}, {per_cent(link.share_b)} of {b}'s in {a}; furniture is left out.")
    pairs = pair_paragraphs(_paragraphs(left), _paragraphs(right), link.aligned)
    _put_pairs(pairs, left, right)
    put(_say_counts(pairs, a, b))
    put_heading("Edits of meaning")
    for edit in link.edits:
        put(_say_edit(edit, a, b), indent=2)
    if not link.edits:
        put("none found", indent=2)


def _say_direction(link: "Link", a: str, b: str) -> str:
    from twosource.page.sides import basis_words

    words = {"a>b": f"{b} has it from {a}", "b>a": f"{a} has it from {b}", "siblings": "neither has it from the other"}
    known = words.get(link.direction, "who had it first cannot be told")
    basis = basis_words(link.direction_basis or "", a, b)
    return f"{known} ({basis})" if basis else known


def _paragraphs(document: "Document") -> list["Block"]:
    return [block for block in document.layout.blocks if block.number is not None]


def _put_pairs(pairs: Sequence["Pair"], left: "Document", right: "Document") -> None:
    from rich.table import Table

    from twosource.cli.terminal import put_table

    table = Table(box=None, pad_edge=False, padding=(0, 1, 1, 0), show_header=False, expand=True)
    table.add_column(ratio=1, overflow="fold")
    table.add_column(width=9, style="dim")
    table.add_column(ratio=1, overflow="fold")
    for pair in pairs:
        if pair.elsewhere and not pair.left:
            continue
        sides = _sides(pair, left, right)
        table.add_row(sides[0], _WORDS.get(pair.relation, pair.relation or ""), sides[1])
    put_table(table)


def _sides(pair: "Pair", left: "Document", right: "Document") -> tuple["Text", "Text"]:
    """Both sides of a row with their paragraph numbers; words that only one side has stand out."""
    from rich.text import Text

    from twosource.page.worddiff import find_differences

    texts = [
        "\n".join(d.article.text[block.start : block.end] for block in blocks) for d, blocks in ((left, pair.left), (right, pair.right))
    ]
    marks = find_differences(*texts) if pair.left and pair.right else ((), ())
    numbers = [" ".join(str(block.number) for block in blocks) for blocks in (pair.left, pair.right)]
    left_side, right_side = (
        Text.assemble((f"{number} ", "bold") if number else "", _marked(text, found))
        for number, text, found in zip(numbers, texts, marks, strict=True)
    )
    return left_side, right_side


def _marked(text: str, marks: Sequence["Mark"]) -> "Text":
    from rich.text import Text

    from twosource.cli.terminal import tame

    out, at = Text(), 0
    for mark in marks:
        out.append(tame(text[at : mark.start]))
        out.append(tame(text[mark.start : mark.end]), style="bold underline" if mark.kind == "only" else "dim")
        at = mark.end
    out.append(tame(text[at:]))
    return out


def _say_counts(pairs: Sequence["Pair"], a: str, b: str) -> str:
    from twosource.page.wording import count, join_words

    found: dict[str, int] = {}
    for pair in pairs:
        if pair.elsewhere and not pair.left:
            continue
        side = "" if pair.relation else f" in {a}" if pair.left else f" in {b}"
        word = f"only{side}" if side else _WORDS[pair.relation]
        found[word] = found.get(word, 0) + (1 if pair.relation else len(pair.left or pair.right))
    return f"Paragraphs: {join_words([f'{number} {word}' for word, number in found.items()])}." if found else count(0, "paragraph")


def _say_edit(edit: "Edit", a: str, b: str) -> str:
    sides = [f"{name} “{side.text}”" if side else f"nothing in {name}" for name, side in ((a, edit.a), (b, edit.b))]
    return f"{edit.kind}: {sides[0]} | {sides[1]}"
