"""Text of a message as Unicode, whatever it claims to be written in."""

import re
from email.message import Message

WESTERN = "cp1252"
"""What mail without a charset was most often written with, in England."""
MOST_BYTES = 2_000_000
"""Of one part, read as text; what is longer is a file that somebody pasted."""
BLANKS = re.compile(r"[^\S\n\t ]")
UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
)
"""Controls, and marks that turn text about so that it reads as something else."""


def in_unicode(part: Message) -> str:
    """The text of a part. An unknown or untrue charset costs some letters, never the text."""
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes):
        return ""
    some = raw[:MOST_BYTES]
    said = str(part.get_content_charset() or "utf-8")
    for charset in (said, "utf-8"):
        try:
            return clean(some.decode(charset))
        except (LookupError, UnicodeError, ValueError):
            continue
    return clean(some.decode(WESTERN, errors="replace"))


def clean(text: str) -> str:
    """Without what no database takes and no reader sees: NUL, half characters, returns."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    lines = whole.replace("\r\n", "\n").replace("\r", "\n")
    return UNSEEN.sub("", BLANKS.sub(" ", lines))
