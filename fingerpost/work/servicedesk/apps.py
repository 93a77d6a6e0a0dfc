from django.apps import AppConfig


class ServiceDeskConfig(AppConfig):
    name = "fingerpost.work.servicedesk"

    def ready(self) -> None:
        from . import finding_words, keeping, mending, offering, tasks  # noqa: F401  (need apps)
