from django.apps import AppConfig


class CalendarConfig(AppConfig):
    name = "fingerpost.foundation.calendar"
