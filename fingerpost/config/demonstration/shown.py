"""What the school of the demonstration shows to somebody outside."""

from datetime import date, timedelta

from fingerpost.foundation.permissions import Role
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.standards.bundles import actions
from fingerpost.standards.bundles.models import What
from fingerpost.standards.pacing.reading import open_families

from .playing import actor_as


def show_insurer(place: Organisation, real_today: date) -> None:
    """The headteacher lets an insurer read where the school stands; the insurer takes the file."""
    head = actor_as(place, Role.HEADTEACHER)
    made = actions.make(head, families=open_families())
    until = real_today + timedelta(days=21)
    shared, _ = actions.share(
        head, made, name="Ines Underwood", works_for="Harbour Mutual", until=until
    )
    for what in (What.LOOK, What.DOWNLOAD):
        actions.look(actions.whoever(place), shared, what=what)
