"""On which day was a deed that is named with its day before it ("the Nov. 5, 2009, Fort Tarn shooting")?"""

from twosource.claims.scene import Scene
from twosource.records import Days, FieldBasis, Sentence

_NAME_TAGS = {"NNP", "NNPS", "NN", "JJ", "VBG", "HYPH"}
_LONGEST_NAME = 6


def day_before(scene: Scene, sentence: Sentence, deed: int) -> tuple[Days, FieldBasis] | None:
    """The day that stands between "the" and the noun of a deed, with nothing but the deed's name behind it, wherever the parse hangs it."""
    tokens = sentence.tokens
    for time in scene.times.get(sentence.number, ()):
        inside = [i for i, t in enumerate(tokens) if time.start <= t.start and t.end <= time.end]
        if time.days is None or time.type != "DATE" or not inside or not 0 < deed - inside[-1] <= _LONGEST_NAME:
            continue
        name = tokens[inside[-1] + 1 : deed]
        opened = tokens[inside[0]].tag == "DT" or (inside[0] > 0 and tokens[inside[0] - 1].tag in {"DT", "PRP$"})
        if opened and all(t.tag in _NAME_TAGS or t.text == "," for t in name):
            basis = None if time.days.basis == "stated" else time.days.basis
            return time.days, FieldBasis(span=scene.cite(time.start, time.end), basis=basis)
    return None
