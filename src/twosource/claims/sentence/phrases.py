"""Which runs of words name or describe somebody? A shallow reading of tags: names survive where the tree goes wrong.

A small model attaches hyphenated names, titles and appositions in many ways; the words themselves are plain. So a phrase is a
run of determiners, adjectives and nouns, and what is in it is told by the tables: roles, countries, kinds of bodies.
"""

from functools import cache
from itertools import pairwise

from msgspec.structs import replace

from twosource.claims.actors.kinds import read_run
from twosource.claims.actors.naming import bodies, body_nouns, countries, demonyms
from twosource.claims.remembered import MOST_SENTENCES, remembered
from twosource.claims.sentence.runs import PROPER, Phrase, glued, links_name, words_of
from twosource.claims.time.timewords import weekday_number
from twosource.records import Sentence, Token
from twosource.text.fold import fold_key

_NOUNS = {"NN", "NNS", "NNP", "NNPS"}
_DAYS = {"DATE", "TIME"}
_MEANT = _NOUNS | {"PRP", "PRP$"}
_INSIDE = _NOUNS | {"DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "HYPH"}


@remembered(MOST_SENTENCES)
def find_phrases(sentence: Sentence) -> tuple[Phrase, ...]:
    """The phrases of a sentence in order. Possessors come before what they possess; linear in the sentence."""
    out: list[Phrase] = []
    owner: int | None = None
    for first, last in _runs(sentence.tokens):
        owned = owner is not None and out and sentence.tokens[first - 1].tag == "POS"
        phrase = read_run(sentence, first, last)
        out.extend(_modifying_names(sentence, first, phrase) or _side_before(sentence, first, last, phrase))
        if phrase is not None:
            out.append(replace(phrase, owner=owner) if owned else phrase)
        owner = len(out) - 1 if phrase is not None else None
    return _with_brackets(sentence, tuple(out))


def _runs(tokens: tuple[Token, ...]) -> list[tuple[int, int]]:
    """Runs of tokens that can make a noun phrase, cut at possessives, determiners and gaps."""
    out: list[tuple[int, int]] = []
    first: int | None = None
    days = False  # the run so far is nothing but a day
    for i, token in enumerate(tokens):
        inside = _is_inside(tokens, i)
        starts = token.tag in {"DT", "PRP$", "PDT"} and first is not None and tokens[i - 1].tag not in {"PDT", "DT"}
        # "left dead three women": an adjective before a number belongs to the verb.
        starts = starts or (token.tag == "CD" and first == i - 1 and tokens[first].tag == "JJ" and token.text.islower())
        # "the 95 percent Kolt received": a share is no part of a name.
        starts = starts or (first is not None and tokens[i - 1].ent == "PERCENT" and token.tag in PROPER and token.ent != "PERCENT")
        # "On Wednesday rebels attacked": the day is no part of what they are.
        starts = starts or (first is not None and days and token.ent not in _DAYS)
        if first is not None and (not inside or starts):
            out.append((first, i - 1))
            first = None
        if token.tag == "PRP":
            out.append((i, i))
        elif inside and first is None:
            first, days = i, True
        days = days and token.ent in _DAYS
    if first is not None:
        out.append((first, len(tokens) - 1))
    return [(a, b) for a, b in out if not _MEANT.isdisjoint([t.tag for t in tokens[a : b + 1]])]


def _is_inside(tokens: tuple[Token, ...], i: int) -> bool:
    token = tokens[i]
    if i > 0 and _ends_name(tokens, i) and _is_day(token):
        return False
    if token.tag in _INSIDE and not (token.tag == "HYPH" and not glued(tokens, i)):
        return True
    if token.tag == "POS" and 0 < i < len(tokens) - 1 and f"{tokens[i - 1].text}'s {tokens[i + 1].text}".lower() in _owned_names():
        return True
    if _holds_name(tokens, i):
        return True
    if token.text == "-" and glued(tokens, i):
        return True
    if token.tag in {"VBN", "VBG"} and token.dep in {"amod", "compound"}:
        return True
    # "Observatory for Human Rights", "Ministry of Defence": a linking word between a body's noun and a capital.
    return links_name(tokens, i)


def _holds_name(tokens: tuple[Token, ...], i: int) -> bool:
    """ "Dockers' Union", "Hallund & Sons": a possessive of many or an ampersand between two words of a body's name."""
    if not 0 < i < len(tokens) - 1 or tokens[i - 1].tag not in PROPER or not tokens[i + 1].text[:1].isupper():
        return False
    owned = tokens[i].tag == "POS" and tokens[i].text in {"'", "\u2019"} and tokens[i - 1].tag == "NNPS"
    return tokens[i].text == "&" or (owned and tokens[i + 1].text.lower() in body_nouns())


def _is_day(token: Token) -> bool:
    return (token.tag == "NN" and token.ent == "DATE") or (token.text[:1].isupper() and weekday_number(token.text.lower()) is not None)


def _ends_name(tokens: tuple[Token, ...], i: int) -> bool:
    """ "President Ana Kolt Monday left": a day behind a name is when, not who; in "the Sunday Courier" it opens one."""
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    return tokens[i - 1].tag in {"NNP", "NNPS"} and (behind is None or behind.tag not in _NOUNS)


@cache
def _owned_names() -> frozenset[str]:
    """Two words of a country's name around a possessive ("People's Republic")."""
    words = [key.split() for key in countries()]
    return frozenset(f"{a} {b}" for row in words for a, b in pairwise(row) if a.endswith("'s"))


def _modifying_names(sentence: Sentence, first: int, phrase: Phrase | None) -> list[Phrase]:
    """Bodies and countries named inside another phrase ("National Coalition chief"): actors of their own at their own tokens."""
    if phrase is None or phrase.body is None or phrase.kind == "pronoun":
        return []
    tokens = sentence.tokens
    for i in range(phrase.first, phrase.last + 1):
        for j in range(i, phrase.last + 1):
            if words_of(sentence, i, j) == phrase.body:
                known = bodies().get(fold_key(phrase.body))
                noun = body_nouns().get(tokens[j].text.lower())
                return [
                    Phrase(
                        sentence=sentence.number, first=i, last=j, kind="body", text=phrase.body, name=known.name if known else phrase.body,
                        country=known.code if known else None, family=noun.family if noun else None, sector=noun.sector if noun else None,
                    )
                ]  # fmt: skip
    return []


def _side_before(sentence: Sentence, first: int, last: int, phrase: Phrase | None) -> list[Phrase]:
    """Who stands as a modifier: "government air raids", and the first of "the Turkish and Greek sides"."""
    tokens = sentence.tokens
    if phrase is not None and phrase.kind == "country" and tokens[last].lemma == "side" and first >= 2 and tokens[first - 1].tag == "CC":
        row = demonyms().get(fold_key(tokens[first - 2].text))
        if row is not None:
            return [Phrase(sentence=sentence.number, first=first - 2, last=first - 2, kind="country", text=tokens[first - 2].text,
                           name=row.name, country=row.iso3, sector="GOV")]  # fmt: skip
    if phrase is not None or tokens[last].tag not in {"NN", "NNS"}:
        return []
    for i in range(first, last):
        noun = body_nouns().get(tokens[i].text.lower())
        if noun is not None and noun.family == "government" and tokens[i].dep == "compound" and tokens[i].tag == "NN":
            found = read_run(sentence, first, i)
            return [found] if found is not None else []
    return []


def _with_brackets(sentence: Sentence, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """ "(Norwegian Trade Minister) Nils Aune": a role put before a name in brackets belongs to the name."""
    out: list[Phrase] = []
    for phrase in phrases:
        last = out[-1] if out else None
        tokens = sentence.tokens
        if (
            last is not None
            and last.kind == "role"
            and phrase.kind == "person"
            and phrase.role is None
            and phrase.first - last.last == 2
            and tokens[phrase.first - 1].text in ")]"
        ):
            out[-1] = replace(
                phrase,
                first=last.first,
                role=last.role,
                family=last.family,
                speaks=last.speaks,
                sector=last.sector,
                country=last.country,
                body=last.body,
            )
        else:
            out.append(phrase)
    return tuple(out)
