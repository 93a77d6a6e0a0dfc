from django.apps import AppConfig


class FacesConfig(AppConfig):
    name = "fingerpost.work.servicedesk.faces"
