"""Reviews for tests: made on a day, by whoever holds the roles."""

from datetime import UTC, date, datetime

from fingerpost.foundation import deeds
from fingerpost.foundation.now import pretend
from fingerpost.foundation.people.actions import add_person, appoint
from fingerpost.records.estate.register import ASSETS
from fingerpost.records.upkeep.actions import deeds_of
from fingerpost.records.upkeep.models import Review
from fingerpost.records.upkeep.rules import PARTS, Basis


def named(head, *duties):
    """Somebody in each of some roles since last year."""
    for duty in duties:
        person = add_person(head, name=f"Holder of {duty.label}")
        appoint(head, person, duty=duty, since=date(2025, 9, 1))


def reviewed(actor, on, took_part=PARTS, findings="All was right"):
    """A review of the assets on a day."""
    with pretend(datetime(on.year, on.month, on.day, 10, tzinfo=UTC)):
        review = deeds_of(ASSETS).review
        return review(actor, basis=Basis.EVERY, findings=findings, took_part=took_part)


def kept(organisation, register, on, took_part=PARTS):
    """A review of any register, as it stands in the database."""
    with deeds.begin("test"):
        return Review.objects.create(
            organisation=organisation,
            register=register,
            reviewed_on=on,
            reviewed_by="Dita Fernside",
            basis=Basis.EVERY,
            rows=34,
            gaps=3,
            findings="All was right",
            took_part=[[duty.value, "Somebody"] for duty in took_part],
        )
