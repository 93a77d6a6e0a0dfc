"""What an erasure would reach, shown before anybody decides."""

from collections import Counter
from dataclasses import dataclass

from fingerpost.foundation.files.models import StoredFile
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.ui.filters import plural

from .forgetting import named_in_record
from .reach import identity, mentions


@dataclass(frozen=True, slots=True)
class Preview:
    """The numbers beside the words of the page."""

    token: str
    others: tuple[str, ...]
    """Where else the person is named: "3 assets"."""
    record: int
    files: int
    namesakes: tuple[str, ...]


def preview(person: Person) -> Preview:
    """Look where a person is named in the acting organisation."""
    who = identity(person)
    found: Counter[tuple[str, str]] = Counter()
    for mention in mentions(who.mask):
        meta = mention.row._meta
        if not (isinstance(mention.row, Person) and mention.row.pk == person.pk):
            found[str(meta.verbose_name), str(meta.verbose_name_plural)] += 1
    changes, details = named_in_record(who.mask, person.pk, person.account_id)
    return Preview(
        token=who.token,
        others=tuple(plural(count, *names) for names, count in sorted(found.items())),
        record=len(changes) + len(details),
        files=StoredFile.objects.all().of(person).count(),
        namesakes=tuple(sorted(who.namesakes)),
    )
