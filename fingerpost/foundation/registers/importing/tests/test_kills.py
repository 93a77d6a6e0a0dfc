"""Kill -9 in the middle of an import leaves all or nothing; the next worker imports it once.

A longer run: KILLS=40 .venv/bin/pytest -s fingerpost/foundation/registers/importing -k killed
"""

import os
import random
import sqlite3
import subprocess
import sys
import time

import psycopg

from fingerpost.foundation.tasks.tests.test_kills import House, house, work_off  # noqa: F401

KILLS = int(os.environ.get("KILLS", "4"))
ROWS = 4_000
PREPARE = """
import sys, django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from conftest import somebody
from fingerpost.foundation.imports.models import Doing
from fingerpost.foundation.permissions import Role
from fingerpost.foundation.registers.importing import tasks
from fingerpost.foundation.registers.importing.tests.build import checked
from fingerpost.foundation.tenancy.models import Kind, Organisation
from fingerpost.foundation.tenancy.scope import scope
school = Organisation.objects.create(name="Fernwhistle Primary", kind=Kind.SCHOOL)
actor = somebody("Tess Wickham", Role.IT_SUPPORT, school)
lines = (f"Signpost {n},{n},Print" for n in range(1, int(sys.argv[1]) + 1))
with scope(school):
    run = checked(actor, "\\n".join(["Supplier,Company number,Service", *lines, ""]))
    tasks.hand_over(actor, run, Doing.COMMIT)
"""
STANDS = """SELECT (SELECT count(*) FROM suppliers_supplier),
(SELECT status FROM imports_importrun),
(SELECT count(*) FROM audit_entry WHERE deed = 'suppliers.import'),
(SELECT count(*) FROM audit_change WHERE model = 'suppliers.Supplier'),
(SELECT state FROM tasks_job WHERE task LIKE '%bring_in_a_file'),
(SELECT attempts FROM tasks_job WHERE task LIKE '%bring_in_a_file')"""
NOTHING, ALL = (0, "checked", 0, 0), (ROWS, "done", 1, ROWS)


def stands(house):  # noqa: F811
    """How many rows there are, and what the run, the record and the job say."""
    if house.url:
        with psycopg.connect(house.url) as server:
            return server.execute(STANDS.replace("%", "%%"), []).fetchone()
    file = sqlite3.connect(house.folder / "fingerpost.sqlite3", timeout=20)
    try:
        return file.execute(STANDS).fetchone()
    finally:
        file.close()


def kill(house, pause):  # noqa: F811
    """Let a worker begin the import, and kill it after a pause of some seconds."""
    before = stands(house)[5]
    worker = house.worker()
    until = time.monotonic() + 30
    while time.monotonic() < until and stands(house)[5] == before and stands(house)[4] != "done":
        time.sleep(0.01)
    time.sleep(pause)
    worker.kill()
    worker.communicate()


def test_an_import_comes_in_whole_or_not_at_all_however_often_it_is_killed(house):  # noqa: F811
    words = [sys.executable, "-c", PREPARE, str(ROWS)]
    subprocess.run(words, env=house.around, check=True)  # noqa: S603  (our own code)
    seen = []
    for n in range(KILLS):
        kill(house, random.uniform(0, 0.8) if n else 0)  # noqa: S311  (the first dies at once)
        found = stands(house)
        seen.append(found[:4])
        assert found[:4] in (NOTHING, ALL), found
        if found[4] == "done":
            break
    assert NOTHING in seen, "every worker was quicker than its death"

    assert work_off(Finished(house.folder, house.url)) == 0

    assert stands(house)[:5] == (*ALL, "done")
    print(f"\n{len(seen)} kills, {seen.count(NOTHING)} of them left nothing, then all")  # noqa: T201


class Finished(House):
    """The same house, whose only job that counts is the import."""

    def ends(self):
        *_, state, attempts = stands(self)
        return [(state, attempts)]
