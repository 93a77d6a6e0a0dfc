"""What is asked of another list, and why a row that stands in one list only is all right."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from fingerpost.foundation.imports.mapping import Heading
from fingerpost.foundation.registers.importing.forms import UploadForm
from fingerpost.foundation.ui.forms import DateField, GovForm
from fingerpost.foundation.ui.wording import speak_plainly

from .declaration import Comparable
from .differing import Difference
from .models import Kind, Outcome


class ListForm(UploadForm):
    """Another list of the same things: what it is, and the file or the cells."""

    field_order = ("source", "source_name", "file", "sheet_name", "pasted")

    source = forms.ChoiceField(
        label="What is this list?", error_messages={"required": "Choose what this list is"}
    )
    source_name = forms.CharField(
        label="Its name, if it is none of these",
        help_text="Such as “phones of the mobile contract”",
        max_length=80,
        required=False,
    )

    def __init__(self, *args: Any, comparable: Comparable, **more: Any) -> None:
        super().__init__(*args, **more)
        self.comparable = comparable
        sources = [(each.word, each.label) for each in comparable.sources]
        self.fields["source"].choices = [("", "Choose what it is"), *sources]  # type: ignore[attr-defined]

    @property
    def list_name(self) -> str:
        """What the list is called: only what is none of the known kinds has a name of its own."""
        source = self.comparable.source(self.cleaned_data["source"])
        if source is self.comparable.sources[-1]:
            return str(self.cleaned_data["source_name"]).strip()
        return source.label

    def clean(self) -> dict[str, Any]:
        last = self.comparable.sources[-1].word
        answers = self.cleaned_data
        if answers.get("source") == last and not answers.get("source_name", "").strip():
            self.add_error("source_name", "Enter what this list is called")
        return super().clean()


class ColumnsForm(GovForm):
    """Which kinds a list should name, and which of its columns is what."""

    marks_optional = False

    kinds = forms.MultipleChoiceField(
        label="Which kinds should it name?",
        help_text="Other kinds are not expected in it, and do not count as “only here”",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Tick at least one kind"},
    )

    def __init__(
        self, *args: Any, comparable: Comparable, headings: Sequence[Heading], **more: Any
    ) -> None:
        super().__init__(*args, **more)
        self.comparable = comparable
        self.headings = [each for each in headings if not each.refused]
        register = comparable.register
        self.fields["kinds"].choices = list(register.choices[register.kind].items())  # type: ignore[attr-defined]
        choices = [("", "Leave out"), *((each.word, each.label) for each in comparable.told)]
        for heading in self.headings:
            field = forms.ChoiceField(
                label=heading.name, help_text=heading.hint, choices=choices, required=False
            )
            speak_plainly(field, heading.name)
            self.fields[f"column_{heading.index}"] = field

    @property
    def mapping(self) -> dict[int, str]:
        """Column number to what it tells."""
        chosen = ((h.index, self.cleaned_data.get(f"column_{h.index}")) for h in self.headings)
        return {index: word for index, word in chosen if word}

    def clean(self) -> dict[str, Any]:
        known = [self.comparable.by_word[each.field] for each in self.comparable.known]
        if not {each.word for each in known} & set(self.mapping.values()):
            names = " or the ".join(each.label.lower() for each in known)
            raise ValidationError(f"Say which column holds the {names}: rows are compared by that")
        first: dict[str, int] = {}
        for index, word in self.mapping.items():
            if word in first:
                taken = self.fields[f"column_{first[word]}"].label
                self.add_error(f"column_{index}", f"“{taken}” is that already. Choose another")
            first.setdefault(word, index)
        return self.cleaned_data


class AnswerForm(GovForm):
    """Why a row is only in one list."""

    reason = forms.CharField(
        label="Why?",
        max_length=200,
        error_messages={"required": "Say why in a few words"},
    )
    until = DateField(label="Until when does this hold?", required=False)

    def __init__(self, *args: Any, outcome: str, purpose: str, **more: Any) -> None:
        super().__init__(*args, **more)
        if outcome == Outcome.ONLY_THERE:
            field = forms.ChoiceField(
                label="What is it?",
                choices=[(each, each.label) for each in (Kind.NOT_OURS, Kind.PERSONAL)],
                widget=forms.RadioSelect,
                help_text="Of what is somebody’s own nothing is kept here but that there was one",
            )
            speak_plainly(field, "What is it?")
            self.fields = {"kind": field, "reason": self.fields["reason"]}
        else:
            until = self.fields["until"]
            until.required = True
            until.error_messages["required"] = "Enter a date like 2 March 2026"
            until.help_text = "At most two years. On that day it is asked again"
            self.fields["reason"].label = f"Why is it {purpose} on purpose?"

    def clean(self) -> dict[str, Any]:
        self.cleaned_data.setdefault("kind", Kind.ON_PURPOSE)
        return self.cleaned_data


class TakeForm(GovForm):
    """What of a row the other list is right about."""

    fields_taken = forms.MultipleChoiceField(
        label="What is it right about?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Tick what the register shall take from the list"},
    )
    revision = forms.IntegerField(widget=forms.HiddenInput())

    def __init__(self, *args: Any, found: Sequence[Difference], **more: Any) -> None:
        super().__init__(*args, **more)
        self.found = {each.field: each for each in found}
        choices = [(each.field, f"{each.label}: {each.there}") for each in found]
        self.fields["fields_taken"].choices = choices  # type: ignore[attr-defined]
        if len(found) == 1:
            self.initial.setdefault("fields_taken", [found[0].field])

    def clean(self) -> dict[str, Any]:
        """What the register's own verb takes: the values and the revision."""
        taken = self.cleaned_data.pop("fields_taken", [])
        return self.cleaned_data | {name: self.found[name].there for name in taken}


class OursForm(GovForm):
    """Why a row is right as the register has it, though another list says something else."""

    marks_optional = False

    reason = forms.CharField(
        label="Why is ours right?",
        max_length=200,
        error_messages={"required": "Say why in a few words"},
    )
    until = DateField(
        label="Until when does this hold?",
        help_text="At most two years. It is asked again on that day, and when the list says "
        "something else",
        error_messages={"required": "Enter a date like 2 March 2026"},
    )

    def clean(self) -> dict[str, Any]:
        self.cleaned_data["kind"] = Kind.OURS
        return self.cleaned_data
