from django.apps import AppConfig


class ContractsConfig(AppConfig):
    name = "fingerpost.records.contracts"
