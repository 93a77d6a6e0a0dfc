"""Handing over what the standards print."""

from django.http import HttpResponse
from django.shortcuts import redirect

from fingerpost.foundation.documents.declaration import Body, Document
from fingerpost.foundation.documents.printing import answer, print_document
from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.now import today


def printed(
    request: Request, document: Document, body: Body, title: str, name: str
) -> HttpResponse:
    """A document as a file named after what it is about and the day."""
    with refusals_told(request):
        made = print_document(request.actor, document, body, title=title)
        return answer(made, f"{name}-{today().isoformat()}")
    return redirect("standards:index")
