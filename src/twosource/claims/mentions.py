"""Who is who in one article? Names, surnames, acronyms, roles, descriptions and pronouns, each led to one actor or to nobody.

Full names are gathered from the whole article first, so that a surname in the lede finds the name that comes later. Then the article is
read in order: a role or description goes to the latest person or body it fits, a pronoun to the latest that agrees with it. What nothing
resolves stays unnamed, and two such mentions are two.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import Literal

from twosource.claims.grammar import noun_phrase
from twosource.claims.naming import countries
from twosource.claims.phrases import Phrase, find_phrases
from twosource.records import Actor, ActorKind, Document, Sentence, Span
from twosource.text.fold import fold_key
from twosource.text.quotemarks import find_quotations

Who = Mapping[tuple[int, int], Actor]


@dataclass(slots=True)
class _Entity:
    """An actor in the making."""

    name: str
    kind: ActorKind
    aliases: list[str] = field(default_factory=list)
    families: list[tuple[str, str]] = field(default_factory=list)
    country: str | None = None
    sector: str | None = None
    body: str | None = None
    gender: Literal["m", "f"] | None = None
    plural: bool = False
    spot: tuple[int, int] = (-1, -1)
    subject: bool = False


def find_actors(document: Document, sentences: Iterable[Sentence]) -> dict[tuple[int, int], Actor]:
    """The actor behind each token that names, describes or stands for somebody, by (sentence number, token index).

    All tokens of a name, and the role before it, lead to its actor. Places and unresolved pronouns lead nowhere.
    """
    read = tuple(sentences)
    table = _Cast(_quoted_spans(document))
    phrased = [(s, table.joined(s, find_phrases(s))) for s in read]
    for _, phrases in phrased:
        for phrase in sorted(phrases, key=lambda p: -len(p.name or "")):
            table.gather(phrase)
    table.settle_short_names(p for _, phrases in phrased for p in phrases)
    found: list[tuple[Phrase, _Entity]] = []
    for sentence, phrases in phrased:
        for phrase in phrases:
            entity = table.resolve(sentence, phrase, phrases)
            if entity is not None:
                found.append((phrase, entity))
    actors = {id(e): _actor_of(e) for _, e in found}
    who: dict[tuple[int, int], Actor] = {}
    for phrase, entity in sorted(found, key=lambda f: f[0].first - f[0].last):
        for i in range(phrase.first, phrase.last + 1):
            who[phrase.sentence, i] = actors[id(entity)]
    return who


def _actor_of(entity: _Entity) -> Actor:
    key = f"{entity.kind}\x1f{fold_key(entity.name)}"
    if entity.kind in {"unnamed", "group"}:
        key += f"\x1f{entity.spot}"
    return Actor(
        actor_id=blake2b(key.encode(), digest_size=8).hexdigest(), name=entity.name, kind=entity.kind, country=entity.country,
        sector=entity.sector, body=entity.body, aliases=tuple(sorted(set(entity.aliases) - {entity.name})),
    )  # fmt: skip


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name for comparing: folded, particles and hyphens set aside ("al-Khatib" is "khatib")."""
    words = fold_key(name).replace("-", " ").replace("'", " ").split()
    kept = tuple(w for w in words if w not in {"al", "el", "the", "of", "for", "and", "bin", "ibn"})
    return kept or tuple(words)


class _Cast:
    """The actors of one article while it is read."""

    def __init__(self, quoted: tuple[Span, ...]) -> None:
        self.quoted = quoted
        self.entities: list[_Entity] = []
        self.countries: dict[str, _Entity] = {}

    # -- names ----------------------------------------------------------------------------------------------------

    def joined(self, sentence: Sentence, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        """The phrases with what an "of", a possessor or an apposition says of them put in."""
        out = list(phrases)
        for n, phrase in enumerate(phrases):
            following = phrases[n + 1] if n + 1 < len(phrases) else None
            if phrase.kind in {"role", "person"} and following is not None and _between(sentence, phrase, following) in {"of", "for", "at", "of the"}:
                if phrase.family != "envoy" or following.kind == "body":  # an envoy "for Syria" speaks for somebody else
                    out[n] = _with_owner(out[n], following)
            if phrase.owner is not None and phrase.kind in {"role", "person"}:
                out[n] = _with_owner(out[n], phrases[phrase.owner])
        for n in range(len(out)):
            self._join_apposition(sentence, out, n)
        return tuple(out)

    def _join_apposition(self, sentence: Sentence, out: list[Phrase], n: int) -> None:
        phrase = out[n]
        if phrase.kind != "role":
            return
        after = next((m for m in range(n + 1, len(out)) if out[m].first > phrase.last), None)
        if after is not None and out[after].kind == "person" and _between(sentence, phrase, out[after]) == "," and out[after].family in {None, "ruler"}:
            out[after] = _same_person(out[after], phrase)
            out[n] = replace(phrase, name=out[after].name, kind="person")
            return
        before = next((m for m in range(n - 1, -1, -1) if out[m].kind == "person" and out[m].last < phrase.first), None)
        if before is not None and _opens_apposition(sentence, out[before], phrase):
            out[before] = _same_person(out[before], phrase) if out[before].role is None else _also_of(out[before], phrase)
            out[n] = replace(phrase, name=out[before].name, kind="person")

    def gather(self, phrase: Phrase) -> None:
        """Note a full name. Surnames and acronyms are led to full names later."""
        if phrase.name is None or phrase.kind not in {"person", "body"} or len(name_words(phrase.name)) < 2:
            return
        entity = self._by_name(phrase.name, phrase)
        if entity is None:
            entity = _Entity(phrase.name, "person" if phrase.kind == "person" else "body")
            self.entities.append(entity)
        self._enrich(entity, phrase)

    def settle_short_names(self, phrases: Iterable[Phrase]) -> None:
        """One-word names that no full name holds are names of their own."""
        for phrase in phrases:
            if phrase.name is None or phrase.kind not in {"person", "body"} or len(name_words(phrase.name)) > 1:
                continue
            entity = self._by_name(phrase.name, phrase)
            if entity is None and phrase.doubtful:
                continue
            if entity is None and not (phrase.kind == "body" and phrase.family and phrase.name.lower() == phrase.family):
                entity = _Entity(phrase.name, "person" if phrase.kind == "person" else "body")
                self.entities.append(entity)
            if entity is not None:
                self._enrich(entity, phrase)

    def _by_name(self, name: str, phrase: Phrase) -> _Entity | None:
        words = name_words(name)
        fits = [e for e in self.entities if _name_fits(e, words, phrase)]
        if len(fits) > 1:
            exact = [e for e in fits if name_words(e.name) == words]
            fits = exact or [max(fits, key=lambda e: e.spot)]
        return fits[0] if fits else None

    def _enrich(self, entity: _Entity, phrase: Phrase) -> None:
        if phrase.name and len(name_words(phrase.name)) > len(name_words(entity.name)):
            entity.aliases.append(entity.name)
            entity.name = phrase.name
        if phrase.name and phrase.name != entity.name:
            entity.aliases.append(phrase.name)
        entity.gender = entity.gender or phrase.gender
        if phrase.family:
            entity.families.append((phrase.family, phrase.role or ""))
        entity.sector = entity.sector or phrase.sector
        entity.country = entity.country or phrase.country
        if entity.kind == "person" and entity.body is None and phrase.speaks:
            # "the country's minister" finds its country when the article is read in order.
            entity.body = phrase.body or _country_name(phrase.country)

    # -- reading in order -------------------------------------------------------------------------------------------

    def resolve(self, sentence: Sentence, phrase: Phrase, phrases: tuple[Phrase, ...]) -> _Entity | None:
        """Whom the phrase means; notes that the actor was mentioned here."""
        quoted = self._is_quoted(sentence, phrase)
        entity = self._find(sentence, phrase, phrases, quoted)
        if entity is not None and not quoted:
            # Names inside somebody's words are not what the writer's next "he" means.
            entity.spot = (sentence.number, phrase.first)
            entity.subject = any(sentence.tokens[i].dep in {"nsubj", "nsubjpass"} for i in range(phrase.first, phrase.last + 1))
        return entity

    def _is_quoted(self, sentence: Sentence, phrase: Phrase) -> bool:
        at = sentence.tokens[phrase.first].start
        return any(q.start <= at < q.end for q in self.quoted)

    def _find(self, sentence: Sentence, phrase: Phrase, phrases: tuple[Phrase, ...], quoted: bool) -> _Entity | None:
        if phrase.kind == "place" or (phrase.kind == "pronoun" and quoted):
            return self._surname(phrase) if phrase.doubtful else None
        if phrase.kind == "country":
            return self._country(phrase)
        if phrase.kind == "pronoun":
            return self._pronoun(sentence, phrase)
        if phrase.name is not None:
            entity = self._by_name(phrase.name, phrase) or (None if phrase.doubtful else self._described(sentence, phrase))
            if entity is not None and entity.kind == "person" and phrase.speaks and entity.body is None:
                entity.body = self._owner_body(sentence, phrase, phrases) or self._body_nearby(phrase, phrases)
            return entity
        if phrase.kind == "group":
            return self._group(phrase)
        if _is_predicate(sentence, phrase):
            return self._unnamed(phrase, phrases)
        return self._described(sentence, phrase) or self._unnamed(phrase, phrases)

    def _owner_body(self, sentence: Sentence, phrase: Phrase, phrases: tuple[Phrase, ...]) -> str | None:
        """ "his spokesman": the body of whom the pronoun means, else the person; "the country's minister": the latest country."""
        token = sentence.tokens[phrase.first]
        possessor = phrases[phrase.owner] if phrase.owner is not None and phrase.owner < len(phrases) else None
        if possessor is not None and possessor.kind == "description":
            described = self._described(sentence, possessor)
            return (described.body or described.name) if described is not None else None
        if token.tag != "PRP$":
            return None
        word = token.text.lower()
        gender: Literal["m", "f"] | None = "m" if word == "his" else "f" if word == "her" else None
        stand_in = Phrase(sentence=sentence.number, first=phrase.first, last=phrase.first, kind="pronoun", text=word, gender=gender)
        owner = self._pronoun(sentence, stand_in)
        return (owner.body or owner.name) if owner is not None else None

    def _surname(self, phrase: Phrase) -> _Entity | None:
        """A word taken for a town that is the surname of somebody the article names in full."""
        words = name_words(phrase.name or "")
        fits = [e for e in self.entities if e.kind == "person" and len(name_words(e.name)) > 1 and name_words(e.name)[-1:] == words]
        return fits[0] if len(fits) == 1 else None

    def _country(self, phrase: Phrase) -> _Entity:
        name = phrase.name or ""
        if name not in self.countries:
            self.countries[name] = _Entity(name, "country", country=phrase.country, sector="GOV")
            self.entities.append(self.countries[name])
        entity = self.countries[name]
        if phrase.family:
            entity.families.append((phrase.family, phrase.role or ""))
        entity.aliases.append(phrase.text)
        return entity

    def _group(self, phrase: Phrase) -> _Entity:
        named = phrase.body or _country_name(phrase.country)
        if phrase.definite and phrase.text.lower().startswith(("the ", "these ", "those ")):
            again = [e for e in self.entities if e.kind == "group" and e.families == [("group", phrase.family or "")] and e.country in {None, phrase.country}]
            if again:
                return max(again, key=lambda e: e.spot)
        self.entities.append(self._new_group(phrase, named))
        return self.entities[-1]

    def _new_group(self, phrase: Phrase, named: str | None) -> _Entity:
        return _Entity(phrase.text, "group", families=[("group", phrase.family or "")], country=phrase.country, sector=phrase.sector, plural=True, body=None, aliases=[named] if named else [])

    def _described(self, sentence: Sentence, phrase: Phrase) -> _Entity | None:
        """A definite role or description: the latest named actor it fits, else the only one in the article that has the very role and body."""
        if not phrase.definite:
            return None
        fits = [e for e in self.entities if e.kind in {"person", "body", "country"} and _description_fits(e, phrase)]
        before = [e for e in fits if (-1, -1) < e.spot < (sentence.number, phrase.first)]
        if before:
            return max(before, key=lambda e: e.spot)
        stated = [e for e in fits if (phrase.body and e.body and fold_key(phrase.body) == fold_key(e.body)) or (phrase.country and phrase.country == e.country)]
        return stated[0] if len(stated) == 1 else None

    def _unnamed(self, phrase: Phrase, phrases: tuple[Phrase, ...]) -> _Entity:
        """Nobody the article names. An office of a named body or country counts as that body; anything else is unnamed."""
        owner = phrases[phrase.owner] if phrase.owner is not None and phrase.owner < len(phrases) else None
        body = phrase.body or _country_name(phrase.country)
        if owner is not None and owner.name and owner.kind in {"body", "country"}:
            body = owner.name
        office = phrase.definite and body is not None and (phrase.speaks or phrase.kind == "description")
        if office and phrase.kind == "role" and phrase.speaks:
            return _Entity(_bare(phrase.text), "person", country=phrase.country, sector=phrase.sector, body=body, families=[(phrase.family or "", phrase.role or "")])
        return _Entity(_bare(phrase.text), "unnamed", country=phrase.country, sector=phrase.sector, plural=phrase.plural, spot=(-1, -1))

    def _body_nearby(self, phrase: Phrase, phrases: tuple[Phrase, ...]) -> str | None:
        """An office without a body beside it belongs to the body that is named first in its sentence before it ("The UN said Secretary-General ...")."""
        near = [p for p in phrases if p.last < phrase.first and p.kind in {"body"} and p.name]
        return near[0].name if near and phrase.family in {"minister", "leader", "spokesman", "head"} else None

    def _pronoun(self, sentence: Sentence, phrase: Phrase) -> _Entity | None:
        fits = [e for e in self.entities if (sentence.number - 3, 0) <= e.spot < (sentence.number, phrase.first) and _agrees(e, phrase)]
        if not fits or (phrase.text == "it" and _is_empty_it(sentence, phrase.first)):
            return None
        within = _relative_head(sentence, phrase.first)
        fits = [e for e in fits if not (e.spot[0] == sentence.number and e.spot[1] in within)]
        if not fits:
            return None
        # The nearest sentence first; there a subject before anybody else, and of subjects the latest.
        latest = max(e.spot[0] for e in fits)
        near = [e for e in fits if e.spot[0] == latest]
        subjects = [e for e in near if e.subject]
        return max(subjects or near, key=lambda e: e.spot)


def _quoted_spans(document: Document) -> tuple[Span, ...]:
    text = document.article.text
    blocks = [b for b in document.layout.blocks if b.kind == "paragraph"]
    return tuple(q.outer for b in blocks for q in find_quotations(text, b.start, b.end) if len(text[q.inner.start : q.inner.end].split()) > 3)


def _is_predicate(sentence: Sentence, phrase: Phrase) -> bool:
    """ "views him as the legitimate leader", "is the leader": a role that is said of somebody and names nobody."""
    behind = sentence.tokens[phrase.first - 1] if phrase.first > 0 else None
    return (behind is not None and behind.lemma == "as") or sentence.tokens[phrase.last].dep in {"attr", "oprd"}


def _is_empty_it(sentence: Sentence, i: int) -> bool:
    """ "it was not known that": a subject that stands for the clause behind it."""
    head = sentence.tokens[i].head
    return any(t.head == head and t.dep in {"ccomp", "acomp", "csubj"} for t in sentence.tokens)


def _relative_head(sentence: Sentence, i: int) -> range:
    """The noun phrase that a relative clause hangs on: its subject pronoun cannot mean it ("six men they said were killed")."""
    verb = sentence.tokens[i].head
    if sentence.tokens[verb].dep != "relcl":
        return range(0)
    run = noun_phrase(sentence, sentence.tokens[verb].head)
    return range(run[0], i)


def _between(sentence: Sentence, a: Phrase, b: Phrase) -> str:
    """The words between two phrases, the determiner that opens the second set aside."""
    return " ".join(t.text.lower() for t in sentence.tokens[a.last + 1 : b.first])


def _opens_apposition(sentence: Sentence, person: Phrase, role: Phrase) -> bool:
    """ "Mara Voss, the council's envoy for water, ...": a role right behind a comma, and no verb behind it."""
    gap = sentence.tokens[person.last + 1 : role.first]
    if not gap or gap[0].text != "," or any(t.pos in {"VERB", "AUX", "CCONJ"} or t.text in ",\"" for t in gap[1:]):
        return False
    if len(gap) > 1 and not (gap[-1].tag == "POS" or len(gap) <= 4):
        return False
    after = sentence.tokens[role.last + 1] if role.last + 1 < len(sentence.tokens) else None
    return after is None or after.pos not in {"VERB", "AUX"}


def _with_owner(phrase: Phrase, owner: Phrase) -> Phrase:
    if owner.kind == "body" and owner.name:
        return replace(phrase, body=phrase.body or owner.name)
    if owner.kind in {"country", "place"} and owner.country and phrase.country is None:
        return replace(phrase, country=owner.country)
    return phrase


def _same_person(person: Phrase, role: Phrase) -> Phrase:
    return replace(
        person, role=role.role, family=role.family, speaks=role.speaks, sector=role.sector or person.sector,
        country=role.country or person.country, body=role.body or person.body, gender=person.gender or role.gender,
    )  # fmt: skip


def _also_of(person: Phrase, role: Phrase) -> Phrase:
    return replace(person, country=person.country or role.country, body=person.body or role.body)


def _country_name(iso3: str | None) -> str | None:
    if iso3 is None:
        return None
    return next((row.name for row in countries().values() if row.iso3 == iso3), None)


def _name_fits(entity: _Entity, words: tuple[str, ...], phrase: Phrase) -> bool:
    mine = name_words(entity.name)
    if entity.kind == "country":
        return False
    if mine == words:
        return True
    if entity.kind == "person":
        # A surname, or first name and surname, of the full name; roles of two different countries keep two people apart.
        clash = phrase.country and entity.country and phrase.country != entity.country
        return not clash and (_is_part(words, mine) or _is_part(mine, words)) and phrase.kind == "person"
    initials = "".join(w[0] for w in fold_key(entity.name).replace("-", " ").split() if w not in {"of", "for", "and", "the"})
    if len(words) == 1 and len(words[0]) > 1 and words[0].replace(".", "") == initials:
        return True
    # "the Observatory" for "the Valden Observatory for Human Rights": a word of the name that heads a body's name.
    return len(words) < len(mine) and bool(phrase.family) and any(f == phrase.family for f, _ in entity.families) and set(words) <= set(mine)


def _is_part(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """The last name alone, or first and last: "Khatib", "Moaz Khatib". East Asian order: the first of the name alone."""
    if len(short) > len(full):
        return False
    if len(short) == 1:
        return short[0] == full[-1] or (short[0] == full[0] and len(full) >= 2 and len(short[0]) >= 2)
    return short[-1] == full[-1] and set(short) <= set(full)


def _description_fits(entity: _Entity, phrase: Phrase) -> bool:
    if phrase.family == "country":
        return entity.kind == "country"
    if phrase.family is None or (phrase.country and entity.country and phrase.country != entity.country and phrase.kind != "description"):
        return False
    if phrase.body and entity.body and fold_key(phrase.body) != fold_key(entity.body) and not set(name_words(phrase.body)) & set(name_words(entity.body)):
        return False
    for family, role in entity.families:
        if family == phrase.family and (phrase.kind != "role" or _same_office(role, phrase.role or "")):
            return True
    return False


def _same_office(a: str, b: str) -> bool:
    """ "foreign minister" and "deputy foreign minister" are two offices; "minister" and "foreign minister" may be one."""
    one, two = set(a.split()), set(b.split())
    for word in ("deputy", "former", "vice", "assistant"):
        if (word in one) != (word in two):
            return False
    portfolio = one ^ two
    kept_one, kept_two = one & portfolio, two & portfolio
    return not (kept_one and kept_two and a.split()[-1] == b.split()[-1])


def _agrees(entity: _Entity, phrase: Phrase) -> bool:
    word = phrase.text
    if word in {"he", "him", "his", "himself", "she", "her", "herself"}:
        return entity.kind == "person" and not entity.plural and (entity.gender is None or entity.gender == phrase.gender)
    if word in {"they", "them", "their", "themselves"}:
        return entity.kind in {"group"} or entity.plural
    return entity.kind in {"country", "body"}


def _bare(text: str) -> str:
    words = text.split()
    while len(words) > 1 and words[0].lower() in {"the", "a", "an", "his", "her", "its", "their"}:
        words.pop(0)
    return " ".join(words)
