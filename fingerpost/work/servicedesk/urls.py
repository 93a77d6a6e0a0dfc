"""Addresses of the service desk, as IT sees it."""

from django.urls import path

from . import (
    views,
    views_deciding,
    views_moving,
    views_queue,
    views_saved,
    views_setting,
    views_together,
)

app_name = "desk"
urlpatterns = [
    path("", views_queue.index, name="index"),
    path("chosen/take/", views_queue.take_chosen, name="take_chosen"),
    path("chosen/hand-over/", views_queue.assign_chosen, name="assign_chosen"),
    path("chosen/resolve/", views_queue.resolve_chosen, name="resolve_chosen"),
    path("views/keep/", views_saved.keep_view, name="keep_view"),
    path("views/<int:pk>/", views_saved.change_view, name="change_view"),
    path("views/<int:pk>/forget/", views_saved.forget_view, name="forget_view"),
    path("schools/", views_queue.schools, name="schools"),
    path("totals/", views_queue.totals, name="totals"),
    path("steps/<int:pk>/tick/", views_together.tick, name="tick"),
    path("<int:pk>/merge/", views_together.merge, name="merge"),
    path("messages/<int:pk>/split/", views_together.split, name="split"),
    path("<int:pk>/link/", views_together.link, name="link"),
    path("<int:pk>/checklist/", views_together.list_step, name="list_step"),
    path("<int:pk>/safeguarding/", views_together.safeguarding, name="safeguarding"),
    path("exam-rooms/", views_setting.exam_rooms, name="exam_rooms"),
    path("effort/", views_setting.effort, name="effort"),
    path("rules/", views_setting.rules, name="rules"),
    path("rules/<int:pk>/drop/", views_setting.drop_rule, name="drop_rule"),
    path("phrases/", views_setting.phrases, name="phrases"),
    path("phrases/<int:pk>/", views_setting.phrase, name="phrase"),
    path("phrases/<int:pk>/drop/", views_setting.drop_phrase, name="drop_phrase"),
    path("ask/", views.ask, name="ask"),
    path("<int:pk>/", views.show, name="show"),
    path("<int:pk>/reply/", views.reply, name="reply"),
    path("<int:pk>/note/", views.note, name="note"),
    path("<int:pk>/change/", views.change, name="change"),
    path("<int:pk>/priority/", views.prioritise, name="prioritise"),
    path("<int:pk>/approval/", views_deciding.ask_approval, name="ask_approval"),
    path("<int:pk>/plan/", views_deciding.plan, name="plan"),
    path("<int:pk>/take/", views_moving.take, name="take"),
    path("<int:pk>/hand-over/", views_moving.assign, name="assign"),
    path("<int:pk>/wait/", views_moving.wait, name="wait"),
    path("<int:pk>/go-on/", views_moving.resume, name="resume"),
    path("<int:pk>/resolve/", views_moving.resolve, name="resolve"),
    path("<int:pk>/close/", views_moving.close, name="close"),
    path("<int:pk>/reopen/", views_moving.reopen, name="reopen"),
]
