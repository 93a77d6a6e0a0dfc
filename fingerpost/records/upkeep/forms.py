from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.http import QueryDict

from fingerpost.foundation.people.models import Duty
from fingerpost.foundation.spot_checks.models import SpotCheck
from fingerpost.foundation.ui.filters import written_date
from fingerpost.foundation.ui.forms import DateField, GovForm

from .rules import Basis


class ReviewForm(GovForm):
    """What somebody found who went through a register."""

    marks_optional = False

    basis = forms.ChoiceField(
        label="What did you look at?",
        choices=Basis.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what you looked at"},
    )
    findings = forms.CharField(
        label="What did you find, and what happens now?",
        help_text="If all was right, say so. Name the rows that you looked at if it was only some",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": "Say what you found, even if all was right"},
    )
    took_part = forms.MultipleChoiceField(
        label="Who took part?",
        help_text="The DfE asks for the business manager, the DPO and IT support",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(
        self,
        data: QueryDict | None,
        check: SpotCheck | None,
        holders: Mapping[Duty, str],
        here: Iterable[str],
    ) -> None:
        super().__init__(data, initial={"took_part": list(here)})
        if check is None:
            told = [each for each in Basis.choices if each[0] != Basis.SPOT_CHECK]
        else:
            found = f"The gaps, and the spot check of {written_date(check.ended_at)}: "
            told = [(Basis.SPOT_CHECK.value, found + check.result), *Basis.choices[1:]]
        self.fields["basis"].choices = told  # type: ignore[attr-defined]
        people = [(duty.value, f"{duty.label}: {name}") for duty, name in holders.items()]
        if people:
            self.fields["took_part"].choices = people  # type: ignore[attr-defined]
        else:
            del self.fields["took_part"]


class BudgetForm(GovForm):
    year = forms.IntegerField(
        label="In which year does the financial year begin?",
        help_text="It begins on 1 September for an academy, on 1 April for most maintained schools",
        min_value=2000,
        max_value=2199,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-4", "inputmode": "numeric"}),
    )
    approved_on = DateField(
        label="Day on which governors or trustees approve its budget",
        help_text="For example, 8 July 2027",
    )

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        year, day = said.get("year"), said.get("approved_on")
        if year and day and abs(year - day.year) > 1:
            self.add_error("approved_on", "Enter a day close to that financial year")
        return said
