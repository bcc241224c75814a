"""Who is on stage while an article is read? The actors named so far, and whom the next name, role or pronoun means."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import Literal

from msgspec.structs import replace

from twosource.claims.actors.antecedents import find_antecedent
from twosource.claims.actors.apart import tokens_apart
from twosource.claims.actors.fitting import Entity, description_fits, name_fits, name_words
from twosource.claims.actors.naming import bodies, body_nouns, country_name
from twosource.claims.actors.roster import Roster
from twosource.claims.sentence.runs import Phrase
from twosource.claims.sentence.standing import is_predicate, is_speaking, subject_rank
from twosource.records import Sentence, Span
from twosource.text.fold import fold_key
from twosource.text.spans import merge

_SOON = 4
"""Within how many sentences a lede's description must be named."""
_PRONOUNS = {"PRP", "PRP$"}
_OF_THE_STATE = {"government", "ministry", "embassy"}
"""Families of bodies that speak for the country they are named with."""


class Cast:
    """The actors of one article while it is read."""

    def __init__(self, quoted: tuple[Span, ...]) -> None:
        self.quoted = merge(quoted)
        self.roster = Roster()
        self.countries: dict[str, Entity] = {}
        self.last: tuple[Phrase, Entity] | None = None
        self.pair: tuple[Phrase, Entity] | None = None
        self.usual: dict[str, Entity] = {}
        self.here: tuple[int, dict[int, Entity]] = (-1, {})

    # -- names ----------------------------------------------------------------------------------------------------

    def gather(self, phrase: Phrase) -> None:
        """Note a full name. Surnames and acronyms are led to full names later."""
        if phrase.name is None or phrase.kind not in {"person", "body"} or len(name_words(phrase.name)) < 2 or phrase.doubtful:
            return
        entity = self._by_name(phrase.name, phrase)
        if entity is None:
            entity = Entity(phrase.name, "person" if phrase.kind == "person" else "body", first=phrase.sentence)
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
                # "Mr Tarn" and "Mrs Tarn": the second keeps its title, so that two names are two people.
                taken = any(e.name == phrase.name for e in self.roster.by_words(name_words(phrase.name)))
                name = phrase.text if taken and phrase.gender else phrase.name
                entity = Entity(name, "person" if phrase.kind == "person" else "body", first=phrase.sentence)
            if entity is not None:
                self._enrich(entity, phrase)

    def _by_name(self, name: str, phrase: Phrase) -> Entity | None:
        words = name_words(name)
        fits = [e for e in self.roster.by_words(words) if name_fits(e, words, phrase)]
        if len(fits) > 1:
            exact = [e for e in fits if name_words(e.name) == words]
            same = [e for e in fits if phrase.gender and e.gender == phrase.gender]
            fits = exact or [self._bearer(same or fits, words)]
        return fits[0] if fits else None

    def _bearer(self, fits: list[Entity], words: tuple[str, ...]) -> Entity:
        """Of several who bear a surname the one who goes by it, unless another was the subject of a sentence just before."""
        latest = max(fits, key=lambda e: e.spot)
        usual = self.usual.get(words[-1])
        return usual if usual is not None and not latest.subject and any(e is usual for e in fits) else latest

    def _enrich(self, entity: Entity, phrase: Phrase) -> None:
        if phrase.name and len(name_words(phrase.name)) > len(name_words(entity.name)):
            entity.aliases.append(entity.name)
            entity.name = phrase.name
        if phrase.name and phrase.name != entity.name:
            entity.aliases.append(phrase.name)
        entity.gender = entity.gender or phrase.gender
        entity.sure = entity.sure or not phrase.unsure
        if phrase.family:
            entity.families[phrase.family, phrase.role or ""] = None
        entity.sector = entity.sector or phrase.sector
        entity.country = entity.country or phrase.country
        entity.first = min(entity.first, phrase.sentence)
        if entity.kind == "body" and entity.body is None and phrase.family in _OF_THE_STATE:
            entity.body = country_name(phrase.country)  # a ministry of a country speaks for it
        if entity.kind == "person" and entity.body is None and phrase.speaks:
            # "the country's minister" finds its country when the article is read in order.
            entity.body = _speaks_for(phrase)
        self.roster.add(entity)

    # -- reading in order -------------------------------------------------------------------------------------------

    def resolve(self, sentence: Sentence, phrase: Phrase, phrases: tuple[Phrase, ...]) -> Entity | None:
        """Whom the phrase means; notes that the actor was mentioned here."""
        if phrase.kind == "pronoun" and sentence.tokens[phrase.first].dep == "poss":
            return self.possessor(sentence, phrase)
        quoted = self._is_quoted(sentence, phrase)
        entity = self._find(sentence, phrase, phrases, quoted)
        if entity is not None:
            self._note_here(phrase, entity)
        if entity is not None and not quoted:
            # Names inside somebody's words are not what the writer's next "he" means.
            rank = max(subject_rank(sentence, i) for i in range(phrase.first, phrase.last + 1))
            # "Ana Kolt, the mayor of Oslo, said": what is said of her in passing does not take her place as the subject.
            entity.subject = max(rank, entity.subject) if entity.spot[0] == sentence.number else rank
            entity.spot = (sentence.number, phrase.first)
            self.roster.touch(entity)
            if entity.kind == "person" and phrase.name is not None and len(words := name_words(phrase.name)) == 1:
                self.usual[words[0]] = entity
            self._note_pair(sentence, phrase, entity)
        return entity

    def possessor(self, sentence: Sentence, phrase: Phrase) -> Entity | None:
        """Whom "his", "her", "its" or "their" means; who is only meant so is not named again for the pronouns that follow."""
        return None if self._is_quoted(sentence, phrase) else self._pronoun(sentence, phrase, ())

    def _note_here(self, phrase: Phrase, entity: Entity) -> None:
        """Whom the words of this sentence mean so far."""
        if self.here[0] != phrase.sentence:
            self.here = (phrase.sentence, {})
        self.here[1].update(dict.fromkeys(range(phrase.first, phrase.last + 1), entity))

    def _apart(self, sentence: Sentence, phrase: Phrase, phrases: tuple[Phrase, ...]) -> list[Entity]:
        """The actors that the pronoun cannot mean, by the grammar of its sentence."""
        apart = tokens_apart(sentence, phrase.first)
        known = self.here[1] if self.here[0] == sentence.number else {}
        out = [known[i] for i in apart if i in known and i < phrase.first]
        before = [e for i, e in known.items() if sentence.tokens[i].tag not in _PRONOUNS]
        for other in phrases:
            if other.first > phrase.first and other.name is not None and other.last in apart:
                entity = self.countries.get(other.name) if other.kind == "country" else self._by_name(other.name, other)
                # "Iraq said it would allow that Iraq ...": whom the sentence named before may be meant all the same.
                out += [entity] if entity is not None and not any(e is entity for e in before) else []
        return out

    def _note_pair(self, sentence: Sentence, phrase: Phrase, entity: Entity) -> None:
        """ "Ana Kolt and Ivo Tarn": whom the next "they" means goes by the first of them, as a joint statement does."""
        if self.last is not None and entity.kind in {"person", "body", "country"} and phrase.name is not None:
            before, first = self.last
            gap = sentence.tokens[before.last + 1 : phrase.first] if before.sentence == phrase.sentence else ()
            if len(gap) == 1 and gap[0].text == "and" and before.name is not None and first is not entity:
                self.pair = (phrase, first)
        self.last = (phrase, entity)

    def _is_quoted(self, sentence: Sentence, phrase: Phrase) -> bool:
        at = sentence.tokens[phrase.first].start
        n = bisect_right(self.quoted, at, key=lambda q: q.start)
        return n > 0 and at < self.quoted[n - 1].end

    def _find(self, sentence: Sentence, phrase: Phrase, phrases: tuple[Phrase, ...], quoted: bool) -> Entity | None:
        if phrase.kind == "place" or (phrase.kind == "pronoun" and quoted):
            return self._surname(phrase) if phrase.doubtful else None
        if phrase.kind == "country":
            return self._country(phrase)
        if phrase.kind == "pronoun":
            return self._pronoun(sentence, phrase, phrases)
        if phrase.kind == "group" and phrase.name is not None:
            return self._group(replace(phrase, family=fold_key(phrase.name)))  # "Democrats"
        if phrase.name is not None:
            entity = self._by_name(phrase.name, phrase) or (None if phrase.doubtful else self._described(sentence, phrase))
            if entity is not None and entity.kind == "person" and phrase.speaks and entity.body is None:
                entity.body = self._owner_body(sentence, phrase, phrases) or self._body_nearby(sentence, phrase, phrases)
            return entity
        if phrase.kind == "group":
            return self._group(phrase)
        if is_predicate(sentence, phrase):
            return self._unnamed(sentence, phrase, phrases)
        return self._described(sentence, phrase) or self._unnamed(sentence, phrase, phrases)

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
        owner = self._pronoun(sentence, stand_in, ())
        return (owner.body or owner.name) if owner is not None else None

    def _surname(self, phrase: Phrase) -> Entity | None:
        """A word taken for a town that is a surname, or a body's name, which the article gives in full elsewhere."""
        words = name_words(phrase.name or "")
        known = self.roster.by_words(words)
        fits = [e for e in known if e.kind == "person" and len(name_words(e.name)) > 1 and name_words(e.name)[-1:] == words]
        fits.extend(e for e in known if e.kind == "body" and e.families and name_words(e.name) == words)
        named = [e for e in fits if e.spot > (-1, -1)]
        return fits[0] if len(fits) == 1 else max(named, key=lambda e: e.spot) if named else None

    def _country(self, phrase: Phrase) -> Entity:
        name = phrase.name or ""
        if name not in self.countries:
            self.countries[name] = Entity(name, "country", country=phrase.country, sector="GOV")
        entity = self.countries[name]
        if phrase.family:
            entity.families[phrase.family, phrase.role or ""] = None
        entity.aliases.append(phrase.text)
        self.roster.add(entity)
        return entity

    def _group(self, phrase: Phrase) -> Entity:
        named = phrase.body or country_name(phrase.country)
        if phrase.definite and phrase.text.lower().startswith(("the ", "these ", "those ")):
            again = [e for e in self.roster.groups(phrase.family or "") if e.country in {None, phrase.country}]
            if again:
                return max(again, key=lambda e: e.spot)
        group = self._new_group(phrase, named)
        self.roster.add(group)
        return group

    def _new_group(self, phrase: Phrase, named: str | None) -> Entity:
        return Entity(
            phrase.text,
            "group",
            families={("group", phrase.family or ""): None},
            country=phrase.country,
            sector=phrase.sector,
            plural=True,
            body=None,
            aliases=[named] if named else [],
        )

    def _described(self, sentence: Sentence, phrase: Phrase) -> Entity | None:
        """A definite role or description: the latest named actor it fits, else the only one of the article with that body or country."""
        if not phrase.definite:
            return None
        fits = [e for e in self.roster.by_family(phrase.family) if description_fits(e, phrase)]
        before = [e for e in fits if (-1, -1) < e.spot <= (sentence.number, phrase.first)]
        if before:
            return max(before, key=lambda e: e.spot)
        stated = [
            e
            for e in fits
            if (phrase.body and e.body and fold_key(phrase.body) == fold_key(e.body)) or (phrase.country and phrase.country == e.country)
        ]
        return stated[0] if len(stated) == 1 else self._named_soon(fits, sentence, phrase)

    def _named_soon(self, fits: list[Entity], sentence: Sentence, phrase: Phrase) -> Entity | None:
        """A lede says "its director" and names her in the next sentences: the only one who is given that very role."""
        if phrase.kind != "role" or not phrase.role:
            return None
        noun = phrase.role.split()[-1]
        named = [e for e in fits if any(role.split()[-1:] == [noun] for _, role in e.families)]
        return named[0] if len(named) == 1 and 0 <= named[0].first - sentence.number <= _SOON else None

    def _unnamed(self, sentence: Sentence, phrase: Phrase, phrases: tuple[Phrase, ...]) -> Entity:
        """Nobody the article names. An office of a named body or country counts as that body; anything else is unnamed."""
        owner = phrases[phrase.owner] if phrase.owner is not None and phrase.owner < len(phrases) else None
        body = _body_name(phrase.body) or country_name(phrase.country)
        if body is None and phrase.family == "spokesman":
            body = self._owner_body(sentence, phrase, phrases)
        if owner is not None and owner.name and owner.kind in {"body", "country"}:
            body = owner.name
        office = phrase.definite and body is not None and (phrase.speaks or phrase.kind == "description")
        if office and phrase.kind == "role" and phrase.speaks:
            return Entity(
                _bare(phrase.text),
                "person",
                country=phrase.country,
                sector=phrase.sector,
                body=body,
                families={(phrase.family or "", phrase.role or ""): None},
            )
        held = {(phrase.family or "", phrase.role or ""): None} if phrase.kind == "role" else {}
        return Entity(_bare(phrase.text), "unnamed", country=phrase.country, sector=phrase.sector, plural=phrase.plural, families=held)

    def _body_nearby(self, sentence: Sentence, phrase: Phrase, phrases: tuple[Phrase, ...]) -> str | None:
        """An office without a body belongs to the body named first before it in its sentence ("The UN said Secretary-General ...")."""
        if phrase.family not in {"leader", "spokesman"} or len((phrase.role or "").split()) > 1:
            return None
        return next((p.name for p in phrases if p.last < phrase.first and p.kind == "body" and p.name and is_speaking(sentence, p)), None)

    def _pronoun(self, sentence: Sentence, phrase: Phrase, phrases: tuple[Phrase, ...]) -> Entity | None:
        apart = self._apart(sentence, phrase, phrases)
        pair = self._pair(sentence, phrase) if phrase.plural else None
        return find_antecedent(self.roster, sentence, phrase, apart, pair)

    def _pair(self, sentence: Sentence, phrase: Phrase) -> tuple[Phrase, Entity] | None:
        pair = self.pair
        near = pair is not None and (sentence.number - 2, -1) < (pair[0].sentence, pair[0].last) < (sentence.number, phrase.first)
        return pair if near else None


def _speaks_for(phrase: Phrase) -> str | None:
    """The body named with an office; a ministry's spokesman speaks for its country, where that is named too."""
    noun = body_nouns().get((phrase.body or "").split(" ")[-1].lower())
    if noun is not None and noun.sector == "GOV" and phrase.country:
        return country_name(phrase.country)
    return _body_name(phrase.body) or country_name(phrase.country)


def _body_name(name: str | None) -> str | None:
    """The name the record uses for a body known by several ("the UN" is the United Nations)."""
    known = bodies().get(fold_key(name)) if name else None
    return known.name if known else name


def _bare(text: str) -> str:
    words = text.split()
    while len(words) > 1 and words[0].lower() in {"the", "a", "an", "his", "her", "its", "their"}:
        words.pop(0)
    return " ".join(words)
