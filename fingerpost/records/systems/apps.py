from django.apps import AppConfig


class SystemsConfig(AppConfig):
    name = "fingerpost.records.systems"
