from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    name = "fingerpost.foundation.organisations"
