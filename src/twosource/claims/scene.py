"""What does one article offer to the readers of claims? Its sentences, who is who in it, who says what, and on which day it stands."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from twosource.claims.event.eventwords import EventVerb
from twosource.claims.remembered import remembered
from twosource.claims.sentence.covering import Covering
from twosource.records import Actor, Attribution, Days, Document, Report, Sentence, Span, Time


@remembered(8)
def _sayings(attributions: tuple[Attribution, ...]) -> Covering:
    """The contents of what is said."""
    return Covering([(content, n) for n, a in enumerate(attributions) if a.saying for content in a.content])


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One article, ready to be read.

    `who` maps (sentence number, token index of a noun phrase's head) to the actor it means, pronouns and roles resolved.
    `times` maps a sentence number to its expressions of time. `own_verbs` are the user's own event verbs by lemma.
    `reports` holds the reports of the article's passages by id. `codebook` is whose numbers stand for words that give none.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    reports: Mapping[str, Report]
    who: Mapping[tuple[int, int], Actor] = field(default_factory=dict)
    attributions: tuple[Attribution, ...] = ()
    times: Mapping[int, tuple[Time, ...]] = field(default_factory=dict)
    own_verbs: Mapping[str, tuple[EventVerb, ...]] = field(default_factory=dict)
    codebook: str = "plain"

    @property
    def article_id(self) -> str:
        """The article's id."""
        return self.document.article.article_id

    @property
    def text(self) -> str:
        """The article's raw text."""
        return self.document.article.text

    def sentence_numbered(self, number: int) -> Sentence | None:
        """The sentence of that number, or None where the article has none. Logarithmic: sentences stand in order."""
        if 0 <= number < len(self.sentences) and self.sentences[number].number == number:
            return self.sentences[number]
        at = bisect_left(self.sentences, number, key=lambda s: s.number)
        return self.sentences[at] if at < len(self.sentences) and self.sentences[at].number == number else None

    def sentences_between(self, start: int, end: int) -> tuple[Sentence, ...]:
        """The sentences that share a character with [start, end), in order. Logarithmic but for those found."""
        first = bisect_right(self.sentences, start, key=lambda s: s.end)
        last = bisect_left(self.sentences, end, key=lambda s: s.start)
        return self.sentences[first:last]

    def actor_at(self, sentence: Sentence, token: int) -> Actor | None:
        """Who the noun phrase headed by this token means, or None where it is nobody."""
        return self.who.get((sentence.number, token))

    def anchor(self, sentence: Sentence) -> Days | None:
        """The day that words of time in this sentence count from: its report's date, else the article's own.

        The basis is "inherited" where another article's text gave the report its date.
        """
        report = self.reports.get(sentence.report_id or "")
        if report is not None and report.date is not None:
            days = report.date
            elsewhere = days.span is not None and days.span[0] != self.article_id
            return replace(days, basis="inherited") if elsewhere else days
        return self.document.layout.published

    def attribution_over(self, span: tuple[int, int]) -> Attribution | None:
        """The innermost attribution of saying whose content covers the span, or None where the report speaks itself."""
        found = _sayings(self.attributions).innermost(span[0], span[1])
        return None if found is None else self.attributions[found]

    def cite(self, start: int, end: int) -> tuple[str, int, int]:
        """These characters of the article as evidence."""
        return (self.article_id, start, end)

    def words(self, span: Span) -> str:
        """The article's characters in the span."""
        return self.text[span.start : span.end]
