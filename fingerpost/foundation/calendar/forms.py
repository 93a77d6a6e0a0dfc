from collections.abc import Iterable, Sequence
from datetime import date, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from fingerpost.foundation.ui.forms import DateField, GovForm

from .importing.proposing import MOST, Meaning, Proposal
from .importing.reading import MOST_BYTES
from .models import Marking, SupportTime, Weekday
from .rules import AcademicYear, Season, SupportWindow, TermDates, TermName
from .rules.due import written_stretch

EARLIEST = time(3)
"""Clocks change before it, so hours of support are never an hour longer or shorter."""
MOST_LESSONS = 20
TIMES = ("%H:%M", "%H.%M", "%H%M", "%H", "%I:%M%p", "%I%p", "%I.%M%p")


class TermsForm(GovForm):
    """The three terms of a school year, each with its half-term."""

    marks_optional = False

    def __init__(self, year: AcademicYear, terms: Sequence[TermDates], *args: Any, **kw: Any):
        self.year = year
        super().__init__(*args, initial=_written(terms), **kw)
        for name in TermName:
            self.fields |= _term_fields(name)

    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields of each term under its name."""
        parts = ("starts_on", "ends_on", "half_from", "half_until")
        return [(f"{n.label} term", [self[f"{n}_{part}"] for part in parts]) for n in TermName]

    def clean(self) -> dict[str, Any]:
        if self.errors:
            return self.cleaned_data
        return {"terms": [self._term(name) for name in TermName]}

    def _term(self, name: TermName) -> TermDates:
        told = self.cleaned_data
        first, last = told[f"{name}_half_from"], told[f"{name}_half_until"]
        if bool(first) != bool(last):
            missing = "half_until" if first else "half_from"
            self.add_error(
                f"{name}_{missing}", "Enter both days of half-term, or neither if there is none"
            )
        half_term = (first, last) if first and last else None
        return TermDates(
            self.year, name, told[f"{name}_starts_on"], told[f"{name}_ends_on"], half_term
        )


def _term_fields(name: TermName) -> dict[str, forms.Field]:
    return {
        f"{name}_starts_on": _short_date(f"{name.label} term, first day for pupils"),
        f"{name}_half_from": _short_date("Half-term, first day off", required=False),
        f"{name}_half_until": _short_date("Half-term, last day off", required=False),
        f"{name}_ends_on": _short_date(f"{name.label} term, last day for pupils"),
    }


def _short_date(label: str, *, required: bool = True) -> DateField:
    return DateField(
        label=label,
        required=required,
        help_text="",
        error_messages={"required": "Enter a date like 2 March 2026"},
    )


def _written(terms: Iterable[TermDates]) -> dict[str, date]:
    said: dict[str, date] = {}
    for term in terms:
        said |= {f"{term.name}_starts_on": term.starts_on, f"{term.name}_ends_on": term.ends_on}
        if term.half_term:
            first, last = term.half_term
            said |= {f"{term.name}_half_from": first, f"{term.name}_half_until": last}
    return said


class MarkForm(GovForm):
    """A day, or days in a row, that are unlike the others."""

    kind = forms.ChoiceField(
        label="What is it?", choices=Marking, widget=forms.RadioSelect, initial=Marking.INSET
    )
    first_on = DateField(label="First day")
    last_on = DateField(
        label="Last day", required=False, help_text="Leave it blank for a single day."
    )
    label = forms.CharField(
        label="What for?",
        max_length=80,
        required=False,
        help_text="For example, snow, or the name of the bank holiday.",
    )
    has_support = forms.BooleanField(
        label="IT support works all the same",
        required=False,
        help_text="Only for days on which the school is closed.",
    )

    def clean_kind(self) -> Marking:
        return Marking(self.cleaned_data["kind"])


class SupportHoursForm(GovForm):
    """When IT support is there in each season: which days, from when, until when."""

    marks_optional = False

    def __init__(self, times: Sequence[SupportTime], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, initial=_hours(times), **kwargs)
        for season in Season:
            self.fields |= _season_fields(season)

    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        parts = ("days", "opens", "closes")
        return [(s.label, [self[f"{s}_{part}"] for part in parts]) for s in Season]

    def clean(self) -> dict[str, Any]:
        windows = [window for season in Season for window in self._windows(season)]
        return self.cleaned_data if self.errors else {"windows": windows}

    def _windows(self, season: Season) -> list[SupportWindow]:
        told = self.cleaned_data
        days = told.get(f"{season}_days", [])
        opens, closes = told.get(f"{season}_opens"), told.get(f"{season}_closes")
        if not days:
            return []
        for part, given in (("opens", opens), ("closes", closes)):
            if given is None:
                self.add_error(f"{season}_{part}", "Enter a time like 08:00, or choose no days")
        if opens is None or closes is None:
            return []
        if opens < EARLIEST:
            self.add_error(f"{season}_opens", "Enter a time from 03:00 on")
        if closes <= opens:
            self.add_error(f"{season}_closes", "Enter a time after the one at which support begins")
        return [SupportWindow(season, int(day), opens, closes) for day in days]


class LessonsForm(GovForm):
    """When lessons begin, in one line."""

    begin = forms.CharField(
        label="When does each lesson begin?",
        help_text="With a comma between, such as: 8:50, 9:50, 11:10, 12:10, 14:00",
        required=False,
        max_length=200,
    )

    def clean_begin(self) -> list[time]:
        """Each moment once, in order."""
        field = forms.TimeField(input_formats=TIMES)
        parts = [part.strip() for part in self.cleaned_data["begin"].split(",")]
        found: set[time] = set()
        for part in filter(None, parts):
            try:
                found.add(field.clean(part.replace(" ", "")))
            except ValidationError:
                raise ValidationError(
                    f"“{part}” is not a time. Write each like 8:50, with a comma between"
                ) from None
        if len(found) > MOST_LESSONS:
            raise ValidationError(f"Enter at most {MOST_LESSONS} times")
        return sorted(found)


def _season_fields(season: Season) -> dict[str, forms.Field]:
    wrong = {"invalid": "Enter a time like 08:00"}
    small = {"class": "govuk-input--width-5"}
    times = {
        part: forms.TimeField(
            label=label,
            required=False,
            input_formats=TIMES,
            error_messages=wrong,
            widget=forms.TextInput(attrs=dict(small)),
        )
        for part, label in (("opens", "From"), ("closes", "Until"))
    }
    days = forms.MultipleChoiceField(
        label="Days",
        choices=Weekday.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    return {
        f"{season}_days": days,
        f"{season}_opens": times["opens"],
        f"{season}_closes": times["closes"],
    }


def _hours(times: Iterable[SupportTime]) -> dict[str, Any]:
    said: dict[str, Any] = {}
    for row in times:
        said.setdefault(f"{row.season}_days", []).append(row.weekday)
        said[f"{row.season}_opens"] = f"{row.opens_at:%H:%M}"
        said[f"{row.season}_closes"] = f"{row.closes_at:%H:%M}"
    return said


class UploadForm(GovForm):
    file = forms.FileField(
        label="Calendar file (.ics)",
        help_text="Up to 2 MB. Nothing of it is kept but what you confirm.",
    )

    def clean_file(self) -> Any:
        if self.cleaned_data["file"].size > MOST_BYTES:
            raise ValidationError(
                "This file is larger than 2 MB. Export only the calendar with the term dates"
            )
        return self.cleaned_data["file"]


class ProposalsForm(GovForm):
    """What each entry of a calendar file is, for a person to say."""

    entries = forms.JSONField(widget=forms.HiddenInput)
    source = forms.CharField(max_length=120, required=False, widget=forms.HiddenInput)

    def __init__(self, proposals: Sequence[Proposal], source: str, *args: Any, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.fields["entries"].initial = [
            [p.summary, p.first_on.isoformat(), p.last_on.isoformat()] for p in proposals
        ]
        self.fields["source"].initial = source[:120]
        self.rows = list(self._listed(proposals))
        for n, row in enumerate(self.rows):
            self.fields[f"meaning_{n}"] = forms.ChoiceField(
                label=row.summary,
                help_text=written_stretch(row.first_on, row.last_on),
                choices=Meaning,
                initial=row.meaning,
            )

    def clean(self) -> dict[str, Any]:
        if self.errors:
            return self.cleaned_data
        chosen = [
            Proposal(
                row.summary, row.first_on, row.last_on, Meaning(self.cleaned_data[f"meaning_{n}"])
            )
            for n, row in enumerate(self.rows)
        ]
        return {"proposals": chosen, "source": self.cleaned_data["source"]}

    def _listed(self, proposals: Sequence[Proposal]) -> Iterable[Proposal]:
        """The entries as the page showed them; none if somebody meddled with the page."""
        if not self.is_bound:
            return proposals
        try:
            sent = self.fields["entries"].clean(self.data.get("entries", ""))
            return [
                Proposal(
                    str(summary)[:120],
                    date.fromisoformat(a),
                    date.fromisoformat(b),
                    Meaning.NOTHING,
                )
                for summary, a, b in sent[:MOST]
            ]
        except (ValidationError, ValueError, TypeError, KeyError):
            return []
