from django.apps import AppConfig


class TasksConfig(AppConfig):
    name = "fingerpost.foundation.tasks"
