"""A PostgreSQL database of its own, for what works in processes of its own."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit

import psycopg


@contextmanager
def database_of_its_own(name: str) -> Iterator[str]:
    """The address of an empty database that goes afterwards; none where the tests use SQLite."""
    url = os.environ.get("DATABASE_URL", "")
    if not url:
        yield ""
        return
    name = f"fingerpost_{name}_{os.getpid()}"
    with psycopg.connect(_of(url, "postgres"), autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
        try:
            yield _of(url, name)
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _of(url: str, name: str) -> str:
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))
