from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class UpkeepConfig(AppConfig):
    name = "fingerpost.records.upkeep"

    def ready(self) -> None:
        from . import checks, offering  # noqa: F401  (they need the apps to be loaded)

        autodiscover_modules("reviewing")
