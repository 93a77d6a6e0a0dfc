from django.apps import AppConfig


class PacingConfig(AppConfig):
    name = "fingerpost.standards.pacing"
