from django.apps import AppConfig


class OutagesConfig(AppConfig):
    name = "fingerpost.work.servicedesk.outages"
