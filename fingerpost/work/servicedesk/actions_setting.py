"""What a school sets up once: its rooms of exams, its phrases, and whether it notes minutes."""

from collections.abc import Sequence

from fingerpost.foundation.actions import action, add, alter, remove_many
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.audit import trail
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.memberships.members import Member
from fingerpost.foundation.now import today
from fingerpost.foundation.places.models import Room
from fingerpost.records.systems.models import System

from .models import EffortNoting, ExamRoom, Phrase, Rule


@action("desk.set_exam_rooms")
def set_exam_rooms(actor: Actor, *, rooms: Sequence[Room]) -> None:
    """Say in which rooms exams are sat, all of them at once."""
    held = {each.room_id: each for each in ExamRoom.objects.all()}
    wanted = {room.pk: room for room in rooms}
    remove_many(ExamRoom, [row for key, row in held.items() if key not in wanted])
    for key, room in wanted.items():
        if key not in held:
            add(ExamRoom(organisation=actor.organisation, room=room))
    trail.note(actor.organisation, exam_rooms=len(wanted))


@action("desk.set_effort")
def set_effort(actor: Actor, *, is_noted: bool) -> None:
    """Say whether it is noted how long a request took; minutes noted before stay, unseen."""
    held = list(EffortNoting.objects.all())
    if bool(held) == is_noted:
        raise DomainError("There is nothing to save: that is how it is already.")
    if is_noted:
        add(EffortNoting(organisation=actor.organisation, since=today()))
    else:
        remove_many(EffortNoting, held)


@action("desk.keep_phrases")
def keep_phrase(
    actor: Actor, phrase: Phrase | None, *, title: str, text: str, resolves: bool
) -> Phrase:
    """Keep words that the desk uses again and again, new ones or better ones."""
    values = {"title": title, "text": text, "resolves": resolves}
    if phrase is None:
        return add(Phrase(organisation=actor.organisation, **values))
    alter(phrase, values)
    return phrase


@action("desk.keep_phrases")
def drop_phrase(actor: Actor, phrase: Phrase) -> None:
    """Use some words no more."""
    remove_many(Phrase, [phrase])


@action("desk.keep_rules")
def keep_rule(
    actor: Actor,
    *,
    member: Member,
    room: Room | None = None,
    kind: str = "",
    system: System | None = None,
) -> Rule:
    """Say who takes what by itself; of several that fit, the one that was kept first counts."""
    if not (room or kind or system):
        raise DomainError("Choose a kind, a system or a room, so that the rule is about something.")
    if not member.may("desk.reply"):
        raise DomainError(f"{member.account.name} does not answer requests. Choose somebody else.")
    return add(
        Rule(
            organisation=actor.organisation,
            room=room,
            kind=kind,
            system=system,
            account=member.account.pk,
        )
    )


@action("desk.keep_rules")
def drop_rule(actor: Actor, rule: Rule) -> None:
    """Follow a rule no more; what it handed over stays where it is."""
    remove_many(Rule, [rule])
