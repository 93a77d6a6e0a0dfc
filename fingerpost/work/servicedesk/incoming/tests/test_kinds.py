"""Only what a person wrote is ever answered (RFC 3834)."""

import pytest

from fingerpost.work.servicedesk.incoming import Kind

from .build import letter

SITUATIONS = [
    ("a teacher", {}, Kind.PERSON),
    ("a teacher whose program says so", {"auto_submitted": "no"}, Kind.PERSON),
    ("a teacher who writes of returned mail", {"subject": "My mail was returned"}, Kind.PERSON),
    ("an out-of-office note", {"auto_submitted": "auto-replied"}, Kind.AUTOMATIC),
    ("one that says it in its subject", {"subject": "Automatic reply: Board"}, Kind.AUTOMATIC),
    ("another desk", {"x_autoreply": "yes"}, Kind.AUTOMATIC),
    ("a backup that failed", {"auto_submitted": "auto-generated"}, Kind.MACHINE),
    ("a newsletter by bulk", {"precedence": "bulk"}, Kind.MACHINE),
    ("a portal that wants no answer", {"x_auto_response_suppress": "All"}, Kind.MACHINE),
    ("a mailing list", {"list_id": "<heads.list.example>"}, Kind.LIST),
    ("a bounce by its sender", {"from": "MAILER-DAEMON@mx.example"}, Kind.UNDELIVERED),
    ("a bounce by nobody behind it", {"return_path": "<>"}, Kind.UNDELIVERED),
    ("a bounce by its subject", {"subject": "Undeliverable: Board"}, Kind.UNDELIVERED),
    (
        "a note by nobody behind it",
        {"return_path": "<>", "precedence": "auto_reply"},
        Kind.AUTOMATIC,
    ),
]


@pytest.mark.parametrize(("who", "headers", "kind"), SITUATIONS)
def test_who_is_speaking(who, headers, kind):
    assert letter(**headers).kind is kind, who
