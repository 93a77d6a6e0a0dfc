"""Writers of one organisation take turns where they could undo each other's work."""

from django.db import connection

from .models import Organisation


def hold(organisation: Organisation) -> None:
    """Let one writer at a time go on in an organisation, until the transaction ends."""
    if connection.features.has_select_for_update:  # SQLite has one writer at a time anyway
        Organisation.objects.select_for_update(no_key=True).get(pk=organisation.pk)
