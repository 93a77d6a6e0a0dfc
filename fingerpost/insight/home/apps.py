from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "fingerpost.insight.home"
