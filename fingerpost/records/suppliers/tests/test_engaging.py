"""The pages on which a company is engaged, its technicians are named, and it is ended."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from conftest import client_for, engaged
from fingerpost.foundation.accounts.models import Engagement
from fingerpost.foundation.files.models import StoredFile
from fingerpost.foundation.now import today
from fingerpost.records.suppliers import actions
from fingerpost.records.suppliers.choices import Kind

pytestmark = pytest.mark.django_db


@pytest.fixture
def company(digital_lead):
    return actions.create(digital_lead, legal_name="Brightwire IT Ltd", kind=Kind.IT_SUPPORT)


def answers(**changes):
    last = today() + timedelta(days=365)
    known = {"since": f"{today():%d/%m/%Y}", "until": f"{last:%d/%m/%Y}"}
    known |= {"clauses_on": known["since"], "lines": ["devices"], "most": "0"}
    return {**known, **changes}


def test_a_leader_engages_a_company_from_its_page(head, company):
    client = client_for(head)
    assert "Engage this company" in client.get(f"/suppliers/{company.pk}/").text
    assert "There is a problem" not in client.get(f"/suppliers/{company.pk}/engage/").text
    page = client.post(f"/suppliers/{company.pk}/engage/", answers(), follow=True)

    assert "Signed off by Hugh Larkmoor" in page.text
    assert Engagement.objects.get().company == "Brightwire IT Ltd"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"lines": []}, "Choose what it looks after"),
        ({"until": "1 January 2020"}, "Enter a last day that is not before the first day"),
        ({"clauses_on": "1 January 2099"}, "Enter a day that has been"),
    ],
)
def test_a_form_says_what_to_mend(head, company, changes, said):
    page = client_for(head).post(f"/suppliers/{company.pk}/engage/", answers(**changes))

    assert said in page.text
    assert not Engagement.objects.exists()


def test_without_clauses_the_page_says_that_nobody_comes_in(head, company):
    client = client_for(head)
    client.post(f"/suppliers/{company.pk}/engage/", answers(clauses_on=""))
    page = client.get(f"/suppliers/{company.pk}/").text

    assert "Nobody of the company is let in" in page
    assert "Name a technician" not in page


def test_a_technician_is_named_and_the_link_shown(head, company, school):
    engagement = engaged(school, supplier=company.pk)
    named = {"name": "Una Lantern", "email": "una@brightwire.example"}
    page = client_for(head).post(
        f"/suppliers/engagements/{engagement.pk}/technician/", named, follow=True
    )

    assert "A link for Una Lantern" in page.text
    assert "invited, not yet come" in client_for(head).get(f"/suppliers/{company.pk}/").text


def test_an_engagement_is_changed_and_ended(head, company, school):
    engagement = engaged(school, supplier=company.pk)
    client, address = client_for(head), f"/suppliers/engagements/{engagement.pk}/"
    client.post(address, answers())
    assert Engagement.objects.get().lines == ["devices"]
    page = client.post(f"{address}end/", follow=True)

    assert "Nobody of Brightwire IT is let in any more." in page.text
    assert "ended its engagement" in page.text


def test_an_engagement_of_another_school_does_not_exist(head, other_school):
    address = f"/suppliers/engagements/{engaged(other_school).pk}/"

    assert client_for(head).get(address).status_code == 404
    assert client_for(head).post(f"{address}end/").status_code == 404


def test_a_technician_does_not_engage(technician_client, company):
    assert technician_client.get(f"/suppliers/{company.pk}/engage/").status_code == 403


def test_a_company_that_is_engaged_is_not_archived_before_it_is_ended(head, company, school):
    engagement = engaged(school, supplier=company.pk)
    client, address = client_for(head), f"/suppliers/{company.pk}/archive/"

    assert "End its engagement on this page first" in client.post(address, follow=True).text
    client.post(f"/suppliers/engagements/{engagement.pk}/end/")
    client.post(address)
    company.refresh_from_db()
    assert company.archived_on == today()


def test_a_company_that_was_engaged_is_not_deleted(head, company, school):
    engaged(school, supplier=company.pk)
    client_for(head).post(f"/suppliers/{company.pk}/delete/")

    company.refresh_from_db()


def test_the_contract_is_attached_and_linked(head, company, settings, tmp_path):
    settings.VAR = tmp_path
    client = client_for(head)
    contract = SimpleUploadedFile("contract.txt", b"Processor clauses, Article 28")
    client.post(f"/suppliers/{company.pk}/engage/", answers(agreement=contract))
    page = client.get(f"/suppliers/{company.pk}/").text

    file = StoredFile.objects.all().of(company).get()
    assert Engagement.objects.get().agreement == file.pk
    assert f'/files/{file.pk}/">contract.txt' in page
