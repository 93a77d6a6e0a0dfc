from django.apps import AppConfig


class NotesConfig(AppConfig):
    name = "fingerpost.foundation.notes"
