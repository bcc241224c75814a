"""What does a report say? Dispatches and own reports, made up sentence by sentence, with their versions and follow-ups."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from score.copying.grammar import Grammar, Piece, Slots, text_of
from score.copying.story import Story, make_story
from score.copying.synonyms import put_adjectives, put_synonyms

NEWS = ("clash", "storm", "strike", "court", "election", "talks", "accident", "company", "health")
FORMULAIC = ("market", "match", "weather")
_OWN_WORDS, _ADJECTIVES = 0.5, 0.6
"""Two reporters do not choose the same words: so many of those with synonyms are drawn anew, so many nouns given an adjective."""
_KINDS_OF_PARAGRAPH = (["fact"] * 11 + ["quote"] * 4 + ["aside"] * 3 + ["background"] * 2, ["fact"] * 9 + ["background"])


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as one article prints it. `origins` are the sentences it stems from, `paragraph` its paragraph in the report.

    `statement` is set for the words of a party that several reports quote, `reused` for background that a wire prints again.
    """

    origins: tuple[str, ...]
    report: str
    paragraph: int
    pieces: tuple[Piece, ...]
    statement: str = ""
    reused: bool = False


Paragraph = tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Dispatch:
    """One report as its newsroom wrote it; `wire` is None for an outlet's own. `again` is a later version or the report it follows."""

    report: str
    wire: str | None
    kind: str
    title: str
    story: Story
    paragraphs: tuple[Paragraph, ...]
    statement: str = ""
    follows: str = ""
    version: int = 1

    @property
    def when(self) -> datetime:
        """When it went out."""
        return self.story.when

    def renamed(self, report: str) -> "Dispatch":
        """The same words as another report's."""
        paragraphs = tuple(tuple(replace(s, report=report) for s in p) for p in self.paragraphs)
        return replace(self, report=report, paragraphs=paragraphs)


class Writer:
    """Writes the sentences of one report."""

    def __init__(self, report: str, kind: str, story: Story, rng: Random) -> None:
        self.report, self.kind, self.story, self.rng = report, kind, story, rng
        self.grammar = Grammar("common", kind)
        self.slots: Slots = story.slots()
        self.formulaic = kind in FORMULAIC
        self.count = 0
        self.used: set[str] = set()

    def title(self) -> str:
        """A headline."""
        return capital(text_of(self.grammar.fill(self.grammar.pick("title", self.rng), self.rng, self.slots)))

    def paragraph(self, number: int, rule: str) -> Paragraph:
        """One paragraph: the lede, or one to three sentences of a kind."""
        if rule == "quote":
            return self._quotation(number)
        many = 1 if rule == "lede" else self.rng.choice((1, 1, 2, 2, 3))
        return tuple(self._sentence(number, rule) for _ in range(many))

    def _sentence(self, number: int, rule: str) -> Sentence:
        pieces = self._core(rule)
        if not self.formulaic:
            if rule == "fact" and self.rng.random() < 0.15:
                pieces += [Piece(self.rng.choice((", and ", "; ", ", while ")), "join"), *lower(self._core(rule))]
            pieces = self._attribute(pieces)
        return self.keyed(number, [*pieces, Piece(".")])

    def _core(self, rule: str) -> list[Piece]:
        rules = (rule,) if self.formulaic or rule == "lede" else (rule, "fact", "aside", "background")
        unused = ([t for t in self.grammar.rules[r] if t not in self.used] for r in rules)
        template = self.rng.choice(next((fresh for fresh in unused if fresh), list(self.grammar.rules[rule])))
        self.used.add(template)
        pieces = self.grammar.fill(template, self.rng, self.slots)
        if self.formulaic:
            return pieces
        return [p if p.kind else replace(p, text=self._in_own_words(p.text)) for p in pieces]

    def _in_own_words(self, text: str) -> str:
        return put_adjectives(put_synonyms(text, self.rng, _OWN_WORDS), self.rng, _ADJECTIVES)

    def _attribute(self, pieces: list[Piece]) -> list[Piece]:
        source, other = self._two_sources()
        said = text_of(self.grammar.fill(self.grammar.pick("said", self.rng), self.rng, self.slots))
        tail, tail_other = f", {source} {said}", f", {other} {said}"
        roll = self.rng.random()
        if roll < 0.22:
            return [*pieces, Piece(tail, "attribution", value=source, others=((tail_other, other), ("", "")))]
        if roll < 0.34:
            lead = Piece(f"According to {source}, ", "attribution", value=source, others=((f"According to {other}, ", other), ("", "")))
            return [lead, *lower(pieces)]
        return [*pieces, Piece("", "attribution", others=((tail, source),))]

    def _two_sources(self) -> tuple[str, str]:
        """Two sources that are not one: a person with and without the office is one."""
        source = other = self._source()
        while _head(other) == _head(source):
            other = self._source()
        return source, other

    def _source(self) -> str:
        return text_of(self.grammar.fill(self.grammar.pick("source", self.rng), self.rng, self.slots))

    def _quotation(self, number: int) -> Paragraph:
        said = self.rng.choice(("said", "said", "told reporters", "added", "said in an interview", "wrote"))
        source, other = self._two_sources()
        first = Piece(f" {source} {said}", "attribution", value=source, others=((f" {other} {said}", other),))
        out = [self.keyed(number, [self._quoted(","), first, Piece(".")])]
        for _ in range(self.rng.choice((0, 0, 1, 1, 2))):
            out.append(self.keyed(number, [self._quoted(".")]))
        return tuple(out)

    def _quoted(self, stop: str) -> Piece:
        template = self.grammar.pick("quote", self.rng)
        words = capital(self._in_own_words(text_of(self.grammar.fill(template, self.rng, self.slots))))
        alternative = _one_word_off(words, self.rng, [self.grammar.pick(r, self.rng) for r in ("mood", "obstacle")])
        return quotation(words, stop, alternative)

    def keyed(self, number: int, pieces: Sequence[Piece]) -> Sentence:
        """A sentence with its number in the report, and a key on every place that an edit of meaning can befall."""
        name = f"{self.report}:{self.count}"
        self.count += 1
        kept = [replace(p, key=f"{name}.{n}") if p.kind and p.kind != "join" else p for n, p in enumerate(pieces)]
        return Sentence((name,), self.report, number, tuple(capitalised(kept)))


def _head(source: str) -> str:
    """Who a source is, without the office: a name, or what it comes from."""
    return source.split(",")[0].split(" of ")[0]


def quotation(words: str, stop: str, alternative: str) -> Piece:
    """Words in quotation marks; a copy may print other words, or leave the marks out."""
    others = ((f"“{alternative}{stop}”", alternative), (f"{words}{stop}", f"bare {words}"))
    return Piece(f"“{words}{stop}”", "quotation", value=words, others=others)


def _one_word_off(words: str, rng: Random, phrases: Sequence[str]) -> str:
    """The same with its last noun phrase changed: a quotation that was not said so."""
    parts = words.split(" ")
    at = rng.randrange(max(1, len(parts) // 2), len(parts))
    return " ".join([*parts[:at], rng.choice([p for p in phrases if "<" not in p and "{" not in p] or ["nothing"]), *parts[at + 1 :]])


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def capitalised(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a sentence with a capital at its beginning."""
    out = list(pieces)
    for n, piece in enumerate(out):
        if piece.text.strip(" "):
            at = 1 if piece.text.startswith("“") else 0
            out[n] = replace(piece, text=piece.text[:at] + capital(piece.text[at:]))
            break
    return out


def lower(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without the capital at the beginning, where it is no name's."""
    out = list(pieces)
    for n, piece in enumerate(out):
        if piece.text.strip(" "):
            if not piece.kind or piece.kind in ("negation", "hedge") or piece.text.startswith("According"):
                out[n] = replace(piece, text=piece.text[:1].lower() + piece.text[1:])
            break
    return out


def make_dispatch(report: str, wire: str | None, kind: str, when: datetime, rng: Random) -> Dispatch:
    """A report of 6 to 25 paragraphs."""
    story = make_story(rng, when)
    writer = Writer(report, kind, story, rng)
    many = rng.randint(6, 9) if writer.formulaic else int(rng.triangular(6, 26, 8))
    rules = ["lede"] + [rng.choice(_KINDS_OF_PARAGRAPH[writer.formulaic]) for _ in range(many - 1)]
    return Dispatch(report, wire, kind, writer.title(), story, tuple(writer.paragraph(n, rule) for n, rule in enumerate(rules)))


def make_update(dispatch: Dispatch, rng: Random) -> Dispatch:
    """The next version of a dispatch, hours later: a new lede, paragraphs gone and come, a figure corrected."""
    story = replace(dispatch.story, when=dispatch.when + timedelta(hours=rng.randint(2, 9)))
    writer = Writer(dispatch.report, dispatch.kind, story, rng)
    writer.count = 1000
    lede = writer.paragraph(1000, "lede")
    old = [p for p in dispatch.paragraphs[1:] if rng.random() < 0.85]
    corrected = [tuple(_correct(s, rng) for s in p) for p in old]
    for n in range(rng.randint(1, 3)):
        corrected.insert(rng.randint(0, len(corrected)), writer.paragraph(1001 + n, "fact"))
    return replace(dispatch, story=story, title=writer.title(), paragraphs=(lede, *corrected), version=dispatch.version + 1)


def _correct(sentence: Sentence, rng: Random) -> Sentence:
    numbers = [n for n, p in enumerate(sentence.pieces) if p.kind == "number" and p.others]
    if not numbers or rng.random() > 0.12:
        return sentence
    pieces = list(sentence.pieces)
    n = rng.choice(numbers)
    text, value = pieces[n].others[0]
    pieces[n] = replace(pieces[n], text=text, value=value)
    return replace(sentence, pieces=tuple(pieces))


def make_follow_up(report: str, dispatch: Dispatch, rng: Random) -> Dispatch:
    """A new dispatch of the same wire, days or weeks later, with one to three paragraphs of background word for word."""
    kind = dispatch.kind
    story = replace(dispatch.story, when=dispatch.when + timedelta(days=rng.randint(3, 35)))
    writer = Writer(report, kind, story, rng)
    many = rng.randint(6, 14)
    rules = ["lede"] + [rng.choice(_KINDS_OF_PARAGRAPH[0]) for _ in range(many - 1)]
    paragraphs = [writer.paragraph(n, rule) for n, rule in enumerate(rules)]
    reused = dispatch.paragraphs[-rng.randint(1, 3) :]
    for paragraph in reused:
        paragraphs.append(tuple(replace(s, reused=True) for s in paragraph))
    return Dispatch(report, dispatch.wire, kind, writer.title(), story, tuple(paragraphs), follows=dispatch.report)


@dataclass(frozen=True, slots=True)
class Speech:
    """The words of a party: who speaks, and sentences with their ids, without quotation marks."""

    name: str
    speaker: str
    sentences: tuple[tuple[str, str], ...]


def make_speech(name: str, story: Story, rng: Random) -> Speech:
    """A speech of 8 to 12 sentences."""
    grammar = Grammar("common", "statement")
    rules = list(grammar.rules["sentence"])
    rng.shuffle(rules)
    chosen = rules[: rng.randint(8, len(rules))]
    sentences = tuple((f"{name}:{n}", capital(text_of(grammar.fill(r, rng, story.slots())))) for n, r in enumerate(chosen))
    return Speech(name, f"President {story.people[0]}", sentences)


def with_statement(dispatch: Dispatch, speech: Speech, rng: Random, *, marked: bool | None = None) -> Dispatch:
    """The report with three to six sentences of a speech in it: with marks and attributed, or bare; at random where `marked` is None."""
    many = min(len(speech.sentences), rng.randint(3, 6))
    start = rng.randint(0, len(speech.sentences) - many)
    said = Grammar("house").pick("statement_said", rng)
    marked = rng.random() < 0.6 if marked is None else marked
    groups: list[list[Sentence]] = [[]]
    for n, (key, words) in enumerate(speech.sentences[start : start + many]):
        pieces = [Piece(f"“{words}.”" if marked else f"{words}.")]
        if n == 0 and (marked or rng.random() < 0.5):
            quoted = f"“{words},”" if marked else f"{words},"
            pieces = [Piece(quoted), Piece(f" {speech.speaker} {said}.")]
        if groups[-1] and rng.random() < 0.4:
            groups.append([])
        groups[-1].append(Sentence((key,), dispatch.report, 500 + len(groups), tuple(pieces), statement=speech.name))
    at = rng.randint(1, 3)
    spoken = tuple(tuple(g) for g in groups)
    return replace(dispatch, paragraphs=dispatch.paragraphs[:at] + spoken + dispatch.paragraphs[at:], statement=speech.name)
