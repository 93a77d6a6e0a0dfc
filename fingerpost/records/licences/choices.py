"""The words of the register of licences."""

from django.db import models


class Kind(models.TextChoices):
    SUBSCRIPTION = "subscription", "Subscription"
    PERPETUAL = "perpetual", "Bought once, for good"
    FREE = "free", "Free of charge"
    OPEN_SOURCE = "open-source", "Open source"


class Metric(models.TextChoices):
    """What a seat is."""

    UNKNOWN = "unknown", "Not known"
    USER = "user", "Each user"
    DEVICE = "device", "Each device"
    FTE = "fte", "Each full-time member of staff"
    CONCURRENT = "concurrent", "Each who uses it at one time"
    PUPIL = "pupil", "Each pupil on roll"
    SITE = "site", "The whole school"


class Status(models.TextChoices):
    PLANNED = "planned", "To be bought"
    IN_USE = "in-use", "In use"
    ENDED = "ended", "Ended"


class Standing(models.TextChoices):
    """Whether a licence is current; lists walk one or the other."""

    HELD = "held", "Current"
    GONE = "gone", "Past"


CURRENT = (Status.PLANNED, Status.IN_USE)
PAST = (Status.ENDED,)
PAID_ANEW = (Kind.SUBSCRIPTION,)
"""Those that run out unless they are paid again."""
LICENSED = (Kind.SUBSCRIPTION, Kind.PERPETUAL)
"""Those of which no more may be used than were bought."""
UNCOUNTED = (Metric.SITE,)
"""Those without seats."""
