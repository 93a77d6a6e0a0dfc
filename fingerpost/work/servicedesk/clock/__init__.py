"""When a request should be answered and solved: read from what happened to it, never counted up.

Nothing here asks the database. The response clock never stands still; the resolution clock does
while somebody else is waited for, and between a solution and the moment it proved to be none.
"""

from .reading import ENDS, times
from .shapes import Event, Length, RoundTheClock, Target, Times, Turn
from .steps import Of, Step, steps_due

__all__ = [
    "ENDS",
    "Event",
    "Length",
    "Of",
    "RoundTheClock",
    "Step",
    "Target",
    "Times",
    "Turn",
    "steps_due",
    "times",
]
