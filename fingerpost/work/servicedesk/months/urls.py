from django.urls import path

from . import views, views_week

app_name = "months"
urlpatterns = [
    path("", views.index, name="index"),
    path("week/", views_week.week, name="week"),
    path("reviews/", views.reviews, name="reviews"),
    path("reviews/<slug:kind>/", views.review, name="review"),
    path("cost/", views.set_cost, name="set_cost"),
    path("freeze/", views.freeze, name="freeze"),
    path("<int:pk>/", views.show, name="show"),
    path("<int:pk>/words/", views.comment, name="comment"),
    path("<int:pk>/conclusion/", views.conclude, name="conclude"),
]
