from django.apps import AppConfig


class ArrangementConfig(AppConfig):
    name = "fingerpost.work.servicedesk.arrangement"
