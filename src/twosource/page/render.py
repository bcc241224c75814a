"""How do records become one self-contained HTML file?"""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from twosource.page.cautions import find_cautions
from twosource.page.claimrows import group_claims, make_filters
from twosource.page.names import Names, make_names
from twosource.page.pile import list_articles, list_left_out, show_lone_articles
from twosource.page.reading import make_shelf
from twosource.page.sides import compare_copies
from twosource.page.tree import draw_trees, list_own
from twosource.page.verdict import reach_verdict
from twosource.page.view import PageView
from twosource.page.wording import count, days_words, join_words

_WIDE_FROM = 3
_MOST_PLACES = 6
_CONTROLS = {c: "\ufffd" for c in (*range(0x20), *range(0x7F, 0xA0)) if chr(c) not in "\t\n"}


def render_page(view: PageView) -> str:
    """One HTML file: no script, no request to anywhere, the same bytes for the same records in any order.

    Linear but for the comparison of words, which is about quadratic in a paragraph.
    """
    names = make_names(view)
    shelf = make_shelf(names)
    style = _style()
    groups = group_claims(names, view.links)
    trees, own = draw_trees(names), list_own(names)
    template = _environment().get_template("page.html")
    page = template.render(
        title=view.title or _title(names),
        dek=_dek(names),
        style=Markup(style),
        policy=_policy(style),
        verdict=reach_verdict(names, view.links),
        groups=groups,
        filters=make_filters(groups),
        trees=trees,
        own=own,
        wide=len(trees) + bool(own) >= _WIDE_FROM or any(len(t.boxes) > _WIDE_FROM + 1 for t in trees),
        cautions=find_cautions(names, view.links),
        families=compare_copies(names, view.links, shelf),
        lone=show_lone_articles(names, shelf),
        entries=list_articles(names, view.summary),
        left_out=list_left_out(names, view.summary),
    )
    # HTML knows no controls but tab and newline; one stands for each, so that marked places stay where they are.
    return page.translate(_CONTROLS)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("twosource.page", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@cache
def _style() -> str:
    return (resources.files("twosource.page") / "templates" / "style.css").read_text("utf-8")


def _policy(style: str) -> str:
    """Nothing may be loaded or run; the one style sheet is let in by its hash."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"


def _title(names: Names) -> str:
    """The headline of the first article that has one, those of the most printed report first."""
    order = [a for r in names.reports for a in r.articles] + [d.article.article_id for d in names.documents]
    for article_id in order:
        document = names.by_article.get(article_id)
        headline = document.layout.headline if document else None
        if document and headline:
            return document.article.text[headline.start : headline.end]
        if document and document.article.title:
            return document.article.title
    return "What stands behind it"


def _dek(names: Names) -> str:
    """Days of the reports, places, and how much text there is."""
    days = sorted({days_words(r.date): r.date.start or "" for r in names.reports if r.date}.items(), key=lambda item: (item[1], item[0]))
    when = days[0][0] if len(days) == 1 else f"{days[0][0]} to {days[-1][0]}" if days else ""
    places: dict[str, int] = {}
    for claim in names.claims:
        for place in claim.where:
            places[place.name] = places.get(place.name, 0) + 1
    often = sorted(places, key=lambda name: (-places[name], name))
    where = join_words(often, most=_MOST_PLACES) if often else ""
    return " · ".join(part for part in (when, where, count(len(names.documents), "article")) if part)
