"""What is refused on the command line says in plain words what to type instead."""

import socket
from argparse import ArgumentTypeError

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from fingerpost.config import typed


def test_a_day_is_read_and_anything_else_is_refused_with_an_example():
    assert typed.day("2026-09-01").isoformat() == "2026-09-01"
    with pytest.raises(ArgumentTypeError, match="Write it like 2026-09-01"):
        typed.day("1 September")


@pytest.mark.parametrize("text", ["0", "65536", "-1", "http", ""])
def test_a_port_is_a_number_of_16_bits(text):
    assert typed.port("8000") == 8000
    with pytest.raises(ArgumentTypeError, match="from 1 to 65535"):
        typed.port(text)


def test_a_port_is_served_on_once():
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        other.bind(("127.0.0.1", 0))
        number = other.getsockname()[1]
        other.listen()
        with pytest.raises(CommandError, match="Address already in use"):
            typed.refuse_a_taken_port("127.0.0.1", number)

    typed.refuse_a_taken_port("127.0.0.1", number)


@pytest.mark.parametrize("command", ["verify", "restore"])
def test_a_file_that_is_not_there_is_named(command, tmp_path):
    with pytest.raises(CommandError, match=r"nothing\.zip cannot be read.*No such file"):
        call_command(command, str(tmp_path / "nothing.zip"))


@pytest.mark.parametrize("command", ["matrix", "evidence"])
def test_a_document_is_written_or_the_command_says_why_not(command, tmp_path):
    call_command(command, write=tmp_path / "made.md")
    assert (tmp_path / "made.md").stat().st_size > 1000

    with pytest.raises(CommandError, match="cannot be written"):
        call_command(command, write=tmp_path / "nowhere" / "made.md")
