from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class DocumentsConfig(AppConfig):
    name = "fingerpost.foundation.documents"

    def ready(self) -> None:
        from . import checks  # noqa: F401  (checks need the apps to be loaded)

        autodiscover_modules("documents")
