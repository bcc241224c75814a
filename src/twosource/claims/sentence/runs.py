"""What is a phrase: a run of tokens that names or describes somebody? Its record, and how tokens make one name."""

from typing import Literal

from msgspec import Struct

from twosource.claims.actors.naming import body_nouns, portfolios, role_of
from twosource.records import Sentence, Token

PhraseKind = Literal["person", "body", "country", "role", "group", "description", "pronoun", "place"]

NOUNS = {"NN", "NNS", "NNP", "NNPS"}
PROPER = {"NNP", "NNPS"}
LINKS = {"of", "for", "and", "on", "in", "against"}


class Phrase(Struct, frozen=True, kw_only=True):
    """A run of tokens [first, last] of a sentence that names or describes somebody.

    A struct and no dataclass: each sentence makes a dozen, one from another, and a frozen dataclass sets its fields one by one.

    `name` is the proper name in it; `role` the role noun's lemma with its modifiers ("deputy foreign minister"), `family` the role's or
    body noun's family. `country` is an ISO code, `body` the name of a body that modifies it; `owner` indexes the phrase that possesses it.
    A `doubtful` name is one only where the article knows it from elsewhere (a capital that opens its sentence, a surname taken for a town).
    An `unsure` person is one only because nothing speaks against it: nothing in the article shows that it is anybody; one `told` is a
    person by what stands beside the name, whatever its label ("Ana Kolt, 34,", "Ana Kolt, the singer,").
    """

    sentence: int
    first: int
    last: int
    kind: PhraseKind
    text: str
    name: str | None = None
    role: str | None = None
    family: str | None = None
    speaks: bool = False
    sector: str | None = None
    country: str | None = None
    body: str | None = None
    plural: bool = False
    definite: bool = True
    gender: Literal["m", "f"] | None = None
    owner: int | None = None
    doubtful: bool = False
    unsure: bool = False
    told: bool = False


def links_name(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a small linking word at i holds a body's name together: "Observatory for Human Rights", "Ministry of Defence"."""
    if tokens[i].lemma not in LINKS or i == 0 or i + 1 >= len(tokens) or not tokens[i].text.islower():
        return False
    before, after = tokens[i - 1], tokens[i + 1]
    if not (before.tag in PROPER and before.text[:1].isupper() and after.text[:1].isupper() and after.tag in PROPER | {"JJ"}):
        return False
    if tokens[i].lemma in {"on", "in"} and after.ent in {"DATE", "TIME"}:
        return False  # "the Council on Friday"
    if tokens[i].lemma == "of" and role_of(before.text) is not None:
        return after.text.lower() in portfolios()  # "Secretary of State", "Minister of Defence"
    if tokens[i].lemma == "and":
        return before.ent == "ORG" and after.ent == "ORG" and after.ent_iob == "I"
    return before.text.lower() in body_nouns() or (before.ent == "ORG" and after.ent_iob == "I")


def glued(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether token i touches the tokens on both sides, as the hyphen of "Al-Marra" does."""
    return 0 < i < len(tokens) - 1 and tokens[i - 1].end == tokens[i].start and tokens[i].end == tokens[i + 1].start


def words_of(sentence: Sentence, first: int, last: int) -> str:
    """The tokens [first, last] as they stand, with one space where there is any."""
    out = ""
    at: int | None = None
    for token in sentence.tokens[first : last + 1]:
        out += (" " if at is not None and token.start > at else "") + token.text
        at = token.end
    return out
