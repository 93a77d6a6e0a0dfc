"""How the particulars of a school or trust are written on its page."""

from datetime import date

from fingerpost.foundation.tenancy.models import Organisation, Phase
from fingerpost.foundation.ui.filters import written_date

from .years import begins

UNKNOWN = "not entered yet"


def particulars(organisation: Organisation, day: date) -> list[tuple[str, str]]:
    """(what, how it stands) of everything that is asked of an organisation of this kind."""
    start = begins(organisation, day)
    year = ("Financial year begins on", start.label if start else "")
    found = (_of_a_trust if organisation.is_trust else _of_a_school)(organisation)
    return [(what, said or UNKNOWN) for what, said in (*found, year)]


def _of_a_trust(trust: Organisation) -> list[tuple[str, str]]:
    return [
        ("Group UID", trust.trust_uid),
        ("Group ID", trust.trust_group_id),
        ("Companies House number", trust.companies_house),
        ("UKPRN", trust.ukprn),
    ]


def _of_a_school(school: Organisation) -> list[tuple[str, str]]:
    phase = "" if school.phase == Phase.NONE else Phase(school.phase).label
    return [
        ("Phase", phase),
        ("Type", school.get_type_group_display()),
        ("Status", school.get_status_display()),
        ("URN", school.urn),
        ("UKPRN", school.ukprn),
        ("DfE number (LAESTAB)", _laestab(school)),
        ("Ages", _ages(school)),
        ("Pupils on roll", "" if school.pupils is None else f"{school.pupils:,}"),
    ]


def _laestab(school: Organisation) -> str:
    return f"{school.la_code}/{school.establishment_number}" if school.laestab else ""


def _ages(school: Organisation) -> str:
    if school.low_age is None or school.high_age is None:
        return ""
    return f"{school.low_age} to {school.high_age}"


def period(since: date, until: date | None, today: date) -> str:
    """How long a school has belonged to a trust: "since 1 September 2020"."""
    begins = f"{'from' if since > today else 'since'} {written_date(since)}"
    if until is None:
        return begins
    return f"{written_date(since)} to {written_date(until)}"
