"""How are the figures of bench/trace shown on a terminal?"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

Row = Mapping[str, Any]
# What seconds are divided by: (name, setting) of the contender and the head of the column.
_BASES = ((("rensa", "banded"), "x banded"), (("rensa", "best"), "x best"))
# Wall-clock by processor seconds from which a run of one thread was kept waiting by others.
_BUSY = 1.2
_MEANINGS = (
    "s: seconds of wall-clock from texts in memory to pairs out, one thread; loading the pile and importing left out",
    "cpu s: seconds of processor in the same time, which another program on the machine does not lengthen much",
    "MB: the most that the contender's process held, the pile included",
    "Furniture was set aside before the clock started, for all alike: peers were given the article's own paragraphs.",
    "heavy: recall of pairs with a heavy rewrite on one side; x banded, x best: seconds by those of rensa at that setting",
    "*: pairs that share nothing but an agency's filler, a paragraph put into articles of any report, do not count",
)
_HEADS = ("contender", "setting", "s", "cpu s", "MB", "precision", "recall", "F1", "heavy", "recall*", "F1*", *(head for _, head in _BASES))


def pairs_table(rows: Sequence[Row]) -> str:
    """One table for each size."""
    return "\n\n".join(_pairs_of(n, list(group)) for n, group in groupby(rows, key=lambda row: row["articles"]))


def _pairs_of(articles: int, rows: Sequence[Row]) -> str:
    seconds = {(row["name"], row["setting"]): row.get("seconds") for row in rows}
    true = next((f", {row['true']:,} true pairs, {row['without_filler']['true']:,}*" for row in rows if "true" in row), "")
    lines = [_HEADS, *(_pair_line(row, [seconds.get(key) for key, _ in _BASES]) for row in rows)]
    return f"{articles:,} articles{true}\n{_align(lines)}"


def _pair_line(row: Row, bases: Iterable[float | None]) -> tuple[str, ...]:
    if "error" in row:
        return row["name"], row["setting"], row["error"]
    measures = [_share(row[key]) for key in ("precision", "recall", "f1", "recall_heavy")]
    measures += [_share(row["without_filler"][key]) for key in ("recall", "f1")]
    ratios = [ratio(row["seconds"], base) for base in bases]
    return row["name"], row["setting"], f"{row['seconds']:.2f}", f"{row['cpu_seconds']:.2f}", f"{row['mb']:.0f}", *measures, *ratios


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def ratio(value: float | None, base: float | None) -> str:
    """`value` by `base`, or a dash where one is missing."""
    return f"{value / base:.2f}" if value is not None and base else "-"


def whole_table(rows: Sequence[Row]) -> str:
    """Seconds and memory of the whole of trace at each size, by those of the first."""
    if not rows:
        return ""
    first = rows[0].get("seconds")
    lines = [("the whole of trace", "s", "MB", "x first")]
    for row in rows:
        name = f"{row['articles']:,} articles"
        lines.append(_cost_line(name, row, lambda r: (f"{r['seconds']:.1f}", f"{r['mb']:.0f}", ratio(r["seconds"], first))))
    return _align(lines)


def growth_table(growth: Row | None) -> str:
    """Seconds of tracing new articles into a store beside those of tracing all at once."""
    if growth is None:
        return ""
    runs, base, new = growth["runs"], growth["base"], growth["new"]
    names = {
        "all": f"{base + new:,} at once",
        "base": f"{base:,} by chance",
        "new": f"{new:,} more into these",
        "base_by_day": f"the {base:,} first by day",
        "new_by_day": f"the {new:,} last into these",
    }
    lines = [("trace in a store", "s", "cpu s", "MB", "x at once")]
    for key, name in names.items():
        lines.append(_cost_line(name, runs[key], lambda run: _growth_figures(run, runs["all"])))
    return _align(lines)


def _growth_figures(run: Row, whole: Row) -> tuple[str, ...]:
    times = f"{run['seconds']:.1f}", f"{run['cpu_seconds']:.1f}", f"{run['mb']:.0f}"
    return *times, ratio(run["cpu_seconds"], whole.get("cpu_seconds"))


def _cost_line(name: str, row: Row, figures: Callable[[Row], tuple[str, ...]]) -> tuple[str, ...]:
    return (name, row["error"]) if "error" in row else (name, *figures(row))


def notes(result: Row) -> str:
    """What is measured, how each contender is set, and which is not there."""
    lines = list(_MEANINGS) if result["pairs"] else []
    settings = {f"{row['name']} {row['setting']}": row for row in result["pairs"]}
    for key, row in settings.items():
        imported = f"; import {row['import_seconds']:.1f} s" if "import_seconds" in row else ""
        lines.append(f"{key}: {row['how']}{imported}")
    lines.append(", ".join(f"{name} {version}" for name, version in {**result["versions"], "Python": result["python"]}.items()))
    lines += [f"{name}: not installed here (`make bench` does it)" for name in result["not_installed"]]
    if any(row.get("seconds", 0) > _BUSY * row.get("cpu_seconds", 0) for row in (*result["pairs"], *result["whole"])):
        lines.append("The machine was busy with something else: seconds of wall-clock say little in this run.")
    return "\n".join(lines)


def _align(lines: Sequence[Sequence[str]]) -> str:
    """Columns as wide as their widest cell; the first two to the left, the others to the right."""
    full = [line for line in lines if len(line) == len(lines[0])]
    widths = [max(len(line[i]) for line in full) for i in range(len(lines[0]))]
    words = 2 if lines[0][1] == "setting" else 1
    out = []
    for line in lines:
        cells = [cell.ljust(widths[i]) if i < words or len(line) < len(lines[0]) else cell.rjust(widths[i]) for i, cell in enumerate(line)]
        out.append("  ".join(cells).rstrip())
    return "\n".join(out)
