"""What a staff list holds and Fingerpost must not: refused by name, before anything is stored.

UK GDPR Art. 5(1)(c) and Art. 9; refused besides what no spreadsheet may bring in.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from fingerpost.foundation.imports.columns import refused_column
from fingerpost.foundation.imports.reading import Table

_PRIVATE: Mapping[str, str] = {
    "a gender or a sex": r"gender|sex|pronouns?",
    "an age": r"age|age ?group|legal ?age ?group ?classification|consent ?provided ?for ?minor",
    "marriage or family": r"marital( status)?|maiden name|spouse|children|dependants",
    "a National Insurance number": r"ni|ni ?no|nino",
    "pay or a bank account": (
        r"salary|pay ?(scale|point|rate|grade)|hourly rate|bank( account| details)?|sort ?code"
        r"|account number|pension|tax code"
    ),
    "a private address or telephone number": (
        r"(home |private |street ?)?address( line)? ?\d?|postcode|postal ?code|zip( code)?"
        r"|(home|private|personal)( (secondary )?e ?mail| phone| telephone| mobile).*"
        r"|mobile( phone)?( number)?"
        r"|alternate ?email ?address|authentication ?(email|phone|alternative ?phone ?number)"
        r"|recovery (email|phone).*|(home|mobile) phone"
    ),
    "checks of a person's past": r".*\bdbs\b.*|barred list.*|right to work.*|visa.*|passport.*",
    "absence": r"absence.*|sick.*|leave taken",
    "a password": r"password.*|initial password.*",
}
_FORMS = {kind: re.compile(form, re.IGNORECASE) for kind, form in _PRIVATE.items()}
_BREAK = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MARKS = re.compile(r"[^A-Za-z0-9]+")


def private(heading: str) -> str | None:
    """Why a column of a staff list must stay out, or None when nothing speaks against it."""
    bare = re.sub(r"\[[^\]]*\]", "", heading)
    plain = _MARKS.sub(" ", _BREAK.sub(" ", bare)).strip()
    for kind, form in _FORMS.items():
        if form.fullmatch(plain):
            return f"“{heading.strip()}” seems to hold {kind}, so it stays out."
    return refused_column(heading)


def refusals(headings: Sequence[str]) -> dict[int, str]:
    """{column: why} for what must not come in."""
    found = ((index, private(name)) for index, name in enumerate(headings))
    return {index: why for index, why in found if why}


def without_private(table: Table) -> Table:
    """The table with nothing in the columns that must not come in."""
    closed = refusals(table.headers)
    rows = [
        (line, tuple("" if index in closed else cell for index, cell in enumerate(cells)))
        for line, cells in table.rows
    ]
    return replace(table, rows=rows)
