"""Who takes part in the comparison, with which settings? One entry for each row of the table; nothing is imported before its turn."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Contender:
    """One program at one setting. `function` of `module` takes what `reads` says and gives pairs of indices or of ids; else nothing.

    `package` is what must be installed for it, `how` the setting in words.
    """

    name: str
    setting: str
    how: str
    package: str
    module: str
    function: str
    reads: Literal["texts", "documents"] = "texts"


def _peer(name: str, module: str, setting: str, how: str) -> Contender:
    return Contender(name=name, setting=setting, how=how, package=module, module=f"bench.peers.{module}", function=f"find_{setting}")


CONTENDERS = (
    _peer("rensa", "rensa", "default", "sets of words, 128 slots, 16 bands, estimate at least .8, as its README has it"),
    _peer("rensa", "rensa", "banded", "word 5-grams, 128 slots, 64 bands of 2: the fastest that finds much"),
    _peer(
        "rensa", "rensa", "best", "word 5-grams, 256 slots, 256 bands of 1, estimate at least .04: best F1 of 20 settings on 2,000 articles"
    ),
    _peer("datasketch", "datasketch", "default", "sets of words, MinHash() in MinHashLSH(): 128 slots, threshold .9"),
    _peer("datasketch", "datasketch", "banded", "word 5-grams hashed by xxh32, threshold .2, estimate at least .05"),
    _peer(
        "datasketch",
        "datasketch",
        "best",
        "word 5-grams hashed by xxh32, 128 bands of 1, estimate at least .05: best F1 for its time on 2,000",
    ),
    _peer(
        "text-dedup",
        "text_dedup",
        "default",
        "its minhash script's functions: 250 slots, threshold .7, word 5-grams; members of one cluster",
    ),
    _peer("text-dedup", "text_dedup", "best", "the same with xxh3, 125 bands of 2, members of one bucket instead of one cluster"),
)
OURS = Contender(
    name="twosource",
    setting="pairs",
    how="candidates and pairs without alignment, share at least .3",
    package="twosource",
    module="bench.peers.ours",
    function="find_pairs",
    reads="documents",
)
WHOLE = Contender(
    name="twosource",
    setting="whole",
    how="the whole of trace",
    package="twosource",
    module="bench.peers.ours",
    function="trace_all",
    reads="documents",
)


def get_contender(name: str, setting: str) -> Contender:
    """The entry of that name and setting; a KeyError where there is none."""
    return {(c.name, c.setting): c for c in (*CONTENDERS, OURS, WHOLE)}[name, setting]
