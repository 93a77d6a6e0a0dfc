"""What somebody may have meant, where nothing is found: another spacing, a label read wrongly, or
a word spelled otherwise. Each is searched for before it is told, so nobody hears of a word that
they do not find."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.now import today
from fingerpost.foundation.registers.across import looks_like, wanted
from fingerpost.foundation.search import index

from . import places, standards
from .asked import Asked
from .rows import registers

JOINTS = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")
"""Where letters and digits meet."""
OTHERS = 2
"""So many other words are tried in the place of one."""


def meant(actor: Actor, asked: Asked) -> Iterator[str]:
    """What the text may have been meant to say, the likeliest first."""
    yield from _spaced(asked)
    yield from looks_like(registers(actor), asked.text)
    yield from _spelled(actor, asked)


def _spaced(asked: Asked) -> Iterator[str]:
    """The same letters, joined or apart: FW 0005 is FW-0005 and FW0005."""
    for before, after in pairwise(asked.words):
        if before.isdigit() != after.isdigit():
            yield " ".join(asked.words).replace(f"{before} {after}", before + after)
    apart = JOINTS.sub(" ", " ".join(asked.words))
    if apart != " ".join(asked.words):
        yield apart


def _spelled(actor: Actor, asked: Asked) -> Iterator[str]:
    """The text with each word that nothing says in the spelling of one that something says."""
    spoken = [_words_like(actor, word) for word in asked.words]
    for nth in range(OTHERS):
        said = [
            found[min(nth, len(found) - 1)] if found else word
            for word, found in zip(asked.words, spoken, strict=True)
        ]
        if said != list(asked.words):
            yield " ".join(said)


def _words_like(actor: Actor, word: str) -> list[str]:
    """The likeliest words for one; itself alone if something says it."""
    found = [
        *index.alike(wanted(registers(actor)), word),
        *(standards.shelf(today()).alike(word) if actor.may("standards.view") else ()),
        *places.shelf().alike(word),
    ]
    return [word] if word in found else list(islice(dict.fromkeys(found), OTHERS))
