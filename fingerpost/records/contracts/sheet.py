"""What a sheet of contracts may hold: the headings of schools, councils and finance systems."""

from typing import Any

from fingerpost.foundation.registers.importing.sheet import Heading, Sheet, Values, Words
from fingerpost.standards import findings

from . import cells, value
from .choices import Basis, Billing, Form, Kind, Renewal, Route, Status, Vat
from .foreseeing import foresee
from .words import KINDS, guess


def complete(values: Values, words: Words) -> None:
    """What other cells of a row tell of a new contract."""
    _spread(values)
    total, starts, ends = (values.get(name) for name in ("value_total", "starts_on", "ends_on"))
    if "value_year" not in values and total is not None and starts and ends:
        values["value_year"] = value.of_a_year(total, starts, ends)


def amend(values: Values, words: Words, contract: Any) -> None:
    """What a cell says of two fields at once goes to both."""
    _spread(values)


def _spread(values: Values) -> None:
    """A notice is a figure and a unit; an end that is none says what happens instead."""
    if isinstance(values.get("notice_n"), tuple):
        n, unit = values["notice_n"]
        values["notice_n"] = n
        if unit:
            values["notice_unit"] = unit
    if isinstance(values.get("ends_on"), Renewal):
        values["renewal"] = values.pop("ends_on").value


SHEET = Sheet(
    keys=("agreement", "title"),
    references="reference | ref | fingerpost ref",
    headings=(
        Heading(
            "title",
            """contract | contract title | title of agreement | contract name | agreement
            | agreement title | service | service name | description | contract description
            | description of goods or services | description of the goods and/or services
            | product | product name | item | name | what | details""",
        ),
        Heading(
            "kind",
            """category | contract category | contract type | type of contract | service type
            | procurement category | spend category | kind""",
            words=KINDS,
            otherwise=Kind.OTHER,
            guess=guess,
        ),
        Heading(
            "form",
            "agreement type | type of agreement",
            words={
                "service contract": Form.CONTRACT.value,
                "in house": Form.IN_HOUSE.value,
                "internal": Form.IN_HOUSE.value,
                "sla": Form.CONTRACT.value,
                "free of charge": Form.FREE.value,
            },
        ),
        Heading(
            "supplier_name",
            """supplier name | supplier name and details | vendor | vendor name | company
            | company name | provider | contractor | contractor name | creditor | lessor""",
        ),
        Heading(
            "agreement",
            """contract ref | contract reference | contract number | contract no | contract id
            | agreement ref | agreement reference | customer reference | account number
            | reference number | unique identifier""",
        ),
        Heading(
            "status",
            "contract status | state | active | current",
            words={
                **dict.fromkeys(("active", "live", "current", "yes", "y"), Status.LIVE.value),
                **dict.fromkeys(("expired", "closed", "terminated", "no"), Status.ENDED.value),
                **dict.fromkeys(("pending", "draft", "proposed"), Status.DRAFT.value),
                **dict.fromkeys(("notice given", "leaving"), Status.LEAVING.value),
            },
            is_picky=True,
        ),
        Heading(
            "starts_on",
            "start | start date | contract start | contract start date | commencement | from",
        ),
        Heading(
            "ends_on",
            """end | end date | expiry | expiry date | contract end | contract end date | expires
            | renewal date | renewal | renewal due | to | until | finish date | termination date""",
            read=cells.end,
        ),
        Heading(
            "renewal",
            """auto renew | auto renewal | auto-renew | automatic renewal | renews automatically
            | auto renews | renewal type""",
            words={
                **dict.fromkeys(("yes", "y", "true", "auto", "automatic"), Renewal.AUTOMATIC.value),
                **dict.fromkeys(("no", "n", "false", "manual", "fixed"), Renewal.ASKED.value),
                **dict.fromkeys(("rolling", "monthly"), Renewal.ROLLING.value),
            },
        ),
        Heading("renewal_months", "renewal period | renewal term | renews for"),
        Heading("extensions", "extension options | options to extend"),
        Heading(
            "notice_n",
            """notice period | notice | notice required | termination notice
            | cancellation notice | notice days | period of notice""",
            read=cells.notice,
        ),
        Heading(
            "notice_basis",
            "notice basis | notice before",
            words={
                "end of term": Basis.END.value,
                "anniversary": Basis.ANNIVERSARY.value,
                "anytime": Basis.ANY.value,
            },
        ),
        Heading("notice_to", "notice address | cancellation contact | notice to"),
        Heading(
            "value_year",
            """value a year | annual cost | annual value | yearly cost | cost per year
            | cost per annum | cost | annual cost (net) | annual cost ex vat | annual charge
            | price | amount | value | estimated annual spending | annual budget""",
            read=cells.a_year,
        ),
        Heading(
            "value_total",
            """total value | total cost | total amount | contract value | total contract value
            | whole life cost | sum to be paid over the length of the contract""",
            read=cells.a_year,
        ),
        Heading(
            "vat",
            "vat rate | vat code",
            words={
                **dict.fromkeys(("20%", "20", "0.2", "standard", "s", "yes"), Vat.STANDARD.value),
                **dict.fromkeys(("5%", "5", "reduced"), Vat.REDUCED.value),
                **dict.fromkeys(
                    ("0%", "0", "zero", "exempt", "z", "e", "no vat", "no", "outside scope"),
                    Vat.NONE.value,
                ),
            },
            is_picky=True,
        ),
        Heading("uplift_percent", "uplift | annual increase | price increase", read=cells.percent),
        Heading(
            "billing",
            "billing | billing frequency | payment frequency | invoiced | paid",
            words={
                **dict.fromkeys(("annual", "annually", "yearly in advance"), Billing.YEARLY.value),
                "one off": Billing.ONCE.value,
            },
            is_picky=True,
        ),
        Heading("cost_centre", "cost code | budget code | budget | ledger code | nominal code"),
        Heading(
            "route",
            """framework | procurement route | procurement method | route to market
            | invitation to quote or tender | tender or quote""",
            words={
                "dfe framework": Route.DFE.value,
                "dfe approved framework": Route.DFE.value,
                "quotes": Route.QUOTES.value,
                "quotation": Route.QUOTES.value,
                "tender": Route.OPEN.value,
                "direct award": Route.DIRECT.value,
            },
            is_picky=True,
        ),
        Heading("reviewed_on", "last review | last reviewed | reviewed on | review date"),
        Heading("quotes", "number of quotes | quotes obtained"),
        Heading("technical_contact", "contact | contact name | it contact | support contact"),
        Heading("portal", "url | web address | admin url | login page"),
        Heading("personal_data", "gdpr | personal data | personal data (y/n) | processes data"),
        Heading("data_agreed_on", "dpa date | data processing agreement | dpa signed"),
        Heading("signatory", "owner | lead | contract owner | contract manager | responsible"),
        Heading("notes", "note | comments | comment | remarks | further information"),
    ),
    facts=("supplier_name", "kind", "ends_on", "value_year"),
    complete=complete,
    amend=amend,
    foresee=foresee,
    afterwards=findings.refresh,
)
