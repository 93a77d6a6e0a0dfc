from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class DutiesConfig(AppConfig):
    name = "fingerpost.foundation.duties"

    def ready(self) -> None:
        from . import weekly  # noqa: F401  (models must be loaded first)

        autodiscover_modules("falling_due")
