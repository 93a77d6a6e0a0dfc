from django.apps import AppConfig


class SearchEverythingConfig(AppConfig):
    name = "fingerpost.insight.search"
    label = "search_everything"
