"""A letter of ours that came back: which one, and why (RFC 3464)."""

import re
from dataclasses import dataclass

from fingerpost.foundation.mail.models import Mail
from fingerpost.foundation.mail.naming import named_in

from .wording import clean

LONGEST = 200_000
SOFT = re.compile(r"=\r?\n")
WHY = re.compile(r"^Diagnostic-Code:[ \t]*(?:[a-z0-9-]+;)?[ \t]*(.+(?:\r?\n[ \t].+)*)", re.I | re.M)
STATUS = re.compile(r"^Status:[ \t]*([245]\.\d{1,3}\.\d{1,3})", re.I | re.M)
DELAYED = re.compile(r"^Action:[ \t]*(delayed|relayed|delivered|expanded)", re.I | re.M)


@dataclass(frozen=True, slots=True)
class Returned:
    """The letter, what the mail server said of it, and whether it is still on its way."""

    mail: Mail
    said: str
    is_delayed: bool


def returned(raw: bytes, organisation: int) -> Returned | None:
    """Which letter of an organisation a report is about; None where it is none of ours. Reads."""
    text = SOFT.sub("", raw[:LONGEST].decode("utf-8", "replace"))
    found = named_in(text, organisation)
    if not found:
        return None
    why, status = WHY.search(text), STATUS.search(text)
    said = why[1] if why else f"Status {status[1]}" if status else "No reason was given"
    return Returned(found[0], " ".join(clean(said).split())[:200], bool(DELAYED.search(text)))
