"""Positions and plans by hand, for the tests of the board."""

from twosource.board.asof import ReportDays
from twosource.records import Actor, Claim, Counts, Days, Event, Figure, Mention, Position, Quoted, Root, Stance, Status

ARDEN = Actor(actor_id="arden", name="Arden", kind="country", country="ARD", sector="GOV", aliases=("Port Aryn",))
ARDEN_MINISTER = Actor(actor_id="quill", name="Marta Quill", kind="person", body="Arden")
LEAGUE = Actor(actor_id="league", name="Workers' League", kind="body", aliases=("the League",))
LEAGUE_HEAD = Actor(actor_id="orsa", name="Pavel Orsa", kind="person", body="Workers' League")
SENNA = Actor(actor_id="senna", name="Senna", kind="country", country="SEN", sector="GOV")
DRIVERS = Actor(actor_id="drivers-1", name="drivers", kind="unnamed")
ACTORS = (ARDEN, ARDEN_MINISTER, LEAGUE, LEAGUE_HEAD, SENNA, DRIVERS)


class Pile:
    """Claims with the days they were reported on; every mention stands in an article of its own."""

    def __init__(self) -> None:
        self.claims: list[Claim] = []
        self._days: dict[str, str] = {}

    @property
    def days(self) -> ReportDays:
        return ReportDays(self._days, {})

    def position(
        self, holder: Actor, stance: Stance, content: str, *days: str | None, to: Actor | None = None, condition: str | None = None
    ) -> str:
        """A position, reported on these days (None: a report without a day); its claim's id."""
        return self._add(
            "position", content, days or (None,), position=Position(stance=stance, holder=holder, addressee=to, content=content),
            condition=condition,
        )  # fmt: skip

    def event(
        self, kind: str, actors: tuple[Actor, ...], text: str, *days: str | None, on: str | None = None, status: Status = "happened",
        denied: bool = False, with_: tuple[Actor, ...] = (),
    ) -> str:  # fmt: skip
        """An event, on the day `on`."""
        return self._add(
            "event", text, days or (None,), event=Event(type=kind, actors=actors, recipients=with_), on=on, status=status, denied=denied
        )

    def figure(self, number: int, text: str, *days: str | None, supersedes: tuple[str, ...] = (), conflicts: tuple[str, ...] = ()) -> str:
        """A count of people killed."""
        figure = Figure(low=number, best=number, high=number, bound=None, unit="killed")
        return self._add("figure", text, days or (None,), figure=figure, supersedes=supersedes, conflicts=conflicts)

    def _add(
        self, kind: str, text: str, days: tuple[str | None, ...], *, on: str | None = None, status: str = "happened", denied: bool = False,
        condition: str | None = None, supersedes: tuple[str, ...] = (), conflicts: tuple[str, ...] = (), **parts: object,
    ) -> str:  # fmt: skip
        number = len(self.claims)
        mentions = []
        for n, day in enumerate(days):
            article, report = f"a{number}-{n}", f"r{number}-{n}"
            if day is not None:
                self._days[report] = day
            mentions.append(
                Mention(
                    mention_id=f"c{number:02}-{n}", article_id=article, kind=kind, start=0, end=len(text), text=text, paragraph=1,  # type: ignore[arg-type]
                    sentence=0, report_id=report, **parts,  # type: ignore[arg-type]
                )
            )  # fmt: skip
        ids = tuple(m.mention_id for m in mentions)
        when = Days(start=on, end=on, basis="stated") if on else None
        counts = Counts(articles=len(ids), outlets=1, reports=1, parties=0, newsrooms=1, unnamed=0, independent=(1, 1))
        polarity = "denied" if denied else "affirmed"
        self.claims.append(
            Claim(
                claim_id=ids[0], member_ids=ids, story_id="s", kind=kind, text=text, status=status, polarity=polarity,  # type: ignore[arg-type]
                condition=Quoted(text=condition, span=("a", 0, 1)) if condition else None, hedges=(),
                event=parts.get("event"), statement=None, position=parts.get("position"), figure=parts.get("figure"), speaker=None,  # type: ignore[arg-type]
                roots=tuple(Root(kind="newsroom", actor_id=None, name=f"Paper {n}", mentions=(i,)) for n, i in enumerate(ids)),
                when=when, where=(), counts=counts,
                conflicts=conflicts, supersedes=supersedes, mentions=tuple(mentions),
            )
        )  # fmt: skip
        return ids[0]
