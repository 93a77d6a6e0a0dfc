"""The product's settings, with what tests need different: a known secret and a cheap hasher."""

import os
import tempfile

os.environ.setdefault("FINGERPOST_SECRET_KEY", "a secret for tests only")
os.environ.setdefault("FINGERPOST_VAR", tempfile.mkdtemp(prefix="fingerpost-tests-"))

from fingerpost.config.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["testserver", "localhost"]
