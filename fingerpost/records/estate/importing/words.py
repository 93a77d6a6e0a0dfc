"""What schools and other programs call a kind, a status, and the way a thing was come by."""

from collections.abc import Mapping
from typing import Any

from fingerpost.foundation.imports.kinds import guessing

from ..choices import Acquired, Kind, Status, YesNo


def _aliases(words: Mapping[Any, str]) -> dict[str, str]:
    """Word to value, each word and each label also in the plural."""
    found: dict[str, str] = {}
    for value, names in words.items():
        for name in (*names.split("|"), value.label):
            word = " ".join(name.split())
            found |= dict.fromkeys((word, f"{word}s", f"{word}es"), value.value)
    return found


KINDS = _aliases(
    {
        Kind.LAPTOP: """laptop computer | laptop pc | notebook | notebook computer | notebook pc
            | netbook | ultrabook | portable | portable computer | macbook | macbook air
            | macbook pro | staff laptop | teacher laptop | student laptop | pupil laptop
            | windows laptop | admin laptop | surface laptop | 2 in 1""",
        Kind.DESKTOP: """pc | computer | desktop pc | desktop computer | personal computer | tower
            | tower pc | workstation | base unit | imac | mac | mac mini | all in one
            | all in one pc | aio | mini pc | micro pc | small form factor | thin client
            | chromebox | windows pc""",
        Kind.TABLET: """ipad | ipad air | ipad mini | ipad pro | tablet pc | tablet computer
            | android tablet | windows tablet | surface | surface pro | surface go | learnpad
            | kindle""",
        Kind.CHROMEBOOK: "chrome book | chrome device | chromeos device | chromeos",
        Kind.DISPLAY: """interactive whiteboard | whiteboard | iwb | smartboard | smart board
            | interactive panel | interactive flat panel | touch panel | interactive screen
            | interactive board | interactive display | touchscreen | touch screen | panel
            | projector | data projector | tv | television | display | screen | digital signage
            | large format display | display screen""",
        Kind.SERVER: """rack server | file server | physical server | domain controller
            | hypervisor | host server | virtual host""",
        Kind.STORAGE: """nas | san | network storage | network attached storage | backup appliance
            | backup device | disk array | storage array | tape drive""",
        Kind.SWITCH: """switch | poe switch | core switch | edge switch | ethernet switch
            | data switch""",
        Kind.ACCESS_POINT: """ap | access point | wap | wireless ap | wifi ap | wifi access point
            | wireless access point | wi fi access point | wireless point""",
        Kind.FIREWALL: "firewall | router | broadband router | gateway | firewall router | utm",
        Kind.UPS: """ups | battery backup | battery back up | uninterruptible power supply
            | power supply (ups)""",
        Kind.PRINTER: """printer | copier | photocopier | mfd | mfp | multifunction device
            | multi function device | multifunction printer | laser printer | inkjet printer
            | label printer | scanner""",
        Kind.PHONE: """mobile | mobile phone | smartphone | smart phone | iphone | telephone
            | handset | voip phone | ip phone | desk phone | cell phone""",
        Kind.CAMERA: """camera | visualiser | visualizer | document camera | webcam | web cam
            | cctv | cctv camera | digital camera | video camera | camcorder""",
        Kind.PERIPHERAL: """accessory | peripheral | monitor | computer monitor | pc monitor
            | keyboard | mouse | headset | headphone | docking station | dock | speaker
            | microphone | charger | charging trolley | laptop trolley | tablet trolley | trolley
            | charging cabinet | charging station | adaptor | adapter | usb hub | hub
            | graphics tablet | usb stick | memory stick | external hard drive | hard drive
            | apple tv""",
        Kind.OTHER: "misc | miscellaneous | 3d printer | general | other it equipment",
    }
)

STATUSES = _aliases(
    {
        Status.IN_USE: """active | deployed | live | assigned | working | current | operational
            | issued | ok | in service | checked out | installed | in production | allocated
            | ready to deploy deployed | provisioned""",
        Status.SPARE: """in stock | stock | available | in storage | stored | storage
            | ready to deploy | deployable | unassigned | unused | not in use | in cupboard
            | undeployed | unallocated | ready to deploy deployable""",
        Status.ON_LOAN: "loan | loaned | loaned out | out on loan | borrowed | lent | lent out",
        Status.IN_REPAIR: """repair | broken | faulty | out for repair | being repaired
            | under repair | damaged | needs repair | awaiting repair | maintenance
            | out for diagnostics | undeployable | away for repair""",
        Status.LOST: """missing | not found | unaccounted for | cannot find | not located
            | lost stolen | lost or stolen""",
        Status.STOLEN: "theft",
        Status.DISPOSED: """disposed | written off | write off | scrapped | scrap | recycled
            | sold | retired | decommissioned | weee | destroyed | archived
            | disposed weee | gone""",
        Status.ON_ORDER: "ordered | pending | awaiting delivery | requested | on backorder",
    }
)

WAYS = _aliases(
    {
        Acquired.NEW: "purchased | purchase | bought | bought new",
        Acquired.REFURBISHED: "refurb | reconditioned | renewed | refurbished device",
        Acquired.SECOND_HAND: "secondhand | used | pre owned | bought used",
        Acquired.DONATED: "donation | gift | gifted | given | dfe scheme",
        Acquired.LEASED: "lease | rental | rented | hire | hired | on lease",
    }
)

YES_NO = {
    **dict.fromkeys(
        (
            *("encrypted", "fully encrypted", "bitlocker", "bitlocker on", "filevault"),
            *("boot partitions encrypted", "all partitions encrypted"),
        ),
        YesNo.YES.value,
    ),
    **dict.fromkeys(("not encrypted", "unencrypted"), YesNo.NO.value),
}

_HINTS = (
    (r"trolley|charger|charging|docking|dock|keyboard|mouse|headsets?|monitor", Kind.PERIPHERAL),
    (r"3d printer", Kind.OTHER),
    (r"chromebooks?", Kind.CHROMEBOOK),
    (r"ipads?|tablets?|galaxy tab|surface (go|pro)", Kind.TABLET),
    (
        r"laptops?|notebook|macbook|latitude|thinkpad|probook|elitebook|travelmate|vostro"
        r"|toughbook|surface laptop",
        Kind.LAPTOP,
    ),
    (r"desktops?|imac|mac mini|optiplex|prodesk|elitedesk|thinkcentre|pc", Kind.DESKTOP),
    (
        r"projector|whiteboard|smartboard|smart board|activpanel|activboard|clevertouch|promethean"
        r"|interactive|tv",
        Kind.DISPLAY,
    ),
    (r"access point|aps?|waps?|unifi", Kind.ACCESS_POINT),
    (r"switch|procurve|catalyst", Kind.SWITCH),
    (r"firewall|router|fortigate|sonicwall|watchguard", Kind.FIREWALL),
    (r"server|poweredge|proliant", Kind.SERVER),
    (r"nas|synology|qnap|diskstation", Kind.STORAGE),
    (r"ups|smart-ups", Kind.UPS),
    (r"printer|photocopier|copier|laserjet|officejet|mfd", Kind.PRINTER),
    (r"iphone|phone|handset", Kind.PHONE),
    (r"visualiser|visualizer|camera|webcam|cctv", Kind.CAMERA),
)
guess = guessing(_HINTS)
"""The kind of thing that some words are about, if a word in them says it."""
