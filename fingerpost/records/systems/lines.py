"""What a system rests on, line by line."""

from fingerpost.foundation.registers.actions_lines import keeping
from fingerpost.foundation.registers.lines import Lines

from .models import Rest

RESTS = Lines(
    model=Rest,
    parent="system",
    word="dependency",
    plural="dependencies",
    heading="What it rests on",
    fields_asked=("name", "what_for"),
    order=("name", "pk"),
    change="systems.keep",
    hints={
        "name": "A system of the register. Where that one stops, this one stops too",
        "what_for": "Such as signing in, or its files",
    },
    prompts={"name": "Enter the name of a system in the register"},
)

rests = keeping(RESTS, "systems.keep")
