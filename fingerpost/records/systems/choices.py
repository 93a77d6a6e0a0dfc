"""The words of the register of systems."""

from django.db import models


class Kind(models.TextChoices):
    MIS = "mis", "Management information (MIS)"
    SAFEGUARDING = "safeguarding", "Safeguarding records"
    FILTERING = "filtering", "Filtering and monitoring"
    LEARNING = "learning", "Teaching and learning"
    OFFICE = "office", "E-mail, files and office"
    SIGN_IN = "sign-in", "Signing in and accounts"
    PARENTS = "parents", "Letters and payments of parents"
    FINANCE = "finance", "Finance and payroll"
    STAFF = "staff", "Staff and HR"
    CATERING = "catering", "Catering and the library"
    NETWORK = "network", "Broadband, network and Wi-Fi"
    TELEPHONY = "telephony", "Telephones"
    BACKUP = "backup", "Backup"
    SITE = "site", "Doors, cameras and the building"
    WEBSITE = "website", "Website"
    OTHER = "other", "Other"


class Status(models.TextChoices):
    TRIAL = "trial", "Being tried"
    IN_USE = "in-use", "In use"
    ENDED = "ended", "Ended"


class Standing(models.TextChoices):
    """Whether the school works with a system; lists walk one or the other."""

    HELD = "held", "Current"
    GONE = "gone", "Past"


class Hosting(models.TextChoices):
    UNKNOWN = "unknown", "Not known"
    ONLINE = "online", "Online, at its supplier"
    HERE = "here", "On our premises"
    BOTH = "both", "Both"


class Criticality(models.TextChoices):
    """How soon its failure hurts, 1 the soonest."""

    UNKNOWN = "unknown", "Not known"
    FIRST = "1", "1, lessons or safety suffer the same day"
    SECOND = "2", "2, the school can do without for a few days"
    THIRD = "3", "3, it can wait"


class SignIn(models.TextChoices):
    UNKNOWN = "unknown", "Not known"
    SSO = "sso", "Single sign-on"
    LOCAL = "local", "A password of its own"
    BOTH = "both", "Either"
    NONE = "none", "Nobody signs in"


class Mfa(models.TextChoices):
    """Who is asked for a second step when they sign in."""

    UNKNOWN = "unknown", "Not known"
    ALL = "all", "Asked of everybody"
    ADMINS = "admins", "Asked of administrators only"
    OFF = "off", "Can be switched on, and is not"
    MISSING = "missing", "It has none"


class PersonalData(models.TextChoices):
    """Whose personal data a system holds."""

    UNKNOWN = "unknown", "Not known"
    NONE = "none", "None"
    PUPILS = "pupils", "Of pupils"
    STAFF = "staff", "Of staff"
    BOTH = "both", "Of pupils and staff"
    OTHERS = "others", "Of others only"


class BackedUpBy(models.TextChoices):
    UNKNOWN = "unknown", "Not known"
    SUPPLIER = "supplier", "Its supplier"
    SCHOOL = "school", "The school"
    BOTH = "both", "Both"
    NOBODY = "nobody", "Nobody"


CURRENT = (Status.TRIAL, Status.IN_USE)
PAST = (Status.ENDED,)
HOLD_DATA = (PersonalData.PUPILS, PersonalData.STAFF, PersonalData.BOTH, PersonalData.OTHERS)
SIGNED_IN_TO = (SignIn.UNKNOWN, SignIn.SSO, SignIn.LOCAL, SignIn.BOTH)
