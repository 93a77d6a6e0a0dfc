"""What other rooms and pages ask of contracts."""

from datetime import date

from django.db.models import F, Q

from fingerpost.foundation.tenancy.rows import TenantQuerySet
from fingerpost.records.suppliers.choices import HOLD_DATA
from fingerpost.records.suppliers.choices import Status as Supply
from fingerpost.records.suppliers.holes import not_within_a_year

from .choices import IN_FORCE, USUALLY_PERSONAL, Status, YesNo


class ContractQuerySet(TenantQuerySet["Contract"]):  # type: ignore[name-defined]
    """Contracts as people speak of them."""

    def in_force(self) -> "ContractQuerySet":
        """Those that bind the school today."""
        return self.filter(status__in=IN_FORCE, archived_on=None)

    def seem_to_hold_personal_data(self) -> "ContractQuerySet":
        """Those in force that hold personal data by what is said of them, by what their supplier
        is to such data, or by what they are for where nobody has said."""
        seems = Q(supplier__data_role__in=HOLD_DATA) | Q(kind__in=USUALLY_PERSONAL)
        return self.in_force().filter(
            Q(personal_data=YesNo.YES) | Q(personal_data=YesNo.UNKNOWN) & seems
        )

    def unchecked(self, today: date) -> "ContractQuerySet":
        """Those that seem to hold personal data and whose supplier nobody checked within a year."""
        nobody = Q(supplier=None) | Q(supplier__status=Supply.UNCHECKED)
        return self.seem_to_hold_personal_data().filter(
            nobody | not_within_a_year("supplier__checked_on", today)
        )

    def undecided(self) -> "ContractQuerySet":
        """Those in force about whose next end nobody has decided."""
        live = self.filter(status=Status.LIVE, archived_on=None, turns_on__isnull=False)
        return live.exclude(decisions__for_end_on=F("turns_on"))

    def to_decide_by(self, until: date) -> "ContractQuerySet":
        """Those about which somebody must decide by a day, the most urgent first."""
        due = self.undecided().filter(act_by__lte=until)
        return due.order_by("act_by", "pk")
