"""Which outlet does an article name as the origin of what it prints, and whom does it say was told?"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from twosource.clean.creditline import find_wire_named
from twosource.clean.names import NameFinder, make_name_finder
from twosource.clean.outletcredits import find_hearing, find_named_in_lede, find_named_in_line
from twosource.clean.outlets import find_outlet_named
from twosource.records import Document, Span

_LEDE_PARAGRAPHS = 2


@dataclass(frozen=True, slots=True)
class _Name:
    """The forms of an outlet's name and their finder."""

    forms: tuple[str, ...]
    finder: NameFinder

    def is_in(self, text: str) -> bool:
        """Whether the text can name the outlet at all: most texts name no other outlet, and the finder looks at each word."""
        return any(form in text for form in self.forms)


@lru_cache(maxsize=4_096)
def _name_of(outlet: str) -> _Name | None:
    """The forms of an outlet's name: whole, as the shipped list has it, and short ("the Gazette"); None for a wire."""
    whole = outlet.strip().removeprefix("The ").removeprefix("the ").strip()
    if not any(c.isalnum() for c in whole) or find_wire_named(outlet) is not None:
        return None
    forms = {whole, f"The {whole}", f"the {whole}"}
    listed = find_outlet_named(outlet)
    if listed is not None:
        forms |= {alias for alias in listed.aliases if alias not in listed.doubtful}
    last = whole.split()[-1]
    if last != whole and last[0].isupper():
        forms |= {f"the {last}", f"The {last}"}
    ordered = tuple(sorted(forms))
    return _Name(ordered, make_name_finder(dict.fromkeys(ordered, 0)))


def find_outlet_credit(document: Document, outlet: str | None) -> Span | None:
    """Where the article credits another outlet by name: in its lede ("the Gazette reported") or in a credit line."""
    if not outlet or _shares_last_word(document.article.outlet, outlet):
        return None
    name = _name_of(outlet)
    if name is None or not name.is_in(document.article.text):
        return None
    return next((span for _, span in _find_credited(document, name.finder)), None)


def _shares_last_word(mine: str | None, other: str) -> bool:
    # The Lantern Gazette that says "the Gazette reported" credits itself.
    return bool(mine) and str(mine).split()[-1:] == other.split()[-1:]


def _find_credited(document: Document, names: NameFinder) -> Iterator[tuple[int, Span]]:
    """The names that the first paragraphs, the last one, or a line around the article credit, by row."""
    text = document.article.text
    paragraphs = [b for b in document.layout.blocks if b.kind == "paragraph"]
    for block in paragraphs[:_LEDE_PARAGRAPHS]:
        yield from find_named_in_lede(text, block.start, block.end, names)
    for block in (*paragraphs[-1:], *(b for b in document.layout.blocks if b.kind in ("furniture", "byline"))):
        yield from find_named_in_line(text, block.start, block.end, names)


@dataclass(frozen=True, slots=True)
class GivenCredit:
    """A place where an article credits the outlet of another article."""

    document: Document
    outlet: str
    span: Span


def find_given_credits(documents: Sequence[Document]) -> tuple[GivenCredit, ...]:
    """Where these articles credit each other's outlets, in their order, each outlet once for an article. Linear in their words."""
    outlets = sorted({d.article.outlet for d in documents if d.article.outlet})
    names = _names_of_all(outlets) if len(outlets) > 1 else None
    if names is None:
        return ()
    out: list[GivenCredit] = []
    for document in documents:
        found: dict[int, Span] = {}
        for row, span in _find_credited(document, names):
            if not _shares_last_word(document.article.outlet, outlets[row]):
                found.setdefault(row, span)
        out += [GivenCredit(document, outlets[row], found[row]) for row in sorted(found)]
    return tuple(out)


def _names_of_all(outlets: Sequence[str]) -> NameFinder | None:
    """A finder of all forms of these outlets by their place in the list; a form that two have ("the Gazette") names neither."""
    rows: dict[str, set[int]] = {}
    for row, outlet in enumerate(outlets):
        name = _name_of(outlet)
        for form in name.forms if name else ():
            rows.setdefault(form, set()).add(row)
    single = {form: min(having) for form, having in rows.items() if len(having) == 1}
    return make_name_finder(single) if single else None


def find_origin(given: Sequence[GivenCredit]) -> str | None:
    """The outlet that most of these credits name, where it credits no other itself; None with a tie."""
    giving = {g.document.article.outlet for g in given}
    counts = Counter(g.outlet for g in given if g.outlet not in giving)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return None if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]) else ranked[0][0]


def find_told(document: Document, outlet: str | None, spans: Iterable[tuple[int, int]]) -> Span | None:
    """Where in these characters the article says that the outlet heard for itself ("told the Gazette"); None where it does not."""
    name, text = _name_of(outlet) if outlet else None, document.article.text
    if name is None or not name.is_in(text):
        return None
    found = (find_hearing(text, start, end, name.finder) for start, end in spans)
    return next((span for span in found if span is not None), None)
