from django.apps import AppConfig


class ApprovedAppsConfig(AppConfig):
    name = "fingerpost.records.approved_apps"

    def ready(self) -> None:
        from . import offering  # noqa: F401  (it needs the apps to be loaded)
