from django.apps import AppConfig


class UpdatesConfig(AppConfig):
    name = "fingerpost.work.servicedesk.updates"
