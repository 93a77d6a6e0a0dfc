from django.apps import AppConfig


class JudgingConfig(AppConfig):
    name = "fingerpost.standards.judging"
