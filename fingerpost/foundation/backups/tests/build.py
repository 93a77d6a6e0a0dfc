"""Houses of their own, each a folder and a database, worked on by commands of their own."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[4]
MAIN = "from fingerpost.config.cli import main; main()"
FILL = """
import django
django.setup()
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from conftest import somebody
from fingerpost.foundation.files.actions import attach
from fingerpost.foundation.permissions import Role
from fingerpost.records.estate.actions import create
from fingerpost.foundation.tenancy.models import Kind, Organisation
from fingerpost.foundation.tenancy.scope import scope
from tests.rows import fill
school = Organisation.objects.create(name="Fernwhistle Primary", kind=Kind.SCHOOL)
fill(school, "copied")
with connection.cursor() as cursor:
    for table in ("detail", "change", "entry", "chain"):
        cursor.execute(f"DELETE FROM audit_{table}")  # made-up entries make no chain
technician = somebody("Tess Wickham", Role.IT_SUPPORT, school)
with scope(school):
    asset = create(technician, name="Signpost 14", kind="laptop")
    attach(technician, asset, upload=SimpleUploadedFile("notes.txt", b"Minutes of a meeting"))
"""


@dataclass
class Place:
    """A folder and a database in which Fingerpost is kept."""

    folder: Path
    url: str = ""

    def run(self, *words: str, code: str = MAIN, **more: str) -> subprocess.CompletedProcess[str]:
        around = os.environ | {
            "DJANGO_SETTINGS_MODULE": "tests.settings",
            "FINGERPOST_SECRET_KEY": "a secret for tests only",
            "FINGERPOST_VAR": str(self.folder),
            "DATABASE_URL": self.url,
            "PYTHONPATH": str(ROOT),
        }
        return subprocess.run(  # noqa: S603  (our own code)
            [sys.executable, "-c", code, *words],
            env=around | more,
            capture_output=True,
            text=True,
            check=False,
        )

    def do(self, *words: str, **more: str) -> str:
        """What a command says that has to go well."""
        done = self.run(*words, **more)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def refuses(self, *words: str, **more: str) -> str:
        """What a command says that has to be refused, without a traceback."""
        done = self.run(*words, **more)
        assert done.returncode, done.stdout
        assert "Traceback" not in done.stderr, done.stderr
        return done.stderr

    @property
    def copy(self) -> Path:
        """The only copy that was made here."""
        [found] = (self.folder / "backups").iterdir()
        return found
