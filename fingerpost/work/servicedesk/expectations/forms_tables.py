"""The parts of the expectations that are tables: how soon, what first, who is told, busy times."""

from typing import Any

from django import forms

from fingerpost.foundation.ui.forms import DateField
from fingerpost.work.servicedesk.choices import Impact, Priority, Urgency
from fingerpost.work.servicedesk.clock import Of

from .choices import Whom
from .forms import SMALL, PartForm, WordsForm, words
from .shapes import Promise

SPARE = 2
"""So many empty rows are offered beside those that are filled in."""
MOST_HOURS = 999
BEFORE, AFTER = "before", "after"
BLANK = ("", "Leave out")


class SpeedsForm(PartForm[Promise]):
    title = "How soon does help come?"
    hint = (
        "In hours of support: 0.25 is a quarter of an hour. Leave both empty where it is agreed "
        "each time."
    )

    waits_for_supplier = forms.BooleanField(
        label="The clock stands still while a supplier is waited for",
        help_text="Leave it out where you pay that supplier to be in time.",
        required=False,
    )
    waits_for_parts = forms.BooleanField(
        label="The clock stands still while parts are waited for", required=False
    )

    def told(self) -> dict[str, Any]:
        said: dict[str, Any] = {
            "waits_for_supplier": self.said.waits_for_supplier,
            "waits_for_parts": self.said.waits_for_parts,
        }
        for each in self.said.speeds:
            said[f"response_{each.priority}"] = each.response
            said[f"resolution_{each.priority}"] = each.resolution
            said[f"day_and_night_{each.priority}"] = each.day_and_night
        return said

    def rows(self) -> dict[str, forms.Field]:
        made: dict[str, forms.Field] = {}
        for each in Priority:
            made[f"response_{each.value}"] = _hours("Hours until an answer")
            made[f"resolution_{each.value}"] = _hours("Hours until a solution")
            made[f"day_and_night_{each.value}"] = forms.BooleanField(
                label="Day and night", required=False
            )
        return made

    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        parts = ("response", "resolution", "day_and_night")
        rows = [(p.label, [self[f"{part}_{p.value}"] for part in parts]) for p in Priority]
        return [*rows, ("Waiting", [self["waits_for_supplier"], self["waits_for_parts"]])]

    def clean(self) -> dict[str, Any]:
        told = self.cleaned_data
        speeds = [
            {
                "priority": each.value,
                "response": _text(told.get(f"response_{each.value}")),
                "resolution": _text(told.get(f"resolution_{each.value}")),
                "day_and_night": told.get(f"day_and_night_{each.value}", False),
            }
            for each in Priority
        ]
        waits = {name: told.get(name, False) for name in ("waits_for_supplier", "waits_for_parts")}
        return told if self.errors else {"speeds": speeds, **waits}


class PrioritiesForm(PartForm[Promise]):
    title = "What comes first?"
    hint = (
        "By whom it holds up, and how badly. A class that waits counts as several people who are "
        "stopped."
    )

    def told(self) -> dict[str, Any]:
        return {
            _cell(impact, urgency): n
            for impact, row in self.said.matrix.items()
            for urgency, n in zip(Urgency, row, strict=False)
        }

    def rows(self) -> dict[str, forms.Field]:
        return {
            _cell(impact, urgency): forms.TypedChoiceField(
                label=urgency.label, choices=Priority.choices, coerce=int
            )
            for impact in Impact
            for urgency in Urgency
        }

    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        return [(i.label, [self[_cell(i, u)] for u in Urgency]) for i in Impact]

    def clean(self) -> dict[str, Any]:
        if self.errors:
            return self.cleaned_data
        return {"matrix": {i: [self.cleaned_data[_cell(i, u)] for u in Urgency] for i in Impact}}


class StepsForm(PartForm[Promise]):
    title = "Who is told when time runs out?"
    hint = "Each of them is told once for a request, and in hours of support."

    def told(self) -> dict[str, Any]:
        said: dict[str, Any] = {}
        for n, each in enumerate(self.said.steps):
            said |= {f"whom_{n}": each.whom, f"of_{n}": each.of, f"hours_{n}": abs(each.hours)}
            said[f"side_{n}"] = BEFORE if each.hours < 0 else AFTER
        return said

    def rows(self) -> dict[str, forms.Field]:
        made: dict[str, forms.Field] = {}
        for n in range(len(self.said.steps) + SPARE):
            whom = [BLANK, *Whom.choices]
            made[f"whom_{n}"] = forms.ChoiceField(label="Who", choices=whom, required=False)
            made[f"hours_{n}"] = _hours("Hours")
            made[f"side_{n}"] = forms.ChoiceField(
                label="Before or after",
                choices=[(BEFORE, "before"), (AFTER, "after")],
                required=False,
            )
            made[f"of_{n}"] = forms.ChoiceField(
                label="What is due",
                choices=[(Of.RESPONSE, "an answer is due"), (Of.RESOLUTION, "a solution is due")],
                required=False,
            )
        return made

    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        parts = ("whom", "hours", "side", "of")
        count = len(self.said.steps) + SPARE
        return [(f"Step {n + 1}", [self[f"{part}_{n}"] for part in parts]) for n in range(count)]

    def clean(self) -> dict[str, Any]:
        told = self.cleaned_data
        steps = []
        for n in range(len(self.said.steps) + SPARE):
            if whom := told.get(f"whom_{n}"):
                hours = told.get(f"hours_{n}") or 0
                signed = -hours if told.get(f"side_{n}") == BEFORE else hours
                steps.append(
                    {"of": told.get(f"of_{n}") or Of.RESPONSE, "hours": str(signed), "whom": whom}
                )
        return told if self.errors else {"steps": steps}


class BusyForm(PartForm[Promise]):
    title = "When is the school busy?"
    hint = (
        "Exams, results days, the first week of term. Name who helps more then. Empty a name to "
        "leave it out."
    )

    def told(self) -> dict[str, Any]:
        said: dict[str, Any] = {}
        for n, each in enumerate(self.said.busy):
            said |= {f"name_{n}": each.name, f"first_on_{n}": each.first_on}
            said |= {f"last_on_{n}": each.last_on, f"cover_{n}": each.cover}
        return said

    def rows(self) -> dict[str, forms.Field]:
        made: dict[str, forms.Field] = {}
        for n in range(len(self.said.busy) + SPARE):
            made[f"name_{n}"] = words("Busy time", 80)
            made[f"first_on_{n}"] = DateField(label="First day", required=False, help_text="")
            made[f"last_on_{n}"] = DateField(label="Last day", required=False, help_text="")
            made[f"cover_{n}"] = words("Who helps more then", 120)
        return made

    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        parts = ("name", "first_on", "last_on", "cover")
        count = len(self.said.busy) + SPARE
        return [
            (f"Busy time {n + 1}", [self[f"{part}_{n}"] for part in parts]) for n in range(count)
        ]

    def clean(self) -> dict[str, Any]:
        told = self.cleaned_data
        busy = []
        for n in range(len(self.said.busy) + SPARE):
            name, first, last = (
                told.get(f"{part}_{n}") for part in ("name", "first_on", "last_on")
            )
            if not name:
                continue
            if first and last:
                days = {"first_on": first.isoformat(), "last_on": last.isoformat()}
                busy.append({"name": name, **days, "cover": told.get(f"cover_{n}", "")})
                if last < first:
                    self.add_error(f"last_on_{n}", "Enter a day on or after the first day")
            elif not self.errors:
                part = "last_on" if first else "first_on"
                self.add_error(f"{part}_{n}", "Enter a date like 2 March 2026")
        return told if self.errors else {"busy": busy}


PARTS: dict[str, type[PartForm[Promise]]] = {
    "words": WordsForm,
    "speeds": SpeedsForm,
    "priorities": PrioritiesForm,
    "steps": StepsForm,
    "busy": BusyForm,
}


def _hours(label: str) -> forms.DecimalField:
    return forms.DecimalField(
        label=label,
        required=False,
        min_value=0,
        max_value=MOST_HOURS,
        decimal_places=2,
        widget=forms.TextInput(attrs=dict(SMALL, inputmode="decimal")),
        error_messages={"invalid": "Enter hours like 4 or 0.25"},
    )


def _cell(impact: str, urgency: str) -> str:
    return f"{impact}_{urgency}"


def _text(hours: Any) -> str | None:
    return None if hours is None else f"{hours.normalize():f}"
