"""What can be missing of a supplier that the school deals with."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Q

from fingerpost.foundation.registers.declaration import Hole

from .choices import (
    CHECKED,
    CURRENT,
    CYBER_ESSENTIALS,
    HOLD_DATA,
    IN_USE,
    Criticality,
    DataPlace,
    DataRole,
    Dbs,
    Kind,
    Reached,
    Status,
)
from .models import Certification, Contact, SubProcessor

MAY_HOLD_DATA = ~Q(data_role=DataRole.NONE)
"""A supplier whose data role is not known is counted as holding some."""
HOLDS_DATA = Q(data_role__in=HOLD_DATA)
NO_CONTACT = Q(contact_name="", contact_email="", contact_phone="")
ONLINE = Q(kind__in=(Kind.MIS, Kind.SAFEGUARDING, Kind.SOFTWARE, Kind.CLOUD))
PRODUCTS = ONLINE | Q(kind=Kind.HARDWARE)
CRITICAL = Q(criticality=Criticality.CRITICAL)
UNCHECKED = (Status.UNCHECKED,)
TO_CHECK = {
    "to-check-data": ("that may hold personal data", MAY_HOLD_DATA),
    "to-check-online": ("for online services", ONLINE),
    "to-check-critical": ("that are critical", CRITICAL),
    "to-check-products": ("for hardware or software", PRODUCTS),
}
"""Nobody has looked at these yet, whatever is asked about them."""


def hole(title: str, field: str, when: Q, statuses: tuple[str, ...] = CURRENT) -> Hole:
    return Hole(title, field, when, statuses)


def certified(kinds: tuple[str, ...], today: date) -> Q:
    """Suppliers with a certificate of these kinds that has not ended."""
    valid = Certification.objects.filter(kind__in=kinds, expires_on__gte=today)
    return Q(pk__in=valid.values("supplier"))


def holes(today: date) -> Mapping[str, Hole]:
    """Every hole; those that end in "-due" also count dates that have passed."""
    contacts = Contact.objects.all()
    reached = contacts.exclude(email="", phone="")
    return {
        **{
            word: hole(f"in use {said}, yet to be checked", "", among, UNCHECKED)
            for word, (said, among) in TO_CHECK.items()
        },
        "contact": hole(
            "without a contact", "contact_name", NO_CONTACT & ~Q(pk__in=contacts.values("supplier"))
        ),
        "incident-contact": hole(
            "that are critical, without a contact for incidents",
            "",
            CRITICAL & ~Q(pk__in=reached.filter(reached=Reached.ALWAYS).values("supplier")),
            IN_USE,
        ),
        "company": hole(
            "without a Companies House number", "companies_house", Q(companies_house="")
        ),
        "data-role": hole(
            "whose data role is not known", "data_role", Q(data_role=DataRole.UNKNOWN)
        ),
        "criticality": hole(
            "of which nobody said how critical they are",
            "criticality",
            Q(criticality=Criticality.UNKNOWN),
        ),
        "ico": hole(
            "that hold personal data without an ICO registration number",
            "ico_number",
            HOLDS_DATA & Q(ico_number=""),
        ),
        "ico-due": hole(
            "that hold personal data and whose ICO registration is not known or has ended",
            "ico_expires_on",
            HOLDS_DATA & (Q(ico_expires_on=None) | Q(ico_expires_on__lt=today)),
        ),
        "checked": hole(
            "that may hold personal data and were never checked",
            "checked_on",
            MAY_HOLD_DATA & Q(checked_on=None),
            CHECKED,
        ),
        "checked-due": hole(
            "that may hold personal data and were not checked within a year",
            "checked_on",
            MAY_HOLD_DATA & not_within_a_year("checked_on", today),
            CHECKED,
        ),
        "hosting": hole(
            "that may hold personal data outside the UK and the EU, or nobody knows where",
            "hosting_countries",
            MAY_HOLD_DATA & ~Q(data_place=DataPlace.INSIDE),
            CHECKED,
        ),
        "backups-due": hole(
            "of which nobody asked within a year how they back up",
            "backups_on",
            ONLINE & not_within_a_year("backups_on", today),
            CHECKED,
        ),
        "continuity-due": hole(
            "that are critical and did not say within a year what they do in a failure",
            "continuity_on",
            CRITICAL & not_within_a_year("continuity_on", today),
            CHECKED,
        ),
        "accessibility": hole(
            "that were not asked about accessibility",
            "accessibility_on",
            PRODUCTS & Q(accessibility_on=None),
            CHECKED,
        ),
        "sub-processors": hole(
            "that are processors, with no sub-processors noted",
            "",
            Q(data_role=DataRole.PROCESSOR) & ~Q(pk__in=SubProcessor.objects.values("supplier")),
        ),
        "cyber-essentials-due": hole(
            "that hold personal data without Cyber Essentials in force",
            "",
            HOLDS_DATA & ~certified(CYBER_ESSENTIALS, today),
        ),
        "dbs": hole("without DBS assurance", "dbs", Q(dbs__in=(Dbs.UNKNOWN, Dbs.MISSING))),
        "review": hole("without a review date", "review_on", Q(review_on=None)),
        "review-due": hole(
            "whose review date is missing or has passed",
            "review_on",
            Q(review_on=None) | Q(review_on__lt=today),
        ),
    }


def not_within_a_year(field: str, today: date) -> Q:
    """Nobody knows when, or longer ago than a year."""
    return Q(**{field: None}) | Q(**{f"{field}__lt": a_year_before(today)})


def a_year_before(day: date) -> date:
    """The same day a year before; the 28th for the 29th of February."""
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)
