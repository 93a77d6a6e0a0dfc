"""The registers of rooms below: who owns them, and how often they are reviewed."""

from fingerpost.foundation.people.models import Duty

from .declaration import owned
from .rules import Cadence

owned("people", owner=Duty.BUSINESS, cadence=Cadence.YEARLY)
