"""The register of roles as its page, its print and its file read it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from fingerpost.foundation.people.clashes import Clash, clashes, reasons
from fingerpost.foundation.people.models import Appointment, Duty
from fingerpost.foundation.people.posts import A_DAY, Posts, posts
from fingerpost.foundation.people.table import Post, posts_of_all
from fingerpost.foundation.people.titles import titles
from fingerpost.foundation.tenancy.models import Kind, Organisation
from fingerpost.foundation.ui.filters import plural, written_date


@dataclass(frozen=True, slots=True)
class Line:
    """One role: what it is called here, who has it and what is missing."""

    post: Post
    title: str
    is_needed: bool
    owner: Appointment | None
    acting: Appointment | None
    deputies: list[Appointment]
    vacant_since: date | None
    clashes: list[Clash]

    @property
    def holder(self) -> Appointment | None:
        """Who answers for it today: whoever acts, before whoever holds it."""
        return self.acting or self.owner

    @property
    def is_vacant(self) -> bool:
        return self.holder is None

    @property
    def is_of_a_trust(self) -> bool:
        """Whether only a trust, or a school of one, has somebody in it."""
        return self.post.duty in (Duty.TRUST_EXECUTIVE, Duty.TRUST_IT)

    @property
    def is_known(self) -> bool:
        """Whether anything is recorded of it."""
        return bool(self.holder or self.deputies or self.vacant_since)

    def vacancy(self) -> str:
        """ "Vacant since 1 August 2026", or that nobody was ever named."""
        if self.vacant_since is None:
            return "Nobody named yet"
        return f"Vacant since {written_date(self.vacant_since)}"

    def gaps(self, day: date) -> list[str]:
        """What is to be done about it, as short sentences."""
        return list(self._gaps(day))

    def _gaps(self, day: date) -> Iterator[str]:
        held = self.owner
        if self.post.wants_deputy and not self.is_vacant and not self.deputies:
            yield "No deputy is named"
        if held and held.review_on < day:
            yield f"To be looked at again since {written_date(held.review_on)}"
        if any(not each.has_reason(day) for each in self.clashes):
            yield "Needs the headteacher’s reason"


def lines(organisation: Organisation, held: Posts, day: date) -> list[Line]:
    """Every role that there may be here, those that the organisation needs first."""
    every = _every(organisation, held, day)
    alone = organisation.stands_alone
    found = [each for each in every if each.is_known or not (alone and each.is_of_a_trust)]
    return sorted(found, key=lambda each: not each.is_needed)


def line_of(organisation: Organisation, duty: Duty, day: date) -> tuple[Line, Posts]:
    """One role with every appointment to any."""
    held = posts()
    return next(each for each in _every(organisation, held, day) if each.post.duty == duty), held


def _every(organisation: Organisation, held: Posts, day: date) -> Iterator[Line]:
    named, given = titles(), reasons()
    for duty, post in posts_of_all().items():
        ended = held.last_end(duty, day) if not held.holder(duty, day) else None
        yield Line(
            post,
            named[duty],
            Kind(organisation.kind) in post.needed_by,
            held.owner(duty, day),
            held.acting(duty, day),
            held.deputies(duty, day),
            ended + A_DAY if ended else None,
            clashes(held, given, day, of=duty),
        )


def headline(found: list[Line], day: date) -> str:
    """The register in one sentence."""
    needed = [each for each in found if each.is_needed]
    named = sum(not each.is_vacant for each in needed)
    said = f"{named} of {plural(len(needed), 'role', 'roles')} that you need have somebody"
    waiting = sum(not c.has_reason(day) for each in found for c in each.clashes)
    if waiting:
        return f"{said}; {plural(waiting, 'person holds', 'people hold')} two that should be apart"
    return said
