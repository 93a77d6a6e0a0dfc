"""Addresses as commands print them."""

import os
from argparse import ArgumentParser


def add_url(parser: ArgumentParser) -> None:
    """Let a command be told under which address people reach this Fingerpost."""
    parser.add_argument(
        "--url",
        type=lambda given: given.rstrip("/"),
        default=f"http://localhost:{os.environ.get('PORT', '8000')}",
        help="the address that people type; %(default)s if you do not say",
    )


def link(url: str, kind: str, token: str) -> str:
    """The address of a one-time link."""
    return f"{url}/{kind}/{token}/"
