from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class StandardsConfig(AppConfig):
    name = "fingerpost.standards"

    def ready(self) -> None:
        from . import checks, refresher, rules  # noqa: F401  (models must be loaded first)

        autodiscover_modules("evidence")
