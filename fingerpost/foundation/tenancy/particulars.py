"""What Get Information about Schools (GIAS) and Companies House say of a school or trust.

Codes are text: many begin with a zero, and none is ever reckoned with.
"""

from django.core.validators import RegexValidator
from django.db import models

URN = RegexValidator(r"\A[0-9]{6}\Z", "Enter the URN as six figures, like 100123")
UKPRN = RegexValidator(r"\A[0-9]{8}\Z", "Enter the UKPRN as eight figures, like 10012345")
LA_CODE = RegexValidator(
    r"\A[0-9]{3}\Z", "Enter the local authority's code as three figures, like 301"
)
ESTABLISHMENT = RegexValidator(
    r"\A[0-9]{4}\Z", "Enter the establishment number as four figures, like 2001"
)
TRUST_UID = RegexValidator(r"\A[0-9]{1,6}\Z", "Enter the trust's UID as up to six figures")
GROUP_ID = RegexValidator(
    r"\A[A-Z]{2}[0-9]{5}\Z", "Enter the group ID as two letters and five figures, like TR00123"
)
COMPANY = RegexValidator(
    r"\A([0-9]{8}|[A-Z]{2}[0-9]{6})\Z",
    "Enter the Companies House number with all eight characters, like 01234567. "
    "Put back the zeros in front if a spreadsheet dropped them",
)
OLDEST = 99


class TypeGroup(models.TextChoices):
    """The groups of types of establishment, as GIAS has them."""

    ACADEMIES = "academies", "Academies"
    FREE_SCHOOLS = "free-schools", "Free Schools"
    MAINTAINED = "maintained", "Local authority maintained schools"
    SPECIAL = "special", "Special schools"
    INDEPENDENT = "independent", "Independent schools"
    COLLEGES = "colleges", "Colleges"
    UNIVERSITIES = "universities", "Universities"
    ONLINE = "online", "Online provider"
    WELSH = "welsh", "Welsh schools"
    OTHER = "other", "Other types"


class Status(models.TextChoices):
    """Whether the establishment is open, as GIAS has it."""

    OPEN = "open", "Open"
    CLOSING = "closing", "Open, but proposed to close"
    CLOSED = "closed", "Closed"
    PROPOSED = "proposed", "Proposed to open"


class YearStart(models.TextChoices):
    """The days on which a financial year begins in English education."""

    APRIL = "04-01", "1 April"
    AUGUST = "08-01", "1 August"
    SEPTEMBER = "09-01", "1 September"


class Colour(models.TextChoices):
    """Colours for the bar of a school. Each was checked against its text, in light and in dark."""

    BLUE = "blue", "Blue"
    NAVY = "navy", "Navy"
    PURPLE = "purple", "Purple"
    MAROON = "maroon", "Maroon"
    BROWN = "brown", "Brown"
    TEAL = "teal", "Teal"
    GREY = "grey", "Grey"
