from fingerpost.foundation.permissions import ServiceLine, grant

from ..permissions import WORKERS

grant("former", {"view": WORKERS, "bring_in": WORKERS, "undo": WORKERS}, ServiceLine.DESK)
