from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    name = "fingerpost.foundation.privacy"
