"""What somebody types on the command line, read or refused in plain words."""

import socket
from argparse import ArgumentTypeError
from datetime import date

from django.core.management.base import CommandError


def day(text: str) -> date:
    """A day as a machine writes it."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no day. Write it like 2026-09-01.") from None


def port(text: str) -> int:
    """The number of a port."""
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise ArgumentTypeError(f"{text!r} is no port. Give a number from 1 to 65535.")
    return int(text)


def cannot(deed: str, trouble: OSError) -> CommandError:
    """What the system refused, with its reason: "/mnt/a.zip cannot be read: Is a directory."."""
    what = trouble.filename or "A file"
    return CommandError(f"{what} cannot be {deed}: {trouble.strerror}.")


def refuse_a_taken_port(host: str, number: int) -> None:
    """Two servers would share a port unnoticed, and take turns in answering."""
    try:
        [(family, kind, _, _, address), *_] = socket.getaddrinfo(
            host, number, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as trouble:
        raise CommandError(
            f"Port {number} of {host} cannot be used: {trouble.strerror}. Choose another."
        ) from None
