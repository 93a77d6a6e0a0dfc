"""The only requests that leave for a provider: short, over TLS, to where its settings lead."""

import json
from collections.abc import Mapping
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

PATIENCE = 10
MOST = 1_000_000
HEADERS = {"Accept": "application/json", "User-Agent": "Fingerpost"}


class NoAnswer(Exception):
    """A provider did not answer, or not with a JSON object."""


class _NoDetour(HTTPRedirectHandler):
    """A provider answers where it was asked, or not at all."""

    def redirect_request(self, *args: Any) -> None:
        return None


_open = build_opener(_NoDetour).open


def get(address: str) -> dict[str, Any]:
    """What an address holds."""
    return _ask(Request(address, headers=HEADERS))  # noqa: S310 - is_safe has looked at it


def post(address: str, form: Mapping[str, str]) -> dict[str, Any]:
    """What an address answers to a form."""
    return _ask(Request(address, urlencode(form).encode(), HEADERS))  # noqa: S310 - as above


def is_safe(address: str, issuer: str) -> bool:
    """Whether an address is behind TLS; a provider on this machine may do without."""
    return urlsplit(address).scheme in {"https", urlsplit(issuer).scheme}


def _ask(request: Request) -> dict[str, Any]:
    try:
        with _open(request, timeout=PATIENCE) as answer:
            body = answer.read(MOST)
        found = json.loads(body)
    except HTTPError as refusal:
        raise NoAnswer(f"{refusal.code} {refusal.read(300)!r}") from None
    except (OSError, HTTPException, ValueError) as trouble:
        raise NoAnswer(f"{type(trouble).__name__}: {trouble}") from None
    if not isinstance(found, dict):
        raise NoAnswer("The answer is not an object.")
    return found
