from django.apps import AppConfig


class SpotChecksConfig(AppConfig):
    name = "fingerpost.foundation.spot_checks"

    def ready(self) -> None:
        from . import checks, offering  # noqa: F401  (they need the apps to be loaded)
