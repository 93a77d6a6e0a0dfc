"""Who may do what: each app declares its grants, this module keeps the one matrix."""

from collections.abc import Callable, Mapping, Set
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db.models import TextChoices
from django.http import HttpResponse

View = Callable[..., HttpResponse]
MATRIX: dict[str, frozenset["Role"]] = {}
FRESH: set[str] = set()
"""Deeds before which somebody shows once more who they are."""
SECOND_STEP: set[str] = set()
"""Deeds for which a password alone is never enough."""
LINES: dict[str, "ServiceLine"] = {}
"""Which apps are the work of one service line only, for whoever comes from a company."""
PUBLIC = "public"


class Role(TextChoices):
    """What somebody is to a school (the roles of the DfE standards, and of the trust)."""

    HEADTEACHER = "headteacher", "Headteacher or principal"
    SLT_DIGITAL_LEAD = "slt-digital-lead", "SLT digital lead"
    SLT = "slt", "Senior leader"
    IT_MANAGER = "it-manager", "IT manager"
    IT_SUPPORT = "it-support", "IT support"
    EXTERNAL_IT = "external-it-support", "Outside IT support"
    BUSINESS = "business-professional", "Business manager"
    DPO = "dpo", "Data protection officer"
    DSL = "dsl", "Designated safeguarding lead"
    GOVERNOR = "governor", "Governor or trustee"
    TRUST_IT_LEAD = "trust-it-lead", "Trust IT director"
    STAFF = "staff", "Member of staff"
    AUDITOR = "auditor", "Auditor"
    SETTER_UP = "setter-up", "Setting up Fingerpost"
    SYSTEM = "fingerpost", "Fingerpost itself"


class ServiceLine(TextChoices):
    """What a company outside is engaged to look after."""

    DEVICES = "devices", "Devices: assets, rooms, labels and stocktakes"
    DESK = "desk", "Requests for help and reports of faults: the service desk"


PEOPLE = frozenset(Role) - {Role.SYSTEM}
LEADERS = frozenset({Role.HEADTEACHER, Role.SLT_DIGITAL_LEAD, Role.TRUST_IT_LEAD})
IT_STAFF = frozenset({Role.IT_MANAGER, Role.IT_SUPPORT, Role.TRUST_IT_LEAD})
TECHNICIANS = IT_STAFF | {Role.EXTERNAL_IT}
"""Who mends and keeps devices: those of a company outside see no more of a school than that."""


def grant(app: str, grants: Mapping[str, Set[Role]], line: ServiceLine | None = None) -> None:
    """Add an app's rows to the matrix; a deed granted twice stops the site.

    An app of a service line is open to a company outside only if it was engaged for that line.
    """
    if line is not None:
        LINES[app] = line
    for deed, roles in grants.items():
        key = f"{app}.{deed}"
        if key in MATRIX:
            raise ImproperlyConfigured(f"{key} is granted twice.")
        MATRIX[key] = frozenset(roles)


def fresh(*deeds: str) -> None:
    """Ask whoever opens the page of such a deed to show who they are, unless they just did."""
    FRESH.update(_known(deeds))


def second_step(*deeds: str) -> None:
    """Open the page of such a deed only to a session with a second step behind it."""
    SECOND_STEP.update(_known(deeds))


def _known(deeds: tuple[str, ...]) -> tuple[str, ...]:
    if unknown := set(deeds) - MATRIX.keys():
        raise ImproperlyConfigured(f"Nobody is granted {', '.join(sorted(unknown))}.")
    return deeds


def allow(permission: str) -> Callable[[View], View]:
    """Name the permission a page needs. A page that names none is never served."""

    def mark(view: View) -> View:
        view.permission = permission  # type: ignore[attr-defined]
        return view

    return mark


public = allow(PUBLIC)


def permission_of(view: Any) -> str | None:
    """The permission that a page names, or None."""
    return getattr(view, "permission", None)
