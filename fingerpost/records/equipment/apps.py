from django.apps import AppConfig


class EquipmentConfig(AppConfig):
    name = "fingerpost.records.equipment"
