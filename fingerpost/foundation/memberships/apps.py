from django.apps import AppConfig


class MembershipsConfig(AppConfig):
    name = "fingerpost.foundation.memberships"

    def ready(self) -> None:
        from . import offering  # noqa: F401  (it needs the apps to be loaded)
