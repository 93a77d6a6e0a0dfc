"""The words of the supplier register: what they provide, what hangs on them."""

from django.db import models


class Kind(models.TextChoices):
    BROADBAND = "broadband", "Broadband"
    IT_SUPPORT = "it-support", "IT support"
    MIS = "mis", "Management information system"
    SAFEGUARDING = "safeguarding", "Safeguarding records"
    FILTERING = "filtering", "Filtering and monitoring"
    TELEPHONY = "telephony", "Telephony"
    PRINT = "print", "Print and copying"
    SOFTWARE = "software", "Software and apps"
    CLOUD = "cloud", "Cloud service"
    HARDWARE = "hardware", "Hardware"
    MAINTENANCE = "maintenance", "Maintenance"
    DISPOSAL = "disposal", "Disposal and recycling"
    TRAINING = "training", "Training and advice"
    OTHER = "other", "Other"


class Status(models.TextChoices):
    PROPOSED = "proposed", "Proposed"
    SCREENING = "screening", "Being checked"
    APPROVED = "approved", "Approved"
    CONDITIONAL = "conditional", "Approved with conditions"
    UNCHECKED = "unchecked", "In use, to be checked"
    LIVE = "live", "In use"
    EXITING = "exiting", "Being left"
    REJECTED = "rejected", "Turned down"
    ENDED = "ended", "Ended"


class Standing(models.TextChoices):
    """Whether the school deals with a supplier; lists walk one or the other."""

    HELD = "held", "Current"
    GONE = "gone", "Past"


class DataRole(models.TextChoices):
    """What a supplier is to the personal data of pupils and staff (UK GDPR)."""

    UNKNOWN = "unknown", "Not known"
    NONE = "none", "Holds no personal data"
    PROCESSOR = "processor", "Processor"
    JOINT = "joint-controller", "Joint controller"
    CONTROLLER = "controller", "Controller in its own right"


class DataPlace(models.TextChoices):
    """Where a supplier keeps the school's data, told by the countries that it names."""

    UNKNOWN = "", "Not known"
    INSIDE = "inside", "In the UK or the EU"
    OUTSIDE = "outside", "Outside the UK and the EU too"


class Criticality(models.TextChoices):
    UNKNOWN = "unknown", "Not known"
    CRITICAL = "critical", "Critical"
    IMPORTANT = "important", "Important"
    ROUTINE = "routine", "Routine"


class Dbs(models.TextChoices):
    """Whether those of a supplier who meet pupils are checked (Disclosure and Barring Service)."""

    UNKNOWN = "unknown", "Not known"
    NOT_NEEDED = "not-needed", "Nobody of theirs meets pupils"
    GIVEN = "given", "Confirmed in writing"
    MISSING = "missing", "Asked for, not given"


class Reached(models.TextChoices):
    OFFICE = "office-hours", "In office hours"
    ALWAYS = "24x7", "Day and night, for incidents"


class Certificate(models.TextChoices):
    CYBER_ESSENTIALS = "cyber-essentials", "Cyber Essentials"
    CYBER_ESSENTIALS_PLUS = "cyber-essentials-plus", "Cyber Essentials Plus"
    ISO_27001 = "iso-27001", "ISO 27001"
    ADISA = "adisa", "ADISA (data destruction)"
    OTHER = "other", "Other"


CYBER_ESSENTIALS = (Certificate.CYBER_ESSENTIALS, Certificate.CYBER_ESSENTIALS_PLUS)
CURRENT = (
    Status.PROPOSED,
    Status.SCREENING,
    Status.APPROVED,
    Status.CONDITIONAL,
    Status.UNCHECKED,
    Status.LIVE,
    Status.EXITING,
)
CHECKED = (Status.LIVE, Status.EXITING)
"""In use, and somebody looked at them before."""
IN_USE = (Status.UNCHECKED, *CHECKED)
PAST = (Status.REJECTED, Status.ENDED)
HOLD_DATA = (DataRole.PROCESSOR, DataRole.JOINT, DataRole.CONTROLLER)
