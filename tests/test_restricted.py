"""A look at a restricted row goes on the record, on whichever page it is; other looks do not.

Restricted models are found by themselves, and so is every page that shows one of their rows.
"""

import pytest
from django.apps import apps

from conftest import client_for, somebody
from fingerpost.foundation import deeds
from fingerpost.foundation.audit.models import Detail, Entry
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.permissions import MATRIX, Role
from fingerpost.foundation.staff_lists.models import Difference, Kind
from fingerpost.foundation.tenancy.rows import TenantModel
from fingerpost.work.servicedesk.worries.models import Worry

from .rows import become, fill
from .test_every_page import PAGES, address, keyed

SECRET = "Zyzzyva"
RESTRICTED = [
    each for each in apps.get_models() if issubclass(each, TenantModel) and each.restricted
]
ROOMS = {each._meta.app_label for each in RESTRICTED}

pytestmark = pytest.mark.django_db


def marked(model, made):
    """Put the mark in every free text of a row; answers its key, and those of its parents."""
    fields = model._meta.concrete_fields
    texts = [each.name for each in fields if each.max_length and not each.choices]
    with deeds.begin("test"):
        rows = model.objects.filter(pk=made[model][0])
        rows.update(**{name: f"{SECRET} {name}"[:40] for name in texts})
        if model is Difference:
            rows.update(kind=Kind.LEAVER)  # the kind with a page of its own
    above = (made.get(each.related_model, [0]) for each in fields if each.many_to_one)
    return {made[model][0], *(keys[0] for keys in above)}


def looked(actor, page, keys):
    """(address, whether it shows the mark, the deeds that it left on the record)."""
    client = client_for(actor)
    for key in keys if keyed(page) else [0]:
        before = list(Entry.objects.values_list("pk", flat=True))
        answer = client.get(address(page, key))
        if answer.status_code == 200 and not answer.streaming:
            made = Entry.objects.exclude(pk__in=before)
            left = [(each.deed, each.account) for each in made]
            yield address(page, key), SECRET in answer.text, left


@pytest.mark.parametrize("role", [Role.SLT_DIGITAL_LEAD, Role.AUDITOR])
@pytest.mark.parametrize("model", RESTRICTED, ids=lambda each: each._meta.label)
def test_every_page_that_shows_a_restricted_row_is_accounted_for(school, model, role):
    made, actor, shown = fill(school, "Plain"), somebody("Anyone", role, school), 0
    keys, ours = marked(model, made), model._meta.app_label
    become(actor, made[Person][0])  # who is told of a worry holds a duty

    for page in PAGES:
        if role not in MATRIX[page.permission]:
            continue
        for where, shows, left in looked(actor, page, keys):
            if shows or left:
                shown += 1
                assert left == [(page.permission, actor.account_id)], where
                room = page.name.partition(":")[0]
                assert room == ours or (room in ROOMS and not shows), where
                assert Detail.objects.filter(name="looked_at").last().value == where
    assert shown


def test_what_staff_lists_say_of_people_is_restricted():
    assert Difference in RESTRICTED


def test_what_somebody_is_worried_about_is_restricted():
    assert Worry in RESTRICTED
