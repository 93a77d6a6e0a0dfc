"""The apps that people may use, asking for another, and what is done about one app."""

from django.contrib import messages
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.registers.alike import chosen
from fingerpost.foundation.registers.selection import Selection
from fingerpost.foundation.tenancy.keys import fold
from fingerpost.foundation.ui.filters import plural

from .actions import stop as stop_app
from .actions_deciding import ask_for_approval, request_app
from .choices import ALLOWED, FOR_PUPILS, Audience, Status
from .deciding import not_ready, who_decides
from .forms import AskForm, RequestForm, StopForm
from .models import ApprovedApp
from .register import APPS

MOST, LISTED = 50, 300
MINE = 20


@allow("approved-apps.view_list")
def use(request: Request) -> HttpResponse:
    """Every app that may be used, and what became of those that somebody asked for."""
    asked = request.GET.get("for", "")
    text = request.GET.get("q", "").replace("\0", "").strip()
    allowed = ApprovedApp.objects.all().allowed()
    counts = {
        "": allowed.count(),
        "staff": allowed.exclude(audience=Audience.PUPILS).count(),
        "pupils": allowed.filter(audience__in=FOR_PUPILS).count(),
    }
    if asked == "staff":
        allowed = allowed.exclude(audience=Audience.PUPILS)
    elif asked == "pupils":
        allowed = allowed.filter(audience__in=FOR_PUPILS)
    if text:
        allowed = allowed.filter(Q(product_key__contains=fold(text)) | Q(used_for__icontains=text))
    mine = ApprovedApp.objects.filter(asked_account=request.actor.account_id, archived_on=None)
    suspended = ApprovedApp.objects.filter(status=Status.SUSPENDED, archived_on=None)
    context = {
        "apps": list(allowed.order_by("product_key", "pk")[:LISTED]),
        "text": text,
        "asked": asked,
        "tabs": [
            (f"{words}: {counts[word]}", f"?for={word}" if word else "?", asked == word)
            for word, words in (("", "All"), ("staff", "For staff"), ("pupils", "For pupils"))
        ],
        "total": counts[""],
        "mine": [(each, who_decides(each)) for each in mine.order_by("-number")[:MINE]],
        "suspended": list(suspended.order_by("product_key", "pk")[:LISTED]),
        "waiting": Status.REQUESTED,
        "allowed": ALLOWED,
    }
    return render(request, "approved_apps/use.html", context)


@allow("approved-apps.request")
def request_another(request: Request) -> HttpResponse:
    """Ask for an app that is not on the list."""
    form = RequestForm(request.POST or None)
    if form.performs(request_app, request.actor):
        who = who_decides(form.answer)
        messages.success(request, f"You have asked for {form.answer.product}. {who} will decide")
        return redirect("approved-apps:use")
    return render(request, "approved_apps/request.html", {"form": form})


@allow("approved-apps.ask")
def ask(request: Request) -> HttpResponse:
    """Say who will decide about each of the chosen apps, and ask them."""
    selection = Selection.read(APPS, request.GET, today())
    keys = chosen(selection, request.GET, today(), most=MOST)
    apps = list(ApprovedApp.objects.own().filter(pk__in=keys[:MOST]).order_by("number"))
    form = AskForm(request.POST or None)
    if len(keys) <= MOST and form.performs(ask_for_approval, request.actor, keys):
        done = plural(len(form.answer), "app", "apps")
        messages.success(request, f"You have asked for a decision about {done}.")
        return redirect("approved-apps:index")
    context = {
        "form": form,
        "lines": [(each, not_ready(each), who_decides(each)) for each in apps],
        "is_ready": bool(apps) and not any(map(not_ready, apps)) and len(keys) <= MOST,
        "most": MOST,
        "back_url": reverse("approved-apps:index") + selection.address(choosing=False),
    }
    return render(request, "approved_apps/ask.html", context)


@allow("approved-apps.stop")
def stop(request: Request, pk: int) -> HttpResponse:
    """Take an app out of use, or have it checked again."""
    app = get_object_or_404(ApprovedApp.objects.own(), pk=pk)
    form = StopForm(request.POST or None)
    if form.performs(stop_app, request.actor, app):
        messages.success(request, f"{app.product} is {form.answer.get_status_display().lower()}")
        return redirect("approved-apps:show", pk)
    return render(request, "approved_apps/stop.html", {"form": form, "app": app})
