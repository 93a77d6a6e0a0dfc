"""What may hold personal data that is not in the register: systems, contracts and apps."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef

from fingerpost.records.approved_apps.choices import PersonalData
from fingerpost.records.approved_apps.models import ApprovedApp
from fingerpost.records.contracts.models import Contract
from fingerpost.records.systems.choices import Kind
from fingerpost.records.systems.models import System

from .choices import Function
from .models import Answered, InformationAsset

FUNCTIONS: Mapping[str, Function] = {
    Kind.MIS: Function.PUPILS,
    Kind.SAFEGUARDING: Function.SAFEGUARDING,
    Kind.FILTERING: Function.SAFEGUARDING,
    Kind.LEARNING: Function.TEACHING,
    Kind.PARENTS: Function.PARENTS,
    Kind.FINANCE: Function.FINANCE,
    Kind.STAFF: Function.STAFF,
    Kind.CATERING: Function.CATERING,
    Kind.SITE: Function.SITE,
}
"""What a draft begins with; the DPO says better."""


@dataclass(frozen=True, slots=True)
class Source:
    """A kind of thing that may hold personal data, by its word in addresses."""

    word: str
    page: str
    """The name of the page that shows one."""
    model: type[models.Model]
    rows: Callable[[], "models.QuerySet[Any]"]
    """Those that seem to hold some."""
    name: Callable[[Any], str]
    begins: Callable[[Any], dict[str, Any]]
    """What a draft takes over."""

    @property
    def label(self) -> str:
        return self.model._meta.label

    def unasked(self) -> list[Any]:
        """Those of which the register says nothing and nobody has answered anything."""
        return list(self._unasked().order_by("pk"))

    def count_unasked(self) -> int:
        return self._unasked().count()

    def _unasked(self) -> "models.QuerySet[Any]":
        answered = Answered.objects.filter(model=self.label).values("object_id")
        return self.rows().exclude(pk__in=answered)


def _systems() -> "models.QuerySet[System]":
    covers = InformationAsset.objects.all().listed().filter(system=OuterRef("pk"))
    return System.objects.all().listed().with_personal_data().exclude(Exists(covers))


def _contracts() -> "models.QuerySet[Contract]":
    return Contract.objects.own().seem_to_hold_personal_data()


def _apps() -> "models.QuerySet[ApprovedApp]":
    """An app that runs in a system of the register is asked about there."""
    none = (PersonalData.NONE, PersonalData.UNKNOWN)
    return ApprovedApp.objects.all().allowed().filter(system=None).exclude(personal_data__in=none)


def _of_system(system: System) -> dict[str, Any]:
    kind = FUNCTIONS.get(system.kind, Function.OTHER)
    whose = system.personal_data
    return {"kind": kind, "system_name": system.name, "whose": whose}


def _of_contract(contract: Contract) -> dict[str, Any]:
    return {"kind": Function.OTHER, "notes": f"From the contract {contract}"}


def _of_app(app: ApprovedApp) -> dict[str, Any]:
    return {"kind": Function.TEACHING, "purpose": app.used_for, "notes": f"From the app {app}"}


SOURCES: Mapping[str, Source] = {
    each.word: each
    for each in (
        Source("system", "systems:show", System, _systems, lambda row: row.name, _of_system),
        Source(
            "contract", "contracts:show", Contract, _contracts, lambda row: row.title, _of_contract
        ),
        Source("app", "approved-apps:show", ApprovedApp, _apps, lambda row: row.product, _of_app),
    )
}


def questions() -> Iterator[tuple[Source, Any]]:
    """Everything that the DPO is asked about."""
    for source in SOURCES.values():
        for row in source.unasked():
            yield source, row
