"""Systems carry files, such as a form for the days on which one is down."""

from fingerpost.foundation.files.carriers import carries

from .models import System

carries(System, word="system", view="systems.view", change="systems.keep", page="systems:show")
