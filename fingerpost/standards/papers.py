"""Handing over what the standards print."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from fingerpost.foundation.documents.declaration import Body, Document
from fingerpost.foundation.documents.printing import answer, print_document
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today


def printed(
    request: Request, document: Document, body: Body, title: str, name: str
) -> HttpResponse:
    """A document as a file named after what it is about and the day."""
    try:
        made = print_document(request.actor, document, body, title=title)
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("standards:index")
    return answer(made, f"{name}-{today().isoformat()}")
