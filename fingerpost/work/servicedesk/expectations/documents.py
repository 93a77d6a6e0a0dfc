"""The expectations on paper, to hang beside the staff room's kettle and to file with a contract."""

from collections.abc import Iterable, Sequence

from fingerpost.foundation.approvals.models import Approval
from fingerpost.foundation.documents.declaration import Body, document
from fingerpost.foundation.now import LONDON
from fingerpost.foundation.ui.filters import written_date
from fingerpost.work.servicedesk.choices import Urgency

from .models import Expectations
from .telling import Section, matrix_table, sections_of
from .versions import Version

HEADINGS = ["What", "Agreed"]
SIGNATURES = ["Who", "As", "When"]


def title_of(version: Expectations) -> str:
    return f"What to expect of IT support, version {version.version}"


def lede_of(version: Expectations) -> str:
    """How a version stands, in a sentence."""
    if version.is_agreed:
        return (
            f"Agreed on {written_date(version.agreed_on)}, and holds from "
            f"{written_date(version.holds_from)}."
        )
    return "This is a draft. It is not agreed, and may change."


def body_of(version: Expectations, signed: Sequence[Approval]) -> Body:
    """A version as its template takes it."""
    body = laid_out(lede_of(version), sections_of(version.promise), signatures_of(version, signed))
    heads, lines = matrix_table(version.promise)
    for each in body["sections"]:
        if each["part"] == "priorities":
            each["table"] = {"heads": heads, "lines": lines}
            each["lines"] = each["lines"][-1:]
    return body


def laid_out(lede: str, sections: Iterable[Section], signed: list[list[str]]) -> Body:
    """What stands on the paper: a sentence, the sections that say something, and who signed."""
    return {
        "lede": lede,
        "headings": HEADINGS,
        "sections": [
            {
                "part": each.part,
                "heading": each.heading,
                "said": each.said,
                "lines": [list(row) for row in each.lines],
            }
            for each in sections
            if each.lines
        ],
        "signatures": SIGNATURES,
        "signed": signed,
    }


def signatures_of(version: Version, signed: Sequence[Approval]) -> list[list[str]]:
    """Whoever put a version forward, then whoever signed it: who, as what, and when."""
    if not version.is_agreed:
        return []
    first = [version.put_forward_by, version.put_forward_as, written_date(version.put_forward_on)]
    others = [
        [
            each.signature.signer,
            each.signature.role,
            written_date(each.signature.signed_at.astimezone(LONDON)),
        ]
        for each in signed
        if each.signature
    ]
    return [first, *others]


def sample(text: str) -> Body:
    """Expectations in which everything that people write is one text."""
    section = {"heading": text, "said": text, "lines": [[text, text]] * 2}
    table = {"heads": ["Whom it holds up", *Urgency.labels], "lines": [["1 Now"] * 5] * 2}
    told = {"lede": text, "headings": HEADINGS, "sections": [section, section | {"table": table}]}
    return {**told, "signatures": SIGNATURES, "signed": [[text] * 3] * 2}


EXPECTATIONS = document(
    "service-expectations",
    template="work/servicedesk/expectations/expectations.typ",
    deed="expectations.print",
    sample=sample,
)
