from django.apps import AppConfig


class WorriesConfig(AppConfig):
    name = "fingerpost.work.servicedesk.worries"

    def ready(self) -> None:
        from . import keeping  # noqa: F401  (it needs the apps to be loaded)
