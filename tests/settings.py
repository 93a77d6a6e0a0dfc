"""The product's settings, with what tests need different: a known secret and a cheap hasher."""

import atexit
import os
import shutil
import tempfile

os.environ.setdefault("FINGERPOST_SECRET_KEY", "a secret for tests only")
if "FINGERPOST_VAR" not in os.environ:
    os.environ["FINGERPOST_VAR"] = tempfile.mkdtemp(prefix="fingerpost-tests-")
    atexit.register(shutil.rmtree, os.environ["FINGERPOST_VAR"], ignore_errors=True)

from fingerpost.config.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["testserver", "localhost"]
TASKS["default"]["OPTIONS"] = {"watch_every": 0}  # noqa: F405 - no worker runs beside the tests
