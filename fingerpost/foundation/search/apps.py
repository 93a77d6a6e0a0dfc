from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "fingerpost.foundation.search"
