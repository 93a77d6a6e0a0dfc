"""What is asked on the way: the file, which column is which, which way round the dates are."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from fingerpost.foundation.imports.cells import Cells, orders
from fingerpost.foundation.imports.dates import Ambiguous, DateOrder, parse_date
from fingerpost.foundation.imports.decoding import LARGEST, MEGABYTE, Unreadable
from fingerpost.foundation.imports.mapping import Heading
from fingerpost.foundation.imports.reading import MOST_ROWS, Sheet, read_csv
from fingerpost.foundation.ui.filters import written_date
from fingerpost.foundation.ui.forms import GovForm
from fingerpost.foundation.ui.wording import speak_plainly

from .sheet import LAYOUT

MOST = LARGEST // MEGABYTE


class UploadForm(GovForm):
    """A spreadsheet of the school's own."""

    file = forms.FileField(
        label="Your spreadsheet, saved as CSV",
        help_text=(
            "In Excel: File, Save as, “CSV UTF-8”. In Google Sheets: File, Download, “Comma "
            f"separated values”. At most {MOST} MB and {MOST_ROWS:,} rows."
        ),
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,text/csv"}),
    )
    sheet: Sheet
    content: bytes

    def clean_file(self) -> Any:
        """Read the file as a table, so that what is wrong with it is told at once."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise ValidationError(
                f"This file has {file.size / MEGABYTE:.0f} MB; at most {MOST} MB can be "
                "read at once. Split it into several files, each with the headings on top."
            )
        self.content = file.read()
        try:
            self.sheet = read_csv(self.content)
        except Unreadable as refusal:
            raise ValidationError(str(refusal)) from None
        return file


def _choices() -> list[tuple[str, Any]]:
    grouped: dict[str, list[tuple[str, str]]] = {}
    for column in LAYOUT.columns:
        grouped.setdefault(column.group, []).append((column.name, column.label))
    return [("", "Leave out"), *grouped.items()]


class MappingForm(GovForm):
    """Which column of a file is which field, and which way round its dates are."""

    marks_optional = False

    def __init__(
        self,
        *args: Any,
        headings: Sequence[Heading],
        rows: Sequence[tuple[int, Cells]],
        **more: Any,
    ) -> None:
        super().__init__(*args, **more)
        self.headings = [heading for heading in headings if not heading.refused]
        for heading in self.headings:
            field = forms.ChoiceField(
                label=heading.name, help_text=heading.hint, choices=_choices(), required=False
            )
            speak_plainly(field, heading.name)
            self.fields[f"column_{heading.index}"] = field
        found = orders(LAYOUT, self.mapping, rows)
        unclear = [order for order in found.values() if isinstance(order, Ambiguous)]
        if unclear:
            self.fields["date_order"] = _date_question(unclear[0])
            clear = [order for order in found.values() if isinstance(order, DateOrder)]
            self.initial.setdefault("date_order", clear[0].value if clear else "")

    @property
    def mapping(self) -> dict[int, str]:
        """Column number to field, as chosen or as proposed."""
        names = {heading.index: f"column_{heading.index}" for heading in self.headings}
        source = self.data if self.is_bound else self.initial
        chosen = {index: source.get(name) or "" for index, name in names.items()}
        return {index: field for index, field in chosen.items() if field in LAYOUT.by_name}

    @property
    def order(self) -> DateOrder | None:
        answer = self.cleaned_data.get("date_order")
        return DateOrder(answer) if answer else None

    def clean(self) -> dict[str, Any]:
        first: dict[str, int] = {}
        for index, field in self.mapping.items():
            if field in first:
                self.add_error(
                    f"column_{index}",
                    f"“{self.fields[f'column_{first[field]}'].label}” is the "
                    f"{LAYOUT.label(field).lower()} already. Choose something else here or there",
                )
            first.setdefault(field, index)
        if not set(LAYOUT.needed) & first.keys():
            raise ValidationError(LAYOUT.ask)
        return self.cleaned_data


def _date_question(unclear: Ambiguous) -> forms.ChoiceField:
    told = " and ".join(f"“{example}”" for example in unclear.examples)
    texts = {DateOrder.DAY_FIRST: "The day comes first", DateOrder.MONTH_FIRST: "The month first"}
    if not unclear.mixed:
        texts = {
            order: f"{text}: {written_date(parse_date(unclear.examples[0], order))}"
            for order, text in texts.items()
        }
    hint = "stand in one column" if unclear.mixed else "could be either"
    return forms.ChoiceField(
        label="Which way round are the dates?",
        help_text=f"In your file, {told} {hint}.",
        choices=[(order.value, text) for order, text in texts.items()],
        widget=forms.RadioSelect,
        error_messages={"required": "Say which way round the dates are"},
    )
