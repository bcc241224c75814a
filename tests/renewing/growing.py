"""Piles that grow and shrink by whole articles, put into a store with their mentions made by hand: no sentence is parsed."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tests.corroborate.piles import Pile, an_id, body, crowd, day, event, hop, killed, land, person, place, position, somebody, statement
from twosource.intake import Intake
from twosource.records import Correction, Lineage, Mention
from twosource.renewing import Changed, Work, renew
from twosource.settings import Settings
from twosource.store import MEMORY, Store, open_store, queries, writing
from twosource.store.documents import StoredDocuments
from twosource.store.drafts import Draft
from twosource.store.packing import pack
from twosource.store.writing import Rebuilt
from twosource.trace.homes import Home
from twosource.trace.ledger import Standing

SORAVIA, KELVAT = land("Soravia", "SOR"), land("Kelvat", "KEL")
BOARD = body("Northern Harbour Board", "SOR", aliases=("NHB", "the Board"))
SHORT = body("NHB")
BARE = body("the Board")
MINISTRY = body("Foreign Ministry", "SOR")
BRANN = person("Otilde Brannvik", "Northern Harbour Board", "SOR")
SURNAME = person("Brannvik")
OTHER = person("Tomas Brannvik", None, "KEL")
POLICE, OFFICIALS = crowd("police"), replace(crowd("officials"), country="SOR", sector="GOV")
SPOKESMAN = somebody("a spokesman")
GAZETTE = body("Lissen Gazette")

Made = Sequence[dict[str, Any]]
Line = tuple[str, Made]

LINES: tuple[Line, ...] = (
    ("The Northern Harbour Board rejected the plan to close the harbour at Lissen.", [event("REJECT", [BOARD], where=(place("Lissen"),))]),
    ("The NHB turned down the plan for the harbour on Monday.", [event("REJECT", [SHORT], when=day("2021-03-08"))]),
    ("The Board rejected a plan that would close the harbour.", [event("REJECT", [BARE])]),
    ("Brannvik met the Foreign Ministry in Lissen.", [event("CONSULT", [SURNAME], [MINISTRY], where=(place("Lissen"),))]),
    ("Otilde Brannvik met Soravia on Monday about the harbour.", [event("CONSULT", [BRANN], [SORAVIA], when=day("2021-03-08"))]),
    ("Tomas Brannvik met officials of Kelvat about the harbour.", [event("CONSULT", [OTHER], [KELVAT])]),
    ("Gunmen attacked the harbour at Lissen and killed 12 people on Monday.", [
        event("ASSAULT", [crowd("gunmen")], (), where=(place("Lissen"),), when=day("2021-03-08")),
        killed(12, where=(place("Lissen"),), when=day("2021-03-08")),
        killed(3, of="children", where=(place("Lissen"),), when=day("2021-03-08")),
    ]),
    ("At least 14 people were killed at Lissen on Monday, police said.", [
        killed(14, hop(POLICE), where=(place("Lissen"),), when=day("2021-03-08")),
    ]),
    ("Some 30 people died in Kelvat, the Board said.", [killed(30, hop(BARE), where=(place("Kelvat"),))]),
    ("Officials said 35 died in Kelvat.", [killed(35, hop(OFFICIALS), where=(place("Kelvat"),))]),
    ("One man was killed at Lissen.", [killed(1, where=(place("Lissen"),))]),
    ("The harbour will stay open, the Northern Harbour Board said.", [
        event("AGREE", [BOARD]),
        statement("The harbour will stay open", BOARD),
    ]),
    ("The harbour of Lissen will stay open, Brannvik said.", [statement("The harbour of Lissen will stay open", SURNAME)]),
    ("The harbour is safe, Otilde Brannvik told the Lissen Gazette.", [statement("The harbour is safe", BRANN, hop(GAZETTE, "medium"))]),
    ("A spokesman said the harbour was safe and would stay open.", [statement("the harbour was safe and would stay open", SPOKESMAN)]),
    ("Soravia demands that Kelvat open the northern road.", [position("demands", SORAVIA, "Kelvat open the northern road", to=KELVAT)]),
    ("Kelvat refused to open the northern road.", [position("refuses", KELVAT, "open the northern road")]),
    ("Kelvat accepts that it must open the northern road.", [position("accepts", KELVAT, "open the northern road")]),
    ("The Board did not reject the plan for the harbour, the Gazette says.", [
        event("REJECT", [BARE], (), hop(GAZETTE, "newsroom"), polarity="denied"),
    ]),
    ("Gunmen of Kelvat attacked the northern road and the police.", [event("ASSAULT", [crowd("gunmen")], [POLICE])]),
    ("The Foreign Ministry in Soravia asked gunmen to leave the northern road.", [event("REQUEST", [MINISTRY], [crowd("gunmen")])]),
    ("Jarl Tovin, 34, was shot dead at Lissen harbour on Monday.", [
        killed(1, of="Jarl Tovin", where=(place("Lissen"),), when=day("2021-03-08")),
    ]),
    ("A man of 34 was shot dead at the harbour at Lissen.", [killed(1, of="a man of 34", where=(place("Lissen"),))]),
    ("Tovin died at the harbour of Lissen, police said.", [killed(1, hop(POLICE), of="Tovin")]),
    ("A woman and her son were among the dead at Lissen harbour.", [killed(2, of="a woman and her son", where=(place("Lissen"),))]),
    ("Police arrested Tomas Brannvik at the harbour of Lissen.", [event("COERCE", [POLICE], [OTHER], where=(place("Lissen"),))]),
    ("Brannvik was held by officers at Lissen harbour.", [event("COERCE", [crowd("officers")], [SURNAME])]),
    ("The tulips at Hexley opened early.", []),
)  # fmt: skip
OUTLETS = ("Lissen Gazette", "Argus", "Ledger", "Harbour Post", "Northern Harbour")
REPORTS: tuple[tuple[str | None, bool, str | None], ...] = (
    ("AFP", False, "2021-03-08"), ("Reuters", False, "2021-03-09"), ("Argus", True, "2021-03-09"), ("Ledger", True, None),
    ("Harbour Post", True, "2021-03-10"), (None, False, "2021-04-20"),
)  # fmt: skip


@dataclass(frozen=True)
class Telling:
    """An article: its outlet, and which lines it prints from which reports, as numbers."""

    outlet: str
    lines: tuple[tuple[int, int], ...]


def text_of(telling: Telling) -> tuple[str, tuple[int, ...]]:
    """What makes an article this one: two with one outlet and one text are the same, whatever reports they are said to print."""
    return telling.outlet, tuple(n for _, n in telling.lines)


def pile_of(tellings: Iterable[Telling], lines: Sequence[Line] = LINES) -> Pile:
    """The pile that some articles make; each of its records is the same whatever others are there, but for reports and links."""
    pile = Pile()
    reports = [pile.report(name, own=own, date=date) for name, own, date in REPORTS]
    for telling in sorted(set(tellings), key=lambda t: (t.outlet, t.lines)):
        pile.blend(telling.outlet, [(reports[r], *lines[n]) for r, n in telling.lines])
    pile.reports = [r for r in pile.reports if r.articles]
    pile.links = sorted(pile.links, key=lambda k: (k.a, k.b, k.report_id))
    pile.mentions = [_refer(m, pile.mentions) for m in pile.mentions]
    return pile


def _refer(mention: Mention, mentions: Sequence[Mention]) -> Mention:
    """A mention with those it speaks of: the children among the killed, the deed that a statement beside it is about."""
    before = [m for m in mentions if (m.article_id, m.sentence) == (mention.article_id, mention.sentence) and m != mention]
    if mention.figure and mention.figure.of == "children":
        whole = next(m for m in before if m.figure)
        return replace(mention, figure=replace(mention.figure, part_of=whole.mention_id))
    if mention.statement and before:
        return replace(mention, statement=replace(mention.statement, about=tuple(m.mention_id for m in before)))
    return mention


class Grown:
    """A store that a pile is put into, some articles at a time; `worked` says how much each step took."""

    def __init__(self, lines: Sequence[Line] = LINES) -> None:
        self.store: Store = open_store(MEMORY)
        self.worked: list[Work] = []
        self._lines = lines
        self._here: set[Telling] = set()
        self._lineage = Lineage(passages=(), reports=(), links=())

    def add(self, tellings: Collection[Telling]) -> Work:
        """Put articles in."""
        before = {m.article_id for m in pile_of(self._here, self._lines).mentions}
        self._here |= set(tellings)
        pile = pile_of(self._here, self._lines)
        articles = tuple(d.article for d in pile.documents)
        writing.add_offered(self.store, Intake(offered=len(articles), articles=articles, skipped=(), duplicates=0))
        writing.write_layouts(self.store, [d.layout for d in pile.documents])
        return self._renew(pile, {d.article.article_id for d in pile.documents} - before)

    def take_out(self, tellings: Collection[Telling]) -> Work:
        """Take articles out again."""
        self._here -= set(tellings)
        pile = pile_of(self._here, self._lines)
        left = {d.article.article_id for d in pile.documents}
        for row in list(self.store.rows("SELECT article_id FROM articles")):
            if row[0] not in left:
                self.store.write("DELETE FROM articles WHERE article_id = ?", row)
        return self._renew(pile, set())

    def put_right(self, *corrections: Correction) -> Work:
        """Put corrections in, also such of articles that are not there yet, and have what they are about worked out again."""
        for correction in corrections:
            self.store.write("INSERT INTO corrections VALUES (?, ?)", (correction.number, pack(correction)))
        return self._look_again(corrections)

    def take_back(self, *corrections: Correction) -> Work:
        """Undo corrections."""
        for correction in corrections:
            self.store.write("DELETE FROM corrections WHERE number = ?", (correction.number,))
        return self._look_again(corrections)

    def _look_again(self, corrections: Iterable[Correction]) -> Work:
        anchored = {anchor.article_id for c in corrections for anchor in c.anchors}
        return self._renew(pile_of(self._here, self._lines), set(), anchored)

    def _renew(self, pile: Pile, new: set[str], looked_at: Collection[str] = ()) -> Work:
        draft = self._draft(pile.lineage)
        mentions: dict[str, tuple[Mention, ...]] = {a: tuple(m for m in pile.mentions if m.article_id == a) for a in new}
        here = frozenset(row[0] for row in self.store.rows("SELECT article_id FROM articles")) & frozenset(looked_at)
        reports = draft.changed_reports | queries.find_reports(self.store, sorted(here))
        changed = Changed(articles=frozenset(new) | here, looked_at=here - new, reports=reports)

        def merge() -> None:
            self.worked.append(renew(self.store, StoredDocuments(self.store), changed, Settings()))

        rebuilt = Rebuilt(until="corroborate", draft=draft, mentions=mentions)
        writing.rebuild(self.store, rebuilt, queries.read_generation(self.store), merge)
        self._lineage = pile.lineage
        return self.worked[-1]

    def _draft(self, lineage: Lineage) -> Draft:
        draft, old = Draft(self.store), self._lineage
        names = {r.report_id: r for r in lineage.reports}
        were = {r.report_id: r for r in old.reports}
        articles = sorted({p.article_id for p in lineage.passages} - {p.article_id for p in old.passages})
        draft.put_standings((a, Standing(b"", b"", Home({}, 0))) for a in articles)
        draft.put_passages((a, tuple(p for p in lineage.passages if p.article_id == a)) for a in articles)
        changed = sorted(name for name in {*names, *were} if names.get(name) != were.get(name))
        draft.put_reports((n, names.get(n), [k for k in lineage.links if k.report_id == n]) for n in changed)
        return draft


KEPT: Mapping[str, str] = {
    "claims": "claim_id, leader, body", "members": "*", "actors": "*", "stories": "*", "wordings": "*", "spoken": "*", "fits": "*",
    "refusals": "*", "opposed": "*", "near": "*", "refs": "*", "shelves": "*", "links": "report_id, a, b, body",
    "gists": "*", "gist_words": "*", "seen": "article_id, local, body, actor_id, sign", "righted": "*", "set_roots": "*",
}  # fmt: skip
"""All that is kept of what claims are merged from; the numbers by which seen actors go are those of their arrival."""


def kept_in(store: Store) -> dict[str, list[str]]:
    """It all, in a fixed order."""
    return {table: sorted(map(repr, store.rows(f"SELECT {columns} FROM {table}"))) for table, columns in KEPT.items()}


def read_at_once(tellings: Collection[Telling], lines: Sequence[Line] = LINES) -> Grown:
    """A store that the articles were put into all together."""
    grown = Grown(lines)
    if tellings:
        grown.add(tellings)
    return grown


__all__ = ["LINES", "OUTLETS", "REPORTS", "Grown", "Telling", "an_id", "kept_in", "pile_of", "read_at_once", "text_of"]
