from collections.abc import Sequence
from typing import Any

from django import forms

from fingerpost.foundation.now import today
from fingerpost.foundation.ui.filters import written_date
from fingerpost.foundation.ui.forms import DateField, GovForm
from fingerpost.standards.catalogue import Family

from .models import LONGEST
from .rules import latest_day, usual_day


class MakeForm(GovForm):
    """Which families are shown, and whether the rows behind them go along."""

    marks_optional = False
    families = forms.MultipleChoiceField(
        label="Which families does it show?",
        help_text="Those that are open here, and our own lists that are open",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one family"},
    )
    with_rows = forms.BooleanField(
        label="Put the rows behind it in, as tables (CSV)",
        required=False,
        help_text="As you could take them out of the registers yourself. They can name people, so "
        "nobody else here can then fetch or share this bundle",
    )

    def __init__(self, *args: Any, open_ones: Sequence[Family], takes_out: bool, **kw: Any) -> None:
        kw.setdefault("initial", {"families": [each.slug for each in open_ones]})
        super().__init__(*args, **kw)
        named = [(each.slug, f"{each.title}{OWN if each.is_own else ''}") for each in open_ones]
        self.fields["families"].choices = named  # type: ignore[attr-defined]
        if not takes_out:
            del self.fields["with_rows"]


OWN = " (our own list, not the DfE’s)"


class ShareForm(GovForm):
    """Who may read it, and until when."""

    name = forms.CharField(
        label="Who will read it?",
        max_length=LONGEST,
        error_messages={"required": "Enter the name of whoever will read it"},
    )
    works_for = forms.CharField(
        label="For whom do they work?",
        max_length=LONGEST,
        help_text="For example an insurer, an auditor, or a trust that you may join",
        error_messages={"required": "Enter for whom they work"},
    )
    until = DateField(label="Until when?", error_messages={"required": "Enter the last day"})

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"until": usual_day(today())})
        super().__init__(*args, **kwargs)
        latest = written_date(latest_day(today()))
        self.fields["until"].help_text = f"For example, 2 March 2026; {latest} at the latest"


class VerifyForm(GovForm):
    """A file to check, and the fingerprint that somebody was told."""

    upload = forms.FileField(
        label="The file to check",
        widget=forms.FileInput(attrs={"accept": ".zip"}),
        error_messages={"required": "Choose a file"},
    )
    fingerprint = forms.CharField(
        label="The fingerprint that the school told you",
        required=False,
        max_length=80,
        help_text="For example, 3f9a 02bc … Without it you learn whether the file is whole, and "
        "not who made it",
    )
