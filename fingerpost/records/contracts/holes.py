"""What can be missing of a contract, and what passes while nobody looks."""

from collections.abc import Mapping
from datetime import date, timedelta

from django.db.models import F, Q

from fingerpost.foundation.registers.declaration import Hole

from .choices import (
    CURRENT,
    ENDLESS,
    IN_FORCE,
    AtEnd,
    Basis,
    Form,
    Kind,
    Renewal,
    Route,
    Status,
    Vat,
    YesNo,
)
from .models import RenewalDecision

PAID = ~Q(form__in=(Form.FREE, Form.IN_HOUSE))
BOUGHT = ~Q(form=Form.IN_HOUSE)
HAS_VALUE = Q(value_year__isnull=False) | Q(value_total__isnull=False)
LICENCES = Q(kind__in=(Kind.SOFTWARE, Kind.SUBSCRIPTION)) | Q(
    form__in=(Form.LICENCE, Form.SUBSCRIPTION)
)
CLOUD = Q(kind__in=(Kind.CLOUD, Kind.MIS, Kind.SAFEGUARDING, Kind.SUBSCRIPTION))
NO_EXPORT = CLOUD & Q(export="")
NOT_GIVEN_BACK = CLOUD & Q(at_end__in=(AtEnd.UNKNOWN, AtEnd.DELETED))
TECHNICAL = ~Q(services="") | ~Q(line="")
COMMERCIAL = HAS_VALUE & (Q(ends_on__isnull=False) | Q(renewal__in=ENDLESS))
LINES = Q(kind__in=(Kind.BROADBAND, Kind.BROADBAND_BACKUP))
LIVE = (Status.LIVE,)
SOON = timedelta(days=42)
"""How long before its act-by date a contract stands among those to decide about: ours."""


def decided() -> Q:
    """Contracts about whose next end somebody decided."""
    made = RenewalDecision.objects.filter(for_end_on=F("contract__turns_on"))
    return Q(pk__in=made.values("contract"))


def hole(title: str, field: str, when: Q, statuses: tuple[str, ...] = CURRENT) -> Hole:
    return Hole(title, field, when, statuses)


def holes(today: date) -> Mapping[str, Hole]:
    """Every hole; those that end in "-due" also count dates that have passed."""
    has_end = ~Q(renewal__in=ENDLESS)
    needs_notice = Q(renewal=Renewal.AUTOMATIC) | Q(notice_basis=Basis.ANNIVERSARY)
    return {
        "to-decide-due": hole(
            "to decide about within six weeks",
            "",
            Q(act_by__lte=today + SOON) & ~decided(),
            LIVE,
        ),
        "undecided-due": hole(
            "that it is too late to say no to, with nothing decided",
            "",
            Q(say_no_by__lt=today) & ~decided(),
            LIVE,
        ),
        "ended-due": hole(
            "whose end has passed and which are listed as current",
            "ends_on",
            Q(ends_on__lt=today),
        ),
        "not-linked": hole(
            "whose supplier is not in the supplier register",
            "supplier_name",
            BOUGHT & Q(supplier=None),
        ),
        "value": hole("without a value", "value_year", PAID & ~HAS_VALUE, IN_FORCE),
        "vat": hole("of which nobody said which VAT is charged", "vat", PAID & Q(vat=Vat.UNKNOWN)),
        "end": hole("without an end", "ends_on", has_end & Q(ends_on=None)),
        "renewal": hole(
            "of which nobody said what happens at the end",
            "renewal",
            Q(renewal=Renewal.UNKNOWN),
        ),
        "notice": hole(
            "that renew by themselves, with no notice period",
            "notice_n",
            needs_notice & Q(notice_n=None),
        ),
        "route": hole(
            "of which nobody said how they were bought", "route", PAID & Q(route=Route.UNKNOWN)
        ),
        "personal-data": hole(
            "of which nobody said whether they hold personal data",
            "personal_data",
            Q(personal_data=YesNo.UNKNOWN),
        ),
        "technical": hole(
            "of which IT support has not said what they cover", "services", ~TECHNICAL, IN_FORCE
        ),
        "parts": hole(
            "that lack what business staff enter, or what IT support enters",
            "",
            ~(TECHNICAL & (COMMERCIAL | ~PAID)),
            IN_FORCE,
        ),
        "export": hole(
            "for online services, of which nobody said in which form data comes back",
            "export",
            NO_EXPORT,
            IN_FORCE,
        ),
        "at-end": hole(
            "for online services, of which nobody said that data is given back at the end",
            "at_end",
            NOT_GIVEN_BACK,
            IN_FORCE,
        ),
        "data-back": hole(
            "for online services, with nothing said of getting the data back",
            "",
            NO_EXPORT | NOT_GIVEN_BACK,
            IN_FORCE,
        ),
        "agreement": hole(
            "that hold personal data, with no data protection terms agreed",
            "data_agreed_on",
            Q(personal_data=YesNo.YES, data_agreed_on=None),
            IN_FORCE,
        ),
        "line": hole(
            "for broadband, of which nobody said what kind of line it is",
            "line",
            LINES & Q(line=""),
            IN_FORCE,
        ),
        "speed": hole(
            "for broadband without a speed", "download", LINES & Q(download=None), IN_FORCE
        ),
    }
