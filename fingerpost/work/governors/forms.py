from django import forms

from fingerpost.foundation.ui.forms import DateField, GovForm

from .models import LONGEST
from .shapes import Page


def _text(label: str, help_text: str, *, required: bool, rows: int) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=required,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


class WordsForm(GovForm):
    """What people write on the next page."""

    introduction = _text(
        "A short introduction",
        "What happened since the last page. Everybody may read it: name no person",
        required=False,
        rows=4,
    )
    decisions = _text(
        "Decisions asked of governors",
        "One on each line. Everybody may read them: name no person",
        required=False,
        rows=4,
    )
    risks = _text(
        "Top risks",
        "One on each line, three at most. Governors and leaders alone read them",
        required=False,
        rows=4,
    )


class IssueForm(GovForm):
    """That somebody read the page as it stands."""

    read = forms.CharField(widget=forms.HiddenInput)


class AskForm(GovForm):
    """A question about a section of a page."""

    section = forms.ChoiceField(
        label="What do you ask about?",
        error_messages={"invalid_choice": "Choose what you ask about"},
    )
    words = forms.CharField(
        label="Your question",
        help_text="Name no pupil and no member of staff",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Enter your question"},
    )

    def __init__(self, page: Page, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        choices = [(each.key, each.heading) for each in page.sections]
        self.fields["section"].choices = choices  # type: ignore[attr-defined]


class AnswerForm(GovForm):
    """What a governor is answered."""

    answer = forms.CharField(
        label="Your answer",
        help_text="It stands on the next page, under the question. Name no person",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": "Enter your answer"},
    )
    link = forms.CharField(
        label="Where it can be seen",
        help_text="The address of a page of Fingerpost, such as /standards/",
        required=False,
        max_length=300,
    )


class MeetingForm(GovForm):
    """At which meeting a page was discussed."""

    met_on = DateField(
        label="Day of the meeting", error_messages={"required": "Enter the day of the meeting"}
    )
    minute = forms.CharField(
        label="Where the minutes say so",
        help_text="For example, full governing board, item 7",
        max_length=120,
        error_messages={"required": "Enter where the minutes say so"},
    )
