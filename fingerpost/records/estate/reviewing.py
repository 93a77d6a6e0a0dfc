"""The SLT digital lead owns the asset register (DfE digital leadership standard 2)."""

from fingerpost.foundation.people.models import Duty
from fingerpost.records.upkeep.declaration import owned
from fingerpost.records.upkeep.rules import Cadence

owned(
    "assets",
    owner=Duty.SLT_DIGITAL_LEAD,
    cadence=Cadence.TERMLY,
    layout=(
        *("name", "kind", "manufacturer", "model", "tag", "serial", "assigned_to", "location"),
        *("purchased_on", "made_on", "review_on", "disposed_on"),
    ),
)
