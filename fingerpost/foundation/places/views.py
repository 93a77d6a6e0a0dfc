from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from fingerpost.foundation.http import Request
from fingerpost.foundation.permissions import allow
from fingerpost.foundation.ui.filters import plural

from . import actions
from .forms import LinesForm, MergeForm, NameForm, RoomForm, known
from .models import Building, Room, Site
from .references import named_by
from .showing import grouped

SHOWN = 2000


@allow("places.view")
def index(request: Request) -> HttpResponse:
    gone = request.GET.get("show") == "off"
    rooms = Room.objects.filter(archived_on__isnull=not gone).select_related("site", "building")
    first = rooms.order_by("label", "pk")[:SHOWN]
    return render(
        request,
        "places/index.html",
        {"sites": grouped(first), "gone": gone, "shown": SHOWN},
    )


@allow("places.add")
def add(request: Request) -> HttpResponse:
    form = RoomForm(_sites(), request.POST or None)
    if form.performs(actions.add_room, request.actor):
        messages.success(request, f"{form.answer} is on the list of rooms.")
        return redirect("places:index")
    return render(request, "places/add.html", {"form": form, "buildings": _buildings()})


@allow("places.add")
def add_many(request: Request) -> HttpResponse:
    form = LinesForm(request.POST or None)
    if form.performs(actions.add_rooms, request.actor):
        new = plural(form.answer, "room is", "rooms are")
        messages.success(
            request,
            f"{new} on the list that {'was' if form.answer == 1 else 'were'} not there before.",
        )
        return redirect("places:index")
    return render(request, "places/add_many.html", {"form": form})


@allow("places.add")
def add_site(request: Request) -> HttpResponse:
    form = NameForm(request.POST or None)
    if form.performs(actions.add_site, request.actor):
        messages.success(request, f"You can now say of a room that it is at {form.answer}.")
        return redirect("places:index")
    return render(request, "places/add_site.html", {"form": form})


@allow("places.change")
def change(request: Request, pk: int) -> HttpResponse:
    room = get_object_or_404(Room.objects.select_related("site", "building"), pk=pk)
    form = RoomForm(_sites(), request.POST or None, initial=known(room))
    if form.performs(actions.change_room, request.actor, room):
        messages.success(request, f"{form.answer} is saved.")
        return redirect("places:index")
    page = {"form": form, "room": room, "buildings": _buildings()}
    return render(request, "places/change.html", page)


@allow("places.change")
def rename_building(request: Request, pk: int) -> HttpResponse:
    building = get_object_or_404(Building, pk=pk)
    form = NameForm(request.POST or None, initial={"name": building.name})
    if form.performs(actions.rename_building, request.actor, building):
        messages.success(request, f"{building} is saved.")
        return redirect("places:index")
    return render(request, "places/rename.html", {"form": form, "place": building})


@allow("places.change")
def rename_site(request: Request, pk: int) -> HttpResponse:
    site = get_object_or_404(Site, pk=pk)
    form = NameForm(request.POST or None, initial={"name": site.name})
    if form.performs(actions.rename_site, request.actor, site):
        messages.success(request, f"{site} is saved.")
        return redirect("places:index")
    return render(request, "places/rename.html", {"form": form, "place": site})


@allow("places.merge")
def merge(request: Request, pk: int) -> HttpResponse:
    room = get_object_or_404(Room, pk=pk)
    form = MergeForm(room, request.POST or None)
    if form.performs(actions.merge, request.actor, room):
        messages.success(request, f"{room} is now {form.answer}.")
        return redirect("places:index")
    page = {"form": form, "room": room, "named": named_by(room)}
    return render(request, "places/merge.html", page)


@allow("places.archive")
def archive(request: Request, pk: int) -> HttpResponse:
    room = get_object_or_404(Room, pk=pk)
    if request.method == "POST":
        kept = actions.archive(request.actor, room)
        messages.success(
            request, f"{room} is off the list{', and can be brought back' if kept else ''}."
        )
        return redirect("places:index")
    return render(request, "places/archive.html", {"room": room, "named": named_by(room)})


@allow("places.archive")
@require_POST
def bring_back(request: Request, pk: int) -> HttpResponse:
    room = get_object_or_404(Room, pk=pk)
    actions.bring_back(request.actor, room)
    messages.success(request, f"{room} is on the list again.")
    return redirect("places:index")


def _sites() -> list[Site]:
    return list(Site.objects.order_by("-is_main", "name_key"))


def _buildings() -> list[str]:
    return sorted(set(Building.objects.values_list("name", flat=True)))
