from django.apps import AppConfig


class EstateConfig(AppConfig):
    name = "fingerpost.records.estate"
