from django.apps import AppConfig


class LabelsConfig(AppConfig):
    name = "fingerpost.records.estate.labels"
