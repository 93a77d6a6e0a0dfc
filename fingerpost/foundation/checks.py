"""What must be true of every app, checked before the site starts."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.core.checks import CheckMessage, Error, register
from django.urls import URLResolver, get_resolver, reverse

from .permissions import MATRIX, PUBLIC, permission_of
from .tenancy.rows import TenantManager, TenantModel


@dataclass(frozen=True)
class Page:
    """One entry of the site's URLs."""

    name: str
    view: str
    permission: str | None
    arguments: tuple[str, ...]

    @property
    def url(self) -> str:
        """An address of the right shape, for nothing in particular."""
        return reverse(self.name, args=[0] * len(self.arguments))

    def __str__(self) -> str:
        return self.name


def every_page(resolver: URLResolver | None = None, prefix: str = "") -> Iterator[Page]:
    """Every page that the site serves, found by walking its URLs."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            space = f"{prefix}{entry.namespace}:" if entry.namespace else prefix
            yield from every_page(entry, space)
        else:
            yield Page(
                f"{prefix}{entry.name}",
                entry.lookup_str,
                permission_of(entry.callback),
                tuple(entry.pattern.converters),
            )


@register
def pages_name_a_permission(**_: object) -> list[CheckMessage]:
    return [
        Error(f"{page.view} does not name a permission from the matrix.", id="permissions.E001")
        for page in every_page()
        if page.permission not in {PUBLIC, *MATRIX}
    ]


@register
def tenant_models_stay_scoped(**_: object) -> list[CheckMessage]:
    return [
        Error(
            "Managers must be scoped, and Meta must extend TenantModel.Meta.",
            obj=model,
            id="tenancy.E001",
        )
        for model in apps.get_models()
        if issubclass(model, TenantModel) and not is_scoped(model)
    ]


def is_scoped(model: type[TenantModel]) -> bool:
    """Whether every way to a model's rows goes through the scope."""
    return model._meta.base_manager_name == "objects" and all(
        isinstance(manager, TenantManager) for manager in model._meta.managers
    )
