"""New tables made in a time that grows with their number, and not with its square.

Django draws up every model anew that hangs together with one that is added. Here all of them hang
together, by the organisation to which their rows belong. But nothing refers to a new model yet, so
that one alone has to be drawn up: an empty database takes a quarter of the time.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db.migrations.state import ModelState, ProjectState


@contextmanager
def each_drawn_up_once() -> Iterator[None]:
    """While migrations run, a model that is added leaves the others as they are."""
    usual = ProjectState.add_model
    ProjectState.add_model = _add_model  # type: ignore[assignment,method-assign]
    try:
        yield
    finally:
        ProjectState.add_model = usual  # type: ignore[method-assign]


def _add_model(self: Any, model: ModelState) -> None:
    key = model.app_label, model.name_lower
    self.models[key] = model
    if self._relations is not None:
        self.resolve_model_relations(key)
    if "apps" in self.__dict__:  # asking for it would draw all of them up
        self.apps.render_multiple([model])
        for each in self.apps.get_models(include_auto_created=True):
            each._meta.apps = self.apps  # so that each finds what refers to it now
        self.apps.clear_cache()
