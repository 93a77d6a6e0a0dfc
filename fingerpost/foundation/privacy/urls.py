from django.urls import path

from . import views

app_name = "privacy"
urlpatterns = [
    path("people/<int:pk>/erase/", views.erase, name="erase"),
    path("privacy/retention/", views.retention, name="retention"),
    path("privacy/retention/approve/", views.approve_all, name="approve_all"),
    path("privacy/retention/<slug:kind>/", views.choose, name="choose"),
]
