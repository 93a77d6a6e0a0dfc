"""The arrangement on paper, with who signed it."""

from collections.abc import Sequence

from fingerpost.foundation.approvals.models import Approval
from fingerpost.foundation.documents.declaration import Body, document
from fingerpost.foundation.ui.filters import written_date
from fingerpost.work.servicedesk.expectations.documents import (
    laid_out,
    sample,
    signatures_of,
)

from .models import Arrangement
from .telling import sections_of


def title_of(version: Arrangement) -> str:
    return f"Who supports what, version {version.version}"


def body_of(version: Arrangement, signed: Sequence[Approval]) -> Body:
    """A version as the template of the expectations takes it."""
    lede = "This is a draft. It is not signed, and may change."
    if version.is_agreed:
        lede = f"Signed on {written_date(version.agreed_on)}. "
        lede += f"To be looked at again by {written_date(version.review_on)}."
    return laid_out(lede, sections_of(version.arranged), signatures_of(version, signed))


ARRANGEMENT = document(
    "support-arrangement",
    template="work/servicedesk/expectations/expectations.typ",
    deed="arrangement.print",
    sample=sample,
)
