"""What raises a priority, who is told when time runs out, and how a version stands."""

from django.db.models import TextChoices


class Raise(TextChoices):
    """What raises a priority by one. Who asks never does."""

    SAFEGUARDING = "safeguarding", "Filtering or a safeguarding record has failed"
    EXAM = "exam", "An exam is running or about to begin"
    SECURITY = "security", "Data may have got out, or somebody has broken in"


class Whom(TextChoices):
    """Who is told that time runs out."""

    ASSIGNEE = "assignee", "Whoever works on it"
    MANAGER = "manager", "The IT manager"
    SUPPLIER = "supplier", "The support company"
    LEAD = "lead", "The SLT digital lead"
    HEAD = "head", "The headteacher"


class Status(TextChoices):
    AGREED = "agreed", "Agreed"
    ASKED = "asked", "Waits for signatures"
    DRAFT = "draft", "Draft"
