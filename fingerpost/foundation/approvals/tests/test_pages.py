"""The inbox, the page that signs, and what waits for whom."""

import io

import pypdf
import pytest

from conftest import client_for, somebody
from fingerpost.foundation.accounts import sessions
from fingerpost.foundation.approvals.actions import delegate, sign, withdraw
from fingerpost.foundation.approvals.models import Approval, Signature
from fingerpost.foundation.duties.digest import weekly_words
from fingerpost.foundation.now import today
from fingerpost.foundation.permissions import Role

pytestmark = pytest.mark.django_db


def address(asked):
    return "/approvals/sign/?" + "&".join(f"row={each.pk}" for each in asked)


def answers(asked, **more):
    return {"row": [each.pk for each in asked], "decision": "approved"} | more


def test_the_inbox_shows_the_head_what_waits_and_whoever_asked_what_they_asked(
    asked, head_client, technician_client
):
    page = head_client.get("/approvals/").text

    assert "3 requests wait for your decision" in page
    assert "Dispose of AST-0001 Laptop 0" in page
    assert "No decision waits for you" in technician_client.get("/approvals/").text
    assert "Laptop 0" in technician_client.get("/approvals/?show=asked").text


def test_three_are_read_and_signed_once(asked, head_client):
    page = head_client.get(address(asked)).text
    assert "Read and decide about 3 requests" in page
    assert "Too old" in page

    done = head_client.post(
        "/approvals/sign/", answers(asked, typed="Hugh Larkmoor"), follow=True
    ).text

    assert "Decision on 3 requests: approved" in done
    assert done.count("Still the version that was signed") == 3


def test_nobody_signs_for_fewer_than_they_read(asked, technician, head_client):
    withdraw(technician, asked[0])
    send = answers(asked, typed="Hugh Larkmoor")

    page = head_client.post("/approvals/sign/", send).text
    assert "1 of those you chose no longer waits for you" in page
    assert not Signature.objects.exists()

    head_client.post("/approvals/sign/", answers(asked[1:], typed="Hugh Larkmoor"))
    assert Signature.objects.exists()


def test_opening_a_page_decides_nothing(asked, head_client):
    head_client.get(f"{address(asked)}&decision=approved&typed=Hugh+Larkmoor")

    assert Approval.objects.open().count() == 3


def test_what_is_missing_is_said_beside_it_and_nothing_is_lost(asked, head_client):
    page = head_client.post("/approvals/sign/", answers(asked, meeting="SLT, item 4")).text

    assert "Type your name to sign" in page
    assert "SLT, item 4" in page
    assert Approval.objects.open().count() == 3


def test_what_is_nobodys_to_decide_here_leads_back_to_the_list(asked, digital_lead_client):
    answer = digital_lead_client.get(address(asked), follow=True)

    assert "Choose at least one request" in answer.text


def test_a_decision_needs_a_second_step_and_a_fresh_sign_in(asked, head_client):
    session = head_client.session
    session[sessions.PROVED] = 0
    session.save()
    assert head_client.get(address(asked)).url.startswith("/account/prove/")
    session[sessions.SECOND_STEP] = False
    session.save()

    answer = head_client.post("/approvals/sign/", answers(asked, typed="Hugh Larkmoor"))
    assert "second-step" in answer.url
    assert Approval.objects.open().count() == 3


def test_a_deputy_decides_once_it_is_handed_to_them(asked, head_client, digital_lead_client):
    assert "No decision waits" in digital_lead_client.get("/approvals/").text
    head_client.post(f"/approvals/{asked[0].pk}/delegate/")

    assert "1 request waits for your decision" in digital_lead_client.get("/approvals/").text


def test_whoever_asked_withdraws_on_the_page_and_others_cannot(
    asked, dpo, technician_client, school
):
    url = f"/approvals/{asked[0].pk}/withdraw/"
    governor = client_for(somebody("Gwen Stillwater", Role.GOVERNOR, school))

    assert governor.post(url, {"said": "No"}).status_code == 403
    technician_client.post(url, {"said": "Still in use"})
    assert Approval.objects.get(pk=asked[0].pk).said == "Still in use"


def test_decisions_stand_among_all_that_waits_for_somebody(asked, head, head_client):
    said = "Disposal of assets: 3 requests for you to decide"

    page = head_client.get("/waiting/").text
    assert "3 things wait" not in page  # one line for each kind, however many requests
    assert page.index("For me to decide") < page.index(said)
    assert said in head_client.get("/").text.partition("What you can do")[0]
    assert said in head_client.get("/waiting/calendar/").text
    assert f"- {said}" in "\n".join(weekly_words(head.account_id, today()).paragraphs)


def test_nothing_waits_for_whoever_asked(asked, technician, technician_client):
    assert "For me to decide" not in technician_client.get("/waiting/").text
    assert weekly_words(technician.account_id, today()) is None


def test_the_page_of_the_record_says_what_was_decided(asked, head, technician_client, laptops):
    sign(head, [asked[0].pk], decision="approved", typed=head.name)

    page = technician_client.get(f"/assets/{laptops[0].pk}/").text
    assert "Dispose of AST-0001 Laptop 0" in page
    assert "Decided, with a signature" in page


def test_the_certificate_says_who_signed_what_and_its_hash(asked, head, head_client):
    signature = sign(head, [each.pk for each in asked], decision="approved", typed=head.name)

    answer = head_client.post(f"/approvals/signatures/{signature.pk}/certificate/")

    text = "".join(
        page.extract_text() for page in pypdf.PdfReader(io.BytesIO(answer.content)).pages
    )
    plain = "".join(text.replace("\u200b", "").split())
    assert "HughLarkmoor" in plain
    assert "stillthisversion" in plain
    assert Signature.objects.get().digest in plain


def test_a_signature_opens_for_whoever_may_see_what_is_under_it(asked, head, governor_client):
    signature = sign(head, [asked[0].pk], decision="approved", typed=head.name)
    url = f"/approvals/signatures/{signature.pk}/"

    assert governor_client.get(url).status_code == 403
    assert client_for(head).get(url).status_code == 200


def test_handing_over_twice_says_why_not(asked, head, head_client):
    delegate(head, asked[0])

    page = head_client.post(f"/approvals/{asked[0].pk}/delegate/", follow=True).text
    assert "hand it to a deputy, and once" in page
