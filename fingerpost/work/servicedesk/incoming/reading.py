"""Reading a raw message: one letter, or one reason why there is none."""

import email
import logging
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email import policy
from email.message import Message
from email.utils import parsedate_to_datetime

from . import markup
from .files import files_of, is_file
from .folding import fold, forwarded_from
from .headers import addresses, decoded, identifiers
from .kinds import kind_of
from .letter import Address, Attached, Letter, Unread
from .wording import in_unicode

logger = logging.getLogger(__name__)
LARGEST = 30_000_000
"""Bytes of a raw message; mail services refuse more themselves (Microsoft 365: 25 MB a file)."""
MOST_PARTS = 200
LONGEST_TEXT = 200_000
"""Letters of a text; what is longer goes on in the raw message, and the text says so."""
CUT = "\n\n[The rest of this very long message was left out. The message as it came has it.]"
FORWARD_FIELD = re.compile(r"^\**from:\**\s*(.+)$", re.IGNORECASE)


def read(raw: bytes) -> Letter:
    """What a message says.

    Raises Unread where nobody sent it, where it is empty, or where it is larger than any letter.
    """
    if len(raw) > LARGEST:
        raise Unread(f"The message is larger than {LARGEST // 1_000_000} MB.")
    if not raw.strip():
        raise Unread("The message is empty.")
    try:
        message = email.message_from_bytes(raw, policy=policy.compat32)
        parts = _parts(message)
    except RecursionError as deep:
        raise Unread("The message has messages within messages without end.") from deep
    try:
        return _letter(message, parts)
    except Unread:
        raise
    except Exception as mistake:
        logger.exception("An e-mail could not be read.")
        raise Unread("The message is put together in a way that cannot be read.") from mistake


def _letter(message: Message, parts: list[Message]) -> Letter:
    sender = next(iter(addresses(message, "From") or addresses(message, "Sender")), None)
    if sender is None:
        raise Unread("The message does not say who sent it.")
    subject = decoded(message["Subject"])
    html = markup.safe(_text(parts, "html"))
    text = _text(parts, "plain") or markup.text_of(html)
    if len(text) > LONGEST_TEXT:
        text = text[:LONGEST_TEXT] + CUT
    files = files_of(parts)
    first = _first_writer(text, files)
    return Letter(
        kind=kind_of(message, sender.email, subject),
        sender=first or sender,
        forwarded_by=sender if first else None,
        subject=subject,
        pieces=fold(text),
        message_id=next(iter(identifiers(message["Message-ID"])), ""),
        references=tuple(identifiers(message["References"], message["In-Reply-To"])),
        to=tuple(each.email for name in ("To", "Cc") for each in addresses(message, name)),
        sent_at=_sent_at(message),
        html=html,
        files=files,
    )


def _parts(message: Message) -> list[Message]:
    """The leaves of a message; one that is attached is a leaf, and stays a message."""
    found: list[Message] = []
    for each in _leaves(message):
        found.append(each)
        if len(found) > MOST_PARTS:
            raise Unread(f"The message has more than {MOST_PARTS} parts.")
    return found


def _leaves(part: Message) -> Iterator[Message]:
    within = part.get_payload()
    if part.get_content_maintype() == "multipart" and isinstance(within, list):
        for each in within:
            if isinstance(each, Message):
                yield from _leaves(each)
    else:
        yield part


def _text(parts: list[Message], subtype: str) -> str:
    """The text of the parts that are read rather than opened, one below the other."""
    wanted = (
        each for each in parts if each.get_content_type() == f"text/{subtype}" and not is_file(each)
    )
    return "\n\n".join(text for each in wanted if (text := in_unicode(each).strip()))


def _sent_at(message: Message) -> datetime | None:
    try:
        when = parsedate_to_datetime(str(message["Date"]))
        return (when if when.tzinfo else when.replace(tzinfo=UTC)).astimezone(UTC)
    except (TypeError, ValueError, OverflowError):
        return None


def _first_writer(text: str, files: tuple[Attached, ...]) -> Address | None:
    """Who wrote what was passed on, where it says so: in its text, or as an attached message."""
    lines = text.split("\n")
    start = forwarded_from(lines)
    if start is not None:
        for line in lines[start + 1 : start + 6]:
            if said := FORWARD_FIELD.match(line[:400].strip()):
                return next(iter(addresses(said[1])), None)
    attached = [each for each in files if each.name.endswith(".eml")]
    if not text.strip() and len(attached) == 1:
        within = email.message_from_bytes(attached[0].content, policy=policy.compat32)
        return next(iter(addresses(within, "From")), None)
    return None
