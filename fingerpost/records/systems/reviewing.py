from fingerpost.foundation.people.models import Duty
from fingerpost.records.upkeep.declaration import owned
from fingerpost.records.upkeep.rules import Cadence

owned("systems", owner=Duty.IT_SUPPORT, cadence=Cadence.YEARLY)
