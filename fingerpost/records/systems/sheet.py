"""What a sheet of systems may hold: the headings of service lists that schools keep."""

from fingerpost.foundation.registers.importing.sheet import Heading, Sheet, Values, Words
from fingerpost.standards import findings

from .choices import BackedUpBy, Criticality, Hosting, Kind, Mfa, PersonalData, SignIn, Status
from .rules import problems
from .words import KINDS, guess

YES, NO = ("yes", "y", "true"), ("no", "n", "false")


def complete(values: Values, words: Words) -> None:
    """A day on which it ended says that it ended."""
    if "ended_on" in values:
        values.setdefault("status", Status.ENDED.value)


SHEET = Sheet(
    keys=("name",),
    references="reference | ref | system reference",
    headings=(
        Heading(
            "name",
            """system | system name | service | service name | application | app | software
            | software name | product | product name | platform | title""",
        ),
        Heading(
            "kind",
            "category | type | purpose | used for | function | what it does | description",
            words=KINDS,
            otherwise=Kind.OTHER,
            guess=guess,
        ),
        Heading(
            "hosting",
            "hosted | hosting | location | cloud | cloud or on premises | deployment",
            words={
                **dict.fromkeys(("cloud", "saas", "hosted", "web", *YES), Hosting.ONLINE.value),
                **dict.fromkeys(
                    ("on premises", "on-premises", "on premise", "on-prem", "local", "server", *NO),
                    Hosting.HERE.value,
                ),
                "hybrid": Hosting.BOTH.value,
            },
            is_picky=True,
        ),
        Heading("address", "url | website | link | web link | login page | portal"),
        Heading("supplier_name", "supplier | vendor | provider | company | manufacturer"),
        Heading(
            "owner_name",
            "owner | system owner | business owner | service owner | lead | responsible",
        ),
        Heading(
            "technical_name",
            "technical owner | technical lead | administrator | admin | system administrator",
        ),
        Heading(
            "criticality",
            "critical | importance | priority | tier | business critical | criticality rating",
            words={
                **dict.fromkeys(("high", "critical", "vital", *YES), Criticality.FIRST.value),
                **dict.fromkeys(("medium", "important"), Criticality.SECOND.value),
                **dict.fromkeys(("low", "routine", *NO), Criticality.THIRD.value),
            },
            is_picky=True,
        ),
        Heading("rto_hours", "rto | rto hours | recovery time objective | max downtime"),
        Heading("rpo_hours", "rpo | rpo hours | recovery point objective"),
        Heading("workaround", "manual workaround | fallback | if it fails"),
        Heading(
            "backed_up_by",
            "backup | backed up | backup responsibility",
            words={
                **dict.fromkeys(("vendor", "provider"), BackedUpBy.SUPPLIER.value),
                **dict.fromkeys(("us", "we do", "in-house", "it"), BackedUpBy.SCHOOL.value),
                **dict.fromkeys(("none", *NO), BackedUpBy.NOBODY.value),
            },
            is_picky=True,
        ),
        Heading(
            "sign_in",
            "sso | single sign on | single sign-on | authentication | login | sign in | log in",
            words={
                **dict.fromkeys(("saml", "oidc", "microsoft", "google", *YES), SignIn.SSO.value),
                **dict.fromkeys(("local", "password", "own password", *NO), SignIn.LOCAL.value),
                "none": SignIn.NONE.value,
            },
            is_picky=True,
        ),
        Heading(
            "mfa",
            "mfa | 2fa | multi-factor | multi factor authentication | two step | two factor",
            words={
                **dict.fromkeys(("enforced", "all", "everyone", "all users", *YES), Mfa.ALL.value),
                **dict.fromkeys(("admins", "admin only", "admins only"), Mfa.ADMINS.value),
                **dict.fromkeys(("available", "optional", "not enforced"), Mfa.OFF.value),
                **dict.fromkeys(("not available", "unavailable", "none"), Mfa.MISSING.value),
            },
            is_picky=True,
        ),
        Heading(
            "personal_data",
            """holds personal data | personal information | contains personal data | pii | gdpr
            | data held | contains personal information""",
            words={
                **dict.fromkeys(("staff and pupils", "pupils and staff", "both"), "both"),
                **dict.fromkeys(("pupil", "pupils", "pupil data", "students"), "pupils"),
                **dict.fromkeys(("staff data", "staff only"), "staff"),
                **dict.fromkeys(("none", "not held", *NO), PersonalData.NONE.value),
            },
            is_picky=True,
        ),
        Heading(
            "status",
            "state | active | current",
            words={
                **dict.fromkeys(("active", "live", "current", *YES), Status.IN_USE.value),
                **dict.fromkeys(("pilot", "trial", "testing"), Status.TRIAL.value),
                **dict.fromkeys(("retired", "inactive", "closed", *NO), Status.ENDED.value),
            },
        ),
        Heading("review_on", "review | next review | review due"),
        Heading("ended_on", "end date | ended | retired on", is_picky=True),
        Heading("notes", "note | comments | comment | remarks"),
    ),
    facts=("kind", "supplier_name", "owner_name"),
    complete=complete,
    problems=problems,
    afterwards=findings.refresh,
)
