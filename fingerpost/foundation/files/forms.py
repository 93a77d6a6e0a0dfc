from django import forms

from fingerpost.foundation.now import today
from fingerpost.foundation.ui.forms import GovForm

from .kinds import ENDINGS, KEPT, Kind
from .limits import largest

ACCEPTED = ",".join(
    ending for kind, endings in ENDINGS.items() if kind != Kind.ZIP for ending in endings
)


class AttachForm(GovForm):
    upload = forms.FileField(
        label="File to attach",
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
        error_messages={"required": "Choose a file"},
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["upload"].help_text = f"{KEPT}; up to {largest(today())} MB"
