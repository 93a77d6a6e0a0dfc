"""What a staff list may say of somebody, under the headings of the programs that schools use.

Entra ID and Google Workspace downloads, staff reports of Arbor, SIMS and Bromcom, own sheets.
"""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from fingerpost.foundation.imports.dates import DateOrder
from fingerpost.foundation.imports.layout import Column, Layout, choice, day, text
from fingerpost.foundation.imports.values import BadValue, parse_yes_no
from fingerpost.foundation.people.choices import Category

PEOPLE = "people"
WHO, WHAT, WHEN, KNOWN = "Who it is", "What they do", "From when until when", "How they are known"

_CATEGORIES = {
    "employee": "staff",
    "permanent": "staff",
    "teacher": "staff",
    "support staff": "staff",
    "member": "staff",
    "supply teacher": "supply",
    "agency worker": "agency",
    "trainee teacher": "trainee",
    "student teacher": "trainee",
    "trustee": "governor",
    "governor": "governor",
    "external": "guest",
}
_OPEN = {"active", "enabled", "current", "employed"}
_CLOSED = {"suspended", "archived", "disabled", "inactive", "left", "leaver", "former", "deleted"}


def _email(cell: str, order: DateOrder) -> str:
    address = cell.strip().casefold()
    try:
        validate_email(address)
    except ValidationError:
        raise BadValue(f"“{cell}” is not an e-mail address. Check it.") from None
    return address


def _is_open(cell: str, order: DateOrder) -> bool:
    word = cell.strip().casefold()
    if word in _OPEN | _CLOSED:
        return word in _OPEN
    return parse_yes_no(cell)


def _column(name: str, label: str, group: str, headings: str, most: int = 120) -> Column:
    return Column(name, label, text(label, most), headings.split("|"), group)


def _day(name: str, label: str, headings: str) -> Column:
    return Column(name, label, day, headings.split("|"), WHEN, is_date=True, is_picky=True)


LAYOUT = Layout(
    register=PEOPLE,
    columns=(
        _column("name", "Full name", WHO, "Name|Display name|Staff name|Employee name|Employee"),
        _column(
            "preferred_forename",
            "Preferred forename",
            WHO,
            "Preferred first name|Known as|Preferred name|Chosen name",
        ),
        _column(
            "forename",
            "Forename",
            WHO,
            "First name|Given name|Legal forename|Legal first name|First name [Required]|firstName",
        ),
        _column(
            "preferred_surname",
            "Preferred surname",
            WHO,
            "Preferred last name|Preferred family name",
        ),
        _column(
            "surname",
            "Surname",
            WHO,
            "Last name|Family name|Legal surname|Legal last name|Last name [Required]|lastName",
        ),
        Column(
            "email",
            "Work e-mail address",
            _email,
            [
                "E-mail",
                "Email",
                "Mail",
                "Work email",
                "Email address",
                "Work email address",
                "School email",
                "Primary email",
                "primaryEmail",
                "Email address [Required]",
                "Main email",
            ],
            WHO,
        ),
        _column(
            "sign_in",
            "Sign-in name",
            KNOWN,
            "userPrincipalName|User principal name|UPN (Entra)",
            254,
        ),
        _column("staff_code", "Staff code", KNOWN, "Code|Initials|Teacher code|Staff initials", 40),
        _column(
            "mis_id",
            "Number in the MIS",
            KNOWN,
            "Staff ID|Person ID|MIS ID|Employee ID|Employee number|Arbor ID|SIMS ID|Bromcom ID|"
            "Payroll number|Employee ID [Optional]|employeeId|Personnel number",
            80,
        ),
        _column("entra_id", "Microsoft Entra object id", KNOWN, "Object ID|objectId|id", 80),
        _column("google_id", "Google Workspace id", KNOWN, "Google ID|Google user ID", 80),
        _column(
            "job_title",
            "Job title",
            WHAT,
            "Post|Position|Role|Business role|Job role|Job|Role title|Employee title",
        ),
        _column("department", "Department", WHAT, "Faculty|Team|Subject|Department [Optional]"),
        _column(
            "site",
            "Site",
            WHAT,
            "Campus|School site|Building|Office location|Base|Location|"
            "physicalDeliveryOfficeName|Place of work",
        ),
        _column(
            "line_manager",
            "Line manager",
            WHAT,
            "Manager|Manager email|Reports to|Manager name|Line manager email",
        ),
        Column(
            "category",
            "What they are here",
            choice(dict(Category.choices), _CATEGORIES),
            [
                "Category",
                "Staff category",
                "Staff type",
                "Employee type",
                "User type",
                "userType",
                "Type",
            ],
            WHAT,
        ),
        _day(
            "starts_on",
            "First working day",
            "Start date|Employment start|Employment start date|Date of arrival|In post from|"
            "Continuous service date|Joined|Date started",
        ),
        _day(
            "contract_ends_on",
            "End of the contract",
            "End date|Employment end|Employment end date|Contract end|Contract end date",
        ),
        _day("left_on", "Last working day", "Date of leaving|Leaving date|Left|Date left|Last day"),
        Column(
            "is_open",
            "Account is open",
            _is_open,
            [
                "accountEnabled",
                "Account enabled",
                "Status",
                "Status [READ ONLY]",
                "Enabled",
                "Active",
            ],
            WHEN,
            is_picky=True,
        ),
    ),
    needed=("name", "surname", "email", "sign_in", "staff_code", "mis_id"),
    ask=(
        "Choose at least one column that says who each row is: a name, an e-mail address, a staff "
        "code or a number."
    ),
    remarks={},
)
