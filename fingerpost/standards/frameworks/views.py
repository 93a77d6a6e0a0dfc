from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.http import Request
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import allow
from fingerpost.standards.differences import differences

from . import actions, naming
from .files import parse
from .finding import look_for
from .forms import LinkForm, LoadForm, WordsForm
from .models import Draft, Framework, Node
from .showing import page_of, wholes_of


@allow("frameworks.view")
def index(request: Request) -> HttpResponse:
    here = request.actor.organisation
    page = {
        "wholes": wholes_of(list(Framework.objects.standing()), here, today()),
        "archived": Framework.objects.archived(),
        "here": here,
    }
    return render(request, "frameworks/index.html", page)


@allow("frameworks.view")
def show(request: Request, pk: int) -> HttpResponse:
    framework = get_object_or_404(Framework, pk=pk)
    [whole] = wholes_of([framework], request.actor.organisation, today())
    page = {
        "whole": whole,
        "framework": framework,
        "is_ours": framework.organisation_id == request.actor.organisation.pk,
    }
    return render(request, "frameworks/show.html", page)


@allow("frameworks.view")
def requirement(request: Request, pk: int) -> HttpResponse:
    rows = Node.objects.asked().select_related("framework")
    node = get_object_or_404(rows, pk=pk)
    if node.until:
        now = get_object_or_404(rows.standing(), framework=node.framework, ref=node.ref)
        return redirect("frameworks:requirement", now.pk)
    page = page_of(request.actor, node, today())
    return render(request, "frameworks/requirement.html", page)


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
    try:
        framework = actions.keep(request.actor, draft)
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("frameworks:look_through", pk)
    messages.success(request, f"{framework.title} is kept")
    return redirect("frameworks:show", framework.pk)


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
    try:
        actions.archive(request.actor, framework)
    except DomainError as refusal:
        messages.error(request, str(refusal))
        return redirect("frameworks:show", pk)
    messages.success(request, f"{framework.title} is put away. Load its file to bring it back")
    return redirect("frameworks:index")
