from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class RegistersConfig(AppConfig):
    name = "fingerpost.foundation.registers"

    def ready(self) -> None:
        from . import (  # noqa: F401  (they need the apps to be loaded)
            checks,
            checks_lines,
            checks_panels,
            own_panels,
            paper,
        )

        autodiscover_modules("register", "panels")
        paper.offer_lists()
