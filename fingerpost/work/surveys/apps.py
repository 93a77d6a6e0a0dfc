from django.apps import AppConfig


class SurveysConfig(AppConfig):
    name = "fingerpost.work.surveys"

    def ready(self) -> None:
        from . import tasks  # noqa: F401  (models must be loaded first)
