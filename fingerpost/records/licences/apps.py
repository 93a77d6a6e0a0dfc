from django.apps import AppConfig


class LicencesConfig(AppConfig):
    name = "fingerpost.records.licences"

    def ready(self) -> None:
        from . import offering  # noqa: F401  (it needs the apps to be loaded)
