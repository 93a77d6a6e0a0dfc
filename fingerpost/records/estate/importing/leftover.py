"""Recognising rows that have no key by everything they say, so that a file can come again."""

from collections import defaultdict, deque
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from fingerpost.foundation.tenancy.keys import fold

from ..models import Asset
from .completing import Values

type Signature = tuple[str, tuple[str, ...]]


@dataclass
class Leftover:
    """The assets that no other row is about, by description; each is recognised once."""

    by_name: dict[str, list[Asset]]
    indexes: dict[Signature, dict[tuple[Any, ...], deque[Asset]]] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)

    @classmethod
    def load(cls, names: Collection[str], taken: set[int]) -> "Leftover":
        """Assets of these descriptions; those without a key of their own are recognised first."""
        by_name: dict[str, list[Asset]] = defaultdict(list)
        for asset in _called(sorted(names)):
            if asset.pk not in taken:
                by_name[asset.name_key].append(asset)
        for assets in by_name.values():
            assets.sort(key=lambda asset: (bool(asset.tag_key or asset.serial_key), asset.pk))
        return cls(by_name)

    def take(self, told: Collection[str], values: Values) -> Asset | None:
        """An asset that holds what a row told; fields that the row leaves empty may be filled."""
        signature = fold(values["name"])[:160], tuple(sorted(told))
        alike = self._index(signature)[tuple(values[name] for name in signature[1])]
        while alike:
            if (found := alike.popleft()).pk not in self.taken:
                self.taken.add(found.pk)
                return found
        return None

    def _index(self, signature: Signature) -> dict[tuple[Any, ...], deque[Asset]]:
        """The assets of a description by what they hold in some fields."""
        if signature not in self.indexes:
            name, fields = signature
            index: dict[tuple[Any, ...], deque[Asset]] = defaultdict(deque)
            for asset in self.by_name.get(name, ()):
                index[tuple(getattr(asset, each) for each in fields)].append(asset)
            self.indexes[signature] = index
        return self.indexes[signature]


def _called(names: list[str]) -> Iterator[Asset]:
    for start in range(0, len(names), 500):
        yield from Asset.objects.filter(name_key__in=names[start : start + 500])
