from django.apps import AppConfig


class ImportsConfig(AppConfig):
    name = "fingerpost.foundation.imports"
