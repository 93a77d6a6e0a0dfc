"""A worry is told to those who answer for it, by a letter that says nothing of it."""

import pytest

from conftest import client_for, somebody
from fingerpost.foundation.audit.models import Change, Detail
from fingerpost.foundation.mail.letters import LETTERS
from fingerpost.foundation.mail.models import Mail
from fingerpost.foundation.people.models import Duty, Rank
from fingerpost.foundation.permissions import Role
from fingerpost.work.servicedesk.worries.actions import NobodyToTell
from fingerpost.work.servicedesk.worries.choices import About, Matter
from fingerpost.work.servicedesk.worries.models import Worry
from fingerpost.work.servicedesk.worries.routes import routes

from .build import SECRET, appointed, listed, names, told

pytestmark = pytest.mark.django_db
PAGE = "/worries/tell/"


def test_safety_goes_to_the_safeguarding_lead_and_the_deputy(digital_lead, teacher, safeguarding):
    deputy = somebody("Dev Ashdown", Role.STAFF, teacher.organisation)
    appointed(digital_lead, deputy, Duty.DSL, Rank.DEPUTY)

    assert names(told(teacher)) == ["Dana Webb", "Dev Ashdown"]


def test_data_goes_to_the_data_protection_officer_and_the_head(digital_lead, teacher, dpo, leader):
    appointed(digital_lead, dpo, Duty.DPO)

    assert names(told(teacher, Matter.DATA)) == ["Hugh Larkmoor", "Pia Oakleaf"]


def test_material_goes_to_the_line_manager_too(digital_lead, teacher, safeguarding, technician):
    listed(digital_lead, somebody("Mo Pinder", Role.SLT, teacher.organisation))
    listed(digital_lead, teacher, manager_name="Mo Pinder")
    appointed(digital_lead, technician, Duty.IT_MANAGER)

    found = names(told(teacher, Matter.MATERIAL))
    assert found == ["Dana Webb", "Mo Pinder", "Tess Wickham"]


@pytest.mark.parametrize("matter", [Matter.SAFETY, Matter.MATERIAL])
@pytest.mark.usefixtures("safeguarding", "leader", "chair")
def test_what_is_about_the_head_goes_to_the_chair_alone(teacher, matter):
    assert names(told(teacher, matter, About.HEAD)) == ["Gwen Stillwater"]


def test_what_is_about_a_colleague_goes_to_the_head_alone(teacher, safeguarding, leader):
    assert names(told(teacher, about=About.STAFF)) == ["Hugh Larkmoor"]


def test_the_head_stands_in_where_nobody_holds_the_duty(teacher, leader):
    assert names(told(teacher)) == ["Hugh Larkmoor"]


def test_the_head_never_stands_in_for_what_is_about_them(teacher, leader):
    with pytest.raises(NobodyToTell, match="chair of governors"):
        told(teacher, Matter.DATA, About.HEAD)


def test_whom_else_to_speak_to_is_the_head_unless_it_is_about_them(teacher):
    with pytest.raises(NobodyToTell, match="Speak to the headteacher"):
        told(teacher, Matter.SAFETY)
    with pytest.raises(NobodyToTell, match=r"Speak to the chair.*Not to the headteacher"):
        told(teacher, Matter.SAFETY, About.HEAD)


def test_the_letter_says_nothing_of_the_worry(teacher, safeguarding):
    worry = told(teacher)

    posted = Mail.objects.get()
    words = LETTERS["worry"].compose(**posted.about)
    assert "dana" in posted.to
    assert f"/worries/{worry.pk}/" in words.link[1]
    assert SECRET not in words.plain()
    assert "Ted" not in words.plain()


def test_the_record_keeps_no_copy_of_the_words(teacher, safeguarding):
    told(teacher)

    assert not Change.objects.filter(fields__icontains="library").exists()
    assert not Detail.objects.filter(value__icontains="library").exists()


def test_the_page_sends_people_to_the_safeguarding_lead_first(teacher, safeguarding):
    page = client_for(teacher).get(PAGE).text

    assert page.index("Do not type it here") < page.index("What is it about?")
    assert "Dana Webb (Designated safeguarding lead)" in page
    assert 'type="file"' not in page


def test_whoever_told_reads_who_knows_of_it(teacher, safeguarding):
    form = {"matter": "safety", "about": "nobody", "words": SECRET}
    page = client_for(teacher).post(PAGE, form, follow=True).text

    assert "Nobody has said yet" in page
    assert SECRET not in page
    client_for(safeguarding).post(f"/worries/{Worry.objects.get().pk}/acknowledge/")
    assert "Dana Webb knows of it" in client_for(teacher).get("/worries/told/").text


def test_a_page_without_words_asks_for_them(teacher, safeguarding):
    page = client_for(teacher).post(PAGE, {"matter": "safety", "about": "nobody"})

    assert "govuk-error-message" in page.text
    assert not Worry.objects.exists()


def test_every_route_has_a_source():
    assert all(routes().source[matter] for matter in Matter)
