"""The certificate of a signature, as the house prints it."""

from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.documents.declaration import Body, document
from fingerpost.foundation.now import LONDON
from fingerpost.foundation.ui.filters import written_date

from .inbox import Line
from .models import Signature

HEADINGS = ["What", "Decision", "Asked for by", "Version", "Record today"]


def body_of(found: Mapping[str, Any]) -> Body:
    """What the certificate says of a signature as its page shows it."""
    signature: Signature = found["signature"]
    lines: list[Line] = found["lines"]
    said = sorted({each.approval.said for each in lines} - {""})
    meetings = sorted({each.approval.meeting for each in lines} - {""})
    at = signature.signed_at.astimezone(LONDON)
    return {
        "statement": signature.statement,
        "facts": [
            ["Signed by", signature.signer],
            ["As", signature.role],
            ["When", f"{written_date(at)}, {at:%H:%M:%S}"],
            ["How", signature.get_method_display()],
            *(["Words", each] for each in said),
            *(["Meeting", each] for each in meetings),
        ],
        "digest": signature.digest,
        "is_whole": "It fits what is kept." if found["is_whole"] else "It does not fit any more.",
        "headings": HEADINGS,
        "lines": [
            [
                each.approval.sentence,
                each.standing,
                each.approval.asked_by,
                each.approval.version[:12],
                "still this version" if each.is_current else "changed since",
            ]
            for each in lines
        ],
    }


def sample(text: str) -> Body:
    """A certificate on which everything is one text."""
    return {
        "statement": text,
        "facts": [["Signed by", text], ["As", text]],
        "digest": text,
        "is_whole": text,
        "headings": HEADINGS,
        "lines": [[text] * len(HEADINGS)] * 2,
    }


CERTIFICATE = document(
    "signature-certificate",
    template="foundation/approvals/certificate.typ",
    deed="approvals.print",
    sample=sample,
)
