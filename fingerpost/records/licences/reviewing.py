"""Licences are gone through every term (DfE cyber security standard 5)."""

from fingerpost.foundation.people.models import Duty
from fingerpost.records.upkeep.declaration import owned
from fingerpost.records.upkeep.rules import Cadence

owned("licences", owner=Duty.IT_SUPPORT, cadence=Cadence.TERMLY)
