from django.apps import AppConfig


class ServiceDeskConfig(AppConfig):
    name = "fingerpost.work.servicedesk"
