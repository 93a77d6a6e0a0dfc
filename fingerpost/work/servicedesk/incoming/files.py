"""Files that came with a message, under names that a disk and a page can bear."""

import re
from collections.abc import Iterator
from email.message import Message

from . import winmail
from .headers import decoded
from .letter import Attached

BAD = re.compile(r"[\x00-\x1f\x7f/\\:*?\"<>|]+")
LONGEST_NAME = 100
PICTURES = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp"}
OTHERS = {
    "text/calendar": "ics",
    "text/html": "html",
    "text/plain": "txt",
    "application/pdf": "pdf",
}


def is_file(part: Message) -> bool:
    """Whether a part is to be opened rather than read."""
    if part.get_content_type() in {"text/plain", "text/html"}:
        return part.get_content_disposition() == "attachment" or bool(part.get_filename())
    return True


def files_of(parts: list[Message]) -> tuple[Attached, ...]:
    """The files of the parts, with no name twice."""
    taken: dict[str, int] = {}
    return tuple(_numbered(each, taken) for part in parts if is_file(part) for each in _of(part))


def _of(part: Message) -> Iterator[Attached]:
    content = _content(part)
    within = winmail.unwrapped(content) if part.get_content_type() in winmail.TYPES else ()
    for name, each in within:
        yield Attached(_fit(name) or "attached.bin", each)
    if content and not within:
        identity = str(part.get("Content-ID", "")).strip().strip("<>")
        yield Attached(_name(part), content, decoded(identity))


def _content(part: Message) -> bytes:
    within = part.get_payload()
    if isinstance(within, list):  # a message that is attached
        return b"\n".join(each.as_bytes() for each in within if isinstance(each, Message))
    raw = part.get_payload(decode=True)
    return raw if isinstance(raw, bytes) else b""


def _name(part: Message) -> str:
    if part.get_content_maintype() == "message":
        within = part.get_payload()
        first = within[0] if isinstance(within, list) and within else None
        subject = decoded(first["Subject"]) if isinstance(first, Message) else ""
        return _fit(subject or "message") + ".eml"
    said = _fit(decoded(part.get_filename()))
    kind = part.get_content_type()
    return said or f"attached.{PICTURES.get(kind) or OTHERS.get(kind) or 'bin'}"


def _fit(name: str) -> str:
    """A name without folders, cut in its middle so that its ending stays."""
    bare = BAD.sub(" ", name.replace("\\", "/").rpartition("/")[2]).strip(" .")
    return bare if len(bare) <= LONGEST_NAME else bare[:80].rstrip() + "…" + bare[-19:]


def _numbered(file: Attached, taken: dict[str, int]) -> Attached:
    count = taken[file.name] = taken.get(file.name, 0) + 1
    if count == 1:
        return file
    stem, dot, ending = file.name.rpartition(".")
    name = f"{stem} ({count}).{ending}" if dot else f"{file.name} ({count})"
    return Attached(name, file.content, file.content_id)
