"""The built wheel installs into a clean environment, with its assets, and serves."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
UV = shutil.which("uv") or str(ROOT / ".tools/bin/uv")
ENVIRONMENT = {
    key: value
    for key, value in os.environ.items()
    if not key.startswith(("FINGERPOST_", "DJANGO_", "DATABASE_", "PYTHON", "VIRTUAL_ENV", "UV_"))
} | {"UV_SYSTEM_CERTS": "true"}


def run(*command, cwd=ROOT, **more):
    done = subprocess.run(
        command, cwd=cwd, env=ENVIRONMENT | more, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    run(UV, "build", "--quiet", "--wheel", "--python", sys.executable, "--out-dir", str(folder))
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def clean(wheel):
    """An environment with the wheel and the locked packages, and a folder away from the source."""
    folder = wheel.parent
    bare = ("--quiet", "--locked", "--no-dev", "--no-emit-project", "--output-file", "locked.txt")
    python = ("--python", sys.executable)
    run(UV, "export", *python, *bare[:-1], str(folder / bare[-1]))
    run(UV, "venv", "--quiet", *python, str(folder / "env"))
    install = (UV, "pip", "install", "--quiet", "--python", "env", "--no-deps")
    run(*install, "--requirement", "locked.txt", cwd=folder)
    run(*install, str(wheel), cwd=folder)
    return folder


def test_the_wheel_holds_pages_assets_and_catalogue_but_no_tests(wheel):
    names = zipfile.ZipFile(wheel).namelist()

    for wanted in (
        r"static/built/app\.css",
        r"static/built/fonts/.*\.ttf",
        r"jinja2/.*\.html",
        r"catalogue/.*\.yaml",
        r"/labels\.typ",
        r"/0001_",
    ):
        assert any(re.search(wanted, name) for name in names), wanted
    assert not [name for name in names if "/tests/" in name or name.startswith("tests/")]


def test_the_wheel_serves_its_pages_and_its_style_sheet(clean):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command, var = str(clean / "env/bin/fingerpost"), {"FINGERPOST_VAR": str(clean / "var")}
    run(command, "migrate", cwd=clean, **var)
    server = subprocess.Popen(
        [command, "serve", "--port", str(port)], cwd=clean, env=ENVIRONMENT | var
    )
    try:
        page = fetched(f"http://127.0.0.1:{port}/sign-in/", server)
        sheet = re.search(r'href="(/static/[^"]*\.css[^"]*)"', page)
        assert sheet, page
        assert "--" in fetched(f"http://127.0.0.1:{port}{sheet[1]}", server)
        time.sleep(1)  # told to stop while its worker still starts, a server may miss it
    finally:
        server.terminate()
        server.wait(timeout=60)


def fetched(address, server):
    """What an address answers, waiting for the server to come up."""
    for _ in range(150):
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310
                return answer.read().decode()
        except urllib.error.HTTPError:
            raise
        except OSError:
            assert server.poll() is None, "The server stopped by itself."
            time.sleep(0.2)
    raise AssertionError(f"{address} did not answer within 30 seconds.")
