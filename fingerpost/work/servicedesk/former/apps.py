from django.apps import AppConfig


class FormerConfig(AppConfig):
    name = "fingerpost.work.servicedesk.former"
