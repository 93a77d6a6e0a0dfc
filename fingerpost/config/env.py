"""Reading settings from the environment, loudly when a value makes no sense."""

import os
import re
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

ADDRESS = re.compile(r"[^@\s<>,;]+@[^@\s<>,;]+")
BACKUP_KEY = re.compile(r"age1[0-9a-z]{58}")
ON, OFF = {"1", "true", "yes", "on"}, {"", "0", "false", "no", "off"}


def text(name: str, default: str = "") -> str:
    """A value, or what the file named by NAME_FILE holds."""
    if file := os.environ.get(f"{name}_FILE"):
        return Path(file).read_text(encoding="utf-8").strip()
    return os.environ.get(name, default)


def flag(name: str) -> bool:
    """Yes or no; anything else stops the start."""
    value = text(name).strip().lower()
    if value not in ON | OFF:
        raise ImproperlyConfigured(f"{name} is {value!r}. Set it to 1 or 0.")
    return value in ON


def count(name: str) -> int:
    """A whole number, nought unless it is set; anything else stops the start."""
    value = text(name, "0").strip()
    if not value.isdecimal():
        raise ImproperlyConfigured(f"{name} is {value!r}. Set it to a whole number.")
    return int(value)


def listed(name: str, default: str) -> list[str]:
    """Comma-separated values."""
    return [item.strip() for item in text(name, default).split(",") if item.strip()]


def var() -> Path:
    """The folder for everything that a running Fingerpost keeps: database, secret, uploads."""
    return Path(text("FINGERPOST_VAR", "var")).resolve()


def prepare() -> None:
    """Make the folder and the secret key, once, before the settings are read."""
    folder = var()
    folder.mkdir(parents=True, exist_ok=True)
    key = folder / "secret_key"
    if text("FINGERPOST_SECRET_KEY") or key.exists():
        return
    handle = os.open(key, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(48))


def secret_key() -> str:
    """The secret of this installation; without one nothing starts."""
    if given := text("FINGERPOST_SECRET_KEY"):
        return given
    try:
        return (var() / "secret_key").read_text(encoding="ascii").strip()
    except FileNotFoundError:
        raise ImproperlyConfigured(
            "No secret key. Start with the `fingerpost` command or manage.py, which make one, "
            "or set FINGERPOST_SECRET_KEY."
        ) from None


def backup_key() -> str:
    """The public key that copies are locked with; nothing while none is set."""
    key = text("FINGERPOST_BACKUP_KEY").strip()
    if key and not BACKUP_KEY.fullmatch(key):
        raise ImproperlyConfigured(
            "FINGERPOST_BACKUP_KEY must be a public key such as age1…, as `fingerpost backup-key` "
            "prints it. The private key does not belong on the server."
        )
    return key


def address(name: str, default: str) -> str:
    """The address at which people open something, without a slash at its end."""
    value = text(name, default).strip().rstrip("/")
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query:
        raise ImproperlyConfigured(f"{name} is {value!r}. Set it to an address like {default}.")
    return value


def mail_from() -> str:
    """The address that letters come from; nothing while no mail server is named."""
    sender = text("FINGERPOST_MAIL_FROM").strip()
    if bool(sender) != bool(text("FINGERPOST_MAIL").strip()):
        raise ImproperlyConfigured(
            "FINGERPOST_MAIL and FINGERPOST_MAIL_FROM belong together. Set both, or neither."
        )
    if sender and not ADDRESS.fullmatch(sender):
        raise ImproperlyConfigured(
            "FINGERPOST_MAIL_FROM must be one address, like it@example.sch.uk."
        )
    return sender


def mail_server() -> dict[str, Any]:
    """The server that takes letters, always behind TLS; one on this machine may do without."""
    url = text("FINGERPOST_MAIL").strip()
    if not url:
        return {"BACKEND": "django.core.mail.backends.dummy.EmailBackend"}
    parts = urlsplit(url)
    at_home = parts.hostname in {"localhost", "127.0.0.1", "::1"}
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise ImproperlyConfigured(
            "FINGERPOST_MAIL must look like smtp://user:password@host:587 (STARTTLS) or "
            "smtps://user:password@host:465."
        )
    return {
        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "OPTIONS": {
            "host": parts.hostname,
            "port": parts.port or (465 if parts.scheme == "smtps" else 587),
            "username": unquote(parts.username or ""),
            "password": unquote(parts.password or ""),
            "use_ssl": parts.scheme == "smtps",
            "use_tls": parts.scheme == "smtp" and not at_home,
            "timeout": 20,
        },
    }


def database() -> dict[str, Any]:
    """SQLite under var/, or the PostgreSQL server that DATABASE_URL names."""
    url = text("DATABASE_URL")
    if not url:
        return _sqlite(var() / "fingerpost.sqlite3")
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured(
            "DATABASE_URL must look like postgresql://user:password@host:5432/name."
        )
    query = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path[1:]),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or query.get("host", ""),
        "PORT": parts.port or query.get("port", ""),
        "OPTIONS": {"pool": {"min_size": 1, "max_size": 8}},
    }


def _sqlite(path: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": 3600,  # a new connection reads afresh what the planner knows
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 60,  # a large import on a busy machine writes for twenty and more
            "init_command": (
                "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;"
                "PRAGMA secure_delete=FAST;PRAGMA cache_size=-8000;"
                "PRAGMA journal_size_limit=27103364"
            ),
        },
    }
