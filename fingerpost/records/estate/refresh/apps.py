from django.apps import AppConfig


class RefreshConfig(AppConfig):
    name = "fingerpost.records.estate.refresh"

    def ready(self) -> None:
        from . import offering  # noqa: F401  (it needs the apps to be loaded)
