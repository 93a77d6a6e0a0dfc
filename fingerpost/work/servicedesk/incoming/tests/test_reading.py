"""A message of any kind becomes one letter, or one reason why it does not."""

from email.message import EmailMessage
from struct import pack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fingerpost.work.servicedesk.incoming import Unread, read

from .build import letter, message


def test_who_wrote_what_and_when():
    made = letter(date="Mon, 2 Mar 2026 09:15:00 +0100")

    assert (made.sender.email, made.sender.name) == ("ted@fernwhistle.example", "Ted Brackley")
    assert made.subject == "Board dark in B12"
    assert made.words == "The board in B12 is dark."
    assert made.sent_at.isoformat() == "2026-03-02T08:15:00+00:00"
    assert made.to == ("help@fernwhistle.example",)


def test_the_messages_that_it_answers_the_oldest_first():
    made = letter(references="<a@x.example> <b@x.example>", in_reply_to="<b@x.example>")

    assert made.references == ("<a@x.example>", "<b@x.example>")


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "empty"),
        (b"Subject: Hello\n\nWho am I?", "who sent it"),
        (b"From: not an address\n\nHello", "who sent it"),
        (b"x" * 30_000_001, "larger than 30 MB"),
    ],
)
def test_what_is_no_letter_says_why(raw, why):
    with pytest.raises(Unread, match=why):
        read(raw)


STARTS = (b"", b"From: ted@fernwhistle.example\nContent-Type: multipart/mixed; boundary=a\n")


def outcome(raw):
    """The letter, or the reason why there is none."""
    try:
        return read(raw).kind
    except Unread as reason:
        return str(reason)


@given(st.sampled_from(STARTS), st.binary(max_size=400))
def test_whatever_arrives_is_a_letter_or_a_reason(start, raw):
    assert outcome(start + raw)


@pytest.mark.parametrize(
    ("charset", "raw"),
    [
        ("utf-8", "Café £5 – “ok”".encode()),
        ("iso-8859-1", b"Caf\xe9 \xa35 - \x93ok\x94"),
        ("windows-1252", b"Caf\xe9 \xa35 \x96 \x93ok\x94"),
        ("x-unheard-of", "Café £5 – “ok”".encode()),
        ("us-ascii", b"Caf\xe9 \xa35 \x96 \x93ok\x94"),
    ],
)
def test_text_is_read_whatever_it_claims_to_be_written_in(charset, raw):
    head = f"From: ted@fernwhistle.example\nContent-Type: text/plain; charset={charset}\n\n"

    assert read(head.encode() + raw).words.startswith("Café £5")


def test_what_no_database_takes_is_left_out():
    made = read(b"From: ted@fernwhistle.example\nSubject: a\0b\n\nDark\0 board\xed\xa0\x80")

    assert "\0" not in made.subject + made.words
    made.words.encode("utf-8")


def test_an_encoded_subject_and_sender_are_decoded_and_a_broken_one_stays():
    made = letter(subject="Zoë’s laptop")
    broken = read(b"From: ted@fernwhistle.example\nSubject: =?nonsense?q?B=4?=\n\nHello")

    assert made.subject == "Zoë’s laptop"
    assert broken.subject


def test_html_alone_is_read_as_text_and_shown_without_what_runs_or_calls_home():
    html = (
        "<p onclick=x()>The board<br>is <b>dark</b>.</p><script>steal()</script>"
        '<img src="https://tracker.example/a.png"><img src="cid:photo">'
        '<a href="javascript:x">no</a>'
    )
    made = read(b"From: ted@fernwhistle.example\nContent-Type: text/html\n\n" + html.encode())

    assert made.words.startswith("The board\nis dark.")
    assert "steal" not in made.html + made.words
    assert "tracker.example" not in made.html
    assert "javascript" not in made.html
    assert 'src="cid:photo"' in made.html


def test_a_link_says_where_it_leads():
    raw = (
        b"From: a@b.example\nContent-Type: text/html\n\n<a href='https://bad.example/x'>Portal</a>"
    )

    assert read(raw).words == "Portal <https://bad.example/x>"


def test_files_have_names_that_a_disk_can_bear_and_none_twice():
    made = message()
    for name in ("../../etc/passwd", "photo.jpg", "photo.jpg"):
        made.add_attachment(b"x", maintype="image", subtype="jpeg", filename=name)

    assert [each.name for each in read(made.as_bytes()).files] == [
        "passwd",
        "photo.jpg",
        "photo (2).jpg",
    ]


def test_a_picture_within_the_text_is_known_by_its_name_there():
    made = message()
    made.add_alternative('<p>Look: <img src="cid:dark"></p>', subtype="html")
    made.get_payload()[1].add_related(b"PNG", "image", "png", cid="<dark>")

    [picture] = read(made.as_bytes()).files

    assert (picture.content_id, picture.name, picture.content) == ("dark", "attached.png", b"PNG")


def test_an_attached_message_is_a_file_and_whoever_wrote_it_is_the_sender():
    outer = EmailMessage()
    outer["From"], outer["Subject"] = "Ola Office <office@fernwhistle.example>", "FW: printer"
    outer.add_attachment(message("No toner.", subject="Printer"))

    made = read(outer.as_bytes())

    assert [each.name for each in made.files] == ["Printer.eml"]
    assert made.sender.email == "ted@fernwhistle.example"
    assert made.forwarded_by.email == "office@fernwhistle.example"


def test_what_was_passed_on_belongs_to_whoever_wrote_it_first():
    made = letter(
        "Can you help him?\n\n---------- Forwarded message ---------\n"
        "From: Amy Tarrow <amy@fernwhistle.example>\nDate: Mon\nSubject: Sound\n\nNo sound in C4."
    )

    assert (made.sender.email, made.forwarded_by.email) == (
        "amy@fernwhistle.example",
        "ted@fernwhistle.example",
    )
    assert "No sound in C4." in made.words


def test_what_outlook_hides_in_winmail_dat_comes_out():
    def field(number, value):
        return b"\x02" + pack("<II", number, len(value)) + value + b"\0\0"

    raw = pack("<IH", 0x223E9F78, 1) + field(0x00069002, b"") + field(0x00018010, b"photo.jpg\0")
    made = message()
    made.add_attachment(
        raw + field(0x0006800F, b"JPG"),
        maintype="application",
        subtype="ms-tnef",
        filename="winmail.dat",
    )

    [file] = read(made.as_bytes()).files
    assert (file.name, file.content) == ("photo.jpg", b"JPG")


def test_an_envelope_that_ends_too_soon_stays_as_it_came():
    made = message()
    made.add_attachment(
        pack("<IH", 0x223E9F78, 1) + b"\x02\x0f\x80",
        maintype="application",
        subtype="ms-tnef",
        filename="winmail.dat",
    )

    assert [each.name for each in read(made.as_bytes()).files] == ["winmail.dat"]


def test_messages_within_messages_without_end_are_a_letter_or_a_reason():
    assert outcome(b"From: a@b.example\n" + b"Content-Type: message/rfc822\n\n" * 3000)
