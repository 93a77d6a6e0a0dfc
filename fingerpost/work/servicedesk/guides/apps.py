from django.apps import AppConfig


class GuidesConfig(AppConfig):
    name = "fingerpost.work.servicedesk.guides"
