"""Putting a token in a person's place, in rows and in the record, within the deed in progress."""

import secrets
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from django.db import models

from fingerpost.foundation.accounts.models import Account, LinkedIdentity, OneTimeLink, SignIn
from fingerpost.foundation.audit import trail
from fingerpost.foundation.audit.chain import payload_address, payload_digest
from fingerpost.foundation.audit.models import Chain, Change, Detail
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.search import index
from fingerpost.foundation.tenancy import bulk
from fingerpost.foundation.tenancy.keys import KeyField

from .masks import Mask
from .reach import NAMING, Mention, mentions, payloads

ERASED = "(erased)"
"""What the record says that a field held before."""


def forget_person(person: Person, token: str) -> None:
    """Take from a person's own row what says who they are."""
    values = {
        **dict.fromkeys(NAMING, ""),
        "name": token,
        "manager_name": "",
        "line_manager": None,
        "account": None,
        "revision": person.revision + 1,
    }
    told = {name: (ERASED, values[name]) for name in NAMING if getattr(person, name)}
    for name, value in values.items():
        setattr(person, name, value)
    person.keep_keys()
    person.save(update_fields=[*values, "name_key"])
    index.changed(Person, [(person, list(values))])
    trail.note(person, told)


def forget_rows(mask: Mask) -> int:
    """Put the token wherever rows of the acting organisation name the person; answers how many."""
    count = 0
    for model, found in groupby(mentions(mask), lambda each: type(each.row)):
        of_model = list(found)
        writes = [(each.row, _write(each)) for each in of_model]
        bulk.update_many(model, writes)
        index.changed(model, writes)
        if model.recorded:
            trail.note_many([(each.row, dict(_told(each))) for each in of_model])
        count += len(of_model)
    index.erased()
    return count


def _write(mention: Mention) -> list[str]:
    """Set what a row is to hold, and the keys that follow from it; answers which fields."""
    row, names = mention.row, set(mention.values)
    for name, value in mention.values.items():
        setattr(row, name, value)
    if keep := getattr(row, "keep_keys", None):
        keep()
        names |= {each.name for each in row._meta.concrete_fields if isinstance(each, KeyField)}
    if hasattr(row, "revision"):  # whoever has the form open must not write the name back
        row.revision += 1
        names.add("revision")
    return sorted(names)


def _told(mention: Mention) -> Iterator[tuple[str, tuple[Any, Any]]]:
    for name, value in mention.values.items():
        if not getattr(mention.row._meta.get_field(name), "derived", False):
            yield name, (ERASED, value)


def forget_account(account: Account, token: str) -> None:
    """Make an account nobody's: it opens nothing, and says nothing of whose it was."""
    account.name, account.email = token, f"erased-{account.pk}@erased.invalid"
    account.is_active = False
    account.session_round += 1
    account.set_unusable_password()
    account.save()
    OneTimeLink.objects.filter(account=account).delete()
    SignIn.objects.filter(account=account).delete()
    LinkedIdentity.objects.filter(account=account).delete()
    for model, name in _of_others():
        model._base_manager.filter(**{name: account}).delete()


def _of_others() -> list[tuple[type[models.Model], str]]:
    """What packages of others keep about an account: addresses, passkeys, codes."""
    related = [each for each in Account._meta.related_objects if each.field.model is not Account]
    return [
        (each.field.model, each.field.name)
        for each in related
        if not each.field.model.__module__.startswith("fingerpost.")
    ]


def next_seq() -> int:
    """The number that the entry of the deed in progress will carry; the chain is locked."""
    chain = Chain.objects.select_for_update().first()
    return chain.length + 1 if chain else 1


def forget_in_record(
    mask: Mask, seq: int, *, person: int | None = None, account: int | None = None
) -> dict[str, str]:
    """Put the token wherever the record names the person; the erasing entry vouches for the rest.

    The old digest stays in the chain and cannot be computed again, as its salt is gone. Answers
    the new digest of each payload by its address.
    """
    changes, details = named_in_record(mask, person, account)
    vouched: dict[str, str] = {}
    for payload in (*changes, *details):
        payload.salt, payload.erased_by = secrets.token_hex(16), seq
        address = payload_address(payload.entry.seq, payload.place)
        vouched[address] = payload_digest(payload.salt, payload.content)
    bulk.update_many(Change, [(each, ("fields", "erased_by", "salt")) for each in changes])
    bulk.update_many(Detail, [(each, ("value", "erased_by", "salt")) for each in details])
    return vouched


def named_in_record(
    mask: Mask, person: int | None, account: int | None
) -> tuple[list[Change], list[Detail]]:
    """The payloads that name the person, each with the token in their place, not yet written."""
    return list(_changes(mask, person)), list(_details(mask, account))


def _changes(mask: Mask, person: int | None) -> Iterator[Change]:
    """Changes that name the person, and every change of their own row."""
    found = {each.pk: each for each in payloads(Change, mask).select_related("entry")}
    if person is not None:
        own = Change.objects.filter(model=Person._meta.label, object_id=person)
        found |= {each.pk: each for each in own.select_related("entry")}
    for change in found.values():
        fields = mask.value(change.fields)
        if (change.model, change.object_id) == (Person._meta.label, person):
            fields |= {name: _own(fields[name], mask) for name in NAMING if name in fields}
        if fields != change.fields:
            change.fields = fields
            yield change


def _own(values: list[Any], mask: Mask) -> list[Any]:
    return [value if value in (None, "", ERASED) else mask.token for value in values]


def _details(mask: Mask, account: int | None) -> Iterator[Detail]:
    """Words that name the person, and the actor's name of every deed by their account."""
    found = {each.pk: each for each in payloads(Detail, mask).select_related("entry")}
    if account is not None:
        done = Detail.objects.filter(name="actor", entry__account=account)
        found |= {each.pk: each for each in done.select_related("entry")}
    for detail in found.values():
        by_them = detail.name == "actor" and account is not None
        value = mask.value(detail.value)
        if by_them and detail.entry.account == account:
            value = mask.token
        if value != detail.value:
            detail.value = value
            yield detail
