"""Forms that show what a rule refused, beside the field that can mend it."""

import re
from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import pretty_name

from fingerpost.foundation.errors import DomainError

from .filters import written_date
from .wording import speak_plainly

DATE_FORMS = ("%d %B %Y", "%d %b %Y", "%d/%m/%Y", "%d/%m/%y", "%Y-%m-%d", "%d-%m-%Y", "%d.%m.%Y")
ORDINAL = re.compile(r"(?<=\d)(st|nd|rd|th)\b", re.IGNORECASE)
SEPTEMBER = re.compile(r"\bsept\b", re.IGNORECASE)
MIDNIGHT = re.compile(r"[ T]00:00(:00)?$")


class GovForm(forms.Form):
    """A form that hands what was entered to an action and shows its refusal."""

    marks_optional = True
    answer: Any = None
    """What the action answered."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        _word(type(self))
        super().__init__(*args, **kwargs)

    def performs(self, action: Callable[..., object], *args: Any, **kwargs: Any) -> bool:
        """Run the action with what was entered; if it refuses, show why on the form."""
        if not self.is_valid():
            return False
        try:
            self.answer = action(*args, **self.cleaned_data, **kwargs)
        except DomainError as refusal:
            self.add_error(None, str(refusal))
        except ValidationError as refusal:
            self._show(refusal)
        return self.is_valid()

    def _show(self, refusal: ValidationError) -> None:
        """Put each message beside its field, and above the form where it has none here."""
        named = refusal.message_dict if hasattr(refusal, "error_dict") else {"": refusal.messages}
        for name, messages in named.items():
            field = name if name in self.fields else None
            for message in messages:
                self.add_error(field, message)


@cache
def _word(form: type[GovForm]) -> None:
    """Have the fields of a form speak plainly: once, as every form copies those of its class."""
    for name, field in form.base_fields.items():
        speak_plainly(field, str(field.label or pretty_name(name)))


class DateField(forms.DateField):
    """A date as people type or paste it, shown back in full."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("help_text", "For example, 2 March 2026")
        options.setdefault("widget", forms.TextInput(attrs={"class": "govuk-input--width-10"}))
        wrong = {"invalid": "Enter a date like 2 March 2026"}
        options["error_messages"] = wrong | options.get("error_messages", {})
        super().__init__(input_formats=DATE_FORMS, **options)

    def to_python(self, value: Any) -> date | None:
        """Read the date the way the person meant it."""
        if isinstance(value, str):
            value = " ".join(value.replace(",", " ").split())
            value = SEPTEMBER.sub("Sep", ORDINAL.sub("", MIDNIGHT.sub("", value)))
        found = super().to_python(value)
        if found and not 1900 <= found.year < 2200:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return found

    def prepare_value(self, value: Any) -> Any:
        """Show a stored date in words, and what was typed as it was typed."""
        if isinstance(value, datetime):
            value = value.date()
        return written_date(value) if isinstance(value, date) else value


class MoneyField(forms.DecimalField):
    """Pounds and pence, with or without the pound sign and the commas."""

    prefix = "£"

    def __init__(self, **options: Any) -> None:
        wrong = {
            "invalid": "Enter an amount in pounds, like 1,250 or 1250.50",
            "min_value": "Enter an amount of £0 or more",
            "max_decimal_places": "Enter pounds and pence, like 1250.50",
        }
        options["error_messages"] = wrong | options.get("error_messages", {})
        options.setdefault("widget", forms.TextInput(attrs={"class": "govuk-input--width-10"}))
        super().__init__(**{"min_value": 0, "max_digits": 12, "decimal_places": 2, **options})

    def to_python(self, value: Any) -> Any:
        """Read the amount past its pound sign and its commas."""
        if isinstance(value, str):
            value = value.replace("£", "").replace(",", "").replace(" ", "").strip()
        return super().to_python(value)
