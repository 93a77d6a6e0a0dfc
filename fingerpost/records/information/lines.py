"""What an information asset has several of: processors, and countries to which data goes."""

from fingerpost.foundation.registers.actions_lines import keeping
from fingerpost.foundation.registers.importing.sheet import Heading
from fingerpost.foundation.registers.lines import Lines

from .models import Processor, Transfer

PROCESSORS = Lines(
    model=Processor,
    parent="asset",
    word="processor",
    plural="processors",
    fields_asked=("name", "does"),
    order=("name", "pk"),
    hints={"name": "A name from the supplier register"},
    prompts={"name": "Enter the name of the company"},
    known_by=(("name",),),
    headings=(
        Heading("name", "processor | data processor | supplier | recipient"),
        Heading("does", "purpose | service | processing"),
    ),
)
TRANSFERS = Lines(
    model=Transfer,
    parent="asset",
    word="transfer",
    plural="transfers",
    heading="Transfers out of the UK",
    fields_asked=("country", "safeguard", "checked_on"),
    order=("country", "pk"),
    hints={
        "safeguard": "Such as adequacy regulations, or the international data transfer agreement",
        "checked_on": "When somebody last weighed the risk of the transfer",
    },
    known_by=(("country",),),
    headings=(
        Heading("country", "destination | third country"),
        Heading("safeguard", "safeguards | transfer mechanism | mechanism"),
        Heading("checked_on", "transfer risk assessment | tra date | date checked"),
    ),
)

processors = keeping(PROCESSORS, "information-assets.change")
transfers = keeping(TRANSFERS, "information-assets.change")
