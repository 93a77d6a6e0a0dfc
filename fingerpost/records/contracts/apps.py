from django.apps import AppConfig


class ContractsConfig(AppConfig):
    name = "fingerpost.records.contracts"

    def ready(self) -> None:
        from . import tasks  # noqa: F401  (it needs the models)
