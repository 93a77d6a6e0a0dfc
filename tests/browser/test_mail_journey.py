"""A letter comes in and becomes a request, the reply goes out, and one of ours comes back."""

import re
import time
from collections.abc import Iterator
from email.message import EmailMessage, Message

import pytest
from playwright.sync_api import Page, expect

from fingerpost.foundation.mail.tests.conftest import Sink, listening

from .conftest import House, open_to_everybody, running
from .test_passkeys import PASSWORD, sign_in, sign_out

pytestmark = pytest.mark.browser
SCHOOL = "Oatfield Primary"
DESK, TED, TESS = (f"{name}@oatfield.example" for name in ("it", "ted", "tess"))
REPORT = """\
From: MAILER-DAEMON@mx.oatfield.example
To: {desk}
Subject: Undelivered Mail Returned to Sender
Message-ID: <report@mx.oatfield.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=report

--report
Content-Type: text/plain

Your letter could not be delivered.
--report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.oatfield.example

Final-Recipient: rfc822; {to}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 No such mailbox
--report
Content-Type: message/rfc822-headers

Message-ID: {name}
Subject: {subject}
--report--
"""
"""What a mail server answers where nobody has an address (RFC 3464)."""


@pytest.fixture(scope="module")
def sink() -> Iterator[Sink]:
    with listening() as kept:
        yield kept


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, sink: Sink) -> Iterator[House]:
    """A Fingerpost whose letters end here."""
    folder, server = tmp_path_factory.mktemp("house"), f"smtp://127.0.0.1:{sink.port}"
    with running(folder, FINGERPOST_MAIL=server, FINGERPOST_MAIL_FROM=DESK) as made:
        yield made


def begin(page: Page, house: House) -> None:
    """A school of which the technician lists one teacher."""
    page.goto(house.set_up_link())
    page.get_by_label("Name of the school").fill(SCHOOL)
    page.get_by_label("School", exact=True).check()
    page.get_by_label("Phase of education").select_option("primary")
    page.get_by_label("Your full name").fill("Tess Wickham")
    page.get_by_label("Your work e-mail address").fill(TESS)
    page.get_by_label("IT support", exact=True).check()
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password again").fill(PASSWORD)
    page.get_by_role("button").last.click()
    page.wait_for_url("**/who-does-what/")
    page.goto(f"{house.url}/people/new/")
    page.locator("#id_name").fill("Ted Brackley")
    page.locator("#id_email").fill(TED)
    page.locator("main form button[type=submit]").last.click()
    expect(page.locator("h1")).to_contain_text("Ted Brackley")


def take_in(house: House, letter: str) -> str:
    """Hand a letter over as a mail server does; answers what became of it."""
    return house.run("take-in", "--organisation", SCHOOL, given=letter)


def from_ted(text: str, subject: str, **headers: str) -> str:
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = f"Ted Brackley <{TED}>", DESK, subject
    for name, value in headers.items():
        letter[name.replace("_", "-")] = value
    letter.set_content(text)
    return letter.as_string()


def letter_out(sink: Sink, n: int) -> Message:
    """The n-th letter that left the house, once it has."""
    for _ in range(200):
        if len(sink.letters) >= n:
            return sink.letters[n - 1]
        time.sleep(0.1)
    raise TimeoutError("No letter left the house.")


def token_of(letter: Message) -> str:
    found = re.search(r"\[IT-\d+-\w{8}\]", letter["Subject"])
    assert found, letter["Subject"]
    return found[0]


def test_a_letter_is_answered_and_the_request_tells_that_the_reply_came_back(
    house: House, page: Page, sink: Sink
) -> None:
    begin(page, house)
    sign_out(page)
    take_in(house, from_ted("No picture since Monday.", "The board is dark", Message_ID="<1@ted>"))
    receipt = letter_out(sink, 1)

    sign_in(page, TESS)
    page.goto(f"{house.url}/desk/")
    page.get_by_role("link", name="The board is dark").first.click()
    expect(page.locator("main")).to_contain_text("No picture since Monday.")
    page.get_by_label("Write").fill("Which socket is it?")
    page.get_by_role("button", name="Reply").click()
    reply = letter_out(sink, 2)
    assert (reply["To"], token_of(reply)) == (TED, token_of(receipt))
    assert "Which socket is it?" in str(reply.get_payload(0).get_payload())

    thread = f"{receipt['Message-ID']} {reply['Message-ID']}"
    take_in(house, from_ted("The left one.", "Socket", Message_ID="<2@ted>", References=thread))
    page.reload()
    expect(page.locator("main")).to_contain_text("The left one.")

    told = {"name": reply["Message-ID"], "subject": reply["Subject"], "to": TED, "desk": DESK}
    take_in(house, REPORT.format(**told))
    page.reload()
    expect(page.locator("main")).to_contain_text(f"The letter to {TED} came back undelivered")
    expect(page.locator("main")).to_contain_text("No such mailbox")
    open_to_everybody(page)
