"""The questions to the DPO, drafts from contracts, and what the DPO tells the digital lead."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.ui.filters import plural
from fingerpost.foundation.ui.forms import GovForm

from .actions import dpo
from .actions_asking import advise as tell_lead
from .actions_asking import answer as say
from .actions_asking import send_drafts
from .choices import Answer
from .models import Advice, Answered, InformationAsset
from .sources import SOURCES, Source, questions

RECENT = 20


class AnswerForm(GovForm):
    marks_optional = False
    answer = forms.ChoiceField(label="Your answer", choices=Answer, widget=forms.RadioSelect)
    asset = forms.ModelChoiceField(
        InformationAsset.objects.all(),
        label="The entry that covers it",
        required=False,
        empty_label="None",
    )
    because = forms.CharField(
        label="How you know that it holds none", max_length=300, required=False
    )


class AdviceForm(GovForm):
    text = forms.CharField(
        label="What should change",
        required=False,
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Such as security work on a server. Leave it empty if nothing has to change",
    )


@allow("information-assets.view")
def asked(request: Request) -> HttpResponse:
    """What the DPO is asked about, and what was answered."""
    context = {
        "open": [(each.word, each.page, row) for each, row in questions()],
        "answers": Answered.objects.select_related("asset").order_by("-on", "-pk")[:RECENT],
    }
    return render(request, "information/questions.html", context)


@allow("information-assets.answer")
def answer(request: Request, word: str, pk: int) -> HttpResponse:
    source, row = _source_row(word, pk)
    form = AnswerForm(request.POST or None)
    if form.performs(say, request.actor, source, row):
        messages.success(request, f"Your answer about {source.name(row)} is on record.")
        return redirect("information-assets:questions")
    context = {"form": form, "row": row, "name": source.name(row), "page": source.page}
    return render(request, "information/answer.html", context)


@allow("information-assets.create")
def from_contracts(request: Request) -> HttpResponse:
    """Send the DPO a draft for each contract that seems to hold personal data."""
    source = SOURCES["contract"]
    rows = source.unasked()
    if request.method == "POST":
        with refusals_told(request):
            sent = send_drafts(request.actor, source, rows)
            said = plural(len(sent), "draft is", "drafts are")
            messages.success(request, f"{said} with the data protection officer.")
        return redirect("information-assets:index")
    return render(request, "information/from_contracts.html", {"rows": rows, "dpo": dpo()})


@allow("information-assets.advise")
def advise(request: Request) -> HttpResponse:
    """Tell the SLT digital lead what the strategy should change."""
    asset = InformationAsset.objects.filter(pk=_number(request.GET.get("asset"))).first()
    form = AdviceForm(request.POST or None)
    if form.performs(tell_lead, request.actor, asset=asset):
        messages.success(request, "Your advice is on record.")
        return redirect("information-assets:index")
    given = Advice.objects.order_by("-on", "-pk")[:RECENT]
    return render(
        request, "information/advise.html", {"form": form, "asset": asset, "given": given}
    )


def _source_row(word: str, pk: int) -> tuple[Source, Any]:
    source = SOURCES.get(word)
    if source is None:
        raise Http404
    return source, get_object_or_404(source.rows(), pk=pk)


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 19 else 0
