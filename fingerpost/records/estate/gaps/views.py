from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.registers.hiding import as_seen_by
from fingerpost.foundation.ui.filters import plural

from ..assigning.texts import unlinked
from ..register import ASSETS
from ..systems import by_our_list
from . import actions, counting


@allow("assets.view")
def gaps(request: Request) -> HttpResponse:
    day, may_link = today(), request.actor.may("people.view")
    seen = as_seen_by(ASSETS, request.actor)
    dfe = counting.of_the_dfe(day)
    proposals = counting.proposals()
    context = {
        "whole": dfe[-1],
        "dfe": dfe[:-1],
        "beside": counting.beside(day, seen.holes_on(day)),
        "serials": counting.same_serial(),
        "names": counting.same_name_and_place(),
        "proposals": proposals,
        "fillable": sum(each.count for each in proposals),
        "by_our_list": by_our_list(),
        "people": unlinked("holder").count() if may_link else 0,
        "rooms": unlinked("room").count(),
    }
    return render(request, "assets/gaps.html", context)


@allow("assets.keep")
@require_POST
def fill_support(request: Request) -> HttpResponse:
    with refusals_told(request):
        count = actions.fill_support(request.actor)
        messages.success(request, f"End of support entered for {plural(count, 'asset', 'assets')}")
    return redirect("assets:gaps")
