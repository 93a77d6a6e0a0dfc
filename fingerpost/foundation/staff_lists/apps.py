from django.apps import AppConfig


class StaffListsConfig(AppConfig):
    name = "fingerpost.foundation.staff_lists"

    def ready(self) -> None:
        from . import offering  # noqa: F401  (it needs the apps to be loaded)
