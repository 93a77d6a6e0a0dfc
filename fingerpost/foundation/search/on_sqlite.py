"""The index of words on SQLite: a full-text table, in which a number says kind and key of a row."""

from collections.abc import Iterable, Sequence

from django.db import connection
from django.db.models.expressions import RawSQL

from .words import Asked

KEY_BITS = 24
"""Of the number of a row these say its kind; the key stands above them."""
VARIANTS = 32
"""If more words than this begin alike, the index itself puts together where they stand."""
BEGINNING = """
WITH RECURSIVE found(term) AS (
  SELECT * FROM (SELECT term FROM search_terms WHERE term >= %s AND term < %s LIMIT 1)
  UNION ALL
  SELECT (SELECT term FROM search_terms WHERE term >= found.term || char(1) AND term < %s LIMIT 1)
  FROM found WHERE found.term IS NOT NULL LIMIT %s
) SELECT term FROM found WHERE term IS NOT NULL
"""
"""The words that begin so, without a look at the many rows that each of them stands in."""
FOUND = "SELECT rowid >> %s FROM search_words WHERE search_words MATCH %s"
"""The keys of rows that have every word."""


def put(owner: int, kind: str, rows: Iterable[tuple[int, str]]) -> None:
    """Write the words of rows, in place of what was held of them."""
    sql = "INSERT OR REPLACE INTO search_words (rowid, words) VALUES (%s, %s)"
    with connection.cursor() as cursor:
        cursor.executemany(sql, [(_number(kind, key), words) for key, words in rows])


def drop(owner: int, kind: str, keys: Iterable[int]) -> None:
    """Hold nothing of rows any more."""
    with connection.cursor() as cursor:
        numbers = [(_number(kind, key),) for key in keys]
        cursor.executemany("DELETE FROM search_words WHERE rowid = %s", numbers)


def find(kind: str, owners: Sequence[int], asked: Sequence[Asked], most: int | None) -> list[int]:
    """The keys of rows that have every word, at most so many."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"{FOUND} ORDER BY rowid LIMIT %s",
            [KEY_BITS, _match(asked), -1 if most is None else most],
        )
        return [key for (key,) in cursor.fetchall()]


def among(kind: str, owners: Sequence[int], asked: Sequence[Asked]) -> RawSQL:
    """The same, as a question within another."""
    return RawSQL(FOUND, [KEY_BITS, _match(asked)])  # noqa: S611  (values are given)


def _match(asked: Sequence[Asked]) -> str:
    return " AND ".join(f"({' OR '.join(_any(each))})" for each in asked)


def _any(word: Asked) -> Iterable[str]:
    """What will do for a word, as the full-text table is asked for it."""
    for token in word.tokens:
        if not word.begins:
            yield f'"{token}"'
            continue
        longer = _beginning(token)
        yield from [f'"{each}"' for each in longer] if len(longer) < VARIANTS else [f'"{token}" *']
        if not longer:
            yield f'"{token}"'


def _beginning(token: str) -> list[str]:
    end = token + chr(0x10FFFF)
    with connection.cursor() as cursor:
        cursor.execute(BEGINNING, [token, end, end, VARIANTS])
        return [term for (term,) in cursor.fetchall()]


def held(owner: int, kind: str) -> dict[int, frozenset[str]]:
    """{key: words} of all rows of a kind that an organisation has in the index."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rowid >> %s, words FROM search_words"
            " WHERE search_words MATCH %s AND rowid & %s = %s",
            [KEY_BITS, f'"{owner}{kind}" *', (1 << KEY_BITS) - 1, int(kind, 36)],
        )
        return {key: frozenset(words.split(" ")) for key, words in cursor.fetchall()}


def clear() -> None:
    """Hold nothing of any row."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM search_words")


def tidy() -> None:
    """Take out what was only marked as gone, so that no erased name stays in the file."""
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO search_words (search_words) VALUES ('optimize')")


def _number(kind: str, key: int) -> int:
    return key << KEY_BITS | int(kind, 36)
