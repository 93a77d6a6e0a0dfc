"""What governors ask, and what they are answered."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from fingerpost.foundation.http import Request
from fingerpost.foundation.permissions import allow

from . import actions
from .forms import AnswerForm, AskForm
from .models import Issue, Question

MOST = 100


@allow("governors.view_confidential")
def questions(request: Request) -> HttpResponse:
    """Every question: those that wait first."""
    waiting = list(Question.objects.all().unanswered().select_related("issue")[:MOST])
    answered = Question.objects.all().latest_first().exclude(answered_on=None)[:MOST]
    context = {
        "waiting": waiting,
        "answered": answered,
        "newest": Issue.objects.all().latest_first().first(),
    }
    return render(request, "governors/questions.html", context)


@allow("governors.ask")
def ask(request: Request, pk: int) -> HttpResponse:
    """Ask about a section in one's own words, or in those that the page suggests."""
    issue = get_object_or_404(Issue, pk=pk)
    about = issue.page.section(request.GET.get("about", ""))
    n = request.GET.get("n", "")
    suggested = about.ask[int(n)] if about and n.isdecimal() and int(n) < len(about.ask) else ""
    said = {"section": about.key if about else "", "words": suggested}
    form = AskForm(issue.page, request.POST or None, initial=said)
    if form.performs(actions.ask, request.actor, issue):
        messages.success(request, "Your question is asked. The answer stands on the next page")
        return redirect("governors:questions")
    return render(request, "governors/ask.html", {"form": form, "issue": issue})


@allow("governors.answer")
def answer(request: Request, pk: int) -> HttpResponse:
    question = get_object_or_404(Question.objects.select_related("issue"), pk=pk)
    said = {"answer": question.answer, "link": question.link}
    form = AnswerForm(request.POST or None, initial=said)
    if form.performs(actions.answer, request.actor, question):
        messages.success(request, "The answer stands on the next page")
        return redirect("governors:questions")
    return render(request, "governors/answer.html", {"form": form, "question": question})
