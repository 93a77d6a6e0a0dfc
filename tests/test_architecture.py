"""Rules of the house that a linter cannot see."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps

from fingerpost.foundation.tenancy.rows import TenantModel

from .exemptions import RAW_SQL, UNRECORDED, UNSCOPED, WRITERS

ROOT = Path(__file__).parent.parent
HOME = ROOT / "fingerpost"
FLOORS = ["foundation", "standards", "records", "work", "insight", "config"]
WRITES = {
    "save",
    "create",
    "bulk_create",
    "bulk_update",
    "get_or_create",
    "update_or_create",
    "delete",
    "update",
    "insert_many",
    "update_many",
}
OURS = [model for model in apps.get_models() if model.__module__.startswith("fingerpost.")]
EVERY_FILE = [
    file for file in ROOT.rglob("*.py") if not {".venv", ".tools", "var"} & set(file.parts)
]
FILES = [file for file in HOME.rglob("*.py") if not {"migrations", "tests"} & set(file.parts)]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"][
    "contracts"
]
NEIGHBOURS = [
    re.findall(r"\w+", layer)
    for contract in CONTRACTS
    if contract.get("containers") == ["fingerpost.records"]
    for layer in contract["layers"]
]
"""The rooms of the floor of records, from the top down; those of one layer are strangers."""
FORBIDDEN_NAMES = {"core", "common", "utils", "helpers", "extras", "misc"}


def short(file: Path) -> str:
    return str(file.relative_to(HOME if file.is_relative_to(HOME) else ROOT))


def floor(model: type) -> int:
    return FLOORS.index(model.__module__.split(".")[1])


def layer(model: type) -> int:
    """Which layer of its floor a model's room is in."""
    room = model.__module__.split(".")[2]
    return next((n for n, rooms in enumerate(NEIGHBOURS) if room in rooms), -1)


def keys_that_look_up(model: type) -> list[str]:
    """Foreign keys to a model of a higher floor, or of a neighbour that is not below."""
    wrong = []
    for field in model._meta.get_fields():
        if not field.many_to_one or field.related_model not in OURS:
            continue
        target = field.related_model
        same_app = target._meta.app_label == model._meta.app_label
        at_the_bottom = floor(model) == FLOORS.index("foundation") == floor(target)
        below = floor(target) < floor(model) or (
            floor(target) == floor(model) and -1 < layer(model) < layer(target)
        )
        if not (same_app or at_the_bottom or below):
            wrong.append(field.name)
    return wrong


def writes(source: str) -> Iterator[int]:
    """Lines on which something of the database is written.

    `update` counts when it is called on a queryset, which is told from a set or a mapping by its
    keyword arguments.
    """
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        if node.func.attr not in WRITES:
            continue
        if node.func.attr == "update" and not node.keywords:
            continue
        yield node.lineno


def raw_sql(source: str) -> Iterator[int]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and node.attr in {"raw", "cursor", "extra", "RawSQL"}:
            yield node.lineno


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_foreign_keys_look_down(model):
    assert keys_that_look_up(model) == []


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_every_model_is_scoped_or_says_why_not(model):
    assert issubclass(model, TenantModel) != (model._meta.label in UNSCOPED)


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_every_scoped_model_is_recorded_or_says_why_not(model):
    if issubclass(model, TenantModel):
        assert model.recorded != (model._meta.label in UNRECORDED)


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_the_organisation_comes_first_in_every_index_and_unique_rule(model):
    if not issubclass(model, TenantModel):
        return
    for rule in [*model._meta.indexes, *model._meta.constraints]:
        fields = getattr(rule, "fields", ())
        assert not fields or fields[0] == "organisation", rule.name


@pytest.mark.parametrize("file", FILES, ids=short)
def test_only_actions_write(file):
    if file.name == "actions.py" or short(file) in WRITERS:
        return
    assert list(writes(file.read_text())) == []


@pytest.mark.parametrize("file", FILES, ids=short)
def test_raw_sql_stands_in_named_files_only(file):
    if short(file) not in RAW_SQL:
        assert list(raw_sql(file.read_text())) == []


@pytest.mark.parametrize("file", EVERY_FILE, ids=short)
def test_files_stay_short(file):
    if "migrations" not in file.parts:
        assert len(file.read_text().splitlines()) <= 300


@pytest.mark.parametrize("file", FILES, ids=short)
def test_no_room_is_a_drawer(file):
    assert not FORBIDDEN_NAMES & {*file.parts, file.stem}


@pytest.mark.parametrize("file", FILES, ids=short)
def test_no_import_hides_in_a_function(file):
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.FunctionDef) and node.name != "ready":
            hidden = [
                each for each in ast.walk(node) if isinstance(each, ast.Import | ast.ImportFrom)
            ]
            assert hidden == [], f"{node.name} imports inside"


def test_exemptions_name_things_that_exist():
    labels = {model._meta.label for model in OURS}
    assert set(UNSCOPED) | set(UNRECORDED) <= labels
    assert all((HOME / name).exists() for name in [*WRITERS, *RAW_SQL])
