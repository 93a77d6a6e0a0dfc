"""Print how each requirement is judged as the document that is checked in."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from fingerpost.config.management.printed import PrintedCommand
from fingerpost.standards.catalogue import Family, JudgedBy, Requirement, families, own_lists
from fingerpost.standards.evidence import RULES
from fingerpost.standards.limits import limits_for
from fingerpost.standards.wording import CADENCES, EFFORTS, OUR_OWN

NO_RULE = {
    JudgedBy.RECORDS: "No rule yet. Records could show it: {}",
    JudgedBy.PERSON: "No record can tell, so somebody has to look and judge: {}",
    JudgedBy.OUTSIDE: "Only somebody outside the school, such as a supplier, can show it: {}",
}
HEAD = """\
# How each requirement is judged

Made by `fingerpost evidence --write docs/evidence.md`; a test fails when it is stale.

A rule is named by its key; what follows is what would turn the requirement to met.
One rule may serve several requirements.
Our own lists are counted apart: they are no requirements of the DfE.
"""


class Command(PrintedCommand):
    """Print how each requirement is judged, or write it to a file. Reads only."""

    help = "Print docs/evidence.md"

    def document(self) -> str:
        return document()


def document() -> str:
    """Every requirement as Markdown, the counts first."""
    every = (*families(), *own_lists())
    return "\n".join([HEAD, *_counts(), *(line for each in every for line in _family(each))]) + "\n"


def _counts() -> Iterator[str]:
    yield "| | DfE | Our own lists | Together |"
    yield "|---|---:|---:|---:|"
    for name, holds in ROWS.items():
        dfe, ours = _number(families(), holds), _number(own_lists(), holds)
        yield f"| {name} | {dfe} | {ours} | {dfe + ours} |"
    yield ""
    yield (
        f"{len(RULES)} rules, of which {sum(map(_counts_rows, RULES))} count rows "
        "and judge the share that is as asked."
    )


def _number(of: Iterable[Family], holds: Callable[[Requirement], bool]) -> int:
    return sum(holds(asked) for family in of for asked in family.requirements)


def _judged_by(who: JudgedBy) -> Callable[[Requirement], bool]:
    return lambda asked: asked.judged_by is who


def _counts_rows(key: str) -> bool:
    """Whether a rule judges a share of rows; the others look at one thing or one day."""
    latest = limits_for(key, date.max)
    return latest.partly < latest.met


ROWS: dict[str, Callable[[Requirement], bool]] = {
    "Requirements": lambda asked: True,
    "to be judged by records": _judged_by(JudgedBy.RECORDS),
    "by a person": _judged_by(JudgedBy.PERSON),
    "by somebody outside": _judged_by(JudgedBy.OUTSIDE),
    "With a rule": lambda asked: bool(asked.evidence),
    "of these, with a rule that counts rows": lambda asked: _counts_rows(asked.evidence),
    "To be judged by records, but no rule yet": lambda asked: (
        asked.judged_by is JudgedBy.RECORDS and not asked.evidence
    ),
}


def _family(family: Family) -> Iterator[str]:
    yield f"\n## {family.title} ({OUR_OWN if family.is_own else family.publisher})"
    for standard in family.standards:
        yield f"\n### {standard.id} {standard.title}\n"
        yield "| Id | What is asked | How it is judged | Effort | How often |"
        yield "|---|---|---|---|---|"
        for asked in standard.requirements:
            often = CADENCES[asked.cadence] if asked.cadence else ""
            cells = (asked.id, asked.plain, judged(asked), EFFORTS[asked.effort], often)
            yield f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def judged(asked: Requirement) -> str:
    """The rule and what would turn it to met, or why there is none."""
    if asked.evidence:
        return f"`{asked.evidence}`: {RULES[asked.evidence].wants}"
    return f"{NO_RULE[asked.judged_by].format(asked.shows)}."
