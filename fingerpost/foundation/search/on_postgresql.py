"""The index of words on PostgreSQL: a table of tsvectors under an inverted index."""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from django.db import connection
from django.db.models.expressions import RawSQL

from .words import Asked, Question

FOUND = (
    "SELECT object_id FROM search_words"
    " WHERE organisation_id = ANY(%s) AND kind = %s AND words @@ %s::tsquery"
)
"""The keys of rows that have every word."""


def put(owner: int, kind: str, rows: Iterable[tuple[int, str]]) -> None:
    """Write the words of rows, in place of what was held of them."""
    pairs = list(rows)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO search_words (organisation_id, kind, object_id, words)"
            " SELECT %s, %s, key, array_to_tsvector(string_to_array(said, ' '))"
            " FROM unnest(%s::bigint[], %s::text[]) AS given(key, said)"
            " ON CONFLICT (organisation_id, kind, object_id) DO UPDATE SET words = excluded.words",
            [owner, kind, [key for key, _ in pairs], [said for _, said in pairs]],
        )


def drop(owner: int, kind: str, keys: Iterable[int]) -> None:
    """Hold nothing of rows any more."""
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM search_words"
            " WHERE organisation_id = %s AND kind = %s AND object_id = ANY(%s)",
            [owner, kind, list(keys)],
        )


def find(questions: Sequence[Question], most: int | None) -> list[list[int]]:
    """The keys of rows that have every word, at most so many for each question; in order."""
    one = f"(SELECT %s, object_id FROM ({FOUND} LIMIT %s) found)"  # noqa: S608
    values = [
        (n, list(owners), kind, _match(asked), most)
        for n, (kind, owners, asked) in enumerate(questions)
    ]
    found: list[list[int]] = [[] for _ in questions]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join([one] * len(values)), list(chain.from_iterable(values)))
        for n, key in cursor.fetchall():
            found[n].append(key)
    return [sorted(keys) for keys in found]


def among(question: Question) -> RawSQL:
    """The same, as a question within another."""
    kind, owners, asked = question
    return RawSQL(FOUND, [list(owners), kind, _match(asked)])  # noqa: S611  (values are given)


def _match(asked: Sequence[Asked]) -> str:
    return " & ".join(f"({' | '.join(map(_quoted(each), each.tokens))})" for each in asked)


def _quoted(word: Asked) -> Callable[[str], str]:
    """How a token is written in a question; there are no quotes in any."""
    return lambda token: f"'{token}':*" if word.begins else f"'{token}'"


def says(token: str) -> bool:
    """Whether any row says a word."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT 1 FROM search_words WHERE words @@ %s::tsquery LIMIT 1", [f"'{token}'"]
        )
        return cursor.fetchone() is not None


def held(owner: int, kind: str) -> dict[int, frozenset[str]]:
    """{key: words} of all rows of a kind that an organisation has in the index."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT object_id, tsvector_to_array(words) FROM search_words"
            " WHERE organisation_id = %s AND kind = %s",
            [owner, kind],
        )
        return {key: frozenset(words) for key, words in cursor.fetchall()}


def clear() -> None:
    """Hold nothing of any row; whoever writes one waits until it is held again."""
    with connection.cursor() as cursor:
        cursor.execute("LOCK TABLE search_words IN EXCLUSIVE MODE")
        cursor.execute("DELETE FROM search_words")


def tidy() -> None:
    """Nothing: what is gone is taken out by the vacuum, as in every other table."""
