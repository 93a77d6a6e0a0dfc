from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    name = "fingerpost.foundation.privacy"

    def ready(self) -> None:
        from . import checks  # noqa: F401  (checks need the apps to be loaded)
