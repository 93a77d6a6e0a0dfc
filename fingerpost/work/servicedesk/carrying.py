"""Tickets carry photos and files; those of a sensitive one are looked at on the record."""

from fingerpost.foundation.files.carriers import carries

from .models import Ticket

carries(Ticket, word="ticket", view="desk.view", change="desk.reply", page="desk:show")
