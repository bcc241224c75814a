"""Are reports held apart and joined where they should be: blends, speeches, versions, follow-ups, parts, formulas?"""

from collections import Counter
from collections.abc import Mapping
from itertools import combinations, pairwise

from score.copying.dispatches import FORMULAIC
from score.copying.measures.reading import FURNITURE, Reading, Row, percent


def boundary_figures(reading: Reading) -> dict[str, float]:
    """Boundaries of blends at the right sentence.

    A true boundary lies between two neighboring sentences of two dispatches, local and reused sentences and any that were set aside as
    furniture left out. It is found where the two sentences have different reports. `boundary_r` counts those whose two sentences both
    stand in another article too: no one can see the others, which `boundary_all_r` has as well. Of those that it counts, `boundary_shown_r`
    has the ones where the pile shows two dispatches: each side's stretch stands in part in an article without the other side's, and is
    what that article begins with; `boundary_shown` is how many in a hundred these are. `boundary_p`: of all changes of report between
    such neighbors in these articles, how many are true boundaries.
    """
    holders = _find_holders(reading)
    openings = {t["id"]: next((s["report"] for s in t["sentences"] if not s["own"]), "") for t in reading.truth}
    counts = Counter[str]()
    for truth in reading.truth:
        if not truth["boundaries"]:
            continue
        true = {tuple(b) for b in truth["boundaries"]}
        copied = [s for s in truth["sentences"] if not s["own"] and not s["reused"]]
        labels = [reading.label(truth["id"], s["start"], s["end"]) for s in copied]
        kept = [(s, label) for s, label in zip(copied, labels, strict=True) if label != FURNITURE]
        changes = {(a["end"], b["start"]) for (a, la), (b, lb) in pairwise(kept) if la != lb}
        joints = {(a["end"], b["start"]): (a, b) for a, b in pairwise(copied)}
        seen = {j for j in true if all(len(holders[k]) > 1 for s in joints[j] for k in s["s"])}
        shown = {j for j in seen if _is_shown(joints[j], copied, holders, openings)}
        for name, wanted in (("seen", seen), ("shown", shown), ("all", true)):
            counts[name] += len(wanted)
            counts[f"{name} right"] += len(wanted & changes)
        counts["found"] += len(changes)
    return {
        "boundary_r": percent(counts["seen right"], counts["seen"]),
        "boundary_shown_r": percent(counts["shown right"], counts["shown"]),
        "boundary_shown": percent(counts["shown"], counts["seen"]),
        "boundary_all_r": percent(counts["all right"], counts["all"]),
        "boundary_p": percent(counts["all right"], counts["found"]),
    }


def _find_holders(reading: Reading) -> dict[str, set[str]]:
    """The articles that each original sentence stands in."""
    holders: dict[str, set[str]] = {}
    for truth in reading.truth:
        for key in (k for s in truth["sentences"] for k in s["s"]):
            holders.setdefault(key, set()).add(truth["id"])
    return holders


def _is_shown(joint: tuple[Row, Row], copied: list[Row], holders: Mapping[str, set[str]], openings: Mapping[str, str]) -> bool:
    """Whether each side's stretch stands in an article without the other side's, of which it is the beginning's dispatch."""
    having = [{a for s in copied if s["report"] == side["report"] for k in s["s"] for a in holders[k]} for side in joint]
    one, other = ({a for a in found if openings[a] == side["report"]} for found, side in zip(having, joint, strict=True))
    return bool(one - having[1]) and bool(other - having[0])


def speech_figures(reading: Reading) -> dict[str, float]:
    """Pairs of articles that share nothing but a party's words: taken for copies as a whole, or in the words of the speech.

    `speech_main`: both have one main report, for sure. `speech_any`: a sentence of the speech in one has the same report as the
    same sentence in the other.
    """
    groups: dict[str, list[Row]] = {}
    for truth in reading.truth:
        for name in sorted({s["statement"] for s in truth["sentences"] if s["statement"]}):
            groups.setdefault(name, []).append(truth)
    pairs = [(name, a, b) for name, rows in groups.items() for a, b in combinations(rows, 2) if _only_speech(name, a, b)]
    main = sum(_same_main(reading, a, b, sure=True) for _, a, b in pairs)
    some = sum(_same_words(reading, name, a, b) for name, a, b in pairs)
    return {"speech_main": percent(main, len(pairs)), "speech_any": percent(some, len(pairs)), "speech_pairs": len(pairs)}


def _only_speech(name: str, a: Row, b: Row) -> bool:
    def reports(row: Row) -> set[str]:
        return {s["report"] for s in row["sentences"]}

    def said(row: Row) -> set[str]:
        return {key for s in row["sentences"] if s["statement"] == name for key in s["s"]}

    return not reports(a) & reports(b) and bool(said(a) & said(b))


def _same_main(reading: Reading, a: Row, b: Row, *, sure: bool = False) -> bool:
    (main_a, sure_a), (main_b, sure_b) = (reading.main_report(r["id"]) for r in (a, b))
    return main_a is not None and main_a == main_b and (not sure or (sure_a and sure_b))


def _same_words(reading: Reading, name: str, a: Row, b: Row) -> bool:
    labels: list[dict[str, str | None]] = []
    for row in (a, b):
        spoken = [s for s in row["sentences"] if s["statement"] == name]
        labels.append({key: reading.label(row["id"], s["start"], s["end"]) for s in spoken for key in s["s"]})
    common = labels[0].keys() & labels[1].keys()
    return any(labels[0][k] == labels[1][k] not in (None, FURNITURE) for k in common)


def _is_mainly_own(row: Row) -> bool:
    """Whether no other report has more characters of an article than the one that it counts under."""
    characters: Counter[str] = Counter()
    for sentence in row["sentences"]:
        if not sentence["reused"]:
            characters[sentence["report"]] += sentence["end"] - sentence["start"]
    return characters[row["report"]] == max(characters.values(), default=0)


def grouping_figures(reading: Reading) -> dict[str, float]:
    """Pairs of articles in one report that should be, and apart that should be, each as the share that is right.

    versions_joined: articles of two versions of one dispatch. follow_ups_apart: of a dispatch and of its follow-up. cuts_joined: two cuts
    with nothing in common and a fuller copy, all in one report. cuts_apart: the same without the fuller copy. formulas_apart: two
    market, match or weather reports that neither is a copy of. Main reports count, so articles that have most of their text from
    elsewhere (lifts, some blends) are left out.
    """
    rows = [t for t in reading.truth if not t["kind"].startswith("lift") and _is_mainly_own(t)]
    by_report: dict[str, list[Row]] = {}
    for row in rows:
        by_report.setdefault(row["report"], []).append(row)
    versions = [(a, b) for group in by_report.values() for a, b in combinations(group, 2) if a["version"] != b["version"]]
    follow_ups = [(a, b) for b in rows if b["follows"] for a in by_report.get(b["follows"], ())]
    joined = [g for g in by_report.values() if sum(r["kind"] == "part" for r in g) == 3]
    parts = [r for g in by_report.values() if len(g) == 1 for r in g if r["kind"] == "part"]
    apart = [(a, b) for a, b in combinations(parts, 2) if a["report"][:-1] == b["report"][:-1]]
    formulas = [pair for genre in FORMULAIC for pair in combinations([r for r in rows if r["genre"] == genre and r["kind"] == "staff"], 2)]
    return {
        "versions_joined": percent(sum(_same_main(reading, a, b) for a, b in versions), len(versions)),
        "follow_ups_apart": percent(sum(not _same_main(reading, a, b) for a, b in follow_ups), len(follow_ups)),
        "cuts_joined": percent(sum(all(_same_main(reading, a, b) for a, b in combinations(g, 2)) for g in joined), len(joined)),
        "cuts_apart": percent(sum(not _same_main(reading, a, b) for a, b in apart), len(apart)),
        "formulas_apart": percent(sum(not _same_main(reading, a, b) for a, b in formulas), len(formulas)),
    }
