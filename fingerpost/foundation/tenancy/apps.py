from django.apps import AppConfig


class TenancyConfig(AppConfig):
    name = "fingerpost.foundation.tenancy"
