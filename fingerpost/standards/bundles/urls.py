from django.urls import path

from . import views, views_checking, views_shares

app_name = "bundles"
urlpatterns = [
    path("", views.index, name="index"),
    path("make/", views.make, name="make"),
    path("key/", views_checking.key, name="key"),
    path("verify/", views_checking.verify, name="verify"),
    path("<int:pk>/", views.show, name="show"),
    path("<int:pk>/download/", views.download, name="download"),
    path("<int:pk>/share/", views_shares.share, name="share"),
    path("shares/<int:pk>/", views_shares.shared, name="shared"),
    path("shares/<int:pk>/withdraw/", views_shares.withdraw, name="withdraw"),
]
