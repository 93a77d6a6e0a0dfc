"""What staff see of apps, how they ask for one, and how a list comes in."""

import pytest

from conftest import client_for
from fingerpost.foundation import deeds
from fingerpost.foundation.imports.mapping import proposed
from fingerpost.foundation.imports.models import ImportTable
from fingerpost.foundation.imports.reading import read_csv
from fingerpost.foundation.registers.importing import actions as importing
from fingerpost.foundation.registers.importing.layout import layout_of
from fingerpost.records.approved_apps.actions import create
from fingerpost.records.approved_apps.models import ApprovedApp
from fingerpost.records.approved_apps.register import APPS

pytestmark = pytest.mark.django_db
FORM = {
    "product": "Quizzer", "used_for": "Quizzes", "audience": "pupils",
    "personal_data": "pupil", "ai": "unknown", "words": "Nothing else does this",
}  # fmt: skip


def an_app(actor, status="approved", **values):
    made = create(actor, **({"product": "Marker", "used_for": "Marking",
                             "audience": "staff"} | values))  # fmt: skip
    with deeds.begin("test"):
        ApprovedApp.objects.filter(pk=made.pk).update(status=status)
    return made


def test_staff_see_what_they_may_use_and_nothing_else(teacher, technician):
    an_app(technician)
    an_app(technician, "screening", product="Unchecked")

    page = client_for(teacher).get("/approved-apps/use/").text
    assert "You may use 1 app" in page
    assert "Marker" in page
    assert "Unchecked" not in page


def test_the_list_is_searched_and_narrowed_to_pupils(teacher, technician):
    an_app(technician)
    an_app(
        technician,
        product="Times Tables",
        used_for="Maths",
        audience="pupils",
        year_from="04",
        year_to="07",
    )

    client = client_for(teacher)
    assert "Marker" not in client.get("/approved-apps/use/?for=pupils").text
    found = client.get("/approved-apps/use/?q=times").text
    assert "Pupils, Year 3 to Year 6" in found
    assert "Marking" not in found


def test_a_teacher_asks_and_sees_who_is_to_decide(teacher, dpo):
    client = client_for(teacher)
    page = client.post("/approved-apps/request/", FORM, follow=True).text
    assert "Quizzer</b>: waits for the IT manager or a leader, the DPO and the DSL" in page

    assert "Quizzer" in client_for(dpo).get("/approvals/").text
    assert client.get("/approved-apps/").status_code == 403


def test_a_request_without_a_reason_is_not_made(teacher):
    page = client_for(teacher).post("/approved-apps/request/", FORM | {"words": ""}).text

    assert "Say why you need it" in page
    assert not ApprovedApp.objects.exists()


def test_a_list_comes_in_to_be_checked_whatever_it_claims(technician):
    data = b"App,Purpose,Used by,Personal data,AI\nTimes Tables,Maths,Pupils,Yes,No\n"
    data = data.replace(b",Yes,", b",pupil data,")
    run = importing.upload(technician, APPS, read_csv(data), data, "apps.csv")
    table = ImportTable.objects.get(run=run).rows
    importing.check(technician, run, *proposed(layout_of(APPS), run.headers, table))
    importing.commit(technician, run)

    made = ApprovedApp.objects.get()
    assert (made.status, made.audience, made.personal_data, made.ai) == (
        "screening", "pupils", "pupil", "no",
    )  # fmt: skip
