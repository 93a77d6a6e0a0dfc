"""An empty SQLite database for tests, kept until a migration changes.

Making one takes ten seconds of processor time, which every run of a few tests would pay again.
"""

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import django
import pytest
from django.db import connection

HOME = Path(__file__).parent.parent
FOLDER = HOME / ".migrated"
MEMORY = "file:memorydb_default?mode=memory&cache=shared"
"""What Django calls the database of one test process."""


def kept() -> Path:
    """Where the empty database of these migrations stands, or will."""
    files = sorted(HOME.glob("fingerpost/**/migrations/*.py"))
    text = b"".join(str(file).encode() + file.read_bytes() for file in (*files, HOME / "uv.lock"))
    mark = hashlib.sha256(text + django.__version__.encode()).hexdigest()[:16]
    return FOLDER / f"{mark}.sqlite3"


def lay_down(folder: Path) -> None:
    """Let a house begin with the empty database, if one is kept; `migrate` finds little to do."""
    if kept().exists():
        shutil.copy(kept(), folder / "fingerpost.sqlite3")


@pytest.fixture(scope="session")
def django_db_keepdb() -> Iterator[bool]:
    """Whether the database stands already: it does once the kept one was read into memory."""
    if connection.vendor != "sqlite" or not kept().exists():
        yield False
        return
    memory = sqlite3.connect(MEMORY, uri=True)
    with closing(sqlite3.connect(kept())) as file:
        file.backup(memory)
    yield True
    memory.close()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: object) -> None:
    """Keep a database that was made now for the runs to come, in place of older ones."""
    if connection.vendor != "sqlite" or kept().exists():
        return
    FOLDER.mkdir(exist_ok=True)
    ours = FOLDER / f"{os.getpid()}.part"
    with django_db_blocker.unblock():
        connection.ensure_connection()
        with closing(sqlite3.connect(ours)) as file:
            connection.connection.backup(file)
    for old in FOLDER.glob("*.sqlite3"):
        old.unlink(missing_ok=True)
    ours.replace(kept())
