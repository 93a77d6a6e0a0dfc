from django.apps import AppConfig


class InformationConfig(AppConfig):
    name = "fingerpost.records.information"

    def ready(self) -> None:
        from . import offering  # noqa: F401  (offers need the apps to be loaded)
