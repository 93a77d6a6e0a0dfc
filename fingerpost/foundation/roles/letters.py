"""What a letter of appointment says, and whether it still says what the register says."""

from fingerpost.foundation.documents.declaration import Body
from fingerpost.foundation.documents.printing import content_of
from fingerpost.foundation.people.choices import Rank
from fingerpost.foundation.people.models import Appointment, Duty
from fingerpost.foundation.people.table import posts_of_all
from fingerpost.foundation.people.titles import titles
from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.ui.filters import written_date

OPENINGS = {
    Rank.HOLDER: "You hold the role of",
    Rank.DEPUTY: "You are deputy to the role of",
    Rank.ACTING: "You act in the role of",
}


def letter_of(held: Appointment) -> Body:
    """The letter to whoever holds a role; the same as long as the register says the same."""
    duty = Duty(held.duty)
    post, title = posts_of_all()[duty], titles()[duty]
    return {
        "to": held.person.name,
        "opening": OPENINGS[Rank(held.rank)],
        "role": title,
        "standard": "" if title == duty.label else str(duty.label),
        "facts": [[term, said] for term, said in _facts(held) if said],
        "does": list(post.does),
        "source": post.source,
    }


def title_of_letter(held: Appointment) -> str:
    return f"Appointment: {titles()[Duty(held.duty)]}"


def content_of_letter(organisation: Organisation, held: Appointment) -> str:
    """The mark by which a letter is told from one that says something else."""
    return content_of(organisation, letter_of(held), title_of_letter(held))


def is_stale(organisation: Organisation, held: Appointment) -> bool:
    """Whether a letter was issued that no longer says what the register says."""
    return held.letter_on is not None and (
        held.letter_content != content_of_letter(organisation, held)
    )


def _facts(held: Appointment) -> list[tuple[str, str]]:
    by = held.appointed_by.name if held.appointed_by else ""
    hours = f"{held.hours_a_week.normalize():f} hours a week" if held.hours_a_week else ""
    return [
        ("Since", written_date(held.starts_on)),
        ("Until", written_date(held.ends_on) if held.ends_on else ""),
        ("Appointed by", by),
        ("Appointed on", written_date(held.appointed_on) if held.appointed_on else ""),
        ("Time for it", hours),
        ("Looked at again by", written_date(held.review_on)),
    ]
