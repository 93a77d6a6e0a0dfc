"""What a module declares as it is loaded is no use if nothing loads the module."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from .test_architecture import FILES, HOME

DECLARE = {"schedule", "often", "keeps"}
LOADED = """
import sys, django
django.setup()
import fingerpost.config.urls
print(*[name for name in sys.modules if name.startswith("fingerpost.")])
"""


def declared(source: str) -> Iterator[str]:
    """What a module declares: by calls that stand alone, and by decorators."""
    for node in ast.parse(source).body:
        calls = [node.value] if isinstance(node, ast.Expr) else getattr(node, "decorator_list", [])
        for call in calls:
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
                yield call.func.id


def module_of(file: Path) -> str:
    return ".".join(("fingerpost", *file.relative_to(HOME).with_suffix("").parts))


def test_a_server_loads_every_schedule_and_every_kind_that_is_kept():
    done = subprocess.run(
        [sys.executable, "-c", LOADED],
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "fingerpost.config.settings"},
        capture_output=True,
        text=True,
        check=True,
    )
    wanted = {module_of(file) for file in FILES if DECLARE & {*declared(file.read_text())}}
    assert len(wanted) > 20
    assert wanted - {*done.stdout.split()} == set()
