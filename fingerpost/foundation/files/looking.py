"""Whether every stored file is there and unaltered."""

import random

from fingerpost.foundation.tenancy.models import Organisation
from fingerpost.foundation.tenancy.scope import scope

from . import store
from .models import StoredFile

SAMPLE = 50


def faults(organisation: Organisation, *, everything: bool = False) -> tuple[int, list[str]]:
    """How many files of an organisation were looked at, and what is wrong with which."""
    with scope(organisation):
        files = StoredFile.objects.all().own().order_by("pk")
        keys = list(files.values_list("pk", "sha256"))
    if not everything and len(keys) > SAMPLE:
        keys = random.sample(keys, SAMPLE)
    wrong = []
    for key, sha256 in sorted(keys):
        try:
            store.read(organisation.pk, sha256)
        except store.Gone as gone:
            wrong.append(f"file {key} of {organisation} is {gone}")
    return len(keys), wrong
