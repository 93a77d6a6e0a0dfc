from django.apps import AppConfig


class ServiceDeskConfig(AppConfig):
    name = "fingerpost.work.servicedesk"

    def ready(self) -> None:
        from . import offering  # noqa: F401  (it needs the apps to be loaded)
