"""What a version of the arrangement says, as plain values that a row keeps whole."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from .choices import NOBODY, NOT_HERE, OWN, TRUST, Form


@dataclass(frozen=True, slots=True)
class Line:
    """A service and the one who answers for it."""

    service: str
    name: str
    """What the service was called when somebody entered it."""
    party: str = NOBODY
    """`own`, `trust`, `none` where the school has no such service, or the key of a supplier."""
    party_name: str = ""
    contract: int | None = None
    contract_name: str = ""
    covers: str = ""

    @property
    def is_used(self) -> bool:
        return self.party != NOT_HERE

    @property
    def is_answered_for(self) -> bool:
        return self.party not in (NOBODY, NOT_HERE)

    @property
    def is_external(self) -> bool:
        return self.is_answered_for and self.party not in (OWN, TRUST)


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided about a membership or a certificate, why and when."""

    name: str
    decision: str
    reason: str
    on: date


@dataclass(frozen=True, slots=True)
class Arranged:
    """All that is signed."""

    lines: tuple[Line, ...]
    needs: str
    exams: str
    sites: str
    emergencies: str
    decided: tuple[Decided, ...]
    nothing_needed: str
    """Why no membership and no certificate is needed, where that is the decision."""

    @property
    def form(self) -> Form | None:
        """Internal, external or both; None while nobody answers for anything."""
        sides = {each.is_external for each in self.lines if each.is_answered_for}
        if not sides:
            return None
        if len(sides) > 1:
            return Form.HYBRID
        return Form.EXTERNAL if True in sides else Form.INTERNAL

    @property
    def body(self) -> dict[str, Any]:
        """The arrangement as JSON takes it."""
        told = asdict(self)
        told["lines"] = list(told["lines"])
        told["decided"] = [each | {"on": each["on"].isoformat()} for each in told["decided"]]
        return told


def read_arranged(body: Mapping[str, Any]) -> Arranged:
    """The arrangement that `Arranged.body` wrote; what is missing is empty."""
    return Arranged(
        lines=tuple(Line(**each) for each in body.get("lines", ())),
        needs=body.get("needs", ""),
        exams=body.get("exams", ""),
        sites=body.get("sites", ""),
        emergencies=body.get("emergencies", ""),
        decided=tuple(
            Decided(**{**each, "on": date.fromisoformat(each["on"])})
            for each in body.get("decided", ())
        ),
        nothing_needed=body.get("nothing_needed", ""),
    )
