from django.apps import AppConfig


class CommandsConfig(AppConfig):
    """The command line: knows every room."""

    name = "fingerpost.config"
