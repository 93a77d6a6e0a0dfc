"""What was read of where a school stands, kept until a deed or a look at the standards moves it."""

from collections.abc import Callable

from django.db.models import StringAgg, Sum, TextField, Value
from django.db.models.functions import Cast

from fingerpost.foundation.audit.remembering import remembered_while
from fingerpost.foundation.audit.trail import moves
from fingerpost.foundation.tenancy.prepared import Prepared
from fingerpost.foundation.tenancy.scope import current_scope

from .models import StoredFinding

TEXT = TextField()
KEPT = 32
"""So many answers are kept; that of all requirements weighs a third of a megabyte."""


def remembered_until_a_look[**Asked, Answer](
    ask: Callable[Asked, Answer],
) -> Callable[Asked, Answer]:
    """Ask again once a row has changed, of the school or of its trust, or a finding has.

    What is asked names the day where the answer turns on it.
    """
    return remembered_while(_stamp, KEPT)(ask)


def _stamp() -> tuple[object, ...]:
    return current_scope().lineage, moves(), *_looks()


_looks = Prepared(
    lambda: (
        StoredFinding.objects.open()
        .values("organisation")
        .order_by()
        .annotate(keys=Sum("pk"), looked=StringAgg(Cast("checked_at", TEXT), Value(",")))
        .values_list("keys", "looked")
    )
)
"""An interval that ends makes way for one of a higher key, or for none; one that goes on was looked
at later. Each tells when, as of two looks at once the earlier may be written last."""
