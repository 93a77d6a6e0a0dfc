"""Text of a stranger read as YAML: every value a text that knows its line, and nothing clever.

Only mappings, lists and texts come in. Anchors, aliases and tags are refused, as a few lines of
them can stand for billions; so are files that are too deep or too long, before anything is built.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from fingerpost.foundation.errors import DomainError

try:
    from yaml import CSafeLoader as SafeLoader
except ImportError:
    from yaml import SafeLoader  # type: ignore[assignment]

MOST_BYTES = 2_000_000
MOST_VALUES = 100_000
DEEPEST = 20


class FileRefused(DomainError):
    """A file cannot be read as a framework; the message says where, and what to do."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A mapping of a file, with the line on which it begins."""

    line: int
    values: dict[str, Node]

    def refusal(self, why: str) -> FileRefused:
        return FileRefused(f"Line {self.line}: {why}")

    def has(self, field: str) -> bool:
        return field in self.values

    def text(self, field: str, most: int, *, default: str | None = None) -> str:
        """A text of at most so many characters; required where there is no default."""
        node = self.values.get(field)
        found = node.value.strip() if isinstance(node, ScalarNode) else ""
        if node is not None and not isinstance(node, ScalarNode):
            raise self._at(node, f"“{field}” has to be a text. Write it on one line.")
        if not found and default is None:
            raise self.refusal(f"“{field}” is missing. Add it to this entry.")
        if len(found) > most:
            raise self._at(node, f"“{field}” has {len(found):,} characters. Use {most:,} at most.")
        return found or default or ""

    def texts(self, field: str) -> tuple[str, ...]:
        """A list of texts; none where the field is missing."""
        node = self.values.get(field)
        if node is None:
            return ()
        if not isinstance(node, SequenceNode) or not all(
            isinstance(each, ScalarNode) for each in node.value
        ):
            raise self._at(node, f"“{field}” has to be a list of texts, such as [DLG-1.1].")
        return tuple(each.value.strip() for each in node.value)

    def inner(self, field: str) -> "Placed":
        node = self.values.get(field)
        if node is None:
            raise self.refusal(f"“{field}” is missing. Add it to this entry.")
        return placed(node, field)

    def entries(self, field: str) -> list["Placed"]:
        """A list of mappings with at least one in it."""
        node = self.values.get(field)
        if not isinstance(node, SequenceNode) or not node.value:
            raise self.refusal(f"“{field}” has to be a list with at least one entry.")
        return [placed(each, field) for each in node.value]

    def _at(self, node: Node | None, why: str) -> FileRefused:
        line = node.start_mark.line + 1 if node is not None else self.line
        return FileRefused(f"Line {line}: {why}")


def load(content: bytes) -> Placed:
    """Read a whole file, or refuse it with the place."""
    if len(content) > MOST_BYTES:
        raise FileRefused("The file is larger than 2 MB. Split it into several frameworks.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FileRefused("The file is no text in UTF-8. Save it as a YAML file again.") from None
    try:
        _refuse_the_hostile(yaml.parse(text, SafeLoader))
        node = yaml.compose(text, SafeLoader)
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        where = f"Line {mark.line + 1}: " if mark else ""
        raise FileRefused(f"{where}this is no YAML: {problem.problem}.") from None
    except yaml.YAMLError:
        raise FileRefused("The file holds characters that YAML does not allow.") from None
    if node is None:
        raise FileRefused("The file is empty.")
    return placed(node, "the file")


def placed(node: Node, name: str) -> Placed:
    """A mapping with its fields; a field written twice is refused instead of one of them lost."""
    line = node.start_mark.line + 1
    if not isinstance(node, MappingNode):
        raise FileRefused(f"Line {line}: “{name}” has to hold fields with values.")
    values: dict[str, Node] = {}
    for key, value in node.value:
        if not isinstance(key, ScalarNode):
            raise FileRefused(f"Line {key.start_mark.line + 1}: a field needs a plain name.")
        if key.value in values:
            at = key.start_mark.line + 1
            raise FileRefused(f"Line {at}: “{key.value}” is written twice. Take one of them out.")
        values[key.value] = value
    return Placed(line, values)


def _refuse_the_hostile(events: Iterator[yaml.Event]) -> None:
    """Look through a file without building anything of it."""
    depth = 0
    for count, event in enumerate(events, start=1):
        line = event.start_mark.line + 1 if event.start_mark else 1
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise FileRefused(
                f"Line {line}: anchors and aliases (& and *) are not read. Write the text out."
            )
        if getattr(event, "tag", None):
            raise FileRefused(f"Line {line}: tags (!) are not read. Take it out.")
        if depth > DEEPEST:
            raise FileRefused(f"Line {line}: lists and fields lie more than {DEEPEST} deep.")
        if count > MOST_VALUES:
            raise FileRefused(f"The file holds more than {MOST_VALUES:,} values. Split it.")
