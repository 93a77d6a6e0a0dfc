"""Kill -9 at any moment loses no job: real workers, a real database, and many deaths.

A longer run: KILLS=200 .venv/bin/pytest -s fingerpost/foundation/tasks/tests/test_kills.py
"""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from tests.databases import database_of_its_own

ROOT = Path(__file__).parents[4]
KILLS = int(os.environ.get("KILLS", "18"))
AT_ONCE = 3
JOBS = min(300, 6 * KILLS)
LIFE = 0.4
"""Seconds that a worker lives at most, once it works."""
SECONDS = KILLS * LIFE / 2 / JOBS / 2
"""What a job takes: so much that the deaths come while there still is work."""
PREPARE = """
import sys, django
django.setup()
from django.core.management import call_command
from fingerpost.foundation.tasks.tests.lines import write_line
call_command("migrate", verbosity=0)
for number in range(int(sys.argv[1])):
    write_line.enqueue(number, sys.argv[2], float(sys.argv[3]))
"""
ENDS = "SELECT state, attempts FROM tasks_job WHERE task LIKE %s"


class House:
    """A database of its own, worked on by processes of their own."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder, self.url = folder, url
        self.around = os.environ | {
            "DJANGO_SETTINGS_MODULE": "fingerpost.foundation.tasks.tests.hurried",
            "FINGERPOST_SECRET_KEY": "a secret for tests only",
            "FINGERPOST_VAR": str(folder),
            "DATABASE_URL": url,
            "PYTHONPATH": str(ROOT),
        }

    def prepare(self) -> None:
        words = [sys.executable, "-c", PREPARE, str(JOBS), str(self.folder), str(SECONDS)]
        subprocess.run(words, env=self.around, check=True)  # noqa: S603  (our own code)

    def worker(self) -> subprocess.Popen[str]:
        """A worker that has begun to work."""
        words = [sys.executable, "-c", "from fingerpost.config.cli import main; main()", "worker"]
        with (self.folder / "log").open("a") as log:
            started = subprocess.Popen(  # noqa: S603  (our own code)
                words, env=self.around, stdout=subprocess.PIPE, stderr=log, text=True
            )
        assert started.stdout is not None
        assert started.stdout.readline().startswith("Working as")
        return started

    def ends(self) -> list[tuple[str, int]]:
        """How each job stands, and after how many attempts."""
        if self.url:
            with psycopg.connect(self.url) as server:
                return server.execute(ENDS, ["%write_line"]).fetchall()
        file = sqlite3.connect(self.folder / "fingerpost.sqlite3", timeout=20)
        try:
            return file.execute(ENDS.replace("%s", "?"), ["%write_line"]).fetchall()
        finally:
            file.close()

    def written(self, what: str) -> list[int]:
        return [int(number) for number in (self.folder / what).read_text().split()]


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with database_of_its_own("kills") as url:
        yield House(tmp_path, url)


def test_no_job_is_lost_however_often_workers_are_killed(house):
    house.prepare()
    with ThreadPoolExecutor(AT_ONCE) as several:
        list(several.map(lambda _: kill(house), range(KILLS)))
    left = sum(state != "done" for state, _ in house.ends())

    assert work_off(house) == 0

    ends, begun, done = house.ends(), house.written("begun"), house.written("done")
    assert [state for state, _ in ends] == ["done"] * JOBS
    assert {int(file.read_text()) for file in house.folder.glob("line-*")} == set(range(JOBS))
    again = sum(attempts > 1 for _, attempts in ends)
    assert again, "no kill hit a job in progress"
    print(  # noqa: T201
        f"\n{KILLS} kills, {JOBS} jobs, none lost; {left} were left for the last worker; "
        f"{len(begun) - len(done)} were cut short, {again} tried again, "
        f"{len(done) - JOBS} done twice, {max(tries for _, tries in ends)} attempts at most"
    )


def kill(house: House) -> None:
    """Let a worker live for a moment."""
    worker = house.worker()
    time.sleep(random.uniform(0, LIFE))  # noqa: S311
    worker.kill()
    worker.communicate()


def work_off(house: House) -> int:
    """Let one worker finish what is left, and stop it as one should; its exit code."""
    worker = house.worker()
    until = time.monotonic() + 60
    while time.monotonic() < until and any(state != "done" for state, _ in house.ends()):
        time.sleep(0.1)
    worker.send_signal(signal.SIGTERM)
    worker.communicate(timeout=40)
    return worker.returncode
