"""The short addresses that labels carry."""

from django.urls import path

from . import sticker

app_name = "sticker"
urlpatterns = [
    path("a/<str:code>", sticker.sticker, name="sticker"),
    path("a/<str:code>/thanks", sticker.thanks, name="thanks"),
]
