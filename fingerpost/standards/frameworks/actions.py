"""Bringing a framework along from a file, linking what it asks, and putting it away."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from fingerpost.foundation.actions import action, add, add_many, alter, alter_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import now, today
from fingerpost.foundation.tenancy.turns import hold
from fingerpost.foundation.ui.filters import written_date
from fingerpost.standards import catalogue

from .files import Entry, Parsed, parse
from .models import Draft, Framework, Node
from .placed import MOST_BYTES, FileRefused

MOST_LINKS = 10


@transaction.atomic
def look_through(actor: Actor, *, upload: "UploadedFile[bytes]") -> Draft:
    """Read a file and keep its text until somebody says yes: a note of work in progress."""
    if (upload.size or 0) > MOST_BYTES:
        raise FileRefused("The file is larger than 2 MB. Split it into several frameworks.")
    content = upload.read()
    parse(content)
    Draft.objects.filter(account=actor.account_id).delete()
    return Draft.objects.create(
        organisation=actor.organisation,
        file_name=(upload.name or "")[:120],
        text=content.decode("utf-8-sig"),
        account=actor.account_id,
    )


@action("frameworks.load")
def keep(actor: Actor, /, draft: Draft) -> Framework:
    """Keep what a file holds: a new framework, or another edition of one that is here."""
    hold(actor.organisation)
    parsed = parse(draft.text.encode())
    held = held_of(parsed)
    if held and parsed.edition < held.edition:
        raise DomainError(
            f"The edition that you keep is of {written_date(held.edition)}, and this one is older. "
            "Choose the newer file."
        )
    values = {
        "publisher": parsed.publisher,
        "title": parsed.title,
        "plain": parsed.plain,
        "edition": parsed.edition,
        "loaded_by": actor.name,
        "loaded_at": now(),
        "archived_on": None,
    }
    if held is None:
        held = add(Framework(organisation=actor.organisation, ref=parsed.ref, **values))
    else:
        alter(held, values)
    _keep_entries(actor, held, parsed)
    Draft.objects.filter(pk=draft.pk).delete()
    return held


@action("frameworks.link")
def link(actor: Actor, /, node: Node, *, same_as: Sequence[str]) -> None:
    """Say which requirements of ours prove what a framework asks; none lets people judge it."""
    hold(actor.organisation)
    _refuse_a_stranger(actor, node.framework)
    if len(same_as) > MOST_LINKS:
        raise DomainError(f"Choose {MOST_LINKS} requirements at most.")
    for id in same_as:
        try:
            catalogue.requirement(id)
        except KeyError:
            raise DomainError(f"There is no requirement {id}. Choose one from the list.") from None
    alter(node, node.relinked(same_as))


@action("frameworks.archive")
def archive(actor: Actor, /, framework: Framework) -> None:
    """Put a framework away; it comes back by loading its file again."""
    hold(actor.organisation)
    _refuse_a_stranger(actor, framework)
    if framework.archived_on:
        raise DomainError("This framework is put away already.")
    alter(framework, {"archived_on": today()})


def held_of(parsed: Parsed) -> Framework | None:
    """The framework of which a file is another edition."""
    own: Framework | None = Framework.objects.own().filter(ref=parsed.ref).first()
    return own


def _keep_entries(actor: Actor, framework: Framework, parsed: Parsed) -> None:
    """Let unchanged rows stand, end those of which the words changed or went, and add the rest."""
    held = {each.ref: each for each in Node.objects.standing().filter(framework=framework)}
    changes: list[tuple[Node, dict[str, Any]]] = []
    fresh: list[Node] = []
    gone = {"until": parsed.edition, "dropped_at": now()}
    for position, entry in enumerate(parsed.entries):
        node = held.pop(entry.ref, None)
        if node and says_the_same(node, entry):
            changes.append((node, _place(entry, position) | _links(node, entry)))
            continue
        if node:
            changes.append((node, gone))
        fresh.append(_fresh(actor, framework, entry, position, parsed.edition))
    changes += [(node, gone) for node in held.values()]
    alter_many(Node, _that_differ(changes))
    add_many(Node, fresh)


def says_the_same(node: Node, entry: Entry) -> bool:
    """Whether an entry has the words of a row, and is asked as it was."""
    words = (node.text or node.title, node.is_asked)
    return words == (entry.words, entry.is_asked)


def _that_differ(
    changes: Iterable[tuple[Node, dict[str, Any]]],
) -> list[tuple[Node, dict[str, Any]]]:
    return [
        (node, values)
        for node, values in changes
        if any(getattr(node, name) != value for name, value in values.items())
    ]


def _place(entry: Entry, position: int) -> dict[str, Any]:
    """Where an entry stands, and what it is called."""
    return {
        "parent": entry.parent,
        "position": position,
        "depth": entry.depth,
        "number": entry.number,
        "title": entry.title,
    }


def _links(node: Node, entry: Entry) -> dict[str, Any]:
    """What the file says of the same evidence; where it is silent, what people said stays."""
    return node.relinked(entry.same_as) if entry.same_as else {}


def _fresh(actor: Actor, framework: Framework, entry: Entry, position: int, edition: date) -> Node:
    return Node(
        organisation=actor.organisation,
        framework=framework,
        ref=entry.ref,
        text=entry.text,
        is_heading=not entry.is_asked,
        same_as=list(entry.same_as),
        since=edition,
        **_place(entry, position),
    )


def _refuse_a_stranger(actor: Actor, framework: Framework) -> None:
    if framework.organisation_id != actor.organisation.pk:
        raise DomainError("Your trust keeps this framework. Ask your trust to change it.")
