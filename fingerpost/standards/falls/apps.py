from django.apps import AppConfig


class FallsConfig(AppConfig):
    name = "fingerpost.standards.falls"
