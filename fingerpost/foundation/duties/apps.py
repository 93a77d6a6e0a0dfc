from django.apps import AppConfig


class DutiesConfig(AppConfig):
    name = "fingerpost.foundation.duties"
