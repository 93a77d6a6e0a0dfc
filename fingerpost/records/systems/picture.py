"""What stops if a system stops, laid out as a small tree. No database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .rules import Rests

WIDTH, ROW, STEP = 288, 40, 18
"""The width fits the narrowest phone."""
LETTER = 8.2
MOST, DEEPEST = 14, 5
"""More systems than that are left to the table; deeper ones stand under the last step."""


@dataclass(frozen=True, slots=True)
class Node:
    """A system in the picture: where its box stands, and where the line to it begins."""

    key: int
    text: str
    x: int
    y: int
    above: int
    """The foot of the box that it rests on."""
    width: int


@dataclass(frozen=True, slots=True)
class Picture:
    """The boxes from top to bottom, and how many did not fit."""

    nodes: tuple[Node, ...]
    height: int
    more: int


def branches(start: int, stops_with: Rests) -> list[tuple[int, int, int]]:
    """(system, that by which it stops, how deep), each once, branch by branch."""
    found: list[tuple[int, int, int]] = []
    seen, todo = {start}, [(other, start, 1) for other in reversed(_of(start, stops_with))]
    while todo:
        key, by, depth = todo.pop()
        if key in seen:
            continue
        seen.add(key)
        found.append((key, by, depth))
        todo += [(other, key, depth + 1) for other in reversed(_of(key, stops_with))]
    return found


def drawn(start: int, found: Sequence[tuple[int, int, int]], names: Mapping[int, str]) -> Picture:
    """Lay out one system and what stops with it."""
    nodes = [_node(start, names, 0, 0, 0)]
    feet = {start: nodes[0].y + ROW - 8}
    for place, (key, by, depth) in enumerate(found[:MOST], 1):
        node = _node(key, names, min(depth, DEEPEST), place, feet[by])
        feet[key] = node.y + ROW - 8
        nodes.append(node)
    return Picture(tuple(nodes), len(nodes) * ROW, max(len(found) - MOST, 0))


def _node(key: int, names: Mapping[int, str], depth: int, place: int, above: int) -> Node:
    x = depth * STEP + 1
    width = WIDTH - x - 1
    return Node(key, _fitting(names[key], width), x, place * ROW + 1, above, width)


def _fitting(name: str, width: int) -> str:
    room = int((width - 20) / LETTER)
    return name if len(name) <= room else f"{name[: room - 1].rstrip()}…"


def _of(key: int, stops_with: Rests) -> list[int]:
    return list(stops_with.get(key, ()))
