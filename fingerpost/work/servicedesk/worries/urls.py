from django.urls import path

from . import views

app_name = "worries"
urlpatterns = [
    path("", views.index, name="index"),
    path("tell/", views.tell, name="tell"),
    path("told/", views.mine, name="mine"),
    path("devices/", views.devices, name="devices"),
    path("devices/<int:pk>/keep/", views.keep_device, name="keep_device"),
    path("<int:pk>/", views.show, name="show"),
    path("<int:pk>/acknowledge/", views.acknowledge, name="acknowledge"),
    path("<int:pk>/device/", views.ask_for_device, name="ask_for_device"),
    path("<int:pk>/close/", views.close, name="close"),
]
