"""The ways in. allauth looks its pages up by global names, so this list has no namespace."""

from django.urls import path

from . import views

urlpatterns = [
    path("sign-in/", views.sign_in, name="account_login"),
    path("sign-out/", views.sign_out, name="account_logout"),
    path("account/", views.own, name="account_own"),
    path("account/password/", views.change_password, name="account_change_password"),
    path(
        "account/sign-out-everywhere/",
        views.sign_out_everywhere,
        name="account_sign_out_everywhere",
    ),
    path("link/<str:token>/", views.link, name="account_link"),
]
