from django.apps import AppConfig


class IncomingConfig(AppConfig):
    name = "fingerpost.work.servicedesk.incoming"

    def ready(self) -> None:
        from . import keeping  # noqa: F401  (it needs the apps to be loaded)
