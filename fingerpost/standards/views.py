from collections.abc import Callable

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from fingerpost.foundation.duties.about import about_requirement
from fingerpost.foundation.duties.asking import ask_page
from fingerpost.foundation.http import Request
from fingerpost.foundation.now import now, today
from fingerpost.foundation.permissions import allow

from . import asking, catalogue, findings, links, pages
from .evidence import RULES
from .history import history_of
from .judging.panel import judged_panel
from .judging.reading import said_of_all
from .judging.records import as_found
from .own_limits import limits_here, own_limits
from .states import State, as_at, as_judged, does_not_apply, state_of, state_of_all, states_around
from .tallies import family_states, tally, tally_of
from .verdicts import Verdict


@allow("standards.view")
def index(request: Request) -> HttpResponse:
    states = state_of_all(request.actor.organisation)
    every = family_states(states)
    page = {
        "core": [each for each in every if each.core],
        "others": [each for each in every if not each.core],
        "own_lists": catalogue.own_lists(),
        "tally": tally(states.values()),
        "as_at": as_at(states, states.values(), today()),
    }
    return render(request, "standards/index.html", page)


@allow("standards.view")
def family(request: Request, slug: str) -> HttpResponse:
    found = _or_404(catalogue.family, slug)
    states = states_around(found, request.actor.organisation)
    page = {
        "family": found,
        "tally": tally_of(found, states),
        "standards": [(each, tally_of(each, states)) for each in found.standards],
        "as_at": as_at(states, [states[asked.id] for asked in found.requirements], today()),
    }
    return render(request, "standards/family.html", page)


@allow("standards.view")
def standard(request: Request, slug: str, id: str) -> HttpResponse:
    found = _or_404(catalogue.standard, id)
    if found.family != slug:
        raise Http404
    around = catalogue.family(slug)
    states = states_around(around, request.actor.organisation)
    page = {
        "family": around,
        "standard": found,
        "tally": tally_of(found, states),
        "groups": pages.by_strength(found, states),
        "people": pages.people_facts(found, pages.names_of_parts(today())),
        "related": [catalogue.family(each) for each in found.related],
        "as_at": as_at(states, [states[asked.id] for asked in found.requirements], today()),
    }
    return render(request, "standards/standard.html", page)


@allow("standards.view")
def requirement(request: Request, id: str) -> HttpResponse:
    asked = _or_404(catalogue.requirement, id)
    organisation, day, own = request.actor.organisation, today(), own_limits()
    said = said_of_all(day).get(asked.id, [])
    open_ones = about_requirement(request.actor, asked.id)
    limits = limits_here(asked.evidence, day, own)
    page = {
        "asked": asked,
        "family": catalogue.family(asked.family),
        "standard": catalogue.standard(asked.standard),
        "about": pages.about(asked, pages.names_of_parts(day), limits),
        "asked_of": [each for each in open_ones if not each.to_do.is_doubt],
        "doubts": [each for each in open_ones if each.to_do.is_doubt],
        "today": day,
    }
    if not asked.evidence or does_not_apply(asked, organisation):
        state, found = state_of(asked, organisation, None), None
    else:
        found = findings.look(asked.evidence, day, own)
        state = State(asked, found.verdict, found.because)
    records = as_found(asked, state.verdict, found.of if found else 0)
    page |= {
        "state": as_judged(state, records, said, day),
        "judged": judged_panel(request.actor, asked, records, day),
    }
    if found is None:
        return render(request, "standards/unlooked.html", page)
    page |= {
        "found": found,
        "moment": now(),
        "ways": links.ways_on(request.actor, found, request.path),
        "wrong": links.wrong_rows(request.actor, found.rows, request.path),
        "is_met": found.verdict == Verdict.MET,
        "wants": RULES[asked.evidence].wants,
        "history": history_of(asked.id, day, organisation.created_on),
    }
    return render(request, "standards/requirement.html", page)


@allow("standards.ask")
def ask(request: Request, id: str) -> HttpResponse:
    asked = _or_404(catalogue.requirement, id)
    page = reverse("standards:requirement", args=[asked.id])
    return ask_page(request, asking.origin_of(asked, page), **asking.proposed_words(asked))


def _or_404[Found](find: Callable[[str], Found], name: str) -> Found:
    try:
        return find(name)
    except KeyError:
        raise Http404 from None
