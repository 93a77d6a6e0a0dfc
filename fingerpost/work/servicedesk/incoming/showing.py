"""A letter as it was written: its HTML, safe already, with the pictures that came with it."""

import html
import re
from urllib.parse import unquote

from django.http import Http404
from django.urls import reverse
from markupsafe import Markup

from fingerpost.foundation.files.kinds import CONTENT_TYPES, Kind, NotKept, kind_of

from .letter import Attached, Letter

PICTURE = re.compile(r'src="cid:([^"]*)"', re.IGNORECASE)
SHOWN = (Kind.PNG, Kind.JPEG, Kind.GIF, Kind.WEBP)


def as_written(letter: Letter, arrival: int) -> Markup:
    """The HTML of a letter, whose pictures come from here; those of other servers are gone."""
    known = {each.content_id: n for n, each in enumerate(letter.files) if each.content_id}

    def placed(found: re.Match[str]) -> str:
        n = known.get(unquote(html.unescape(found[1])))
        return f'src="{reverse("arrivals:picture", args=[arrival, n])}"' if n is not None else ""

    return Markup(PICTURE.sub(placed, letter.html))  # noqa: S704 - nh3 has cleaned it


def picture(files: tuple[Attached, ...], n: int) -> tuple[bytes, str]:
    """The bytes and the content type of a picture; Http404 for what is none by its bytes."""
    try:
        kind = kind_of(files[n].content)
    except (IndexError, NotKept):
        raise Http404 from None
    if kind not in SHOWN:
        raise Http404
    return files[n].content, CONTENT_TYPES[kind]
