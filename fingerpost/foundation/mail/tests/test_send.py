from datetime import timedelta

import pytest

from fingerpost.foundation.mail import actions
from fingerpost.foundation.mail.letters import LETTERS, Letter, Words
from fingerpost.foundation.mail.models import Mail, State
from fingerpost.foundation.now import now
from fingerpost.foundation.tasks.models import Job, Lane
from fingerpost.foundation.tenancy.models import Organisation

pytestmark = pytest.mark.django_db
ADA = "ada@fernwhistle.example"


def posted(**about):
    return actions.post("test", ADA, key="test 1", about={"by": "Tess Wickham", **about})


def test_a_letter_arrives_plain_and_as_html_and_names_the_school(school, sink):
    assert actions.send(posted()) == State.SENT

    letter = sink.letters[0]
    kinds = [part.get_content_type() for part in letter.walk()]
    assert kinds == ["multipart/alternative", "text/plain", "text/html"]
    assert letter["From"] == "Fernwhistle Primary <it@fernwhistle.example>"
    assert letter["Auto-Submitted"] == "auto-generated"


def test_nothing_in_a_letter_tells_that_it_was_opened(school, sink):
    actions.send(posted())

    html = sink.letters[0].get_payload(1).get_payload(decode=True).decode()
    assert "<img" not in html
    assert html.count("http") == html.count("http://localhost:8000/")


def test_a_demonstration_sends_nothing_and_its_log_says_why(school, sink):
    Organisation.objects.update(is_demonstration=True)
    mail = posted()

    assert actions.send(mail) == State.OVER
    mail.refresh_from_db()
    assert (sink.letters, mail.said) == ([], "A demonstration sends no letters.")


def test_letters_wait_in_a_lane_of_their_own(school):
    posted()

    assert Job.objects.get().lane == Lane.LETTERS


def test_the_same_key_is_posted_once(school, sink):
    first, second = posted(), posted()

    assert first.pk == second.pk
    assert Job.objects.filter(key=f"mail {first.pk} 0").count() == 1


def test_a_second_delivery_sends_nothing(school, sink):
    mail = posted()
    actions.send(mail)

    actions.send(mail)

    assert len(sink.letters) == 1
    assert Mail.objects.get().state == State.SENT


def test_a_letter_found_half_sent_is_not_sent_again(school, sink):
    mail = posted()
    Mail.objects.update(state=State.SENDING)

    assert actions.send(mail) == State.UNSURE
    assert sink.letters == []


def test_a_server_that_hangs_up_leaves_doubt(school, sink):
    sink.hang_up = True

    assert actions.send(posted()) == State.UNSURE


def test_a_server_that_hangs_up_before_the_letter_gets_it_later(school, sink):
    sink.hang_up_at_once = True

    assert actions.send(posted()) == State.WAITING
    assert Mail.objects.get().said.startswith("The mail server broke off (")


def test_an_address_that_is_refused_for_good_is_not_tried_again(school, sink):
    sink.refuse_address = "550 no such mailbox"

    assert actions.send(posted()) == State.FAILED
    assert Mail.objects.get().said == "550 no such mailbox"


@pytest.mark.parametrize("where", ["refuse_address", "refuse_letter"])
def test_a_server_that_is_busy_gets_the_letter_later(school, sink, where):
    setattr(sink, where, "451 busy")
    mail = posted()
    assert actions.send(mail) == State.WAITING
    assert Job.objects.get(key=f"mail {mail.pk} 1").run_after > now()

    setattr(sink, where, "")
    assert actions.send(mail) == State.SENT
    assert len(sink.letters) == 1


def test_a_server_that_is_never_there_fails_in_the_end(school, sink, settings):
    settings.MAILERS["default"]["OPTIONS"]["port"] = 1
    mail = posted()
    for _ in actions.PAUSES:
        assert actions.send(mail) == State.WAITING

    assert actions.send(mail) == State.FAILED
    assert Mail.objects.get().said.startswith("The mail server cannot be reached (")


def test_a_letter_is_tried_for_most_of_a_day():
    assert timedelta(hours=20) < sum(actions.PAUSES, timedelta()) < timedelta(hours=24)


def test_an_answer_goes_to_whoever_caused_the_letter(school, sink, monkeypatch):
    words = Words("Hello", ("Hello",), reply_to="dita@fernwhistle.example")
    monkeypatch.setitem(LETTERS, "test", Letter("test", "A test", lambda by: words))
    actions.send(posted())

    assert sink.letters[0]["Reply-To"] == "dita@fernwhistle.example"


def test_a_letter_whose_reason_has_passed_is_not_sent(school, sink, monkeypatch):
    monkeypatch.setitem(LETTERS, "test", Letter("test", "A test", lambda by: None))

    assert actions.send(posted()) == State.OVER
    assert sink.letters == []


def test_what_people_typed_is_text_in_the_html(school, sink):
    words = Words("Hello", ("<script>alert(1)</script>",), ("<b>", "https://x.example/?a=1&b=2"))

    assert "<script>" not in words.dressed()
    assert "&lt;script&gt;" in words.dressed()


def test_a_subject_cannot_carry_a_second_header(school, sink, monkeypatch):
    words = Words("Hello\nBcc: everybody@school.example", ("Hello",))
    monkeypatch.setitem(LETTERS, "test", Letter("test", "A test", lambda by: words))

    assert actions.send(posted()) == State.SENT
    assert sink.letters[0]["Subject"] == "Hello Bcc: everybody@school.example"
    assert sink.letters[0]["Bcc"] is None


def test_without_a_server_the_log_says_so(school):
    assert actions.send(posted()) == State.FAILED
    assert Mail.objects.get().said == "No mail server is set up."
