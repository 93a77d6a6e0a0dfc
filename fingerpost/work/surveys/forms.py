"""What is asked of whoever makes a survey, and of whoever answers one."""

from datetime import timedelta
from typing import Any

from django import forms

from fingerpost.foundation.now import today
from fingerpost.foundation.ui.forms import DateField, GovForm
from fingerpost.foundation.ui.wording import speak_plainly

from .choices import ANSWERS, Audience, Kind
from .models import LONGEST, MOST, Survey
from .shelf import Question, Ready, figure


class BeginForm(GovForm):
    """A title, whom, two days, and up to ten questions, as the survey that is ready has them."""

    title = forms.CharField(label="What is it about?", max_length=80)
    audience = forms.ChoiceField(
        label="Who is asked?", choices=Audience.choices, widget=forms.RadioSelect
    )
    opens_on = DateField(label="From which day?", help_text="It goes out on that day")
    closes_on = DateField(label="Until which day?", help_text="People are reminded once before")

    def __init__(self, ready: Ready | None, data: Any = None) -> None:
        opens = today()
        told: dict[str, Any] = {
            "opens_on": opens,
            "closes_on": opens + timedelta(days=figure("days-open", opens)),
        }
        asked = ready.questions if ready else ()
        if ready:
            told |= {"title": ready.title, "audience": ready.audience}
        for n, each in enumerate(asked, 1):
            told |= {f"says_{n}": each.says, f"kind_{n}": each.kind}
        super().__init__(data, initial=told)
        for n in range(1, MOST + 1):
            source = asked[n - 1].source if n <= len(asked) else ""
            self.fields[f"says_{n}"] = forms.CharField(
                label=f"Question {n}", help_text=source, max_length=200, required=False
            )
            self.fields[f"kind_{n}"] = forms.ChoiceField(
                label=f"How is question {n} answered?", choices=Kind.choices, required=False
            )

    def clean(self) -> dict[str, Any]:
        """What the action takes: the questions in their order."""
        said = self.cleaned_data
        pairs = [(said.pop(f"says_{n}", ""), said.pop(f"kind_{n}", "")) for n in range(1, MOST + 1)]
        said["questions"] = [Question(each, Kind(kind)) for each, kind in pairs if each and kind]
        return said


class AnswerForm(GovForm):
    """The questions of a survey: none has to be answered, and nothing is chosen before."""

    marks_optional = False

    def __init__(self, survey: Survey, data: Any = None) -> None:
        super().__init__(data)
        for n, question in enumerate(survey.asks):
            field = self.fields[f"q{n}"] = _field(question)
            speak_plainly(field, question.says)

    def clean(self) -> dict[str, Any]:
        return {"answers": {int(name[1:]): said for name, said in self.cleaned_data.items()}}


class ConcludeForm(GovForm):
    follows = forms.CharField(
        label="What follows from it?",
        help_text="For example, a guide about sharing folders, or that nothing has to change",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Enter what follows, or that nothing has to change"},
    )


def _field(question: Question) -> forms.Field:
    if question.kind == Kind.WORDS:
        return forms.CharField(
            label=question.says,
            help_text="Please name nobody",
            max_length=LONGEST,
            required=False,
            widget=forms.Textarea(attrs={"rows": 3}),
        )
    return forms.ChoiceField(
        label=question.says,
        choices=list(ANSWERS[question.kind]),
        required=False,
        widget=forms.RadioSelect,
    )
