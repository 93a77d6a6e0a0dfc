"""How long things in the register of assets are covered, supported and planned for."""

from . import MET, NOT_EVIDENCED, NOT_MET, PARTLY, play
from .devices import mended, page_of, ten
from .sheets import day

BOUGHT = "1 September 2024"
MENDED = (
    ("estate.support_dates", "Type", "Firewall", "14 October 2025"),
    ("estate.computer_warranty", "Type,Purchased", f"Laptop,{BOUGHT}", "31 August 2027"),
    ("estate.tablet_warranty", "Type,Purchased", f"iPad,{BOUGHT}", "31 August 2026"),
    ("estate.switch_warranty", "Type,Purchased", f"Switch,{BOUGHT}", "31 August 2029"),
    ("estate.computer_updates", "Type,Purchased", f"Chromebook,{BOUGHT}", "31 August 2029"),
    ("estate.tablet_updates", "Type,Purchased", f"iPad,{BOUGHT}", "31 August 2027"),
    ("estate.switch_support", "Type", "Switch", day(400)),
    ("estate.wireless_warranty", "Type", "Access point", day(400)),
    ("estate.server_warranty", "Type", "NAS", day(400)),
)
PLANNED = (
    ("estate.switch_renewal", "Switch"),
    ("estate.wireless_renewal", "Access point"),
    ("estate.server_renewal", "Server"),
)


def planned(key, kind):
    """Dates that were set in one go count in full once somebody went through the register."""

    @play(key)
    def acts(school):
        yield NOT_EVIDENCED
        ten(school, "Type", kind)
        yield NOT_MET
        school.tess.open(page_of(key)).follow("Mend the 10").send("Save", same=day(400))
        yield PARTLY
        school.tess.open("/assets/reviews/new/").send(
            basis="every", findings="All ten are planned for."
        )
        yield MET


for each in MENDED:
    mended(*each)
for each in PLANNED:
    planned(*each)
