from fingerpost.foundation.people.models import Duty
from fingerpost.records.upkeep.declaration import owned
from fingerpost.records.upkeep.rules import Cadence

owned(
    "contracts",
    owner=Duty.BUSINESS,
    cadence=Cadence.YEARLY,
    layout=(
        *("title", "kind", "form", "supplier_name", "status", "starts_on", "ends_on", "renewal"),
        *("value_year", "value_total", "technical_contact", "personal_data"),
    ),
)
