"""What are the rules for figures? That section of the codebook, from the word lists."""

from collections.abc import Iterable
from itertools import groupby

from twosource.claims.figure.casualtywords import CasualtyWord, casualty_words
from twosource.claims.figure.codebook import CodebookNumber
from twosource.claims.sentence.numbers import BoundWord, NumberWord
from twosource.lexicon import load_lexicon

_FRAMES = {
    "object": "15 miners were {}, somebody did it to 15 miners",
    "subject": "15 miners did it",
    "struck": "as object, but nothing says that they lived: where the article tells of dead elsewhere, only `high` is filled",
    "struck of": "the noun of it with `of 15 miners`, under the same rule",
    "lives": "it cost 15 lives, it took the life of a miner",
    "their lives": "15 miners lost their lives",
    "their homes": "15 families fled their homes",
    "from homes": "15 families were forced from their homes",
    "of": "the deaths of 15 miners, 15 deaths, her death",
    "plural": "15 injuries, never one",
    "remains": "the bodies of 15 miners",
    "predicate": "15 miners are so",
    "toll": "a toll of 15, always a running total",
    "thing": "40 houses: unit `other`, for what is no person",
    "deadly": "makes a shooting a killing",
}  # fmt: skip
_BOUNDS = {
    "least": ("n", "n", "open"), "more": ("n", "n", "open"), "most": ("open", "n", "n"), "fewer": ("open", "open", "n - 1"),
    "about": ("open", "n", "open"),
}  # fmt: skip

RULES = """\
A figure says how many people were killed, injured, missing, detained or displaced, or how many things were destroyed, seized or fired
(unit `other`).

- **Numbers.** Digits and words count; ages, dates, ordinals, money, shares and distances do not. *Nine miners, 34 and 40 years old, were
  killed*: nine.
- **Single persons count as one**: with an article (*a miner was killed*), described (*the 19-year-old died*), named (*Mara Kovic, 34, was
  killed*) or meant by a pronoun whose person is known. Named and described persons are counted among the killed, injured and missing
  only.
- **Whoever killed himself is among the killed**: *the gunman killed himself* is one, of gunman.
- **A plural without a number** counts those whose ages or names stand right behind or before it (*his sons, ages 3 and 4*; *her sons, Ivo
  and Dan*: two), and *twin sisters*, *a couple*, *his parents* are two. *His sons were killed* gives none.
- **The dead who are named** one by one (*the dead are Mara Kovic, 34, and her son Ivo*; *identified the dead as ...*) are as many as are
  named, each a part of them all; *two boys are dead along with their father* is three.
- **The unborn are not counted.** *Five adults and an unborn child*: five.
- **The worst counts once.** A person who was hurt and died in one article is a figure of the killed only.
- **Nobody is no figure**: *no one was hurt* gives none. What may, could or will happen gives none; what was denied is kept as denied.
- **Parts** (*nine people, four of them miners*; *Four were miners.* right behind) are figures of their own that name their whole; they
  are never added to it.
- **People joined in one phrase** (*his wife and two sons were killed*) are one figure, three, with its members as parts; its basis says
  *added up*. A number that the list behind it only tells apart (*four people, two men and two women, were killed*) is their whole. Nothing
  else is added up. *A double homicide* is two killed.
- **A single person told of behind a number** of the same harm is read as one of them; the basis of that part says *figure before*.
- **Running totals**: tolls, counts over a month or longer or over deeds that stand apart (*three shootings*,
  *separate raids*, *across the city*), and the perfect with *so far* or *since* are cumulative; other counts are new.
- **By whom and by what**: the agent or subject is `by`, weapons, fighting, accidents and disasters are `means`.
"""


def figure_rules() -> str:
    """The section, as Markdown."""
    return "\n".join(("## Figures", "", RULES, *_words(), "", *_bounds(), "", *_loose(), "", *_codebooks(), ""))


def _words() -> list[str]:
    rows = sorted(casualty_words().values(), key=lambda r: (r.frame, r.unit, r.lemma))
    out = ["| the number stands | unit | words |", "|---|---|---|"]
    for (frame, unit), group in groupby(rows, key=lambda r: (r.frame, r.unit)):
        out.append(f"| {_FRAMES[frame].format('so treated')} | {unit} | {_listed(group)} |")
    return out


def _listed(rows: Iterable[CasualtyWord]) -> str:
    return ", ".join(dict.fromkeys(r.lemma for r in rows))


def _bounds() -> list[str]:
    rows = sorted(load_lexicon("bounds", BoundWord), key=lambda r: (r.kind.removeprefix("after "), r.phrase))
    out = ["| words at the number n | low | best | high |", "|---|---|---|---|", "| none | n | n | n |"]
    for kind, group in groupby(rows, key=lambda r: r.kind.removeprefix("after ")):
        out.append(f"| {', '.join(r.phrase for r in group)} | {' | '.join(_BOUNDS[kind])} |")
    return [*out, "| between m and n, m to n, m or n, from m to n | m | open | n |"]


def _loose() -> list[str]:
    rows = [r for r in load_lexicon("numbers", NumberWord) if r.kind in {"vague", "few", "couple"}]
    return ["| loose word | low | best | high |", "|---|---|---|---|", *(f"| {r.word} | {r.value} | open | open |" for r in rows)]


def _codebooks() -> list[str]:
    out = [
        "With `codebook` set to another codebook than `plain`, its numbers stand for words that give none:", "",
        "| codebook | words | low | best |", "|---|---|---|---|",
    ]  # fmt: skip
    rows = load_lexicon("codebook_numbers", CodebookNumber)
    return [*out, *(f"| {r.codebook} | {r.words} | {'as read' if r.low is None else r.low} | {r.best or 'as read'} |" for r in rows)]
