"""Which of the single persons that an article says were harmed are one person, and what was the worst that befell them?

The article is read in order. A name goes to the person of that name, else to somebody unnamed whom it may name; "the boy", "she" go to
the latest person they fit; "a man" is somebody new, unless a sentence before may have told of him; two in one sentence are two.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from twosource.claims.actors.naming import first_names
from twosource.claims.figure.casualtywords import Casualty
from twosource.claims.figure.counted import Count, find_counts
from twosource.claims.figure.singles import find_singles, is_single
from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import ancestors, child, children
from twosource.claims.sentence.numbers import number_words
from twosource.claims.wordsets import word_set
from twosource.records import Evidence, Sentence

Place = tuple[int, int]
"""A casualty's sentence number and its index among the casualties of that sentence."""


@dataclass(slots=True)
class Victim:
    """One person as the article tells of them so far. `label` is the fullest name or else the first description, with its span.

    `sure`: more is told than that they were shot or stabbed. `itself`: by their own hand. `part`: first told of as a part of a number.
    `beside`: told of as another beside the dead ("two died and another was hurt").
    """

    names: frozenset[str] = frozenset()
    age: str | None = None
    gender: str | None = None
    noun: str | None = None
    label: str | None = None
    label_at: Evidence | None = None
    seen: set[int] = field(default_factory=set)
    last: int = -1
    units: set[str] = field(default_factory=set)
    sure: bool = False
    itself: bool = False
    part: bool = False
    beside: bool = False


@dataclass(frozen=True, slots=True)
class _Told:
    """What one mention says of the person."""

    kind: str
    names: frozenset[str]
    age: str | None
    gender: str | None
    noun: str | None
    label: str | None
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Victims:
    """The persons of an article, and whom each single casualty befell; `unresolved` are pronouns of nobody."""

    persons: tuple[Victim, ...]
    of: Mapping[Place, Victim]
    unresolved: frozenset[Place]


def find_victims(scene: Scene, told: Sequence[tuple[Sentence, Sequence[tuple[int, Casualty]]]]) -> Victims:
    """The single persons among the casualties, given by sentence in order, each with its index."""
    persons: list[Victim] = []
    of: dict[Place, Victim] = {}
    unresolved: set[Place] = set()
    for sentence, casualties in told:
        for n, casualty in casualties:
            if not is_single(casualty.count):
                continue
            said, itself = _tell(scene, sentence, casualty)
            alive = casualty.unit == "killed" and said is not None and (said.kind == "new" or (said.kind != "pronoun" and bool(said.names)))
            known = [v for v in persons if not (alive and v.beside)]
            victim = None if said is None else _resolve(known, said, sentence.number, casualty.unit)
            if said is None or (victim is None and said.kind == "pronoun" and not said.names):
                unresolved.add((sentence.number, n))
                continue
            if victim is None:
                dead = any(c.unit == "killed" for _, c in casualties) or any("killed" in v.units for v in persons)
                beside = casualty.unit == "injured" and said.kind == "other" and dead
                victim = Victim(part=casualty.whole is not None, beside=beside)
                persons.append(victim)
            _enrich(scene, victim, said, sentence.number)
            victim.units.add(casualty.unit)
            victim.sure = victim.sure or casualty.weak != "struck"
            victim.itself = victim.itself or itself
            of[sentence.number, n] = victim
    return Victims(tuple(persons), of, frozenset(unresolved))


# --- what a mention says of the person ----------------------------------------------------------------------------


def _tell(scene: Scene, sentence: Sentence, casualty: Casualty) -> tuple[_Told | None, bool]:
    """What the mention says, and whether it was done by the person to themselves; nothing where a pronoun means nobody."""
    count = casualty.count
    if count.single != "pronoun":
        also = not count.single and any(sentence.tokens[k].lemma == "also" for k in children(sentence, casualty.trigger, "advmod"))
        return _of_count(scene, sentence, count, "other" if also else None), False  # "a nurse was also hurt": beside those told before
    word = sentence.tokens[count.first].text.lower()
    gender = "f" if word in word_set("she is") else "m"
    if word.endswith("self") or sentence.tokens[casualty.trigger].lemma == "take":
        subject = _subject_of(scene, sentence, count.first)
        if subject is not None and subject.single != "pronoun":
            return _of_count(scene, sentence, subject, "known"), True
        return _pronoun(scene, sentence, count if subject is None else subject, gender), True
    return _pronoun(scene, sentence, count, gender), False


def _pronoun(scene: Scene, sentence: Sentence, count: Count, gender: str) -> _Told:
    """A pronoun: whom the cast knows it to be, else somebody of the gender who stands before it in the sentence."""
    at = sentence.tokens[count.first]
    actor = scene.actor_at(sentence, count.first)
    named = actor is not None and actor.kind == "person"
    names = _words(actor.name) if actor is not None and named else frozenset()
    return _Told("pronoun", names, None, gender, None, actor.name if actor is not None and named else None, (at.start, at.end))


def _subject_of(scene: Scene, sentence: Sentence, i: int) -> Count | None:
    """The one person who is the subject of the verb above token i."""
    everybody = {c.head: c for c in _singles(scene, sentence)}
    for verb in ancestors(sentence, i):
        subject = child(sentence, verb, "nsubj", "nsubjpass")
        if subject is not None and sentence.tokens[subject].text.lower() in {"who", "that"}:
            subject = sentence.tokens[verb].head
        if subject is not None:
            return everybody.get(subject)
    return None


def _singles(scene: Scene, sentence: Sentence) -> list[Count]:
    counts = [c for c in find_counts(sentence) if is_single(c)]
    taken = {i for c in counts for i in range(c.first, c.last + 1)}
    return [*counts, *find_singles(sentence, taken, scene_persons(scene, sentence))]


def scene_persons(scene: Scene, sentence: Sentence) -> frozenset[int]:
    """The tokens of the sentence that stand in a name which the cast knows as a person's."""
    proper = [i for i, t in enumerate(sentence.tokens) if t.tag in {"NNP", "NNPS"}]
    return frozenset([i for i in proper if (a := scene.actor_at(sentence, i)) is not None and a.kind == "person"])


def _of_count(scene: Scene, sentence: Sentence, count: Count, kind: str | None = None) -> _Told:
    tokens = sentence.tokens
    begin = count.first if count.named is None else count.named
    named = range(begin, count.last + 1) if count.single == "name" else range(count.noun + 1, count.last + 1)
    if not named:
        named = _apposed(sentence, count)
    names = frozenset(tokens[i].text.lower() for i in named)
    actor = scene.actor_at(sentence, named[-1]) if named else None
    if actor is not None and actor.kind == "person":
        names |= _words(actor.name)
    noun = None if count.single == "name" or count.noun == count.quantity.last else tokens[count.noun].lemma
    gender = "f" if noun in word_set("she is") else "m" if noun in word_set("he is") else None
    if gender is None and len(named) > 1:
        gender = first_names().get(tokens[named[0]].text.lower())
    label = sentence_words(scene, sentence, named[0], named[-1]) if named else count.of
    begin, end = (named[0], named[-1]) if named else (count.first, count.last)
    span = (tokens[begin].start, tokens[end].end)
    return _Told(kind or count.single or "new", names, _age(sentence, count, named), gender, noun, label, span)


def sentence_words(scene: Scene, sentence: Sentence, first: int, last: int) -> str:
    """The article's words from one token to another."""
    return scene.text[sentence.tokens[first].start : sentence.tokens[last].end]


def _apposed(sentence: Sentence, count: Count) -> range:
    """The name that stands in apposition to a description ("her daughter, Ana Kovic, 6,")."""
    for k in children(sentence, count.noun, "appos"):
        if sentence.tokens[k].ent == "PERSON" and sentence.tokens[k].tag == "NNP":
            first = k
            while first and sentence.tokens[first - 1].dep == "compound" and sentence.tokens[first - 1].ent == "PERSON":
                first -= 1
            return range(first, k + 1)
    return range(0)


def _age(sentence: Sentence, count: Count, named: range) -> str | None:
    """As in "19-year-old", "Mara Kovic, 34"."""
    tokens = sentence.tokens
    for i in range(max(count.first - 4, 0), count.last + 1):
        if tokens[i].text.lower() == "year" and i + 2 < len(tokens) and tokens[i + 2].text.lower() == "old" and i > 1:
            return _in_digits(tokens[i - 2].text.lower())
    end = named[-1] if named else count.last
    after = tokens[end + 1 : end + 4]
    aged = len(after) >= 2 and after[0].text == "," and after[1].text.isdigit() and len(after[1].text) < 3
    return after[1].text if aged and (len(after) < 3 or after[2].is_punct_only) else None


def _in_digits(age: str) -> str:
    """The "7" of "seven-year-old"."""
    number = number_words().get(age)
    return age if number is None else str(number.value)


def _words(name: str) -> frozenset[str]:
    return frozenset(word.lower() for word in name.split())


# --- who it is ----------------------------------------------------------------------------------------------------


def _resolve(persons: Sequence[Victim], said: _Told, sentence: int, unit: str) -> Victim | None:
    """The person meant, or None for somebody new."""
    if said.kind == "other":
        return None
    same = [v for v in persons if said.names and v.names & said.names and not _are_two(v, said)]
    if same:
        return same[-1]
    open_to = [v for v in persons if _fits(v, said) and (said.kind in {"known", "pronoun"} or sentence not in v.seen)]
    if said.kind != "pronoun":  # whoever is held is mostly whoever did it
        open_to = [v for v in open_to if ("detained" in v.units) == (unit == "detained")]
    return max(open_to, key=lambda v: (_likeness(v, said), said.kind == "known" and unit in v.units, v.last), default=None)


def _are_two(victim: Victim, said: _Told) -> bool:
    """Whether two who share a name are of one family: their ages or their first names differ."""
    if victim.age and said.age and victim.age != said.age:
        return True
    first = [{n for n in names if n in first_names()} for names in (victim.names, said.names)]
    return all(first) and not set.intersection(*first)


def _fits(victim: Victim, said: _Told) -> bool:
    if victim.names and said.names and not victim.names & said.names and said.kind != "pronoun":
        return False
    if victim.age and said.age and victim.age != said.age:
        return False
    if victim.gender and said.gender and victim.gender != said.gender:
        return False
    if not victim.noun or not said.noun or victim.noun == said.noun:
        return True
    nouns = {victim.noun, said.noun}
    if nouns & word_set("not grown") and nouns & word_set("grown"):
        return False
    loose = nouns & word_set("anyone's kind")
    return len(loose) == 2 or (bool(loose) and said.kind != "new")


def _likeness(victim: Victim, said: _Told) -> tuple[bool, bool, bool]:
    return (
        bool(said.age) and victim.age == said.age,
        bool(said.noun) and victim.noun == said.noun,
        bool(victim.gender) and victim.gender == said.gender,
    )


def _enrich(scene: Scene, victim: Victim, said: _Told, sentence: int) -> None:
    if said.label is not None and (victim.label is None or (said.names and not victim.names and said.kind != "pronoun")):
        victim.label, victim.label_at = said.label, scene.cite(*said.span)
    victim.names |= said.names
    victim.age = victim.age or said.age
    victim.gender = victim.gender or said.gender
    victim.noun = victim.noun or said.noun
    victim.seen.add(sentence)
    victim.last = sentence
