from django.apps import AppConfig


class SuppliersConfig(AppConfig):
    name = "fingerpost.records.suppliers"
