"""The page of a bundle that opens from a folder, without Fingerpost, a network or a program."""

from pathlib import Path
from typing import Any

from django.template.loader import render_to_string
from markupsafe import Markup

from . import wording
from .content import Told

STYLE = Path(__file__).with_name("viewer.css")


def page_of(told: Told, fingerprint: str) -> bytes:
    """index.html for what a bundle says, with its style inside."""
    style = Markup(f"<style>\n{STYLE.read_text(encoding='utf-8')}</style>")  # noqa: S704  (our own file)
    context = {**shown(told), "style": style, "fingerprint": fingerprint}
    return render_to_string("bundles/viewer.html", context).encode()


def shown(told: Told) -> dict[str, Any]:
    """What the template of a bundle's content needs, in the viewer and on our own pages."""
    return {"told": told, "day": wording.day, "in_full": wording.in_full}
