from django.apps import AppConfig


class RoundsConfig(AppConfig):
    name = "fingerpost.work.servicedesk.rounds"

    def ready(self) -> None:
        from . import tasks  # noqa: F401  (models must be loaded first)
