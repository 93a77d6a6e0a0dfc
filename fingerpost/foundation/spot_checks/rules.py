"""How a sample is drawn, and when it says that a register cannot be relied on. No database."""

from collections.abc import Sequence
from random import SystemRandom

SIZE = 10
ENOUGH = 8
"""Of ten; ours, since no figure is published."""

_chance = SystemRandom()


def draw(rows: Sequence[int], size: int = SIZE) -> list[int]:
    """Some of the rows, each as likely as any other; all of them where there are no more."""
    return _chance.sample(rows, min(size, len(rows)))


def is_enough(right: int, of: int) -> bool:
    """Whether so many right rows let a register be relied on: eight of ten, or that share."""
    return bool(of) and right * SIZE >= ENOUGH * of
