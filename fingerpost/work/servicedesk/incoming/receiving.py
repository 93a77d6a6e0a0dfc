"""Where raw messages come in, whoever brings them: none is lost, and none keeps out the next."""

import logging

from django.db import InterfaceError, OperationalError, transaction

from fingerpost.foundation.actor import system
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope

from .actions import set_aside, take_in
from .models import Arrival

logger = logging.getLogger(__name__)
BEYOND_US = "Fingerpost could make nothing of it, which is a mistake of ours. Read it as it came"


def receive(school: Organisation, raw: bytes, *, refused: str = "") -> Arrival:
    """Take a message in, in a transaction of its own; `refused` says why it is only set aside.

    Raises OperationalError or InterfaceError while the database cannot be written: bring it again.
    """
    why = refused
    if not why:
        try:
            with scope(school), transaction.atomic():
                return take_in(system(school), raw)
        except (OperationalError, InterfaceError):
            raise
        except Exception:
            logger.exception("An e-mail to organisation %s could not be taken in.", school.pk)
            why = BEYOND_US
    with scope(school), transaction.atomic():
        return set_aside(system(school), raw, why)
