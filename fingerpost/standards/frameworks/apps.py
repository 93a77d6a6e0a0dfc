from django.apps import AppConfig


class FrameworksConfig(AppConfig):
    name = "fingerpost.standards.frameworks"
