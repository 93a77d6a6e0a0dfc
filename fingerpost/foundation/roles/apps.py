from django.apps import AppConfig


class RolesConfig(AppConfig):
    name = "fingerpost.foundation.roles"

    def ready(self) -> None:
        from . import offering  # noqa: F401  (it needs the apps to be loaded)
