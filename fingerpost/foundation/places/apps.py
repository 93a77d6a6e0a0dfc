from django.apps import AppConfig


class PlacesConfig(AppConfig):
    name = "fingerpost.foundation.places"
