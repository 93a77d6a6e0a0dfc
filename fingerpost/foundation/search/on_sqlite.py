"""The index of words on SQLite: a full-text table, in which a number says kind and key of a row."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain

from django.db import connection
from django.db.models.expressions import RawSQL

from .words import Asked, Question

KEY_BITS = 24
"""Of the number of a row these say its kind; the key stands above them."""
VARIANTS = 12
"""If more words than this begin alike, the index itself puts together where they stand."""
BEGINNINGS = """
WITH RECURSIVE asked(start, beyond) AS (VALUES {}),
found(start, beyond, term, n) AS (
  SELECT start, beyond,
    (SELECT term FROM search_terms WHERE term >= start AND term < beyond LIMIT 1), 1
  FROM asked
  UNION ALL
  SELECT start, beyond,
    (SELECT term FROM search_terms WHERE term >= found.term || char(1) AND term < beyond LIMIT 1),
    n + 1
  FROM found WHERE found.term IS NOT NULL AND n < {}
) SELECT start, term FROM found WHERE term IS NOT NULL
"""
"""The words that begin so, without a look at the many rows that each of them stands in."""
FOUND = "SELECT rowid >> %s AS key FROM search_words WHERE search_words MATCH %s"
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


def find(questions: Sequence[Question], most: int | None) -> list[list[int]]:
    """The keys of rows that have every word, at most so many for each question."""
    matches = _matches([asked for _, _, asked in questions])
    one = f"SELECT %s, found.key FROM ({FOUND} ORDER BY rowid LIMIT %s) found"  # noqa: S608
    limit = -1 if most is None else most
    values = [(n, KEY_BITS, match, limit) for n, match in enumerate(matches)]
    found: list[list[int]] = [[] for _ in questions]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join([one] * len(values)), list(chain.from_iterable(values)))
        for n, key in cursor.fetchall():
            found[n].append(key)
    return found


def among(question: Question) -> RawSQL:
    """The same, as a question within another."""
    return RawSQL(FOUND, [KEY_BITS, *_matches([question[2]])])  # noqa: S611  (values are given)


def _matches(questions: Sequence[Sequence[Asked]]) -> list[str]:
    """Questions as the full-text table is asked them."""
    words = [word for asked in questions for word in asked if word.begins]
    longer = _beginnings({token for word in words for token in word.tokens})
    return [
        " AND ".join(f"({' OR '.join(_any(word, longer))})" for word in asked)
        for asked in questions
    ]


def _any(word: Asked, longer: Mapping[str, Sequence[str]]) -> Iterable[str]:
    """What will do for a word."""
    for token in word.tokens:
        known = longer.get(token, ()) if word.begins else ()
        if len(known) < VARIANTS:
            yield from [f'"{each}"' for each in known or [token]]
        else:
            yield f'"{token}" *'


def _beginnings(tokens: Collection[str]) -> dict[str, list[str]]:
    """{token: the words that begin so}."""
    if not tokens:
        return {}
    values = [each for token in tokens for each in (token, token + chr(0x10FFFF))]
    found: dict[str, list[str]] = {}
    with connection.cursor() as cursor:
        cursor.execute(BEGINNINGS.format(", ".join(["(%s, %s)"] * len(tokens)), VARIANTS), values)
        for token, term in cursor.fetchall():
            found.setdefault(token, []).append(term)
    return found


def says(token: str) -> bool:
    """Whether any row says a word."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM search_terms WHERE term = %s LIMIT 1", [token])
        return cursor.fetchone() is not None


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
