"""What is asked about a mailbox, by who keeps it."""

import re
from typing import Any

from django import forms

from fingerpost.foundation.ui.forms import GovForm

from .models import Kind, Mailbox
from .passes import services

HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?")
FOLDER = re.compile(r"[A-Za-z0-9 ._/-]+")
WORD = re.compile(r"[\x21-\x7e]+")
DIRECTORY = re.compile(r"[A-Za-z0-9.-]+")
FIELDS = {
    Kind.PASSWORD: ("address", "host", "port", "user", "secret", "folder", "done_folder"),
    Kind.MICROSOFT: ("address", "directory", "client", "secret", "folder", "done_folder"),
    Kind.GOOGLE: ("address", "client", "secret", "folder", "done_folder"),
}
SECRET = {
    Kind.PASSWORD: "Password",
    Kind.MICROSOFT: "Client secret",
    Kind.GOOGLE: "Client secret",
}


def _plain(shape: re.Pattern[str], said: str) -> Any:
    def look(text: str) -> None:
        if text and not shape.fullmatch(text):
            raise forms.ValidationError(said)

    return look


def _folder(label: str, hint: str, initial: str) -> forms.CharField:
    only = "Use plain letters, figures, spaces, dots, dashes and slashes"
    return forms.CharField(
        label=label,
        help_text=hint,
        initial=initial,
        max_length=100,
        validators=[_plain(FOLDER, only)],
    )


def _hidden(label: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=4000,
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )


class MailboxForm(GovForm):
    address = forms.EmailField(label="E-mail address of IT support", max_length=254)
    host = forms.CharField(
        label="Mail server",
        help_text="Its full name, such as mail.example.sch.uk",
        max_length=253,
        validators=[_plain(HOST, "Enter the name of a server, like mail.example.sch.uk")],
    )
    port = forms.IntegerField(
        label="Port",
        help_text="Always with TLS. Usually 993",
        initial=993,
        min_value=1,
        max_value=65535,
        widget=forms.NumberInput(attrs={"class": "govuk-input--width-5"}),
    )
    directory = forms.CharField(
        label="Directory (tenant) ID",
        max_length=100,
        validators=[_plain(DIRECTORY, "Copy it from the application in Microsoft Entra")],
    )
    client = forms.CharField(
        label="Application (client) ID",
        max_length=200,
        validators=[_plain(WORD, "Copy it without spaces")],
    )
    user = forms.CharField(
        label="User name",
        help_text="Only where it is not the e-mail address",
        required=False,
        max_length=254,
        validators=[_plain(WORD, "Enter the name without spaces")],
    )
    secret = _hidden("Secret")
    folder = _folder("Folder that is read", "Everything in it is taken in", "INBOX")
    done_folder = _folder(
        "Folder for what was read", "Messages are moved there; it is made if missing", "Fingerpost"
    )

    def __init__(self, *args: Any, kind: str, mailbox: Mailbox | None = None, **kwargs: Any):
        self.kind = Kind(kind)
        asked = FIELDS[self.kind]
        if mailbox:
            told = {name: getattr(mailbox, name) for name in asked}
            kwargs["initial"] = told | {"secret": ""}
        super().__init__(*args, **kwargs)
        self.fields = {name: self.fields[name] for name in asked}
        self.fields["secret"].label = SECRET[self.kind]
        kept = "Empty keeps the one that is kept. It is never shown again"
        self.fields["secret"].required = mailbox is None
        self.fields["secret"].help_text = kept if mailbox else "It is sealed, and never shown again"

    def clean(self) -> dict[str, Any]:
        """With what is the same for every mailbox of a service."""
        values = {**(super().clean() or {}), "kind": self.kind.value}
        service = services().get(self.kind, {})
        values |= {name: service[name] for name in ("host", "port") if name in service}
        same = values.get("folder", "").casefold() == values.get("done_folder", "").casefold()
        if same and values.get("folder"):
            self.add_error("done_folder", "Choose another folder than the one that is read")
        return values
