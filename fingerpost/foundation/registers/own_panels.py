"""What the page of every row shows beside its facts."""

from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.files.carriers import CARRIERS
from fingerpost.foundation.files.panel import panel as files_of
from fingerpost.foundation.http import Request

from .panels import EVERY, panel


def files(request: Request, row: Any) -> Mapping[str, Any] | None:
    """The files attached to a row, where rows of its kind carry any."""
    if row._meta.label not in CARRIERS:
        return None
    return {"files": files_of(request.actor, row)}


panel(
    EVERY,
    word="files",
    title="Files",
    view="files.view",
    template="registers/_files.html",
    read=files,
)
