"""The one letter a week: what waits for somebody, if anything does."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from django.conf import settings
from django.urls import reverse

from fingerpost.foundation.accounts.door import acting
from fingerpost.foundation.accounts.models import Account, Membership
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.calendar.loading import calendar_for
from fingerpost.foundation.mail.actions import post
from fingerpost.foundation.mail.letters import Words
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import current_scope, scope
from fingerpost.foundation.ui.filters import plural, written_date

from .fridays import counts
from .horizon import at_once, duties_of
from .models import Reader, ToDo
from .waits import under_headings

A_DAY = timedelta(days=1)
AHEAD = timedelta(days=14)
MOST = 5
"""More lines of one kind do not stand in a letter."""
MOST_PLACES = 20
LAST = "You get one such letter a week at most, on its first school day. The page below ends it."


@dataclass(frozen=True, slots=True)
class Part:
    """What waits for somebody at one school or trust."""

    place: str
    count: int
    lines: tuple[str, ...]


def actor_of(account: Account, organisation: Organisation, today: date) -> Actor | None:
    """Somebody as they act in an organisation today; nobody once they may not."""
    actor, _ = acting(account, today, organisation.pk)
    if actor is None or not account.is_active or actor.organisation.pk != organisation.pk:
        return None
    return actor


def begins_week(organisation: Organisation, today: date) -> bool:
    """Whether it is the first day of its week with pupils in school, on most weeks Monday."""
    calendar = calendar_for(organisation, today)
    earlier = (today - A_DAY * n for n in range(1, today.weekday() + 1))
    return counts(calendar, today) and not any(counts(calendar, day) for day in earlier)


def write_to_all(organisation: Organisation, today: date) -> int:
    """Post the weekly letter to everybody for whom something waits; answers to how many."""
    if not settings.MAIL_FROM or not begins_week(organisation, today):
        return 0
    members = Membership.objects.filter(organisation=organisation).current(today)
    accounts = {each.account_id: each.account for each in members.select_related("account")}
    week = "{}-W{:02}".format(*today.isocalendar()[:2])
    told = 0
    for key, account in sorted(accounts.items()):
        if weekly_words(key, today) is not None:
            post("weekly", account.email, key=f"weekly {key} {week}", about={"account": key})
            told += 1
    return told


def weekly_words(account: int, today: date) -> Words | None:
    """What the letter says; nothing when nothing waits, when no letter is wanted, or when another
    of somebody's schools writes it: one letter tells of all."""
    here = Organisation.objects.get(pk=current_scope().organisation_id)
    held = Account.objects.filter(pk=account).first()
    places = _places(held, here, today) if held else iter(())
    first = next(places, None)
    if first is None or first.organisation != here:
        return None
    found = [part for each in chain([first], places) if (part := _part(each, today)).count]
    if not found:
        return None
    n, others = sum(each.count for each in found), len(found) - 1
    where = found[0].place + (f" and {others} more" if others else "")
    subject = f"{plural(n, 'thing waits', 'things wait')} for you at {where}"
    page = settings.PUBLIC_URL + reverse("duties:index")
    paragraphs = (*chain.from_iterable(_under(each, others) for each in found[:MOST_PLACES]), LAST)
    return Words(subject, paragraphs, ("Open what waits for you", page))


def _places(account: Account, here: Organisation, today: date) -> Iterator[Actor]:
    """Somebody as they act in each school or trust that writes to them.

    A demonstration opens with less proof of who asks, so no letter tells of it beside others.
    """
    _, held = acting(account, today)
    for each in held:
        actor = actor_of(account, each, today)
        if actor is None or each.is_demonstration != here.is_demonstration:
            continue
        with scope(each):
            unwanted = Reader.objects.filter(account=account.pk, wants_weekly=False).exists()
        if not unwanted:
            yield actor


def _part(actor: Actor, today: date) -> Part:
    """What the letter says of one school or trust."""
    with scope(actor.organisation):
        account = actor.account_id or 0
        asked = [
            _line(each.due_on, each.title, today) for each in ToDo.objects.open().asked_of(account)
        ]
        late = [
            _line(each.due_on, f"{each.who}: {each.title}", today)
            for each in ToDo.objects.late_for(account, today).select_related("owner")
        ]
        falls = [
            _line(each.on, each.title, today)
            for each in duties_of(actor, today)
            if each.on <= today + AHEAD
        ]
        waiting = {
            heading: [_line(each.on, each.said, today) for each in dues]
            for (_, heading), dues in under_headings(actor, today).items()
        }
        waits = at_once(actor, today)
    lines = (
        *chain.from_iterable(_listed(f"{head}:", said) for head, said in waiting.items()),
        *chain.from_iterable(
            _listed(f"{each.title}:", [f"- {row.title}" for row in each.first], each.count)
            for each in waits
        ),
        *_listed("You are asked for:", asked),
        *_listed("You asked others for these, and wait:", late),
        *_listed("These fall due by themselves:", falls),
    )
    told = [asked, late, falls, *waiting.values()]
    count = sum(map(len, told)) + sum(each.count for each in waits)
    return Part(actor.organisation.name, count, lines)


def _under(part: Part, others: int) -> tuple[str, ...]:
    """The lines of one school, under its name where the letter tells of several."""
    return (f"At {part.place}:", *part.lines) if others else part.lines


def _line(on: date, title: str, today: date) -> str:
    late = ", overdue" if on < today else ""
    return f"- {title} (by {written_date(on)}{late})"


def _listed(head: str, lines: list[str], count: int = 0) -> tuple[str, ...]:
    """A heading and its first lines; `count` says how many there are where not all are given."""
    if not lines:
        return ()
    count = count or len(lines)
    more = (f"- and {count - MOST} more",) if count > MOST else ()
    return (head, *lines[:MOST], *more)
