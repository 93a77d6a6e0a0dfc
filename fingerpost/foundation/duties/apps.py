from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class DutiesConfig(AppConfig):
    name = "fingerpost.foundation.duties"

    def ready(self) -> None:
        autodiscover_modules("falling_due")
