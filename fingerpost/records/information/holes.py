"""What can be missing of an information asset."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Q

from fingerpost.foundation.registers.declaration import Hole

from .bases import CONSENT, EXPLICIT_CONSENT
from .choices import CURRENT, OPEN, Form, Impact, Status, YesNo
from .models import Processor

LIVE = (Status.LIVE,)


def holes(today: date) -> Mapping[str, Hole]:
    """Every hole, by the word that addresses have for it."""
    return {
        "to-decide": Hole("waiting for the DPO", "status", Q(), OPEN),
        "purpose": Hole("without a purpose", "purpose", Q(purpose=""), CURRENT),
        "owner": Hole("without an owner", "owner_name", Q(owner_name=""), CURRENT),
        "basis": Hole("without a lawful basis", "lawful_basis", Q(lawful_basis=""), CURRENT),
        "retention": Hole("without how long they are kept", "retention", Q(retention=""), CURRENT),
        "security": Hole("without how they are kept safe", "security", Q(security=""), CURRENT),
        "consent": Hole(
            "that rest on consent",
            "consent_because",
            Q(lawful_basis=CONSENT) | Q(condition=EXPLICIT_CONSENT),
            CURRENT,
        ),
        "special": Hole(
            "of which nobody said whether they hold special category data",
            "special",
            Q(special=YesNo.UNKNOWN),
            CURRENT,
        ),
        "impact": Hole(
            "whose impact assessment is needed and not done, or nobody has decided",
            "impact",
            Q(impact__in=(Impact.NEEDED, Impact.UNKNOWN)),
            CURRENT,
        ),
        "system": Hole(
            "that are digital, in no system of the register",
            "system_name",
            ~Q(form=Form.PAPER) & Q(system=None),
            CURRENT,
        ),
        "processor": Hole(
            "without a processor noted",
            "",
            ~Q(pk__in=Processor.objects.values("asset")),
            CURRENT,
        ),
        "review-due": Hole(
            "that the DPO did not review within a year",
            "reviewed_on",
            Q(reviewed_on=None) | Q(reviewed_on__lt=a_year_before(today)),
            LIVE,
        ),
    }


def a_year_before(day: date) -> date:
    """The same day a year before; the 28th for the 29th of February."""
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)
