from django.urls import path

from . import views

app_name = "approvals"
urlpatterns = [
    path("", views.index, name="index"),
    path("sign/", views.sign, name="sign"),
    path("<int:pk>/", views.show, name="show"),
    path("<int:pk>/withdraw/", views.withdraw, name="withdraw"),
    path("<int:pk>/delegate/", views.delegate, name="delegate"),
    path("signatures/<int:pk>/", views.signature, name="signature"),
    path("signatures/<int:pk>/certificate/", views.certificate, name="certificate"),
]
