from django.apps import AppConfig


class BackupsConfig(AppConfig):
    name = "fingerpost.foundation.backups"

    def ready(self) -> None:
        from . import falling_due, tasks  # noqa: F401  (models must be loaded first)
