"""The tables on the page of a contract: chances to leave, costs of a year, clauses about data."""

from fingerpost.foundation.registers.actions_lines import keeping
from fingerpost.foundation.registers.importing.sheet import Heading
from fingerpost.foundation.registers.lines import Lines

from .models import BreakDate, Covered, DataClause, YearCost

BREAKS = Lines(
    model=BreakDate,
    parent="contract",
    word="break",
    plural="breaks",
    heading="Chances to leave before the end",
    fields_asked=("on", "note"),
    order=("on", "pk"),
    known_by=(("on",),),
    headings=(
        Heading("on", "break date | break clause | break"),
        Heading("note", "condition | conditions | notes"),
    ),
    change="contracts.change_commercial",
)
COSTS = Lines(
    model=YearCost,
    parent="contract",
    word="cost",
    plural="costs",
    heading="Costs by year",
    fields_asked=("begins_on", "budget", "paid", "note"),
    order=("begins_on", "pk"),
    change="contracts.change_commercial",
    hints={"begins_on": "For example, 1 April 2026 or 1 September 2026"},
    known_by=(("begins_on",),),
    headings=(
        Heading("begins_on", "year begins | year start | financial year start | year from"),
        Heading("budget", "budget | budgeted | planned"),
        Heading("paid", "paid | actual | spent"),
        Heading("note", "notes | comment"),
    ),
)
CLAUSES = Lines(
    model=DataClause,
    parent="contract",
    word="clause",
    plural="clauses",
    heading="Data protection clauses",
    fields_asked=("code", "present", "where"),
    order=("pk",),
    change="contracts.change_data",
    hints={"where": "Such as schedule 2, clause 4.1"},
    known_by=(("code",),),
    headings=(Heading("present", "present | included"), Heading("where", "reference in contract")),
)
COVERS = Lines(
    model=Covered,
    parent="contract",
    word="system",
    plural="systems",
    heading="Systems that it covers",
    fields_asked=("name",),
    order=("name", "pk"),
    change="contracts.change_technical",
    hints={"name": "A system of the register that stops if this contract ends"},
    prompts={"name": "Enter the name of a system in the register"},
)

breaks = keeping(BREAKS, "contracts.change_commercial")
costs = keeping(COSTS, "contracts.change_commercial")
clauses = keeping(CLAUSES, "contracts.change_data")
covers = keeping(COVERS, "contracts.change_technical")
