"""How a school brings each requirement that records answer to each verdict, by its pages alone.

A play is a generator: it does at the pages what a school would do, and says after each act how the
requirement stands then. What it does not show is named with the reason in `never.py`.
"""

from collections.abc import Callable, Iterator

from fingerpost.standards.verdicts import Verdict

from .school import School

Play = Callable[[School], Iterator[Verdict]]
PLAYS: dict[str, Play] = {}

NOT_EVIDENCED, NOT_MET = Verdict.NOT_EVIDENCED, Verdict.NOT_MET
PARTLY, MET = Verdict.PARTLY, Verdict.MET


def play(key: str) -> Callable[[Play], Play]:
    """A play of one piece of evidence, such as "estate.tags"."""

    def keep(acts: Play) -> Play:
        assert key not in PLAYS, f"{key} is played twice"
        PLAYS[key] = acts
        return acts

    return keep
