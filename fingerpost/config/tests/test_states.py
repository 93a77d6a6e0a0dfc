from django.apps.registry import Apps
from django.db import models
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ModelState, ProjectState

from fingerpost.config.states import each_drawn_up_once


def knowing(apps: Apps) -> dict[str, list[str]]:
    """{model: its fields, and what refers to it}."""
    return {
        model._meta.label: sorted(
            f"{type(each).__name__} {each.name} of {each.model._meta.label}"
            for each in model._meta.get_fields(include_hidden=True)
        )
        for model in apps.get_models(include_auto_created=True)
    }


def test_models_drawn_up_once_know_each_other_as_those_that_django_draws_up_anew() -> None:
    loader = MigrationLoader(None)
    state = ProjectState(real_apps=loader.unmigrated_apps)
    assert knowing(state.apps) == {}  # drawn up before, as when migrations run
    with each_drawn_up_once():
        for key in loader.graph._generate_plan(loader.graph.leaf_nodes(), at_end=True):
            loader.graph.nodes[key].mutate_state(state, preserve=False)
    usual = knowing(loader.project_state().apps)
    assert knowing(state.apps) == usual
    assert "ManyToOneRel" in str(usual)


def test_a_model_that_was_there_before_knows_what_refers_to_it_since() -> None:
    school = ModelState("places", "School", [("id", models.AutoField(primary_key=True))])
    to_school = models.ForeignKey("places.School", models.CASCADE)
    room = ModelState("places", "Room", [("id", school.fields["id"].clone()), ("at", to_school)])
    before = ProjectState()
    before.add_model(school)
    assert not before.apps.get_model("places.School")._meta.related_objects
    with each_drawn_up_once():
        after = before.clone()
        after.add_model(room)
    [found] = after.apps.get_model("places.School")._meta.related_objects
    assert found.related_model is after.apps.get_model("places.Room")
