"""Who does what for a family of standards, and when in the school year."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from fingerpost.foundation.documents.printing import content_of
from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow

from . import catalogue, raci
from . import timeline as timelines
from .catalogue import Family
from .documents import CHART, TIMELINE
from .papers import printed
from .parts import parts_of

TIMELINE_TITLE = "Who does what when"


@allow("standards.view")
def chart(request: Request, slug: str) -> HttpResponse:
    found = raci.chart_of(_family(slug), parts_of(request.actor.organisation, today()))
    only_shared = request.GET.get("show") == "shared"
    context = {
        "chart": found,
        "rows": found.shared if only_shared else found.rows,
        "tabs_of": [
            (f"All {len(found.rows)} standards", "?", not only_shared),
            (f"Not one alone answers: {len(found.shared)}", "?show=shared", only_shared),
        ],
        "family": found.family,
        "families": catalogue.own_lists() if found.family.is_own else catalogue.families(),
        "meaning": raci.MEANING,
        "letters": raci.letters_of(found.family),
        "content": content_of(
            request.actor.organisation, raci.body_of(found), _title(found.family)
        ),
    }
    return render(request, "standards/chart.html", context)


@allow("standards.print")
@require_POST
def print_chart(request: Request, slug: str) -> HttpResponse:
    family = _family(slug)
    found = raci.chart_of(family, parts_of(request.actor.organisation, today()))
    return printed(request, CHART, raci.body_of(found), _title(family), f"who-{slug}")


@allow("standards.view")
def timeline(request: Request) -> HttpResponse:
    found = timelines.timeline(request.actor, today())
    return render(request, "standards/timeline.html", {"timeline": found})


@allow("standards.print")
@require_POST
def print_timeline(request: Request) -> HttpResponse:
    body = timelines.body_of(timelines.timeline(request.actor, today()))
    return printed(request, TIMELINE, body, TIMELINE_TITLE, "timeline")


def _family(slug: str) -> Family:
    try:
        return catalogue.family(slug)
    except KeyError:
        raise Http404 from None


def _title(family: Family) -> str:
    return f"Who does what: {family.title}"
