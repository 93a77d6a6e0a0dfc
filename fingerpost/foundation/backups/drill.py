"""The restore drill: a copy is put back into an empty place, by a process of its own."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from django.conf import settings

LONGEST = 4 * 60 * 60
OTHERS = frozenset(
    {"DATABASE_URL", "DATABASE_URL_FILE"}
    | {"FINGERPOST_MAIL", "FINGERPOST_MAIL_FILE"}
    | {"FINGERPOST_MAIL_FROM", "FINGERPOST_MAIL_FROM_FILE"}
)
"""What must not reach a drill: our own database, and our letters."""
PLACE = "drill-"
START = "from fingerpost.config.cli import main; main()"


class Failed(Exception):
    """The copy could not be put back, or was not the same; the words say why."""


def drill(copy: Path) -> None:
    """Put a copy back and compare it row for row; Failed when that did not go well.

    The empty place is a folder with an SQLite database, whatever ours is, and goes afterwards.
    """
    with tempfile.TemporaryDirectory(prefix=PLACE, dir=settings.VAR) as folder:
        around = {key: value for key, value in os.environ.items() if key not in OTHERS}
        around |= {"FINGERPOST_VAR": folder, "FINGERPOST_SECRET_KEY": settings.SECRET_KEY}
        command = [sys.executable, "-c", START, "restore", str(copy)]
        try:
            done = subprocess.run(  # noqa: S603 - our own command, and a path of ours
                command, env=around, capture_output=True, text=True, timeout=LONGEST, check=False
            )
        except subprocess.TimeoutExpired:
            raise Failed("It took more than four hours and was given up.") from None
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if line.strip()]
        raise Failed(lines[-1].removeprefix("CommandError: ") if lines else "It broke off.")
