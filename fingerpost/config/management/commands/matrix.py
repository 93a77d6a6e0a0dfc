"""Print the permission matrix as the document that is checked in."""

from fingerpost.config.management.printed import PrintedCommand
from fingerpost.foundation.permissions import MATRIX, Role


class Command(PrintedCommand):
    """Print who may do what, or write it to a file. Reads only."""

    help = "Print docs/permissions.md"

    def document(self) -> str:
        return document()


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
