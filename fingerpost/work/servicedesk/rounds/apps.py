from django.apps import AppConfig


class RoundsConfig(AppConfig):
    name = "fingerpost.work.servicedesk.rounds"
