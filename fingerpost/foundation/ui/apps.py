from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "fingerpost.foundation.ui"
    label = "ui"
