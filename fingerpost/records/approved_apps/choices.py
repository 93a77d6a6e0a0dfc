"""The words of the list of approved apps."""

from django.db import models


class Status(models.TextChoices):
    REQUESTED = "requested", "Asked for"
    SCREENING = "screening", "Being checked"
    APPROVED = "approved", "Approved"
    CONDITIONAL = "conditional", "Approved with conditions"
    DECLINED = "declined", "Turned down"
    SUSPENDED = "suspended", "Suspended"
    RETIRED = "retired", "Retired"


class Standing(models.TextChoices):
    """Whether an app is on the list or may come on it; lists walk one or the other."""

    HELD = "held", "Current"
    GONE = "gone", "Past"


class Audience(models.TextChoices):
    STAFF = "staff", "Staff"
    PUPILS = "pupils", "Pupils"
    BOTH = "both", "Staff and pupils"


class Year(models.TextChoices):
    """School years, the youngest first."""

    NURSERY = "00", "Nursery"
    RECEPTION = "01", "Reception"
    ONE = "02", "Year 1"
    TWO = "03", "Year 2"
    THREE = "04", "Year 3"
    FOUR = "05", "Year 4"
    FIVE = "06", "Year 5"
    SIX = "07", "Year 6"
    SEVEN = "08", "Year 7"
    EIGHT = "09", "Year 8"
    NINE = "10", "Year 9"
    TEN = "11", "Year 10"
    ELEVEN = "12", "Year 11"
    TWELVE = "13", "Year 12"
    THIRTEEN = "14", "Year 13"


class PersonalData(models.TextChoices):
    UNKNOWN = "unknown", "Not known"
    NONE = "none", "None"
    STAFF = "staff", "Of staff"
    PUPIL = "pupil", "Of pupils"


class Ai(models.TextChoices):
    """Whether an app makes or judges content by artificial intelligence."""

    UNKNOWN = "unknown", "Not known"
    NO = "no", "No"
    YES = "yes", "Yes"


CURRENT = (
    Status.REQUESTED,
    Status.SCREENING,
    Status.APPROVED,
    Status.CONDITIONAL,
    Status.SUSPENDED,
)
ALLOWED = (Status.APPROVED, Status.CONDITIONAL)
"""What may be used."""
ASKABLE = (Status.REQUESTED, Status.SCREENING)
"""Where an app stands while somebody decides about it."""
PAST = (Status.DECLINED, Status.RETIRED)
FOR_PUPILS = (Audience.PUPILS, Audience.BOTH)
