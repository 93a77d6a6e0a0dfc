"""What a sheet of licences may hold: the headings of licence lists and of admin centres."""

from fingerpost.foundation.registers.importing.sheet import Heading, Sheet
from fingerpost.standards import findings

from .choices import Kind, Metric, Status
from .rules import problems

YES, NO = ("yes", "y", "true", "1"), ("no", "n", "false", "0")

SHEET = Sheet(
    keys=("product",),
    references="reference | ref | licence reference",
    headings=(
        Heading(
            "product",
            """software | software name | application | app | product name | product title | title
            | name | licence | licence name | license | license name | licence type | sku
            | subscription name | item""",
        ),
        Heading("publisher", "vendor | manufacturer | maker | developer | supplier | company"),
        Heading(
            "kind",
            "kind | type | type of licence | license type | licence model | agreement type",
            words={
                **dict.fromkeys(("annual", "yearly", "saas", "rental"), Kind.SUBSCRIPTION.value),
                **dict.fromkeys(
                    ("perpetual", "one off", "one-off", "outright", "owned"), Kind.PERPETUAL.value
                ),
                **dict.fromkeys(("free", "freeware", "no charge", "gratis"), Kind.FREE.value),
                **dict.fromkeys(("open source", "foss", "gpl"), Kind.OPEN_SOURCE.value),
            },
            otherwise=Kind.SUBSCRIPTION,
        ),
        Heading(
            "status",
            "state | active | current | licence status",
            words={
                **dict.fromkeys(
                    ("active", "live", "enabled", "current", *YES), Status.IN_USE.value
                ),
                **dict.fromkeys(
                    ("expired", "inactive", "cancelled", "disabled", "retired", *NO),
                    Status.ENDED.value,
                ),
                **dict.fromkeys(("planned", "ordered", "on order"), Status.PLANNED.value),
            },
        ),
        Heading("version", "software version | edition | release"),
        Heading("used_for", "purpose | used for | description | department | subject"),
        Heading(
            "is_standard",
            "standard | standard software | standard build | core software | in the image",
        ),
        Heading(
            "metric",
            "licence metric | license metric | licensed by | licensed per | per | unit",
            words={
                **dict.fromkeys(
                    ("user", "per user", "users", "named user", "staff"), Metric.USER.value
                ),
                **dict.fromkeys(
                    ("device", "per device", "devices", "computer", "machine"), Metric.DEVICE.value
                ),
                **dict.fromkeys(("fte", "per fte"), Metric.FTE.value),
                **dict.fromkeys(("concurrent", "floating", "network"), Metric.CONCURRENT.value),
                **dict.fromkeys(("pupil", "per pupil", "student"), Metric.PUPIL.value),
                **dict.fromkeys(("site", "site licence", "whole school"), Metric.SITE.value),
            },
            is_picky=True,
        ),
        Heading(
            "bought",
            """seats | quantity | qty | licences | licenses | number of licences
            | total licences | total licenses | purchased | prepaid units | total | count
            | number of seats | owned""",
        ),
        Heading(
            "assigned",
            "assigned licences | assigned licenses | allocated | consumed | consumed units",
        ),
        Heading("assigned_on", "date assigned seats counted", is_picky=True),
        Heading("used", "in use | installed | installations | active users | usage | installs"),
        Heading("used_on", "counted on | date counted | as at | usage date", is_picky=True),
        Heading(
            "cost_year",
            "annual cost | yearly cost | cost | cost per year | price | annual cost (net) | amount",
        ),
        Heading("contract_title", "contract title | agreement | contract name"),
        Heading("starts_on", "start | start date | purchase date | purchased on | from"),
        Heading(
            "ends_on",
            """end | end date | expiry | expiry date | expires | renewal date | renewal
            | licence expiry | expiration date | to | until""",
        ),
        Heading(
            "support_ends_on",
            "support end | end of support | eol | end of life | support end date | eos",
        ),
        Heading("notes", "note | comments | comment | remarks"),
    ),
    facts=("publisher", "kind", "bought", "ends_on"),
    problems=problems,
    afterwards=findings.refresh,
)
