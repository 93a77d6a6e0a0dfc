import os
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.management.base import CommandError
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from fingerpost.config.management.commands.serve import leave_the_database, run_checks_or_stop

pytestmark = pytest.mark.django_db
STOPPED_WHILE_IT_STARTS = """
import os, signal, time
from fingerpost.config.stopping import end_at_once_until_it_serves
signal.signal(signal.SIGTERM, lambda *_: None)
end_at_once_until_it_serves()
if (fork := os.fork()) == 0:
    time.sleep(5)
    os._exit(0)
os.kill(fork, signal.SIGTERM)
raise SystemExit(-os.waitstatus_to_exitcode(os.waitpid(fork, 0)[1]))
"""


def test_a_database_of_this_version_is_served():
    run_checks_or_stop()


def test_a_database_that_lacks_a_migration_is_not():
    MigrationRecorder(connection).record_unapplied("estate", "0001_first_release")

    with pytest.raises(CommandError, match="fingerpost migrate"):
        run_checks_or_stop()


def opens_two_at_once():
    """Whether two threads can each hold a connection at the same time."""
    both = threading.Barrier(2, timeout=10)

    def hold(_):
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            both.wait()

    with ThreadPoolExecutor(2) as threads:
        list(threads.map(hold, range(2)))


@pytest.mark.django_db(transaction=True)
def test_a_fork_opens_as_many_connections_as_it_needs():
    run_checks_or_stop()
    leave_the_database()
    child = os.fork()
    if child == 0:
        try:
            opens_two_at_once()
        finally:
            os._exit(sys.exc_info()[0] is not None)

    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_a_fork_that_is_stopped_while_it_starts_ends_at_once():
    words = [sys.executable, "-c", STOPPED_WHILE_IT_STARTS]

    assert subprocess.run(words, check=False).returncode == signal.SIGTERM  # noqa: S603
