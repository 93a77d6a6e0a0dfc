"""What falls due is kept until a row changes, so it rests on rows whose changes are counted."""

import re

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fingerpost.foundation.duties.falling import DUTIES
from fingerpost.foundation.duties.horizon import SPAN
from fingerpost.foundation.now import today
from fingerpost.foundation.tenancy.rows import TenantModel
from fingerpost.foundation.tenancy.scope import scope

from .exemptions import BY_THE_HOUR
from .rows import fill

TABLE = re.compile(r'(?:FROM|JOIN) "(\w+)"')
COUNTERS = "audit_version"
UNWATCHED = {
    model._meta.db_table
    for model in apps.get_models()
    if issubclass(model, TenantModel) and not model.recorded
} - {COUNTERS}


def tables(falls, school):
    with scope(school), CaptureQueriesContext(connection) as asked:
        list(falls.read(today(), today() + SPAN))
    return {table for each in asked for table in TABLE.findall(each["sql"])}


@pytest.mark.django_db
@pytest.mark.parametrize("word", sorted(DUTIES))
def test_a_duty_rests_on_counted_rows_or_is_read_afresh(school, word):
    fill(school, "Owl")

    rests_on_others = bool(tables(DUTIES[word], school) & UNWATCHED) or word in BY_THE_HOUR
    assert rests_on_others == DUTIES[word].afresh
