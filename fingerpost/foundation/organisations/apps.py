from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    name = "fingerpost.foundation.organisations"

    def ready(self) -> None:
        from . import parting  # noqa: F401  (models must be loaded first)
