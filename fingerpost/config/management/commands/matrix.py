"""Print the permission matrix as the document that is checked in."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from fingerpost.foundation.permissions import MATRIX, Role


class Command(BaseCommand):
    """Print who may do what, or write it to a file. Reads only."""

    help = "Print docs/permissions.md"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--write", type=Path, metavar="FILE")

    def handle(self, *, write: Path | None, **options: Any) -> None:
        if write:
            write.write_text(document(), encoding="utf-8")
        else:
            self.stdout.write(document(), ending="")


def document() -> str:
    """The matrix as Markdown: a deed a row, the roles that carry it."""
    lines = [
        "# Who may do what",
        "",
        "Made by `fingerpost matrix --write docs/permissions.md`; a test fails when it is stale.",
        "",
        "| Deed | Roles |",
        "|---|---|",
    ]
    for deed in sorted(MATRIX):
        roles = ", ".join(role.label for role in Role if role in MATRIX[deed])
        lines.append(f"| `{deed}` | {roles} |")
    return "\n".join(lines) + "\n"
