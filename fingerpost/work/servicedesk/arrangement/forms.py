"""The arrangement in three short forms: who answers for what, what is needed, what was decided."""

from typing import Any

from django import forms

from fingerpost.foundation.now import today
from fingerpost.foundation.ui.forms import DateField, GovForm
from fingerpost.records.contracts.models import Contract
from fingerpost.records.suppliers.choices import Standing
from fingerpost.records.suppliers.models import Supplier
from fingerpost.work.servicedesk.expectations.forms import PartForm, words

from .choices import NOBODY, NOT_HERE, OWN, TRUST, Badge
from .shapes import Arranged
from .telling import PARTIES

SPARE = 2
"""So many empty rows are offered beside those that are filled in."""
MOST = 500
USUAL = ("Cyber Essentials", "ITIL", "ISO 27001", "ADISA")
"""Named by way of example, as they are the ones that schools are offered most."""


class LinesForm(PartForm[Arranged]):
    title = "Who answers for what?"
    hint = (
        "Exactly one for each service. A company that is missing here is added under Suppliers "
        "first, and its contract under Contracts."
    )

    def told(self) -> dict[str, Any]:
        said: dict[str, Any] = {}
        for n, each in enumerate(self.said.lines):
            said |= {f"party_{n}": each.party, f"covers_{n}": each.covers}
            said[f"contract_{n}"] = str(each.contract or "")
        return said

    def rows(self) -> dict[str, forms.Field]:
        suppliers = Supplier.objects.filter(standing=Standing.HELD, archived_on=None)
        self.suppliers = {str(each.pk): each.legal_name for each in _first(suppliers)}
        self.contracts = {
            str(each.pk): str(each) for each in _first(Contract.objects.all().in_force())
        }
        for each in self.said.lines:  # what was named stays, also once it has left the lists
            if each.is_external:
                self.suppliers.setdefault(each.party, each.party_name)
            if each.contract:
                self.contracts.setdefault(str(each.contract), each.contract_name)
        parties = [(NOBODY, "Nobody yet"), *((key, PARTIES[key]) for key in (OWN, TRUST))]
        parties += [*self.suppliers.items(), (NOT_HERE, PARTIES[NOT_HERE])]
        contracts = [("", "No contract"), *self.contracts.items()]
        made: dict[str, forms.Field] = {}
        for n in range(len(self.said.lines)):
            made[f"party_{n}"] = _choice("Who answers for it", parties)
            made[f"contract_{n}"] = _choice("Under which contract", contracts)
            made[f"covers_{n}"] = words("What it covers", 200)
        return made

    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        parts = ("party", "contract", "covers")
        return [
            (each.name, [self[f"{part}_{n}"] for part in parts])
            for n, each in enumerate(self.said.lines)
        ]

    def clean(self) -> dict[str, Any]:
        if self.errors:
            return self.cleaned_data
        return {"lines": [self._line(n) for n in range(len(self.said.lines))]}

    def _line(self, n: int) -> dict[str, Any]:
        party, contract, covers = (
            self.cleaned_data[f"{part}_{n}"] for part in ("party", "contract", "covers")
        )
        each = self.said.lines[n]
        return {
            "service": each.service,
            "name": each.name,
            "party": party,
            "party_name": self.suppliers.get(party, ""),
            "contract": int(contract) if contract else None,
            "contract_name": self.contracts.get(contract, ""),
            "covers": covers,
        }


class NeedsForm(PartForm[Arranged]):
    title = "What support does the school need?"
    hint = "Whether or not it has it today. Those who sign say that this is what is needed."

    needs = forms.CharField(
        label="From day to day",
        help_text="For example, somebody on site on four days, answers within an hour while a "
        "class waits",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    exams = forms.CharField(
        label="In exam weeks",
        help_text="Or that the school has no exams on computers",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    sites = forms.CharField(label="On several sites, if you have them", max_length=500)
    emergencies = forms.CharField(
        label="In an emergency, such as a cyber incident",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for field in self.fields.values():
            field.required = False

    def told(self) -> dict[str, Any]:
        return {name: getattr(self.said, name) for name in self.base_fields}


class BadgesForm(PartForm[Arranged]):
    title = "Which memberships and certificates does IT support need?"
    hint = f"Such as {', '.join(USUAL)}. Deciding that none is needed is a decision too."

    nothing_needed = forms.CharField(
        label="If none is needed, why not?", max_length=300, required=False
    )

    def told(self) -> dict[str, Any]:
        said: dict[str, Any] = {"nothing_needed": self.said.nothing_needed}
        for n, each in enumerate(self.said.decided):
            said |= {f"name_{n}": each.name, f"decision_{n}": each.decision}
            said |= {f"reason_{n}": each.reason, f"on_{n}": each.on}
        return said

    def rows(self) -> dict[str, forms.Field]:
        made: dict[str, forms.Field] = {}
        for n in range(len(self.said.decided) + SPARE):
            made[f"name_{n}"] = words("Membership or certificate", 80)
            made[f"decision_{n}"] = _choice("What was decided", Badge.choices)
            made[f"reason_{n}"] = words("Why", 300)
            made[f"on_{n}"] = DateField(label="Decided on", required=False, initial=today())
        return made

    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        parts, count = ("name", "decision", "reason", "on"), len(self.said.decided) + SPARE
        rows = [(f"Number {n + 1}", [self[f"{part}_{n}"] for part in parts]) for n in range(count)]
        return [*rows, ("", [self["nothing_needed"]])]

    def clean(self) -> dict[str, Any]:
        told, decided = self.cleaned_data, []
        for n in range(len(self.said.decided) + SPARE):
            if not (name := told.get(f"name_{n}")):
                continue
            if not told.get(f"reason_{n}"):
                self.add_error(f"reason_{n}", f"Say why this was decided about {name}")
            on = told.get(f"on_{n}")
            if on is None or on > today():
                self.add_error(f"on_{n}", "Enter the day of the decision, not later than today")
            else:
                row = {"name": name, "decision": told[f"decision_{n}"], "on": on.isoformat()}
                decided.append({**row, "reason": told.get(f"reason_{n}", "")})
        told_why = told.get("nothing_needed", "")
        return told if self.errors else {"decided": decided, "nothing_needed": told_why}


class PutForwardForm(GovForm):
    """Until when it is enough."""

    review_on = DateField(
        label="By which day is it looked at again?",
        help_text="A year from now at the latest, as the DfE asks to review IT support every year",
        error_messages={"required": "Enter the day by which it is looked at again"},
    )


PARTS: dict[str, type[PartForm[Arranged]]] = {
    "lines": LinesForm,
    "needs": NeedsForm,
    "badges": BadgesForm,
}


def _first(rows: Any) -> Any:
    return rows.order_by("name_key", "pk")[:MOST]


def _choice(label: str, choices: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, required=False)
