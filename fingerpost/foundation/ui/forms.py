"""Forms that show what a rule refused, beside the field that can mend it."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from fingerpost.foundation.errors import DomainError


class GovForm(forms.Form):
    """A form that hands what was entered to an action and shows its refusal."""

    marks_optional = True

    def performs(self, action: Callable[..., object], *args: Any, **kwargs: Any) -> bool:
        """Run the action with what was entered; if it refuses, show why on the form."""
        if not self.is_valid():
            return False
        try:
            action(*args, **self.cleaned_data, **kwargs)
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
