from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class UpkeepConfig(AppConfig):
    name = "fingerpost.records.upkeep"

    def ready(self) -> None:
        from . import offering  # noqa: F401  (it needs the apps to be loaded)

        autodiscover_modules("reviewing")
