"""A server of its own on an empty folder, and what its processes have used."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PACE = 43.0
"""What `pace` answers on the machine for which the budgets are written, undisturbed."""


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def running() -> Iterator[tuple[int, int, float]]:
    """A server with one process, and no background work in it, which would be counted as a page's;
    answers its port, its process and the seconds until it answered."""
    port = free_port()
    began = time.perf_counter()
    command = [
        Path(sys.executable).parent / "fingerpost",
        "serve",
        "--port",
        str(port),
        "--no-worker",
    ]
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # a second start is quick with compiled files
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        _wait(port)
        yield port, process.pid, time.perf_counter() - began
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=20)


def _wait(port: int) -> None:
    for _ in range(600):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/sign-in/")
            connection.getresponse().read()
        except OSError:
            time.sleep(0.02)
        else:
            return
    raise TimeoutError("The server did not start within 12 seconds.")


def family(root: int) -> list[int]:
    """A process and all that descend from it."""
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            parents[int(entry.name)] = _parent(entry)
    found, queue = [], [root]
    while queue:
        each = queue.pop()
        found.append(each)
        queue += [child for child, parent in parents.items() if parent == each]
    return found


def _parent(entry: Path) -> int:
    try:
        return int((entry / "stat").read_text().rpartition(")")[2].split()[1])
    except (FileNotFoundError, ProcessLookupError):
        return 0


def cpu_ms(processes: list[int]) -> float:
    """Time that the threads of some processes have run since they began, in milliseconds."""
    threads = (
        each for process in processes for each in Path(f"/proc/{process}/task").glob("*/schedstat")
    )
    return sum(int(each.read_text().split()[0]) for each in threads) / 1e6


def spent_ms(processes: list[int]) -> float:
    """Time that some processes have run, with their threads that ended, in steps of 10 ms."""
    return _ticks_ms(processes, 11)


def ended_ms(processes: list[int]) -> float:
    """Time that the children of some processes ran which have ended, in steps of 10 ms."""
    return _ticks_ms(processes, 13)


def _ticks_ms(processes: list[int], first: int) -> float:
    """The sum of two neighbours, user and system, among what the kernel counts of a process."""
    ticks = 0
    for process in processes:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[first]) + int(fields[first + 1])
    return ticks * 1000 / os.sysconf("SC_CLK_TCK")


def pace(rounds: int = 60) -> float:
    """Milliseconds of processor time for a fixed piece of work: it grows while others are busy."""
    before = time.process_time()
    for _ in range(rounds):
        words = [f"{n * 7919 % 100_003:06d}" for n in range(2000)]
        dict.fromkeys(sorted(words))
    return (time.process_time() - before) * 60_000 / rounds


def backends() -> list[int]:
    """The processes that serve our database on a PostgreSQL server of this machine."""
    name = os.environ["DATABASE_URL"].rpartition("/")[2].partition("?")[0]
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            words = _command(entry).split()
            if words[:1] == ["postgres:"] and name in words:
                found.append(int(entry.name))
    return found


def _command(entry: Path) -> str:
    try:
        return (entry / "cmdline").read_text(errors="replace").replace("\0", " ")
    except (FileNotFoundError, ProcessLookupError):
        return ""


def memory_mb(processes: list[int]) -> float:
    """Proportional memory of some processes, in megabytes."""
    total = 0
    for process in processes:
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1])
    return total / 1024
