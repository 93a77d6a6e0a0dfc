"""A finding about who holds a post, and on which days to come it may turn."""

from collections.abc import Callable, Iterable
from datetime import date

from fingerpost.foundation.people.posts import A_DAY, Posts, posts
from fingerpost.standards import turning
from fingerpost.standards.evidence import Finding

__all__ = ["A_DAY", "Posts", "over_time", "posts"]


def over_time(
    judge: Callable[[date], Finding], held: Posts, today: date, *more: date | None
) -> Finding:
    """What is found today, until when that is enough, and when it may read otherwise."""
    turns: Iterable[date] = [*held.turns(today), *(day for day in more if day)]
    return turning.over_time(judge, turns, today)
