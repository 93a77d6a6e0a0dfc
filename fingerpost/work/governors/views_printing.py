"""The governors' page as a file: PDF for reading, Word for the papers of a meeting."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from fingerpost.foundation.documents.actions import printing
from fingerpost.foundation.documents.declaration import Document
from fingerpost.foundation.documents.printing import answer, content_of, print_document
from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.ui.filters import written_date

from .documents import PUBLIC_PART, WHOLE, body_of
from .drafting import draft, title_of
from .models import Issue

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@allow("governors.print")
@require_POST
def print_public(request: Request, pk: int) -> HttpResponse:
    """The public part of a page, and nothing else of it."""
    return _printed(request, PUBLIC_PART, get_object_or_404(Issue, pk=pk))


@allow("governors.print_confidential")
@require_POST
def print_whole(request: Request, pk: int) -> HttpResponse:
    return _printed(request, WHOLE, get_object_or_404(Issue, pk=pk))


@allow("governors.view_draft")
@require_POST
def print_draft(request: Request) -> HttpResponse:
    """The page as it would be issued today, marked as a draft."""
    return _printed(request, WHOLE, None)


def _printed(request: Request, document: Document, issue: Issue | None) -> HttpResponse:
    day, school = today(), request.actor.organisation
    title = title_of(issue, day)
    body = body_of(issue.page if issue else draft(school, day), issue, whole=document is WHOLE)
    name = f"{document.word}-{(issue.issued_on if issue else day).isoformat()}"
    if request.POST.get("format") == "docx":
        # Here, as python-docx is slow to load, and few ask for a Word file.
        from .word import docx_of

        content = content_of(school, body, title)
        foot = f"Written {written_date(day)} · Content {content} · Fingerpost"
        data = docx_of(body, school=school.name, title=title, foot=foot)
        printing(document.deed)(
            request.actor, printed=document.word, title=title, content=content, format="docx"
        )
        return _as_word(data, name)
    with refusals_told(request):
        return answer(print_document(request.actor, document, body, title=title), name)
    return redirect("governors:index")


def _as_word(data: bytes, name: str) -> HttpResponse:
    response = HttpResponse(data, content_type=WORD)
    response["Content-Disposition"] = f'attachment; filename="{name}.docx"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
