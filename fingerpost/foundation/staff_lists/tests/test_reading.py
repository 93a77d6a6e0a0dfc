"""The lists of other programs are understood, and what must stay out stays out."""

from datetime import date

import pytest

from conftest import client_for
from fingerpost.foundation.imports.mapping import proposed
from fingerpost.foundation.imports.models import ImportRow, ImportTable
from fingerpost.foundation.imports.reading import read_csv
from fingerpost.foundation.people.actions import add_person
from fingerpost.foundation.people.models import Person
from fingerpost.foundation.staff_lists import actions
from fingerpost.foundation.staff_lists.columns import LAYOUT
from fingerpost.foundation.staff_lists.models import Difference, StaffList
from fingerpost.foundation.staff_lists.refused import private

from .build import asked, compare, question

pytestmark = pytest.mark.django_db
ENTRA = (
    "version:v1.0\n"
    "userPrincipalName,displayName,surname,mail,givenName,objectId,userType,jobTitle,department,"
    "accountEnabled,streetAddress,mobile,ageGroup\n"
    "ada@fern.example,Ada Fernhill,Fernhill,ada@fern.example,Ada,0a-1,Member,Teacher,Maths,True,"
    "1 Lane,07700,Adult\n"
    "cy_out.example#EXT#@fern.example,Cy Outhwaite,,cy@out.example,,0a-2,Guest,,,True,,,\n"
)
GOOGLE = (
    "First Name [Required],Last Name [Required],Email Address [Required],Status [READ ONLY],"
    "Employee ID,Department\nAda,Fernhill,ada@fern.example,Active,77,Maths\n"
)
SIMS = (
    "Person ID,Title,Forename,Surname,Initials,Work Email,Gender\n"
    "0012,Ms,Ada,Fernhill,AFE,ada@fern.example,F\n"
)
BROMCOM = (
    "Staff Code,First Name,Last Name,Preferred First Name,Preferred Last Name,NI Number,"
    "Date of Birth,Job Title,Start Date,End Date\n"
    "AFE,Adelaide,Fernhill,Ada,Fernhill,QQ123456C,01/02/1980,Teacher,13/09/2020,\n"
)
ARBOR = (
    "Arbor ID,Staff name,Email address,Business role,Ethnicity,Employment start,Employment end\n"
    '5,"Fernhill, Ada",ada@fern.example,Teacher,x,13/09/2020,\n'
)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (ENTRA, {"entra_id": "0a-1", "job_title": "Teacher", "department": "Maths"}),
        (GOOGLE, {"mis_id": "77", "email": "ada@fern.example", "department": "Maths"}),
        (SIMS, {"mis_id": "0012", "staff_code": "AFE", "email": "ada@fern.example"}),
        (BROMCOM, {"staff_code": "AFE", "starts_on": "2020-09-13", "job_title": "Teacher"}),
        (ARBOR, {"mis_id": "5", "job_title": "Teacher", "starts_on": "2020-09-13"}),
    ],
    ids=["Entra", "Google", "SIMS", "Bromcom", "Arbor"],
)
def test_the_lists_of_other_programs_are_understood(head, text, facts):
    held = compare(head, text)

    values = question(held, "Ada Fernhill").values
    assert {name: values[name][1] for name in facts} == facts


def test_a_guest_of_entra_is_marked(head):
    held = compare(head, ENTRA)

    assert question(held, "Cy Outhwaite").values["category"] == [None, "guest"]
    assert "category" in question(held, "Ada Fernhill").values  # a member is staff
    actions.confirm(head, question(held, "Cy Outhwaite"))
    assert Person.objects.get().category == "guest"


@pytest.mark.parametrize(
    "heading",
    ["NI Number", "National Insurance No", "Date of Birth", "DOB", "Gender", "Ethnicity",
     "Religion", "SEND status", "FSM", "Medical notes", "Home address", "Postcode", "Salary",
     "ageGroup", "streetAddress", "mobile", "Home phone", "DBS number", "Next of kin",
     "Password [Required]", "Trade union", "Marital status", "Bank account"],
)  # fmt: skip
def test_what_nobody_needs_is_refused_by_name(heading):
    assert f"“{heading}”" in (private(heading) or "")


def test_no_heading_that_a_list_needs_is_refused():
    for column in LAYOUT.columns:
        for heading in (column.label, *column.aliases):
            assert private(heading) is None, heading


def test_what_is_refused_is_never_staged_nor_stored(head):
    table = read_csv(BROMCOM.encode())
    run = actions.keep(head, table, BROMCOM.encode(), "staff.csv")
    assert "QQ123456C" not in str(ImportTable.objects.values_list("rows"))
    assert "Adelaide" in str(ImportTable.objects.values_list("rows"))  # dropped once compared

    held = compare(head, BROMCOM)
    assert held.refused == ["NI Number", "Date of Birth"]
    stored = str(
        [*StaffList.objects.values(), *Difference.objects.values(), ImportRow.objects.all()]
    )
    for private_value in ("QQ123456C", "/1980", "1980-", "Adelaide"):
        assert private_value not in stored
    assert 5 not in proposed(LAYOUT, run.headers, table.rows)[0]


def test_contracts_of_one_person_are_put_together(head):
    text = (
        "Staff code,Name,Job title,Start date,Contract end\n"
        "AFE,Ada Fernhill,Cover,13/09/2018,31/08/2020\nAFE,Ada Fernhill,Teacher,13/09/2020,\n"
        "BRU,Bo Rushmere,Cover,13/09/2018,31/08/2020\nBRU,Bo Rushmere,Clerk,13/09/2019,31/08/2021\n"
    )
    held = compare(head, text)

    assert asked(held) == {"joiner": ["Ada Fernhill"]}  # of Bo all contracts have ended
    values = question(held, "Ada Fernhill").values
    assert (values["job_title"][1], values["starts_on"][1]) == ("Teacher", "2018-09-13")


def test_a_cell_that_cannot_be_read_is_told_and_stops_nobody(head):
    held = compare(head, "Name,Email,Start date\nAda Fernhill,at school,31/02/2020\n")

    assert asked(held) == {"joiner": ["Ada Fernhill"]}
    assert any("not an e-mail address" in note for note in held.notes)


def test_an_edited_export_of_the_list_asks_its_difference(head):
    facts = {"staff_code": "AFE", "starts_on": date(2020, 9, 13), "is_slt": True}
    add_person(head, name="Ada Fernhill", job_title="Teacher", email="ada@fern.example", **facts)
    answer = client_for(head).post("/people/export/", {"format": "csv"})
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    assert asked(compare(head, text)) == {}

    held = compare(head, text.replace("Teacher", "Head of maths"))
    assert question(held, "Ada Fernhill").values == {"job_title": ["Teacher", "Head of maths"]}
