from fingerpost.foundation.people.models import Duty
from fingerpost.records.upkeep.declaration import owned
from fingerpost.records.upkeep.rules import Cadence

owned(
    "information-assets",
    owner=Duty.DPO,
    cadence=Cadence.YEARLY,
    layout=(
        *("name", "kind", "whose", "subjects", "categories", "purpose", "system_name"),
        *("owner_name", "place", "recipients", "retention", "security", "review_on"),
    ),
)
