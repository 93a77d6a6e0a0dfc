from django.apps import AppConfig


class MonthsConfig(AppConfig):
    name = "fingerpost.work.servicedesk.months"

    def ready(self) -> None:
        from . import tasks  # noqa: F401  (models must be loaded first)
