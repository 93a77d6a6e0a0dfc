"""Messages for tests: of a fictional school, put together by the standard library."""

from email.message import EmailMessage

from fingerpost.work.servicedesk.incoming import Letter, read


def message(text: str = "The board in B12 is dark.", **headers: str) -> EmailMessage:
    """A message of Ted Brackley; headers are given as words_with_underscores."""
    made = EmailMessage()
    usual = {
        "From": "Ted Brackley <ted@fernwhistle.example>",
        "To": "help@fernwhistle.example",
        "Subject": "Board dark in B12",
        "Message-ID": "<one@fernwhistle.example>",
    }
    given = {name.replace("_", "-").title(): value for name, value in headers.items()}
    for name, value in ({name.title(): value for name, value in usual.items()} | given).items():
        made[name] = value
    made.set_content(text)
    return made


def letter(text: str = "The board in B12 is dark.", **headers: str) -> Letter:
    return read(message(text, **headers).as_bytes())
