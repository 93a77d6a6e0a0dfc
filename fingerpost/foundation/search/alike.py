"""Which words of an organisation's rows look like a word: a vocabulary, kept beside the index.

A word stands here as the index knows it, behind whose it is and who may see it, once however many
rows say it. What rows say no more may stay until something is erased; so nobody is told a word
before a search by it has found them a row.
"""

import re
from collections.abc import Callable, Collection, Iterable
from itertools import batched

from django.db import connection

from .likeness import forgiven, has_neighbours, reach, shortened, slips

TOKEN = re.compile(r"((\d+)\D.*[.=])([^\W\d_]+)")
"""(what stands before the word, whose it is, the word)."""
AT_ONCE = 500


def learn(said: Iterable[str]) -> None:
    """Know the words of rows that are put into the index; each row's as one text of tokens."""
    found: set[str] = set()
    for each in said:
        found.update(each.split(" "))
    wanted = {token: parted for token in found if (parted := _parted(token))}
    whole = {f"{owner}.{word}" for _, owner, word in wanted.values()}
    rows = [
        (f"{owner}.{near}", token)
        for token in sorted(wanted.keys() - _near(whole))
        for _, owner, word in [wanted[token]]
        for near in sorted(shortened(word))
    ]
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany("INSERT INTO search_alike (near, token) VALUES (%s, %s)", rows)


def alike(before: Collection[str], word: str) -> list[str]:
    """The words behind some beginnings of tokens that look like a word, the most alike first."""
    owners = {each[2] for start in before if (each := TOKEN.fullmatch(f"{start}x"))}
    found = {}
    for token in _near({f"{owner}.{each}" for owner in owners for each in reach(word)}):
        start, _, other = TOKEN.fullmatch(token).groups()  # type: ignore[union-attr]
        if start in before and (n := slips(word, other)) <= forgiven(word):
            found[other] = n
    return sorted(found, key=lambda other: (found[other], other[0] != word[0], other))


def forget(owner: int, is_said: Callable[[str], bool]) -> None:
    """Know no word of an organisation that none of its rows says any more."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT token FROM search_alike WHERE near >= %s AND near < %s",
            [f"{owner}.", f"{owner}/"],
        )
        gone = [token for (token,) in cursor.fetchall() if not is_said(token)]
        for token in gone:
            near = shortened(TOKEN.fullmatch(token)[3])  # type: ignore[index]
            pairs = [(f"{owner}.{each}", token) for each in near]
            cursor.executemany("DELETE FROM search_alike WHERE near = %s AND token = %s", pairs)


def forget_all() -> None:
    """Know no word, until rows are put into the index again."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM search_alike")


def _parted(token: str) -> tuple[str, ...] | None:
    """The parts of a token, if its word is one in which a slip can be told."""
    found = TOKEN.fullmatch(token)
    return found.groups() if found and has_neighbours(found[3]) else None


def _near(near: Collection[str]) -> set[str]:
    """The tokens that stand beside any of some keys."""
    found: set[str] = set()
    with connection.cursor() as cursor:
        for some in batched(sorted(near), AT_ONCE, strict=False):
            marks = ", ".join(["%s"] * len(some))
            cursor.execute(f"SELECT token FROM search_alike WHERE near IN ({marks})", some)  # noqa: S608
            found.update(token for (token,) in cursor.fetchall())
    return found
