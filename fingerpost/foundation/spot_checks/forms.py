from django import forms

from fingerpost.foundation.ui.forms import GovForm

from .models import Answer


class AnswerForm(GovForm):
    """What somebody saw who went to look at one row."""

    marks_optional = False

    answer = forms.ChoiceField(
        label="What did you find?",
        choices=Answer.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what you found"},
    )
    note = forms.CharField(
        label="If it is wrong: what differs?",
        help_text="In a few words, such as “in room 12, not 14”",
        max_length=200,
        required=False,
    )

    def clean(self) -> dict[str, str]:
        answers = self.cleaned_data
        if answers.get("answer") == Answer.WRONG and not answers.get("note", "").strip():
            self.add_error("note", "Say in a few words what differs")
        return answers


class GiveUpForm(GovForm):
    why = forms.CharField(
        label="Why is it given up?",
        help_text="Such as “the hall is closed for exams”. It stays on the record, and it counts",
        max_length=200,
        error_messages={"required": "Say why this draw is given up"},
    )
