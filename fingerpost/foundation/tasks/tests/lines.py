"""Work that leaves a line in a folder: doing it twice is as good as once, and can be counted."""

import os
import time
from pathlib import Path

from django.tasks import task


@task
def write_line(number: int, folder: str, seconds: float) -> int:
    """Take some time, then write the line of this number."""
    note(folder, "begun", number)
    time.sleep(seconds)
    (Path(folder) / f"line-{number}").write_text(str(number), encoding="ascii")
    note(folder, "done", number)
    return number


def note(folder: str, what: str, number: int) -> None:
    """Add to a list whole or not at all, whatever kills whom."""
    file = os.open(Path(folder) / what, os.O_APPEND | os.O_CREAT | os.O_WRONLY)
    os.write(file, f"{number}\n".encode())
    os.close(file)
