"""What stands in the headers of a message, whatever was done to them on the way."""

import re
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses

from .letter import Address
from .wording import clean

LONGEST = 2_000
"""Letters of a header that are read: a longer one is no name and no subject."""
ID = re.compile(r"<[^<>\s]{1,250}>")
MOST_IDS = 50
EMAIL = re.compile(r"^[^@\s<>,;\"()\\]{1,64}@[^@\s<>,;\"()\\]{1,255}$")
MOST_ADDRESSES = 100


def decoded(value: object) -> str:
    """A header as its sender meant it, on one line; empty where there is none."""
    raw = str(value or "")[:LONGEST]
    try:
        text = str(make_header(decode_header(raw)))
    except (HeaderParseError, LookupError, ValueError, UnicodeError):
        text = raw
    return " ".join(clean(text).split())


def addresses(of: Message | str, name: str = "") -> list[Address]:
    """The addresses of a header, or of a text that looks like one, without what is no address."""
    values = [of] if isinstance(of, str) else [str(each) for each in of.get_all(name, [])]
    found = getaddresses([each[:LONGEST] for each in values], strict=True)[:MOST_ADDRESSES]
    return [
        Address(email.lower(), decoded(said))
        for said, email in ((said, clean(email).strip()) for said, email in found)
        if EMAIL.match(email)
    ]


def identifiers(*values: object) -> list[str]:
    """The names of messages in headers, each once, in their order."""
    found = (each for value in values for each in ID.findall(str(value or "")[-10_000:]))
    return list(dict.fromkeys(map(clean, found)))[-MOST_IDS:]
