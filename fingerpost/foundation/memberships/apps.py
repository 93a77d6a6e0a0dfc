from django.apps import AppConfig


class MembershipsConfig(AppConfig):
    name = "fingerpost.foundation.memberships"
