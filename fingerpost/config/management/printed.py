"""Commands that print a document that is checked in; a test fails when it is stale."""

from abc import ABC, abstractmethod
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from fingerpost.config.typed import cannot


class PrintedCommand(ABC, BaseCommand):
    """Print a document, or write it to a file. Reads only."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--write", type=Path, metavar="FILE")

    def handle(self, *, write: Path | None, **options: Any) -> None:
        if write is None:
            self.stdout.write(self.document(), ending="")
            return
        try:
            write.write_text(self.document(), encoding="utf-8")
        except OSError as trouble:
            raise cannot("written", trouble) from None

    @abstractmethod
    def document(self) -> str:
        """The document as it is checked in."""
