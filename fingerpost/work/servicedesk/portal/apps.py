from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "fingerpost.work.servicedesk.portal"
