from collections.abc import Callable
from email.utils import parseaddr

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.actor import Actor
from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.permissions import allow

from . import actions
from .forms import TestForm
from .models import Mail

SHOWN = 50


@allow("mail.view")
def index(request: Request) -> HttpResponse:
    is_set_up = bool(settings.MAIL_FROM)
    form = TestForm(request.POST if request.method == "POST" and is_set_up else None)
    if form.is_bound and form.performs(actions.test, request.actor):
        messages.success(
            request, "A test is on its way. Look into the mailbox, and at the log below."
        )
        return redirect("mail:index")
    context = {
        "form": form,
        "is_set_up": is_set_up,
        "sender": parseaddr(settings.MAIL_FROM)[1],
        "host": settings.MAILERS["default"].get("OPTIONS", {}).get("host", ""),
        "letters": Mail.objects.by_latest()[:SHOWN],
    }
    return render(request, "mail/index.html", context)


@allow("mail.send_again")
@require_POST
def again(request: Request, pk: int) -> HttpResponse:
    return _done(
        request, pk, actions.send_again, "The letter to {} will be sent again in a moment."
    )


@allow("mail.let_go")
@require_POST
def let_go(request: Request, pk: int) -> HttpResponse:
    return _done(request, pk, actions.let_go, "The letter to {} is left as it is.")


def _done(
    request: Request, pk: int, deed: Callable[[Actor, Mail], None], said: str
) -> HttpResponse:
    mail = get_object_or_404(Mail, pk=pk)
    with refusals_told(request):
        deed(request.actor, mail)
        messages.success(request, said.format(mail.to))
    return redirect("mail:index")
