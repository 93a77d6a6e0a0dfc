"""A result carries its proof: a picture of the screen, or the report of a tool."""

from fingerpost.foundation.files.carriers import carries

from .models import Result

carries(Result, word="result", view="rounds.view", change="rounds.note", page="rounds:result")
