"""What docs/demonstration.md promises to be seen, read from its tables, beside what is there."""

import re
from dataclasses import dataclass
from pathlib import Path

from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope
from fingerpost.standards.models import StoredFinding

GUIDE = Path(__file__).parents[4] / "docs" / "demonstration.md"
ROW = re.compile(
    r"^\| (?P<gap>[^|]+) \| `(?P<asked>[\w.-]+)` (?P<verdict>[^|]+) \| [^|]+ \|$", re.M
)


@dataclass(frozen=True)
class Gap:
    """A row of the page: at which school, under which requirement, and how it reads."""

    school: str
    asked: str
    verdict: str


def _told() -> list[Gap]:
    parts = re.split(r"^## (?=\w)", GUIDE.read_text(), flags=re.M)[1:]
    return [
        Gap(part.splitlines()[0], row["asked"], row["verdict"].replace(" ", "_"))
        for part in parts
        for row in ROW.finditer(part)
    ]


TOLD = _told()


def missing(gaps: list[Gap]) -> list[str]:
    """The rows of the page that the loaded demonstration does not bear out."""
    return [
        f"{gap.school} {gap.asked}: {found}"
        for gap in gaps
        if (found := _found(gap)) != gap.verdict
    ]


def _found(gap: Gap) -> str | None:
    with scope(Organisation.objects.get(name=gap.school)):
        held = StoredFinding.objects.open().filter(requirement=gap.asked).first()
        return held.verdict if held else None
