from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "fingerpost.foundation.files"

    def ready(self) -> None:
        from . import checks  # noqa: F401  (checks need the apps to be loaded)
