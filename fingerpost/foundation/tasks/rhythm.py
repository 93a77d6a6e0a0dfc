"""How long things last here: leases, pauses, and when silence means that something has stopped."""

from datetime import timedelta
from typing import Any, cast

from django.conf import settings

_OPTIONS = cast(dict[str, Any], settings.TASKS["default"].get("OPTIONS", {}))

LEASE = timedelta(seconds=_OPTIONS.get("lease", 60))
"""How long a job stays a worker's without a sign of life.

Clocks of machines that share a queue must agree to well within it.
"""
MOST_ATTEMPTS: int = _OPTIONS.get("attempts", 5)
BACKOFF = timedelta(seconds=20)
"""The wait before a second try; it doubles with every further one."""
PAUSE = 1.0
"""Seconds between two looks at an empty queue, and between two signs of progress."""
AWAY = 5.0
"""Seconds to wait while the database cannot be reached."""
BEAT_EVERY = 20.0
PATIENCE = 30.0
"""Seconds that a stop waits for the job in progress."""
LIVING = timedelta(seconds=45)
"""A worker whose last beat is older may be gone; another makes the rounds."""
SILENCE = timedelta(minutes=2)
"""Without a beat for so long, background work has stopped."""
LONG_WAIT = timedelta(minutes=10)
"""A job that is due and waits longer means that background work is behind."""
WATCH_EVERY: float = _OPTIONS.get("watch_every", 30.0)
"""Seconds between two looks of a process at whether background work goes on; 0 for never."""
