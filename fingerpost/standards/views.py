from collections.abc import Callable, Iterable

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from fingerpost.foundation.duties.asking import ask_page
from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.ui.filters import written_day

from . import asking, catalogue, pages, planning, showing
from .falls.reading import shown_among
from .frameworks import naming
from .pacing.reading import FIRST, behind_of, open_families
from .replaying import Replay, replay_of
from .road import road
from .states import AsAt, State, States, as_at, counted, state_of_all, states_around
from .tallies import family_states, tally, tally_of


@allow("standards.view")
def index(request: Request) -> HttpResponse:
    replay = replay_of(request)
    opened = open_families(replay.moment)
    asked = state_of_all(request.actor.organisation, replay.known)
    states, way = counted(asked, opened), road(asked, opened)
    every = family_states(states, replay.day)
    page = {
        "core": [each for each in every if each.core],
        "others": [each for each in every if not each.core],
        "begun": [each for each in every if each.is_open],
        "own_lists": catalogue.own_lists(replay.day),
        "opened": opened,
        "road": way,
        "road_chart": way.chart(today()),
        "tally": tally(states.values()),
        "as_at": _as_at(replay, asked, states.values()),
        "replay": replay,
    }
    return render(request, "standards/index.html", page)


@allow("standards.view")
def family(request: Request, slug: str) -> HttpResponse:
    replay = replay_of(request)
    found = _or_404(catalogue.family, slug, replay.day)
    states = states_around(found, request.actor.organisation, replay.known)
    here = [states[asked.id] for asked in found.requirements]
    is_open = slug in open_families(replay.moment)
    tells = is_open and not replay.known
    page = {
        "family": found,
        "is_open": is_open,
        "fell": shown_among(request.actor, here, today()) if tells else {},
        "stays_open": slug == FIRST,
        "tally": tally_of(found, states),
        "behind": None if replay.known else behind_of(found),
        "renewed": found is not catalogue.editions(slug)[0],
        "gaps": [each for each in here if each.is_gap or each.planned],
        "standards": [(each, tally_of(each, states)) for each in found.standards],
        "as_at": _as_at(replay, states, here),
        "replay": replay,
    }
    return render(request, "standards/family.html", page)


@allow("standards.view")
def standard(request: Request, slug: str, id: str) -> HttpResponse:
    replay = replay_of(request)
    found = _or_404(catalogue.standard, id, replay.day)
    if found.family != slug:
        raise Http404
    around = catalogue.family(slug, replay.day)
    states = states_around(around, request.actor.organisation, replay.known)
    page = {
        "family": around,
        "is_open": slug in open_families(replay.moment),
        "standard": found,
        "tally": tally_of(found, states),
        "groups": pages.by_strength(found, states),
        "people": pages.people_facts(found, pages.names_of_parts(today())),
        "related": [catalogue.family(each, replay.day) for each in found.related],
        "as_at": _as_at(replay, states, [states[asked.id] for asked in found.requirements]),
        "replay": replay,
    }
    return render(request, "standards/standard.html", page)


@allow("standards.view")
def requirement(request: Request, id: str) -> HttpResponse:
    replay = replay_of(request)
    try:
        asked = catalogue.requirement(id, replay.day)
    except KeyError:
        return _not_asked(request, id, replay)
    if replay.known:
        page = showing.past_page_of(request.actor, asked, replay.known)
        return render(request, "standards/replayed.html", page | {"replay": replay})
    page = showing.page_of(request.actor, asked, request.path, today())
    name = "requirement" if page["found"] else "unlooked"
    return render(request, f"standards/{name}.html", page | {"replay": replay})


def _not_asked(request: Request, id: str, replay: Replay) -> HttpResponse:
    """The page of what another edition asks: why it is not asked that day, and what was known."""
    asked = _or_404(catalogue.once_asked, id)
    page = showing.not_asked_page_of(asked, replay.day)
    return render(request, "standards/not_asked.html", page | {"replay": replay})


def _as_at(replay: Replay, states: States, shown: Iterable[State]) -> AsAt | None:
    """How old today's answers are; those of a past day are as old as the day."""
    return None if replay.known else as_at(states, shown)


@allow("standards.ask")
def ask(request: Request, id: str) -> HttpResponse:
    asked = _or_404(naming.requirement, id)
    page = reverse("standards:requirement", args=[asked.id])
    return ask_page(request, asking.origin_of(asked, page), **asking.proposed_words(asked))


@allow("standards.ask")
@require_POST
def plan(request: Request, id: str) -> HttpResponse:
    asked = _or_404(naming.requirement, id)
    with refusals_told(request):
        to_do = planning.plan(request.actor, asked)
        messages.success(request, f"{to_do.who} is asked to do it by {written_day(to_do.due_on)}")
        if request.POST.get("back") == "family":
            return redirect("standards:family", asked.family)
        return redirect("standards:requirement", id)
    return redirect("standards:ask", id)


def _or_404[**P, Found](find: Callable[P, Found], *name: P.args, **on: P.kwargs) -> Found:
    try:
        return find(*name, **on)
    except KeyError:
        raise Http404 from None
