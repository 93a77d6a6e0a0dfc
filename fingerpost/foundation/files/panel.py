"""The files of one record, as the panel on its page shows them."""

from dataclasses import dataclass

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.tenancy.prepared import Given, Prepared
from fingerpost.foundation.tenancy.rows import TenantModel
from fingerpost.foundation.ui.addresses import url

from .carriers import CARRIERS
from .forms import AttachForm
from .models import StoredFile


@dataclass(frozen=True, slots=True)
class Panel:
    """What files/_panel.html draws."""

    files: list[StoredFile]
    attach_url: str
    """Empty for those who may not attach."""
    form: AttachForm


def panel(actor: Actor, thing: TenantModel) -> Panel:
    """The files of a record that the actor may see already."""
    carrier = CARRIERS[thing._meta.label]
    own = thing.organisation_id == actor.organisation.pk
    may = own and actor.may(carrier.change) and actor.may("files.attach")
    address = url("files:attach", carrier.word, thing.pk) if may else ""
    files = _own(pk=thing.pk, model=thing._meta.label) if own else StoredFile.objects.of(thing)
    return Panel(list(files), address, AttachForm())


_own = Prepared(
    lambda: (
        StoredFile.objects.own().filter(model=Given("model"), object_id=Given("pk")).order_by("pk")
    )
)
