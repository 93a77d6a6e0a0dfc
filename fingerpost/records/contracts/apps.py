from django.apps import AppConfig


class ContractsConfig(AppConfig):
    name = "fingerpost.records.contracts"

    def ready(self) -> None:
        from . import offering, tasks  # noqa: F401  (they need the models)
