from django.apps import AppConfig


class CommandsConfig(AppConfig):
    """The command line: knows every room."""

    name = "fingerpost.config"

    def ready(self) -> None:
        from . import nightly  # noqa: F401  (its tasks and schedule; models must be loaded first)
