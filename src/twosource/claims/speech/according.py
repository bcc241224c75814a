"""What does a source say that "according to" names? The rest of the sentence, or of the clause it closes."""

from twosource.claims.sentence.clauses import is_finite_run
from twosource.claims.sentence.grammar import child, noun_phrase, subtree
from twosource.claims.sentence.wording import vocabulary
from twosource.claims.speech.cues import Cue, Reported, find_cues, media
from twosource.claims.speech.sources import behind_dateline
from twosource.records import Sentence


def find_according(sentence: Sentence) -> list[Reported]:
    """ "according to X": the rest of the sentence, or of the clause it closes."""
    out: list[Reported] = []
    if "according" not in vocabulary(sentence):
        return out
    tokens = sentence.tokens
    for i in range(len(tokens) - 2):
        if tokens[i].text.lower() != "according" or tokens[i + 1].text.lower() != "to":
            continue
        head = child(sentence, i + 1, "pobj")
        if head is None:
            continue
        run = noun_phrase(sentence, head)
        if _is_its_medium(sentence, i, head):
            continue
        content = _of_according(sentence, i, run[-1])
        if not content:
            continue
        cue = Cue(verb=i, tokens=(i, i + 1), lemma="according to", implies="says", saying="yes", passive=False, asserted=True)
        out.append(Reported(cue=cue, content=content, source=(run[0], run[-1])))
    return out


def _of_according(sentence: Sentence, i: int, source: int) -> tuple[tuple[int, int], ...]:
    """What "according to" at i covers, where its source ends at `source`: what stands before it, behind it where it opens, or both."""
    tokens = sentence.tokens
    below = [j for j in subtree(sentence, i) if j >= i]
    behind = _past_source(sentence, source) or below[-1] + 1
    inserted = i > 1 and tokens[i - 1].text == "," and tokens[i - 2].text.lower() == "that"  # "reported that, according to ..."
    runs = [(behind, len(tokens) - 1)] if i == 0 or inserted else [(_skip_mark(sentence), i - 1)]
    closed = below[-1] + 1 < len(tokens) - 1 and tokens[below[-1] + 1].text == "," and tokens[i - 1].text == ","
    if i > 0 and not inserted and closed and tokens[i].head > below[-1]:
        runs.append((below[-1] + 2, subtree(sentence, tokens[i].head)[-1]))  # "The tax, according to a study, is high"
    return tuple([run for run in (_trimmed(sentence, *r) for r in runs) if run is not None])


def _trimmed(sentence: Sentence, first: int, last: int) -> tuple[int, int] | None:
    """The run without the marks at its ends that are none of a quotation; None where nothing is left."""
    tokens = sentence.tokens
    if first >= last:
        return None
    while first < last and tokens[first].is_punct_only and tokens[first].text not in {'"', "“"}:
        first += 1
    while last > first and tokens[last].text in {",", ".", "--"}:
        last -= 1
    return first, last


def _is_its_medium(sentence: Sentence, i: int, head: int) -> bool:
    """ "..., Solheim said, according to a statement": what the saying came through, and no attribution of its own."""
    near = next((k for k in range(i - 1, -1, -1) if not sentence.tokens[k].is_punct_only), i)
    return media().get(sentence.tokens[head].lemma) == "document" and any(c.verb == near and c.saying == "yes" for c in find_cues(sentence))


def _skip_mark(sentence: Sentence) -> int:
    first = behind_dateline(sentence)
    return first + int(sentence.tokens[first].dep == "mark")


def _past_source(sentence: Sentence, last: int) -> int | None:
    """Where the content begins behind "According to Ana Kolt, the mayor,": past the comma, or past what two commas say of her."""
    tokens = sentence.tokens
    if last + 2 >= len(tokens) or tokens[last + 1].text != ",":
        return None
    commas = [j for j in range(last + 2, len(tokens)) if tokens[j].text == ","]
    aside = (
        commas
        and tokens[last + 2].dep != "nsubj"
        and not is_finite_run(sentence, last + 2, commas[0])
        and any(tokens[j].dep == "appos" for j in range(last + 2, commas[0]))
    )
    return commas[0] + 1 if aside else last + 2
