"""What is asked on the way: the file, which column is which, which way round the dates are."""

from collections.abc import Sequence, Set
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError

from fingerpost.foundation.imports.cells import Cells, orders
from fingerpost.foundation.imports.dates import Ambiguous, DateOrder, parse_date
from fingerpost.foundation.imports.decoding import LARGEST, MEGABYTE, Unreadable
from fingerpost.foundation.imports.layout import Layout
from fingerpost.foundation.imports.mapping import Heading
from fingerpost.foundation.imports.reading import MOST_ROWS, Table
from fingerpost.foundation.imports.workbooks import read_pasted, read_table
from fingerpost.foundation.ui.filters import written_date
from fingerpost.foundation.ui.forms import GovForm
from fingerpost.foundation.ui.wording import speak_plainly

from ..wording import spoken

MOST = LARGEST // MEGABYTE
MOST_PASTED = 1_000_000


class UploadForm(GovForm):
    """A spreadsheet of the school's own: a file, or cells copied out of one."""

    marks_optional = False

    about = forms.ChoiceField(
        label="What is in this file?", widget=forms.RadioSelect, required=False
    )
    file = forms.FileField(
        label="Your spreadsheet",
        help_text=(
            "Excel (.xlsx or .xls), OpenDocument (.ods) or CSV, as it is. In Google Sheets: File, "
            f"Download, “Microsoft Excel”. At most {MOST} MB and {MOST_ROWS:,} rows."
        ),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt"}),
        required=False,
    )
    sheet_name = forms.CharField(
        label="Name of the sheet, if it is not the fullest one",
        help_text="As it stands on its tab. Leave this empty if the workbook holds one list.",
        max_length=80,
        required=False,
    )
    pasted = forms.CharField(
        label="Or paste the cells",
        help_text="Copy them in your spreadsheet together with the row of headings.",
        max_length=MOST_PASTED,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
    )
    table: Table
    """Not there as long as a large file is still to be read."""
    content: bytes
    name: str

    def __init__(
        self,
        *args: Any,
        about: Sequence[tuple[str, str]] = (),
        largest: int = LARGEST,
        **more: Any,
    ) -> None:
        super().__init__(*args, **more)
        if len(about) > 1:
            cast(forms.ChoiceField, self.fields["about"]).choices = about
            self.initial.setdefault("about", about[0][0])
        else:
            del self.fields["about"]
        self.largest = largest
        """How many bytes are read here; a larger file is for later."""
        self.is_read = False

    def clean_file(self) -> Any:
        """Refuse a file that is too long before any of it is read."""
        file = self.cleaned_data["file"]
        if file and file.size > LARGEST:
            raise ValidationError(
                f"This file has more than {MOST} MB, the most that can be read at once. Split it "
                "into several files, each with the headings on top."
            )
        return file

    def clean(self) -> dict[str, Any]:
        """Read the table, so that what is wrong with it is told at once."""
        answers = self.cleaned_data
        file, pasted = answers.get("file"), answers.get("pasted", "")
        if self.errors:
            return answers
        if file and pasted.strip():
            self.add_error("pasted", "Choose a file or paste cells, not both")
        elif not file and not pasted.strip():
            self.add_error("file", "Choose your spreadsheet, or paste its cells below")
        else:
            self._read(file, pasted, answers.get("sheet_name", ""))
        return answers

    def _read(self, file: Any, pasted: str, sheet: str) -> None:
        self.name = file.name if file else "Pasted cells"
        self.content = file.read() if file else pasted.encode("utf-8", "replace")
        if file and file.size > self.largest:
            return
        try:
            self.table = (
                read_table(self.content, sheet=sheet or None) if file else read_pasted(pasted)
            )
            self.is_read = True
        except Unreadable as refusal:
            self.add_error("file" if file else "pasted", str(refusal))


def _choices(layout: Layout, closed: Set[str]) -> list[tuple[str, Any]]:
    grouped: dict[str, list[tuple[str, str]]] = {}
    for column in layout.columns:
        if column.name in closed:
            continue
        grouped.setdefault(column.group, []).append((column.name, column.label))
    return [("", "Leave out"), *grouped.items()]


class MappingForm(GovForm):
    """Which column of a file is which field, and which way round its dates are."""

    marks_optional = False

    def __init__(
        self,
        *args: Any,
        layout: Layout,
        headings: Sequence[Heading],
        rows: Sequence[tuple[int, Cells]],
        closed: Set[str] = frozenset(),
        **more: Any,
    ) -> None:
        super().__init__(*args, **more)
        self.layout, self.closed = layout, closed
        choices = _choices(layout, closed)
        self.headings = [heading for heading in headings if not heading.refused]
        for heading in self.headings:
            field = forms.ChoiceField(
                label=heading.name, help_text=heading.hint, choices=choices, required=False
            )
            speak_plainly(field, heading.name)
            self.fields[f"column_{heading.index}"] = field
        found = orders(layout, self.mapping, rows)
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
        known = self.layout.by_name.keys() - self.closed
        return {index: field for index, field in chosen.items() if field in known}

    @property
    def order(self) -> DateOrder | None:
        answer = self.cleaned_data.get("date_order")
        return DateOrder(answer) if answer else None

    def clean(self) -> dict[str, Any]:
        first: dict[str, int] = {}
        for index, field in self.mapping.items():
            if field in first:
                other, words = self.fields[f"column_{first[field]}"].label, self.layout.label(field)
                said = f"“{other}” is the {spoken(words)} already."
                self.add_error(f"column_{index}", f"{said} Choose something else here or there")
            first.setdefault(field, index)
        if not set(self.layout.needed) & first.keys():
            raise ValidationError(self.layout.ask)
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
