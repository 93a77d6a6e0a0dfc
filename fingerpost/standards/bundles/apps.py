from django.apps import AppConfig


class BundlesConfig(AppConfig):
    name = "fingerpost.standards.bundles"
