"""Laying a document out as PDF, in a process of its own."""

import json
import signal
import subprocess
import sys
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any

from fingerpost.foundation.errors import DomainError

from .declaration import HOUSE
from .typeface import FOLDER

_PROCESS = f"{__package__}.process"
# The process limits its own computing time; this is for a machine that is very busy.
_PATIENCE = 60
_AT_ONCE = BoundedSemaphore(2)
"""Each takes some 100 MB for a second, a long list 450, so a third waits."""
_OUT_OF_BOUNDS = (-signal.SIGXCPU, -signal.SIGABRT, -signal.SIGKILL)
"""How a process ends that is out of time, is given no more memory, or takes too much of it."""
# Nothing is fetched: no template names a package, and were one to, it would find no way out.
_NO_WAY_OUT = dict.fromkeys(("http_proxy", "https_proxy", "ALL_PROXY"), "http://127.0.0.1:9")


class TooMuch(DomainError):
    """Raised when a document takes more time or memory to lay out than a server should give."""


class NotLaidOut(RuntimeError):
    """A template of ours does not work: a fault of the product, not of the person."""


def pdf_of(template: Path, data: Any) -> bytes:
    """The PDF of one of our templates with its data."""
    question = json.dumps(question_of(template, data)).encode()
    with _AT_ONCE:
        try:
            ended = subprocess.run(  # noqa: S603
                [sys.executable, "-P", "-s", "-m", _PROCESS],
                input=question,
                env={"PYTHONPATH": str(HOUSE.parent), "RAYON_NUM_THREADS": "1", **_NO_WAY_OUT},
                capture_output=True,
                timeout=_PATIENCE,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise _too_much() from None
    if ended.returncode in _OUT_OF_BOUNDS:
        raise _too_much()
    if ended.returncode:
        raise NotLaidOut(ended.stderr.decode(errors="replace")[-2000:])
    return ended.stdout


def question_of(template: Path, data: Any) -> dict[str, str]:
    """What the process is asked."""
    return {
        "root": str(HOUSE),
        "template": str(template),
        "fonts": str(FOLDER),
        "data": json.dumps(data, ensure_ascii=False),
    }


def _too_much() -> TooMuch:
    return TooMuch("This is too much to print at once. Narrow the list, then print it in parts.")
