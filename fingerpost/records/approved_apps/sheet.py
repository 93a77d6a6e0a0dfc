"""What a sheet of apps may hold: the headings of the lists that schools keep."""

from fingerpost.foundation.registers.importing.sheet import Heading, Sheet
from fingerpost.standards import findings

from .choices import Ai, Audience, PersonalData, Year
from .rules import problems

YES, NO = ("yes", "y", "true"), ("no", "n", "false")
YEARS = {
    **{f"year {n}": f"{n + 1:02}" for n in range(1, 14)},
    **{f"y{n}": f"{n + 1:02}" for n in range(1, 14)},
    **dict.fromkeys(("yr", "r", "eyfs"), Year.RECEPTION.value),
}

SHEET = Sheet(
    keys=("product",),
    references="reference | ref | app reference",
    headings=(
        Heading(
            "product",
            """app | app name | application | software | product | product name | name | title
            | website | tool | platform | service""",
        ),
        Heading("publisher", "vendor | developer | supplier | company | provider"),
        Heading("address", "url | web address | link | website address"),
        Heading("used_for", "purpose | used for | use | subject | description | curriculum use"),
        Heading(
            "audience",
            "users | used by | who uses it | audience | for",
            words={
                **dict.fromkeys(("staff", "teachers", "teacher", "staff only"), "staff"),
                **dict.fromkeys(("pupil", "pupils", "students", "student", "children"), "pupils"),
                **dict.fromkeys(("staff and students", "all", "everyone"), "both"),
            },
            otherwise=Audience.BOTH,
        ),
        Heading("year_from", "from year | year from | lowest year", words=YEARS, is_picky=True),
        Heading("year_to", "to year | year to | highest year", words=YEARS, is_picky=True),
        Heading("minimum_age", "age | min age | age rating | age limit | age restriction"),
        Heading("age_source", "age source | source of age | terms"),
        Heading(
            "personal_data",
            "personal data | data | gdpr | personal information | data held | pii",
            words={
                **dict.fromkeys(("pupil data", "pupils", "students", "both", "all"), "pupil"),
                **dict.fromkeys(("staff data", "staff only"), "staff"),
                **dict.fromkeys(("no personal data", *NO), PersonalData.NONE.value),
            },
            is_picky=True,
        ),
        Heading(
            "ai",
            "ai | uses ai | artificial intelligence | generative ai",
            words={
                **dict.fromkeys(("generative", *YES), Ai.YES.value),
                **dict.fromkeys(("none", *NO), Ai.NO.value),
            },
            is_picky=True,
        ),
        Heading("owner_name", "owner | lead | requested by | subject lead | responsible"),
        Heading("system_name", "system | system name"),
        Heading("contract_title", "contract | contract title"),
        Heading("review_on", "review | next review | review due"),
        Heading("notes", "note | comments | comment | remarks"),
    ),
    facts=("audience", "personal_data", "owner_name"),
    problems=problems,
    afterwards=findings.refresh,
)
