from django.apps import AppConfig


class FaultsConfig(AppConfig):
    name = "fingerpost.records.faults"

    def ready(self) -> None:
        from . import keeping  # noqa: F401  (it needs the apps to be loaded)
