from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "fingerpost.foundation.people"
