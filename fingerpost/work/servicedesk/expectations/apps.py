from django.apps import AppConfig


class ExpectationsConfig(AppConfig):
    name = "fingerpost.work.servicedesk.expectations"
