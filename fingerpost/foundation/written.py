"""What we wrote down as data beside the code that reads it: YAML files of the package."""

from pathlib import Path
from typing import Any

import yaml

try:
    from yaml import CSafeLoader as SafeLoader
except ImportError:
    from yaml import SafeLoader  # type: ignore[assignment]


class Loader(SafeLoader):
    """YAML as it is, except that a field written twice is refused instead of the first one lost."""

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        mapping = super().construct_mapping(node, deep)
        if len(mapping) != len(node.value):
            raise yaml.constructor.ConstructorError(
                None, None, "a field is written twice", node.start_mark
            )
        return mapping


def written(file: Path) -> Any:
    """The values of a YAML file; yaml.YAMLError for one that is not whole."""
    return yaml.load(file.read_text(encoding="utf-8"), Loader)  # noqa: S506 - a SafeLoader
