"""Rules of the house that a linter cannot see."""

import ast
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

from django.apps import apps

from fingerpost.foundation.tenancy.rows import TenantModel

from .exemptions import LOADED_LATE, OF_SCHOOLS, RAW_SQL, UNRECORDED, UNSCOPED, WRITERS

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
    *ROOT.glob("*.py"),
    *(
        file
        for folder in ("fingerpost", "tests", "script")
        for file in ROOT.glob(f"{folder}/**/*.py")
    ),
]
SCOPED = [model for model in OURS if issubclass(model, TenantModel)]
FILES = [file for file in HOME.rglob("*.py") if not {"migrations", "tests"} & set(file.parts)]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"][
    "contracts"
]
NEIGHBOURS = {
    contract["containers"][0]: [re.findall(r"\w+", layer) for layer in contract["layers"]]
    for contract in CONTRACTS
    if "containers" in contract
}
"""Where rooms stand beside each other: the rooms from the top down; those of one layer are
strangers."""
LONGEST = 300
"""Lines of a file; the limit of the house."""
FORBIDDEN_NAMES = {"core", "common", "utils", "helpers", "extras", "misc"}


def short(file: Path) -> str:
    return str(file.relative_to(HOME if file.is_relative_to(HOME) else ROOT))


def floor(model: type) -> int:
    return FLOORS.index(model.__module__.split(".")[1])


def layer(model: type, container: str) -> int:
    """Which layer of a container a model's room is in; -1 for one elsewhere."""
    room = model.__module__.removeprefix(f"{container}.").split(".")[0]
    return next((n for n, rooms in enumerate(NEIGHBOURS[container]) if room in rooms), -1)


def stands_below(target: type, model: type) -> bool:
    """Whether the room of one model lies below that of another somewhere in the house."""
    return floor(target) < floor(model) or any(
        -1 < layer(model, each) < layer(target, each)
        for each in NEIGHBOURS
        if all(one.__module__.startswith(f"{each}.") for one in (model, target))
    )


def keys_that_look_up(model: type) -> list[str]:
    """Foreign keys to a model of a higher floor, or of a neighbour that is not below."""
    wrong = []
    for field in model._meta.get_fields():
        if not field.many_to_one or field.related_model not in OURS:
            continue
        target = field.related_model
        same_app = target._meta.app_label == model._meta.app_label
        at_the_bottom = floor(model) == FLOORS.index("foundation") == floor(target)
        if not (same_app or at_the_bottom or stands_below(target, model)):
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


def hidden_imports(source: str) -> Iterator[int]:
    """Lines inside a function that import something, which only `ready` may."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and node.name != "ready":
            inside = ast.walk(node)
            yield from (n.lineno for n in inside if isinstance(n, ast.Import | ast.ImportFrom))


def is_long(file: Path) -> bool:
    return len(file.read_text().splitlines()) > LONGEST


def found_in(files: list[Path], looked_for: Callable[[str], Iterator[int]]) -> list[str]:
    """Where something stands that should not: files with their lines."""
    return [f"{short(file)}:{line}" for file in files for line in looked_for(file.read_text())]


def test_foreign_keys_look_down():
    assert {model: wrong for model in OURS if (wrong := keys_that_look_up(model))} == {}


def test_every_model_is_scoped_or_says_why_not():
    assert {each._meta.label for each in OURS if not issubclass(each, TenantModel)} == {*UNSCOPED}


def test_every_scoped_model_is_recorded_or_says_why_not():
    silent = {each._meta.label for each in SCOPED if not each.recorded}
    assert silent == {*UNRECORDED}


def test_the_organisation_comes_first_in_every_index_and_unique_rule():
    rules = [rule for model in SCOPED for rule in (*model._meta.indexes, *model._meta.constraints)]
    named = {rule.name: getattr(rule, "fields", ()) for rule in rules}
    assert [name for name, fields in named.items() if fields and fields[0] != "organisation"] == []


def test_only_actions_write():
    others = [f for f in FILES if f.name != "actions.py" and short(f) not in WRITERS]
    assert found_in(others, writes) == []


def test_raw_sql_stands_in_named_files_only():
    assert found_in([file for file in FILES if short(file) not in RAW_SQL], raw_sql) == []


def test_rows_of_all_schools_of_a_trust_are_read_in_named_files_only():
    reading = [file for file in FILES if ".of_schools(" in file.read_text()]
    assert {short(file) for file in reading} == {*OF_SCHOOLS}


def test_files_stay_short():
    written = [file for file in EVERY_FILE if "migrations" not in file.parts]
    assert [short(file) for file in written if is_long(file)] == []


def test_no_room_is_a_drawer():
    assert [short(file) for file in FILES if FORBIDDEN_NAMES & {*file.parts, file.stem}] == []


def test_no_import_hides_in_a_function():
    early = [file for file in FILES if short(file) not in LOADED_LATE]
    assert found_in(early, hidden_imports) == []
    late = [file for file in FILES if short(file) in LOADED_LATE]
    assert {short(file) for file in late if [*hidden_imports(file.read_text())]} == {*LOADED_LATE}


def test_exemptions_name_things_that_exist():
    labels = {model._meta.label for model in OURS}
    assert set(UNSCOPED) | set(UNRECORDED) <= labels
    assert all((HOME / name).exists() for name in [*WRITERS, *RAW_SQL, *OF_SCHOOLS])
