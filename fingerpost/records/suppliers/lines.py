"""What a supplier has several of: contacts, certificates, and whom it passes data on to."""

from fingerpost.foundation.registers.actions_lines import keeping
from fingerpost.foundation.registers.importing.sheet import Heading
from fingerpost.foundation.registers.lines import Lines

from .choices import Certificate
from .models import Certification, Contact, SubProcessor

CONTACTS = Lines(
    model=Contact,
    parent="supplier",
    word="contact",
    plural="contacts",
    heading="Further contacts",
    fields_asked=("name", "role", "email", "phone", "reached"),
    hints={"role": "Such as account manager, helpdesk or data protection officer"},
    known_by=(("name",), ("email",), ("phone",)),
    headings=(
        Heading("name", "contact | contact name | contact person | full name"),
        Heading("role", "role | job title | position | contact type | department"),
        Heading("email", "email | email address | contact email"),
        Heading("phone", "telephone | tel | phone number | mobile | contact number"),
        Heading("reached", "availability | hours | when available"),
    ),
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
    known_by=(("kind", "number"),),
    headings=(
        Heading(
            "kind",
            "certification | certificate type | standard | accreditation",
            words={
                "ce": Certificate.CYBER_ESSENTIALS.value,
                **dict.fromkeys(("ce+", "ce plus"), Certificate.CYBER_ESSENTIALS_PLUS.value),
                **dict.fromkeys(("iso27001", "iso/iec 27001"), Certificate.ISO_27001.value),
                "adisa": Certificate.ADISA.value,
            },
        ),
        Heading("number", "certificate number | certificate no | registration number"),
        Heading("scope", "scope | coverage"),
        Heading("issued_on", "issue date | date issued | issued on | valid from"),
        Heading("expires_on", "expiry | expiry date | expires | valid until | valid to | end date"),
    ),
)
SUB_PROCESSORS = Lines(
    model=SubProcessor,
    parent="supplier",
    word="sub-processor",
    plural="sub-processors",
    fields_asked=("name", "does", "country"),
    order=("name", "pk"),
    prompts={"name": "Enter the name of the company"},
    known_by=(("name",),),
    headings=(
        Heading("name", "sub processor | subprocessor | third party"),
        Heading("does", "purpose | service | what they do | processing"),
        Heading("country", "location | country of processing | where"),
    ),
)

contacts = keeping(CONTACTS, "suppliers.change")
certificates = keeping(CERTIFICATES, "suppliers.change")
sub_processors = keeping(SUB_PROCESSORS, "suppliers.change")
