"""What a sheet of suppliers may hold: the headings of finance systems, councils and schools."""

from typing import Any

from fingerpost.foundation.imports.dates import DateOrder
from fingerpost.foundation.imports.layout import text
from fingerpost.foundation.imports.values import BadValue
from fingerpost.foundation.registers.importing.sheet import Heading, Sheet, Values, Words
from fingerpost.standards import findings

from .choices import CHECKED, Criticality, DataRole, Kind, Status
from .moves import APPROVALS
from .rules import COMPANY, company_number, problems
from .sets import forbids
from .words import KINDS, guess

_MOST = 40


def _company(cell: str, order: DateOrder) -> Any:
    """A company number with the leading zeros that spreadsheets lose."""
    number = company_number(text("Companies House number", _MOST)(cell, order))
    if COMPANY.fullmatch(number):
        return number
    raise BadValue(f"“{cell}” is not a company number. It has 8 characters, like 01234567.")


def complete(values: Values, words: Words) -> None:
    """What a list of the school names is in use, and nobody here has checked it yet.

    A supplier that is known by its trading name only, or that ended, says so.
    """
    if "legal_name" not in values and "trading_name" in values:
        values["legal_name"] = values.pop("trading_name")
    if "ended_on" in values:
        values.setdefault("status", Status.ENDED.value)
    if values.get("status", Status.LIVE) == Status.LIVE:
        values["status"] = Status.UNCHECKED.value


def amend(values: Values, words: Words, supplier: Any) -> None:
    """A day on which it ended says that it ended; "active" says no more than that it is used."""
    if values.get("ended_on"):
        values.setdefault("status", Status.ENDED.value)
    if values.get("status") == Status.UNCHECKED:
        if supplier.status in CHECKED:
            del values["status"]
        elif supplier.status in APPROVALS:
            values["status"] = Status.LIVE.value


SHEET = Sheet(
    keys=("companies_house", "legal_name"),
    describing=("legal_name", "trading_name"),
    references="reference | ref | supplier reference",
    headings=(
        Heading(
            "legal_name",
            """supplier | supplier name | name | company | company name | vendor | vendor name
            | provider | provider name | organisation | organisation name | contractor
            | business name | registered name | registered company name | account name | creditor
            | creditor name | payee | processor | data processor | third party
            | supplier details""",
        ),
        Heading(
            "trading_name",
            """trading as | t/a | known as | also known as | short name | alias | display name
            | brand | product | product name | system | application""",
            is_picky=True,
        ),
        Heading(
            "companies_house",
            """company number | company no | co no | company reg no | company registration
            | company registration number | companies house no | companies house | crn
            | registered number | registration number | registered company number | reg no""",
            read=_company,
            is_picky=True,
        ),
        Heading(
            "kind",
            """type | supplier type | category | service | services | service provided
            | services provided | type of service | goods or services | what they do
            | supplies | spend category | description of service | purpose""",
            words=KINDS,
            otherwise=Kind.OTHER,
            guess=guess,
        ),
        Heading(
            "criticality",
            """critical | importance | business critical | priority | tier | risk rating
            | criticality rating""",
            words={
                **dict.fromkeys(
                    ("high", "yes", "y", "vital", "essential"), Criticality.CRITICAL.value
                ),
                **dict.fromkeys(("medium", "moderate"), Criticality.IMPORTANT.value),
                **dict.fromkeys(("low", "no", "n", "minor"), Criticality.ROUTINE.value),
            },
            is_picky=True,
        ),
        Heading(
            "status",
            "supplier status | state | active | account status | current",
            words={
                **dict.fromkeys(("active", "current", "open", "yes", "y"), Status.UNCHECKED.value),
                **dict.fromkeys(
                    ("closed", "inactive", "former", "past", "expired", "archived", "no", "n"),
                    Status.ENDED.value,
                ),
                **dict.fromkeys(
                    ("pending", "under review", "due diligence"), Status.SCREENING.value
                ),
                **dict.fromkeys(("new", "prospective", "planned"), Status.PROPOSED.value),
                **dict.fromkeys(("rejected", "declined", "not approved"), Status.REJECTED.value),
                **dict.fromkeys(("notice given", "leaving", "on notice"), Status.EXITING.value),
            },
            is_picky=True,
        ),
        Heading("review_on", "review | next review | review due | date of review | due for review"),
        Heading(
            "contact_name",
            """contact name | contact person | main contact | primary contact | account manager
            | representative | rep | supplier contact""",
        ),
        Heading(
            "contact_email",
            "email | e-mail | email address | supplier email | contact email address | main email",
        ),
        Heading(
            "contact_phone",
            """phone | telephone | tel | telephone number | phone number | tel no | contact number
            | contact telephone | support number""",
        ),
        Heading("website", "web | web site | url | web address | site | homepage"),
        Heading(
            "data_role",
            """gdpr role | processor or controller | controller or processor | data protection role
            | controller/processor | uk gdpr role""",
            words={
                "data processor": DataRole.PROCESSOR.value,
                "sub processor": DataRole.PROCESSOR.value,
                "data controller": DataRole.CONTROLLER.value,
                "independent controller": DataRole.CONTROLLER.value,
                "joint": DataRole.JOINT.value,
                "joint data controller": DataRole.JOINT.value,
                "no personal data": DataRole.NONE.value,
                "no data": DataRole.NONE.value,
                "neither": DataRole.NONE.value,
            },
            is_picky=True,
        ),
        Heading(
            "ico_number",
            "ico number | ico registration | ico reg | ico | ico no | data protection number",
        ),
        Heading("ico_expires_on", "ico expiry | ico renewal | ico renewal date | ico expiry date"),
        Heading("ended_on", "end date | date ended | ended | left on | closed on", is_picky=True),
        Heading("notes", "note | comments | comment | remarks | further information | other"),
    ),
    facts=("kind", "companies_house", "data_role", "contact_name", "contact_email"),
    complete=complete,
    amend=amend,
    problems=problems,
    forbids=forbids,
    afterwards=findings.refresh,
)
