"""What somebody is to the school, and whether they are here."""

from django.db import models


class Category(models.TextChoices):
    """What somebody is to the school, as its staff list tells people apart."""

    STAFF = "staff", "Staff"
    SUPPLY = "supply", "Supply"
    AGENCY = "agency", "Agency"
    TRAINEE = "trainee", "Trainee"
    VOLUNTEER = "volunteer", "Volunteer"
    GOVERNOR = "governor", "Governor or trustee"
    CONTRACTOR = "contractor", "Contractor"
    GUEST = "guest", "Guest account from outside"


class State(models.TextChoices):
    """Whether somebody is here; it follows from their last working day."""

    HERE = "here", "Here"
    LEAVING = "leaving", "Leaving"
    LEFT = "left", "Left"


PRESENT = (State.HERE.value, State.LEAVING.value)


class Standing(models.TextChoices):
    """Whether the usual list shows somebody."""

    HELD = "held", "Here now"
    GONE = "gone", "Left"


LISTED = (Category.STAFF, Category.SUPPLY, Category.AGENCY, Category.TRAINEE)
"""Whom a complete staff list names; the others may be missing from it."""
KEYS = ("entra_id", "google_id", "mis_id", "staff_code", "email")
"""What tells people apart in lists, the surest first; a name never does."""


class Rank(models.TextChoices):
    HOLDER = "holder", "Holder"
    DEPUTY = "deputy", "Deputy"
    ACTING = "acting", "Acting"
