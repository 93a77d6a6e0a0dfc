"""What is asked of somebody who is worried, and of those who are told."""

from django import forms

from fingerpost.foundation.ui.forms import GovForm

from .choices import About, Matter, Outcome

MOST = 800


class TellForm(GovForm):
    """Three questions: no name of a child, and no file."""

    matter = forms.ChoiceField(
        label="What is it about?", choices=Matter.choices, widget=forms.RadioSelect
    )
    about = forms.ChoiceField(
        label="Is it about somebody who works or helps here?",
        choices=About.choices,
        initial=About.NOBODY,
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label="What happened, where and when?",
        help_text=(
            "A sentence or two. Write no child’s name, and do not copy what you saw or read. Say "
            f"which device it is on, if it is on one. {MOST} characters at most"
        ),
        max_length=MOST,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class DeviceForm(GovForm):
    device = forms.CharField(
        label="Which device is to be kept aside?",
        help_text="Such as AST-0187, or the PC at the back of room 12. IT support reads this line "
        "and your name, and nothing else",
        max_length=80,
    )


class CloseForm(GovForm):
    """What became of a worry."""

    marks_optional = False  # needed only where it is recorded elsewhere

    outcome = forms.ChoiceField(
        label="What became of it?", choices=Outcome.choices, widget=forms.RadioSelect
    )
    recorded_as = forms.CharField(
        label="Its reference there",
        help_text="In your safeguarding system or register of breaches. No name",
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-10"}),
    )
