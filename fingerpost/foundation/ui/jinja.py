"""The Jinja2 environment of every page: strict about names, generous with words."""

from collections.abc import MutableMapping
from functools import cache
from typing import Any

from django.templatetags.static import static
from jinja2 import Environment, StrictUndefined, pass_context
from jinja2.runtime import Context

from . import fields, filters, tables
from .addresses import url
from .charts.strip import strip_of
from .charts.wheel import wheel_of

# What the page frame asks for, so that an error page can be drawn when nothing else works.
FRAME: dict[str, Any] = {
    "request": None,
    "actor": None,
    "form": None,
    "messages": (),
    "nav": (),
    "version": "",
    "csrf_input": "",
    "home_url": "/",
    "account_url": "",
    "background": "well",
    "background_url": "",
    "elsewhere": (),
    "most_elsewhere": 0,
    "switch_url": "",
    "sign_out_url": "",
    "help_url": "",
    "ask_url": "",
    "search_url": "",
}


class Pages(Environment):
    """Jinja's own, but for names known everywhere: in one dictionary, which a page copies."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return {**self.globals, **(d or {})}


def environment(**options: Any) -> Environment:
    """Build the environment that Django's Jinja2 backend asks for."""
    strict = {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    env = Pages(**{**options, **strict})
    env.globals |= {
        **FRAME,
        "static": cache(static),
        "url": url,
        "query": query,
        "plural": filters.plural,
        "stacking": tables.stacking,
        "control": fields.control,
        "error_links": fields.error_links,
        "grouped": fields.grouped,
        "wheel_of": wheel_of,
        "strip_of": strip_of,
    }
    env.filters |= {
        "date": filters.written_date,
        "day": filters.written_day,
        "moment": filters.written_moment,
        "lasted": filters.written_length,
        "money": filters.money,
        "number": filters.number,
        "plural": filters.plural,
    }
    return env


@pass_context
def query(context: Context, **changes: Any) -> str:
    """The present query string with some values changed; None takes one away."""
    values = context["request"].GET.copy()
    for name, value in changes.items():
        if value is None:
            values.pop(name, None)
        elif isinstance(value, list | tuple):
            values.setlist(name, value)
        else:
            values[name] = value
    return f"?{values.urlencode()}"
