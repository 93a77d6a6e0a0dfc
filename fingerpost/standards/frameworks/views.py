from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.http import Request, refusals_told
from fingerpost.foundation.now import today
from fingerpost.foundation.past import Known
from fingerpost.foundation.permissions import allow
from fingerpost.standards.differences import differences
from fingerpost.standards.replaying import Replay, replay_of

from . import actions, naming
from .files import parse
from .finding import look_for
from .forms import LinkForm, LoadForm, WordsForm
from .models import Draft, Framework, Node
from .showing import not_here_page_of, page_of, past_page_of, wholes_of


@allow("frameworks.view")
def index(request: Request) -> HttpResponse:
    here, replay = request.actor.organisation, replay_of(request)
    frameworks = list(Framework.objects.standing_on(replay.day))
    wholes = wholes_of(frameworks, here, today(), replay.known)
    page = {
        "wholes": [each for each in wholes if each.branches or not replay.known],
        "archived": () if replay.known else Framework.objects.archived(),
        "replay": replay,
        "here": here,
    }
    return render(request, "frameworks/index.html", page)


@allow("frameworks.view")
def show(request: Request, pk: int) -> HttpResponse:
    framework, replay = get_object_or_404(Framework, pk=pk), replay_of(request)
    [whole] = wholes_of([framework], request.actor.organisation, today(), replay.known)
    page = {
        "whole": whole,
        "replay": replay,
        "framework": framework,
        "is_ours": framework.organisation_id == request.actor.organisation.pk,
    }
    return render(request, "frameworks/show.html", page)


@allow("frameworks.view")
def requirement(request: Request, pk: int) -> HttpResponse:
    replay, rows = replay_of(request), Node.objects.asked().select_related("framework")
    node = get_object_or_404(rows, pk=pk)
    wordings = rows.same_line(node)
    if replay.known:
        then = wordings.known_at(replay.known.moment).first()
        return _replayed(request, replay, replay.known, node, then)
    now = wordings.standing().first()
    if now is None:
        return _not_here(request, replay, node)
    if now != node:
        return redirect("frameworks:requirement", now.pk)
    page = page_of(request.actor, node, today())
    return render(request, "frameworks/requirement.html", page | {"replay": replay})


def _replayed(
    request: Request, replay: Replay, at: Known, node: Node, then: Node | None
) -> HttpResponse:
    """The page of a past day, in the wording of that day."""
    if then is None:
        return _not_here(request, replay, node)
    page = past_page_of(request.actor, then, at)
    return render(request, "frameworks/replayed.html", page | {"replay": replay})


def _not_here(request: Request, replay: Replay, node: Node) -> HttpResponse:
    page = not_here_page_of(node, replay.day)
    return render(request, "frameworks/not_asked.html", page | {"replay": replay})


@allow("frameworks.load")
def load(request: Request) -> HttpResponse:
    form = LoadForm(request.POST or None, request.FILES or None)
    if form.performs(actions.look_through, request.actor):
        return redirect("frameworks:look_through", form.answer.pk)
    return render(request, "frameworks/load.html", {"form": form})


@allow("frameworks.load")
def look_through(request: Request, pk: int) -> HttpResponse:
    draft = get_object_or_404(Draft, pk=pk)
    try:
        parsed = parse(draft.text.encode())
    except DomainError as refusal:  # the catalogue that it names may have changed since
        messages.error(request, str(refusal))
        return redirect("frameworks:load")
    held = actions.held_of(parsed)
    before = Node.objects.standing().filter(framework=held) if held else ()
    page = {
        "draft": draft,
        "parsed": parsed,
        "held": held,
        "linked": sum(bool(each.same_as) for each in parsed.entries),
        "changes": differences(naming.by_ref(before), naming.by_ref(parsed.entries)),
    }
    return render(request, "frameworks/look_through.html", page)


@allow("frameworks.load")
@require_POST
def keep(request: Request, pk: int) -> HttpResponse:
    draft = get_object_or_404(Draft, pk=pk)
    with refusals_told(request):
        framework = actions.keep(request.actor, draft)
        messages.success(request, f"{framework.title} is kept")
        return redirect("frameworks:show", framework.pk)
    return redirect("frameworks:look_through", pk)


@allow("frameworks.link")
def link(request: Request, pk: int) -> HttpResponse:
    node = get_object_or_404(Node.objects.standing().asked().select_related("framework"), pk=pk)
    words = request.GET.get("words", "")
    offered = look_for(words, [*node.same_as, *request.POST.getlist("same_as")])
    form = LinkForm(
        request.POST if request.method == "POST" else None,
        offered=offered,
        initial={"same_as": node.same_as},
    )
    if request.method == "POST" and form.performs(actions.link, request.actor, node):
        messages.success(request, "It stands as what you chose stands")
        return redirect("frameworks:requirement", pk)
    page = {"node": node, "asked": naming.as_requirement(node), "form": form, "words": words}
    page |= {"framework": node.framework, "look_for": WordsForm(initial={"words": words})}
    return render(request, "frameworks/link.html", page)


@allow("frameworks.archive")
@require_POST
def archive(request: Request, pk: int) -> HttpResponse:
    framework = get_object_or_404(Framework, pk=pk)
    with refusals_told(request):
        actions.archive(request.actor, framework)
        messages.success(request, f"{framework.title} is put away. Load its file to bring it back")
        return redirect("frameworks:index")
    return redirect("frameworks:show", pk)
