from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class ComparisonsConfig(AppConfig):
    name = "fingerpost.foundation.comparisons"

    def ready(self) -> None:
        autodiscover_modules("comparing")
        from . import checks, offering  # noqa: F401  (they need the declarations to be read)
