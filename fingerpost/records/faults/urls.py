"""Addresses of the faults, and the short ones that labels carry."""

from django.urls import path

from . import stickers, views, views_totals

app_name = "faults"
urlpatterns = [
    path("a/<str:code>", stickers.sticker, name="sticker"),
    path("a/<str:code>/thanks", stickers.thanks, name="thanks"),
    path("faults/", views.index, name="index"),
    path("faults/totals/", views_totals.totals, name="totals"),
    path("faults/of/<int:asset>/", views.report, name="report"),
    path("faults/<int:pk>/", views.show, name="show"),
    path("faults/<int:pk>/close/", views.close, name="close"),
]
