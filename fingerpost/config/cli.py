"""The `fingerpost` command: serve, migrate, import, findings, verify-audit, matrix and more."""

import os
import sys

from django.core.management import execute_from_command_line

from . import env


def main() -> None:
    """Run a command; words with hyphens are the commands' own names with underscores."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fingerpost.config.settings")
    env.prepare()
    arguments = list(sys.argv)
    if len(arguments) > 1 and not arguments[1].startswith("-"):
        arguments[1] = arguments[1].replace("-", "_")
    execute_from_command_line(arguments)
