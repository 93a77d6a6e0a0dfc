from django.contrib import messages
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.now import now
from fingerpost.foundation.permissions import allow, public

from . import actions
from .health import Course, course
from .health import health as health_of
from .models import Job


@allow("tasks.view")
def health(request: Request) -> HttpResponse:
    found = health_of(request.actor.organisation, now())
    page = {"found": found, "database": connection.display_name}
    return render(request, "tasks/health.html", page)


@allow("tasks.retry")
@require_POST
def retry(request: Request, pk: int) -> HttpResponse:
    job = get_object_or_404(Job.objects.seen_by(request.actor.organisation), pk=pk)
    with refusals_told(request):
        actions.retry(request.actor, job)
        messages.success(request, f"{job.name} will be tried again in a moment.")
    return redirect("tasks:health")


@public
@never_cache
@require_safe
def alive(request: HttpRequest) -> HttpResponse:
    """For monitors: whether pages and background work go on, and nothing else."""
    try:
        well = course(now()) == Course.WELL
    except DatabaseError:
        well = False
    return HttpResponse(
        "ok" if well else "", content_type="text/plain", status=200 if well else 503
    )
