"""The base of every row that belongs to an organisation: scoped when read, guarded when written."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import Any, ClassVar, Self, TypeVar, cast

from django.db import models

from fingerpost.foundation import deeds

from .models import Belonging
from .prepared import Given
from .scope import Acting, Lineage, OutOfScope, current_scope

Row = TypeVar("Row", bound="TenantModel")


class TenantQuerySet(models.QuerySet[Row]):
    """A queryset whose writes keep to the scope and to a deed."""

    def bulk_create(self, objs: Iterable[Row], *args: Any, **options: Any) -> list[Row]:
        rows = list(objs)
        self.model.check_many(rows)
        return super().bulk_create(rows, *args, **options)

    def bulk_update(
        self, objs: Iterable[Row], fields: Iterable[str], *args: Any, **options: Any
    ) -> int:
        rows = list(objs)
        names = list(fields)
        if "organisation" in names:
            raise OutOfScope(f"A {self.model._meta.label} never changes its organisation.")
        self.model.check_many(rows)
        return super().bulk_update(rows, names, *args, **options)

    def update(self, **values: Any) -> int:
        if {"organisation", "organisation_id"} & values.keys():
            raise OutOfScope(f"A {self.model._meta.label} never changes its organisation.")
        self.model.declare_write()
        return super(TenantQuerySet, self.own()).update(**values)

    def delete(self) -> tuple[int, dict[str, int]]:
        self.model.declare_write()
        return super(TenantQuerySet, self.own()).delete()

    def own(self) -> Self:
        """Without the rows of the trust, which its schools read and never write."""
        return self.filter(organisation_id=Acting()) if self.model.inherited else self


class ReadingQuerySet(models.QuerySet[Row]):
    """A queryset that only reads, since its rows are not of the organisation in scope."""

    def update(self, **values: Any) -> int:
        raise OutOfScope(f"A {self.model._meta.label} of a school is written at the school.")

    def delete(self) -> tuple[int, dict[str, int]]:
        raise OutOfScope(f"A {self.model._meta.label} of a school is deleted at the school.")


@cache
def _scoped(kind: type[TenantQuerySet[Any]], model: type[Any]) -> TenantQuerySet[Any]:
    """All rows of a model within whatever scope a query of it is asked in.

    Kept, as a copy of it costs a fraction of saying the same filter for every query.
    """
    rows: TenantQuerySet[Any] = kind(model)
    if model.inherited:
        return rows.filter(organisation_id__in=Lineage())
    return rows.filter(organisation_id=Acting())


class TenantManager(models.Manager[Row]):
    """A manager that adds the scope to every query."""

    _queryset_class = TenantQuerySet

    def get_queryset(self) -> TenantQuerySet[Row]:
        rows: TenantQuerySet[Row] = _scoped(self._queryset_class, self.model).all()
        return rows.using(self._db) if self._db else rows

    def own(self) -> TenantQuerySet[Row]:
        """Without the rows of the trust, and without asking which trust that is."""
        rows = cast(TenantQuerySet[Row], super().get_queryset())
        return rows.filter(organisation_id=Acting())

    def of_schools(self, day: date | Given) -> ReadingQuerySet[Row]:
        """The rows of the schools that belong to the acting trust on a day, which is today's; for
        the few readings that tests/exemptions.py names. Whoever is no trust reads nothing by it."""
        ours = Belonging.objects.on(day).filter(trust_id=Acting())
        rows: ReadingQuerySet[Row] = ReadingQuerySet(self.model, using=self._db)
        return rows.filter(organisation_id__in=ours.values("school_id"))


class TenantModel(models.Model):
    """A row that belongs to one organisation and is invisible to every other."""

    inherited: ClassVar[bool] = False
    """Whether the schools of a trust read the trust's rows."""
    recorded: ClassVar[bool] = True
    """Whether a write needs a deed; False only with a reason in tests/exemptions.py."""
    restricted: ClassVar[bool] = False
    """Whether a look at a row goes on the record, as its writes do."""

    organisation = models.ForeignKey(
        "tenancy.Organisation",
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
        db_index=False,
    )

    class Meta:
        abstract = True
        base_manager_name = "objects"  # foreign keys and refreshes are scoped too

    def save(self, **options: Any) -> None:
        self.check_many([self])
        if not self._state.adding and options.get("update_fields") is None:
            options["update_fields"] = [
                field.name
                for field in self._meta.concrete_fields
                if not field.primary_key and not field.generated and field.name != "organisation"
            ]
        super().save(**options)

    def delete(self, *args: Any, **options: Any) -> tuple[int, dict[str, int]]:
        self.check_many([self])
        return super().delete(*args, **options)

    @classmethod
    def declare_write(cls) -> None:
        """Refuse a write outside a deed."""
        if cls.recorded:
            deeds.writing(cls._meta.label)

    @classmethod
    def check_many(cls, rows: Sequence["TenantModel"]) -> None:
        """Refuse rows, and foreign keys of rows, that reach outside the scope."""
        acting = current_scope().organisation_id
        for row in rows:
            if row.organisation_id != acting:
                raise OutOfScope(
                    f"A {cls._meta.label} belongs to an organisation outside the scope."
                )
        cls.declare_write()
        for field in cls._meta.concrete_fields:
            target = field.remote_field.model if field.remote_field else None
            if isinstance(target, type) and issubclass(target, TenantModel):
                _check_reach(rows, field, target)


def _check_reach(
    rows: Sequence[TenantModel], field: "models.Field[Any, Any]", target: type[TenantModel]
) -> None:
    """Refuse a foreign key to a row that the acting organisation cannot see."""
    opened = current_scope()
    wanted: set[int] = set()
    for row in rows:
        key = getattr(row, field.attname)
        if key is None:
            continue
        held = row.__dict__["_state"].fields_cache.get(field.name)
        if held is None or held.organisation_id != opened.organisation_id:
            wanted.add(key)
    if not wanted:
        return
    seen = target._base_manager.filter(pk__in=wanted).count() if len(wanted) < 500 else None
    if seen is None:
        seen = len(set(target._base_manager.values_list("pk", flat=True)) & wanted)
    if seen != len(wanted):
        raise OutOfScope(f"{field} points at a row of another organisation.")
