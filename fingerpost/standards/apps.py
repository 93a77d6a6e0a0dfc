from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class StandardsConfig(AppConfig):
    name = "fingerpost.standards"

    def ready(self) -> None:
        autodiscover_modules("evidence")
