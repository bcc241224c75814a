"""Short forms of whole figure records, for tables of tests."""

from tests.claims.reading import read_scene
from twosource.claims.figure.figures import find_figures
from twosource.records import Figure, Mention


def figures_of(text: str) -> list[str]:
    """Each figure of the text, read as an article of Monday, 2 March 2026, in order.

    "killed 9" is low, best and high 9; "killed 9/9/-" leaves high open, its bound in brackets behind it. Then, where there are
    any: of whom, by whom, by what, total (cumulative), the number of the whole in this list, status and denial, day, place.
    """
    found = find_figures(read_scene(text))
    numbers = {m.mention_id: n for n, m in enumerate(found, 1)}
    return [_record(m, m.figure, numbers) for m in found if m.figure is not None]


def _record(mention: Mention, figure: Figure, numbers: dict[str, int]) -> str:
    said = [_number(figure)]
    said += [f"of {figure.of}"] if figure.of else []
    said += [f"by {figure.by.name}"] if figure.by else []
    said += [f"means {figure.means}"] if figure.means else []
    said += ["total"] if figure.cumulative else []
    said += [f"part of {numbers[figure.part_of]}"] if figure.part_of else []
    said += [mention.status] if mention.status != "happened" else []
    said += ["denied"] if mention.polarity == "denied" else []
    said += [f"on {mention.when.start}"] if mention.when else []
    said += [f"at {place.name}" for place in mention.where]
    return "; ".join(said)


def _number(figure: Figure) -> str:
    values = (figure.low, figure.best, figure.high)
    number = str(figure.best) if len(set(values)) == 1 else "/".join("-" if v is None else str(v) for v in values)
    return f"{figure.unit} {number}" + (f" [{figure.bound}]" if figure.bound else "")
