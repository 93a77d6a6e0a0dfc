"""Who answers for a service, and what was decided about a membership or a certificate."""

from django.db.models import TextChoices

OWN, TRUST = "own", "trust"
NOBODY, NOT_HERE = "", "none"


class Badge(TextChoices):
    """What was decided about a membership or a certificate of IT support."""

    HELD = "held", "Held already"
    WANTED = "wanted", "Wanted: to be got"
    NOT_NEEDED = "not-needed", "Not needed"


class Form(TextChoices):
    """Of what kind IT support is; it follows from who answers for what."""

    INTERNAL = "internal", "Internal: the school’s own staff, or its trust’s"
    EXTERNAL = "external", "External: companies"
    HYBRID = "hybrid", "Hybrid: own staff and companies"
