"""What was found at a school, written down as the rules would."""

from datetime import datetime

from fingerpost.foundation.now import now
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.standards.catalogue import requirement
from fingerpost.standards.models import StoredFinding

GAP, LAW = "DLG-2.5", "SRV-2.2"


def found(school, verdict, id=GAP, because="28 devices have no date.", at: datetime | None = None):
    """A finding of a school, in the place of the one before."""
    moment = at or now()
    with scope(school):
        StoredFinding.objects.open().filter(requirement=id).update(closed_at=moment)
        return StoredFinding.objects.create(
            organisation=school,
            requirement=id,
            key=requirement(id).evidence,
            verdict=verdict,
            because=because,
            opened_at=moment,
            checked_at=moment,
        )
