"""What is asked when a ticket is handed over or has to wait."""

from datetime import datetime, time, timedelta
from typing import Any

from django import forms

from fingerpost.foundation.calendar.loading import calendar_for, lessons
from fingerpost.foundation.memberships.members import members
from fingerpost.foundation.now import LONDON, now, today
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.ui.filters import written_date
from fingerpost.foundation.ui.forms import DateField, GovForm
from fingerpost.records.systems.models import System

from .choices import Kind, Status
from .forms import RoomField
from .snoozing import HOLIDAY, MONDAY, NEXT_DAY, days_offered, next_lesson

A_LESSON, A_DAY = "lesson", "day"
FOR = {
    Status.WAITING_USER: "An answer from the person who asked",
    Status.WAITING_SUPPLIER: "A supplier",
    Status.WAITING_PARTS: "Parts",
}
OFF = "Nothing; put it off"
UNTIL = {
    NEXT_DAY: "until the next school day, {}",
    MONDAY: "until next week, {}",
    HOLIDAY: "until after the holiday, {}",
}
MORNING = time(7)


class AssignForm(GovForm):
    """Who works on it from now on."""

    member = forms.ChoiceField(label="Who takes it over?", widget=forms.RadioSelect)

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        who = [each for each in members(organisation, today()) if each.may("desk.reply")]
        self.known = {str(each.account.pk): each for each in who}
        names = [(key, each.account.name) for key, each in self.known.items()]
        self.fields["member"].choices = names  # type: ignore[attr-defined]

    def clean_member(self) -> Any:
        return self.known[self.cleaned_data["member"]]


class RuleForm(AssignForm):
    """What goes to whom by itself."""

    kind = forms.ChoiceField(
        label="Kind of request", choices=[("", "Any kind"), *Kind.choices], required=False
    )
    system = forms.ModelChoiceField(
        label="System or service",
        queryset=System.objects.none(),
        empty_label="Any, or none",
        required=False,
    )
    room = RoomField(required=False)
    field_order = ["kind", "system", "room", "member"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        room: Any = self.fields["room"]
        room.offer()
        room.choices = [("", "Any room"), *room.choices[1:]]
        self.fields["system"].queryset = System.objects.all().listed().order_by("name_key")  # type: ignore[attr-defined]
        self.fields["member"].label = "Who takes it?"


class WaitForm(GovForm):
    """What a ticket waits for, or until when it is put off."""

    status = forms.ChoiceField(
        label="It waits for",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what it waits for"},
    )
    day = DateField(label="Until which day?", required=False)
    reason = forms.CharField(label="More about it", max_length=300, required=False)

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        calendar = calendar_for(organisation, today())
        self.offered = days_offered(today(), calendar)
        self.lesson = next_lesson(now(), lessons(), calendar)
        self.fields["status"].choices = [  # type: ignore[attr-defined]
            *FOR.items(),
            self._soon(),
            *(
                (word, f"{OFF} {UNTIL[word].format(f'{day:%A} {written_date(day)}')}")
                for word, day in self.offered.items()
            ),
            (A_DAY, f"{OFF} until the day below"),
        ]

    def _soon(self) -> tuple[str, str]:
        if self.lesson is None:
            return A_LESSON, f"{OFF} for an hour, as nobody has said when lessons begin"
        here = self.lesson.astimezone(LONDON)
        day = "" if here.date() == today() else f" on {here:%A}"
        return A_LESSON, f"{OFF} until the next lesson{day}, {here:%H:%M}"

    def clean(self) -> dict[str, Any]:
        """What the action takes: a way of waiting, and the moment at which it is over."""
        told = dict(self.cleaned_data)
        chosen, day = told.pop("status", ""), told.pop("day", None)
        if chosen == A_DAY and not day and "day" not in self.errors:
            self.add_error("day", "Enter the day until which it is put off")
        if chosen in FOR:
            return told | {"status": chosen}
        return told | {"status": Status.WAITING_DAY, "until": self._until(chosen, day)}

    def _until(self, chosen: str, day: Any) -> datetime | None:
        if chosen == A_LESSON:
            return self.lesson or now() + timedelta(hours=1)
        day = self.offered.get(chosen, day)
        return datetime.combine(day, MORNING, LONDON) if day else None
