"""One self-contained HTML page, from records only."""

from twosource.page.render import render_page
from twosource.page.view import PageView

__all__ = ["PageView", "render_page"]
