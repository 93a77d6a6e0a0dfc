from django.apps import AppConfig


class GiasConfig(AppConfig):
    name = "fingerpost.foundation.gias"
