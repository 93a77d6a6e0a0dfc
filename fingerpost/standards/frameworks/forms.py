from collections.abc import Sequence
from typing import Any

from django import forms

from fingerpost.foundation.ui.forms import GovForm
from fingerpost.standards.catalogue import Requirement


class LoadForm(GovForm):
    upload = forms.FileField(
        label="The file of the framework",
        help_text="YAML (.yaml or .yml), at most 2 MB: in the shape of our catalogue, or a library "
        "of CISO Assistant",
        widget=forms.FileInput(attrs={"accept": ".yaml,.yml"}),
        error_messages={
            "required": "Choose a file",
            "empty": "The file is empty. Choose another one",
        },
    )


class WordsForm(GovForm):
    marks_optional = False

    words = forms.CharField(
        label="Words of a requirement of ours",
        help_text="Such as “backup”, or an id such as CYB-6.3",
        max_length=100,
        required=False,
    )


class LinkForm(GovForm):
    """Which of the requirements that were found prove it, beside those that do already."""

    marks_optional = False

    same_as = forms.MultipleChoiceField(
        label="Which of these show it?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="It then stands as the weakest of them does. Choose none to judge it yourselves",
    )

    def __init__(self, *args: Any, offered: Sequence[Requirement], **more: Any) -> None:
        super().__init__(*args, **more)
        choices = [(each.id, f"{each.id}: {each.plain}") for each in offered]
        self.fields["same_as"].choices = choices  # type: ignore[attr-defined]
