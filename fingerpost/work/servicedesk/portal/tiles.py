"""The three tiles, as addresses and pages say them. No database."""

from dataclasses import dataclass

from ..choices import Kind


@dataclass(frozen=True, slots=True)
class Tile:
    """What somebody may want of IT, and how they are asked about it."""

    word: str
    kind: Kind
    title: str
    about: str
    summary: str
    hint: str


TILES = (
    Tile(
        "broken",
        Kind.INCIDENT,
        "Something is broken",
        "It does not work, or not as it should.",
        "What is broken, in a few words?",
        "Such as: the projector stays dark",
    ),
    Tile(
        "need",
        Kind.REQUEST,
        "I need something",
        "A device, a program, a password, somebody’s help.",
        "What do you need, in a few words?",
        "Such as: a charger for my laptop",
    ),
    Tile(
        "how",
        Kind.QUESTION,
        "How do I…?",
        "You want to know how something is done.",
        "What would you like to do, in a few words?",
        "Such as: share a folder with my class",
    ),
)
BY_WORD = {each.word: each for each in TILES}
