"""The words of the register of information assets."""

from django.db import models


class Function(models.TextChoices):
    """The part of the school's work that uses the data."""

    TEACHING = "teaching", "Teaching and learning"
    PUPILS = "pupils", "Pupil records"
    ADMISSIONS = "admissions", "Admissions"
    SAFEGUARDING = "safeguarding", "Safeguarding and welfare"
    SEND = "send", "SEND and medical needs"
    ASSESSMENT = "assessment", "Assessment and exams"
    PARENTS = "parents", "Parents and communication"
    STAFF = "staff", "Staff and recruitment"
    FINANCE = "finance", "Finance and payroll"
    GOVERNANCE = "governance", "Governance"
    SITE = "site", "Site, visitors and security"
    CATERING = "catering", "Catering, trips and clubs"
    IT = "it", "IT and accounts"
    OTHER = "other", "Other"


class Status(models.TextChoices):
    PROPOSED = "proposed", "Proposed"
    REVIEW = "review", "With the DPO"
    LIVE = "live", "Live"
    RETIRED = "retired", "Retired"


class Standing(models.TextChoices):
    """Whether the school holds the data; lists walk one or the other."""

    HELD = "held", "Current"
    GONE = "gone", "Past"


class YesNo(models.TextChoices):
    UNKNOWN = "unknown", "Not known"
    YES = "yes", "Yes"
    NO = "no", "No"


class Whose(models.TextChoices):
    """Whom the data is about, as the DfE asks for data of pupils and staff."""

    UNKNOWN = "unknown", "Not known"
    PUPILS = "pupils", "Pupils"
    STAFF = "staff", "Staff"
    BOTH = "both", "Pupils and staff"
    OTHERS = "others", "Others only"


class Form(models.TextChoices):
    DIGITAL = "digital", "Digital"
    PAPER = "paper", "On paper"
    BOTH = "both", "Both"


class Impact(models.TextChoices):
    """Whether a data protection impact assessment is needed, and how far it is."""

    UNKNOWN = "unknown", "Nobody has decided"
    NOT_NEEDED = "not-needed", "Not needed"
    NEEDED = "needed", "Needed, not done"
    DONE = "done", "Done"


class Answer(models.TextChoices):
    """What the DPO says of something that may hold personal data."""

    DRAFT = "draft", "Add a draft to the register"
    COVERED = "covered", "It is covered by an entry of the register"
    NO = "no", "No, it holds none"


CURRENT = (Status.PROPOSED, Status.REVIEW, Status.LIVE)
OPEN = (Status.PROPOSED, Status.REVIEW)
