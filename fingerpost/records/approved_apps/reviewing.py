from fingerpost.foundation.people.models import Duty
from fingerpost.records.upkeep.declaration import owned
from fingerpost.records.upkeep.rules import Cadence

owned("approved-apps", owner=Duty.IT_SUPPORT, cadence=Cadence.YEARLY)
