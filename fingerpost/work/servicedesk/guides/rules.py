"""How the words of a guide are drawn, and which guides a request may want. No database."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fingerpost.foundation.written import written

ITEM = re.compile(r"^(?:[-*•]|\d+[.)])\s+")
WORD = re.compile(r"[a-z0-9]{3,}")


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph or a list; the page draws each as text, so nothing in it is markup."""

    kind: str
    lines: tuple[str, ...]


def blocks(body: str) -> list[Block]:
    """The words as people write them: an empty line parts, "## " heads, "- " and "1. " list."""
    found: list[Block] = []
    for part in re.split(r"\n\s*\n", body.replace("\r\n", "\n").strip()):
        run: list[str] = []
        for line in filter(None, (each.strip() for each in part.split("\n"))):
            if run and _kind(line) != _kind(run[0]):
                found.append(_block(run))
                run = []
            run.append(line)
        if run:
            found.append(_block(run))
    return found


def _kind(line: str) -> str:
    if line.startswith("## "):
        return "heading"
    if ITEM.match(line):
        return "steps" if line[0].isdigit() else "list"
    return "text"


def _block(lines: Sequence[str]) -> Block:
    kind = _kind(lines[0])
    if kind == "text":
        return Block(kind, (" ".join(lines),))
    if kind == "heading":
        return Block(kind, tuple(line[3:].strip() for line in lines))
    return Block(kind, tuple(ITEM.sub("", line) for line in lines))


def best(text: str, guides: Iterable[tuple[int, str, str]], most: int) -> list[int]:
    """The keys of the guides whose title or other words say most of what a text says.

    `guides` are (key, title, other words); a word of the title counts double. Where a text says
    several things, one other word is too little to go by; where it says one, that one is all.
    """
    asked = words_of(text)
    enough = 2 if len(asked) > 1 else 1
    ranked = []
    for key, title, also in guides:
        score = 2 * len(asked & words_of(title)) + len(asked & words_of(also))
        if score >= enough:
            ranked.append((-score, key))
    return [key for _, key in sorted(ranked)[:most]]


def words_of(text: str) -> frozenset[str]:
    """Its words without those that every request has; a plural counts as its singular."""
    plain = text.lower().replace("’", "").replace("'", "").replace("-", "")
    return frozenset(each.removesuffix("s") for each in WORD.findall(plain)) - _common()


@cache
def _common() -> frozenset[str]:
    found = written(Path(__file__).with_name("fillers.yaml"))
    return frozenset(found["fillers"].split())
