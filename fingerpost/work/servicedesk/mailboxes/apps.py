from django.apps import AppConfig


class MailboxesConfig(AppConfig):
    name = "fingerpost.work.servicedesk.mailboxes"

    def ready(self) -> None:
        from . import falling_due, tasks  # noqa: F401  (they need the apps to be loaded)
