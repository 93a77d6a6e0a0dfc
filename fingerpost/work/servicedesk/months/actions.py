"""Freezing a month once it is over, and saying what it meant and what follows."""

from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError

from fingerpost.foundation.actions import action, add, alter
from fingerpost.foundation.actor import Actor
from fingerpost.foundation.calendar.loading import calendar_for
from fingerpost.foundation.calendar.rules import WorkingDays
from fingerpost.foundation.calendar.rules import add as later
from fingerpost.foundation.calendar.rules.counting import month_later
from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.now import now, today
from fingerpost.foundation.tenancy.turns import hold

from .counting import count, to_freeze
from .figures import DAYS_TO_COMMENT, figure
from .models import Cost, Minutes, Month
from .reading import told_of
from .rules import sealed


@action("months.freeze")
def freeze(actor: Actor, /, *, first_on: date) -> Month:
    """Write a month down for good; DomainError where it is not its turn."""
    hold(actor.organisation)
    if to_freeze(today())[:1] != [first_on]:
        raise DomainError(f"{first_on:%B %Y} is frozen already, or is not over.")
    counted, moment = count(actor.organisation, first_on), now()
    calendar = calendar_for(actor.organisation, today())
    days = WorkingDays(figure(DAYS_TO_COMMENT, today()))
    return add(
        Month(
            organisation=actor.organisation,
            first_on=first_on,
            frozen_at=moment,
            frozen_by=actor.name,
            figures=counted.figures,
            rows=counted.rows,
            content=sealed(
                str(actor.organisation.pk),
                first_on.isoformat(),
                moment.isoformat(),
                counted.figures,
                counted.rows,
            ),
            shown_from=later(calendar, month_later(first_on, 1), days).on,
        )
    )


@action("months.comment")
def comment(actor: Actor, /, month: Month, *, words: str) -> Month:
    """Say what a month meant, as those who did the work; from then on it is shown to the others."""
    held = Month.objects.select_for_update().get(pk=month.pk)
    said = {"words": words.strip(), "words_by": actor.name, "words_on": today()}
    if not alter(held, {**said, "shown_from": min(held.shown_from, today())}):
        raise DomainError("There is nothing to save: that is what it says already.")
    return held


@action("months.conclude")
def conclude(actor: Actor, /, month: Month, *, conclusion: str) -> Month:
    """Say what follows from a month, as those who answer for it."""
    held = Month.objects.select_for_update().get(pk=month.pk)
    if not held.is_shown(today()):
        raise DomainError("IT support reads this month first. Come back once it is shown.")
    said = {"conclusion": conclusion.strip(), "concluded_by": actor.name}
    if not alter(held, {**said, "concluded_on": today()}):
        raise DomainError("There is nothing to save: that is what it says already.")
    return held


@action("months.review")
def review(
    actor: Actor, /, *, kind: str, held_on: date, took_part: str, found: str, follows: str
) -> Minutes:
    """Keep the minutes of a look at IT support, with what the figures were on the day."""
    if held_on > today():
        raise ValidationError({"held_on": "Enter the day on which it was held, not one to come"})
    return add(
        Minutes(
            organisation=actor.organisation,
            kind=kind,
            held_on=held_on,
            took_part=took_part.strip(),
            figures=" ".join(told_of(actor.organisation)),
            found=found.strip(),
            follows=follows.strip(),
            noted_by=actor.name,
        )
    )


@action("months.set_cost")
def set_cost(actor: Actor, /, *, starts_on: date, amount: Decimal, covers: str) -> Cost:
    """Say what IT support costs in a year; the same year said again is put right."""
    hold(actor.organisation)
    said = {"amount": amount, "covers": covers.strip(), "noted_by": actor.name}
    held = Cost.objects.filter(starts_on=starts_on).first()
    if held is None:
        return add(Cost(organisation=actor.organisation, starts_on=starts_on, **said))
    if not alter(held, said):
        raise DomainError("There is nothing to save: that is what it says already.")
    return held


def is_as_frozen(month: Month) -> bool:
    """Whether a month still says what its hash covers."""
    return month.content == sealed(
        str(month.organisation_id),
        month.first_on.isoformat(),
        month.frozen_at.isoformat(),
        month.figures,
        month.rows,
    )
