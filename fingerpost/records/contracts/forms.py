"""What is asked of whoever decides about the end of a contract."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django import forms

from fingerpost.foundation.ui.forms import DateField, GovForm, MoneyField

from .choices import Decision
from .models import RenewalDecision

OFFERS = 3
ASKED = [each for each in Decision.choices if each[0] != Decision.DEFAULT]


def _words(label: str, hint: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class DecideForm(GovForm):
    """The grounds, the offers that were looked at, and what is to happen."""

    usage = _words("How much is it used?", "For example: 22 of 30 teachers signed in this term")
    satisfaction = _words("How content are people with it?", "What those who use it say of it")
    exempt = forms.CharField(
        label="If you looked at no other offer, why not?",
        help_text="For example: nobody else offers it, or it costs less than £100",
        required=False,
        max_length=300,
    )
    unchecked_because = forms.CharField(
        label="If you keep it though nobody has checked its supplier within a year: why?",
        help_text="For example: the check is under way, and the service cannot stop",
        required=False,
        max_length=300,
    )
    decision = forms.ChoiceField(
        label="What is to happen?",
        choices=ASKED,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what is to happen"},
    )
    served_on = DateField(
        label="If you have said no to the supplier: on which day?",
        required=False,
        help_text="Leave it empty until it is done. Then attach the proof on the contract’s page",
    )

    def __init__(self, *args: Any, is_unchecked: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_unchecked:
            del self.fields["unchecked_because"]
        for n in range(1, OFFERS + 1):
            self.fields[f"offer_{n}"] = forms.CharField(
                label=f"Other offer {n}: from whom?", required=False, max_length=160
            )
            self.fields[f"price_{n}"] = MoneyField(
                label=f"Other offer {n}: price a year, net", required=False
            )
        last = [*(name for name in self.fields if name[-1].isdigit()), "exempt", "decision"]
        self.order_fields(["usage", "satisfaction", *last, "unchecked_because", "served_on"])

    def clean(self) -> dict[str, Any]:
        """Gather the offers; a price needs a name."""
        found = super().clean() or self.cleaned_data
        offers = []
        for n in range(1, OFFERS + 1):
            name, price = found.pop(f"offer_{n}", ""), found.pop(f"price_{n}", None)
            if price is not None and not name:
                self.add_error(f"offer_{n}", "Enter who offers this price")
            if name:
                offers.append((name, price))
        return {**found, "offers": offers}


def stated(made: RenewalDecision | None) -> dict[str, Any]:
    """What the form shows of a decision that was made already."""
    if made is None:
        return {}
    names = ("usage", "satisfaction", "exempt", "unchecked_because", "decision", "served_on")
    return {name: getattr(made, name) for name in names} | dict(_offers(made))


def _offers(made: RenewalDecision) -> Iterator[tuple[str, str | Decimal | None]]:
    for n, each in enumerate(made.alternatives.order_by("pk")[:OFFERS], 1):
        yield f"offer_{n}", each.supplier_name
        yield f"price_{n}", each.price
