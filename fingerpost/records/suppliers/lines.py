"""What a supplier has several of: contacts, certificates, and whom it passes data on to."""

from fingerpost.foundation.registers.actions_lines import keeping
from fingerpost.foundation.registers.lines import Lines

from .models import Certification, Contact, SubProcessor

CONTACTS = Lines(
    model=Contact,
    parent="supplier",
    word="contact",
    plural="contacts",
    heading="Further contacts",
    fields_asked=("name", "role", "email", "phone", "reached"),
    hints={"role": "Such as account manager, helpdesk or data protection officer"},
)
CERTIFICATES = Lines(
    model=Certification,
    parent="supplier",
    word="certificate",
    plural="certificates",
    fields_asked=("kind", "number", "scope", "issued_on", "expires_on"),
    order=("kind", "-expires_on", "pk"),
    expiring=("expires_on",),
    hints={
        "scope": "Cyber Essentials can cover a part of a company only",
        "expires_on": "Cyber Essentials ends a year after it was issued",
    },
)
SUB_PROCESSORS = Lines(
    model=SubProcessor,
    parent="supplier",
    word="sub-processor",
    plural="sub-processors",
    fields_asked=("name", "does", "country"),
    order=("name", "pk"),
    prompts={"name": "Enter the name of the company"},
)

contacts = keeping(CONTACTS, "suppliers.change")
certificates = keeping(CERTIFICATES, "suppliers.change")
sub_processors = keeping(SUB_PROCESSORS, "suppliers.change")
