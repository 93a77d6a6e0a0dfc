"""An update carries its proof: the report of the tool that installed it."""

from fingerpost.foundation.files.carriers import carries

from .models import Update

carries(Update, word="update", view="updates.view", change="updates.apply", page="updates:show")
