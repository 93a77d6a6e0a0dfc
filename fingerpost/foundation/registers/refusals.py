"""Why a register takes nothing of what was asked: somebody was quicker, or rows cannot be."""

from collections.abc import Mapping

from fingerpost.foundation.errors import DomainError

Messages = dict[str, list[str]]


class ChangedMeanwhile(DomainError):
    """Raised when two people change the same row at the same time."""

    def __init__(self, word: str) -> None:
        super().__init__(
            f"Somebody else changed this {word} while you were typing. Nothing you typed is lost: "
            "look at what differs, then save again."
        )


class RowsRefused(DomainError):
    """Raised when some rows of a set cannot be; nothing of the set is written."""

    def __init__(self, rows: Mapping[int, Messages], word: str, plural: str) -> None:
        self.rows = rows
        """What is wrong, by field, under the key of the row."""
        counted = f"One {word} needs" if len(rows) == 1 else f"{len(rows):,} {plural} need"
        super().__init__(f"{counted} another look. Nothing is saved yet.")
