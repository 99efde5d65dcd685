"""Write the page: our template, style and script, vis-network from pyvis, and the data, in one file."""

import base64
import hashlib
import html
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kg.render.network import vis_script
from kg.render.payload import build_payload, dump
from kg.render.view import GraphView

__all__ = ["render", "render_notebook"]

SCRIPTS = ("messages.js", "model.js", "places.js", "canvas.js", "article.js", "panels.js", "page.js")


def render(view: GraphView, *, title: str = "") -> str:
    """Return the page as one HTML text that needs no network and allows none.

    Args:
        view: what to show.
        title: the page's heading; by default the only article's title, or none.
    """
    if not title and len(view.articles) == 1:
        title = view.articles[0].title
    style = _resource("page.css")
    scripts = [_harmless(vis_script()), _harmless("\n".join(_resource(name) for name in SCRIPTS))]
    environment = Environment(
        loader=PackageLoader("kg.render", "templates"), autoescape=True, undefined=StrictUndefined
    )
    return environment.get_template("page.html.j2").render(
        title=title or "article-kg",
        data=Markup(dump(build_payload(view, title=title))),
        style=Markup(style),
        scripts=[Markup(script) for script in scripts],
        style_hash=_hash(style),
        script_hashes=[_hash(script) for script in scripts],
    )


def render_notebook(view: GraphView, *, title: str = "", height: int = 640) -> str:
    """Return a frame for a notebook's ``_repr_html_``; the sandbox keeps the page away from the notebook."""
    page = html.escape(render(view, title=title), quote=True)
    return (
        f'<iframe sandbox="allow-scripts allow-downloads" srcdoc="{page}" title="{html.escape(title or "article-kg")}" '
        f'style="width:100%;height:{height}px;border:1px solid #8888;border-radius:8px"></iframe>'
    )


def _resource(name: str) -> str:
    return (files("kg.render") / "templates" / name).read_text(encoding="utf-8")


def _harmless(script: str) -> str:
    """Return a script without the words that would end its element."""
    return script.replace("</script", "<\\/script").replace("<!--", "<\\!--")


def _hash(text: str) -> str:
    """Return the source expression that lets a Content-Security-Policy run this text and no other."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
