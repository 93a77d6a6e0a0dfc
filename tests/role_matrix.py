"""Who may do what, area by area, as the role matrix of the design has it and not as the code does.

V view, E enter and change (and view), A decide (and view), N numbers only (whoever views has them),
O one's own, T what one's team has, - nothing. A row is held against the deeds of its area.
"""

from fingerpost.foundation.permissions import Role

HT, SDL, SLT, ITM = Role.HEADTEACHER, Role.SLT_DIGITAL_LEAD, Role.SLT, Role.IT_MANAGER
ITS, ITX, SBM, DPO = Role.IT_SUPPORT, Role.EXTERNAL_IT, Role.BUSINESS, Role.DPO
DSL, GOV, TIT, STAFF = Role.DSL, Role.GOVERNOR, Role.TRUST_IT_LEAD, Role.STAFF
AUD, SET = Role.AUDITOR, Role.SETTER_UP
COLUMNS = (HT, SDL, SLT, ITM, ITS, ITX, SBM, DPO, DSL, GOV, TIT, STAFF, AUD, SET)

TABLE = """
                                   HT SDL SLT ITM ITS ITX SBM DPO DSL GOV TIT STAFF AUD SET
Own account                        O  O   O   O   O   O   O   O   O   O   O   O     O   O
What waits for oneself             OE OE  OE  OE  OE  OE  OE  OE  OE  OE  OE  OE    O   OE
What others are asked to do        V  V   -   -   -   -   -   -   -   -   V   -     -   -
Asking others                      E  E   E   E   E   -   E   E   E   -   E   -     -   E
Equipment: own and of one's team   OT OT  OT  OT  OT  -   OT  OT  OT  OT  OT  OT    -   -
Asset register                     V  V   V   E   E   E   V   V   -   N   E   -     V   E
Changing an asset by blocks        -  -   -   E   E   E   E   -   -   -   E   -     -   E
Costs of assets                    V  V   V   E   E   -   E   V   -   -   E   -     V   E
Home: the year of contracts        -  -   -   -   -   -   V   -   -   -   -   -     -   -
Home: the days that are left       -  -   -   -   -   -   -   V   -   -   -   -     -   -
Home: the four lamps               V  -   -   -   -   -   -   -   -   V   -   -     -   -
Replacing: what it costs           V  V   V   V   V   -   V   V   -   -   V   -     V   V
Replacing: lives, prices and VAT   E  E   -   E   -   -   E   -   -   -   E   -     -   -
Asset register held against lists  -  -   -   E   E   E   E   -   -   -   E   -     -   E
Spot checks of assets              E  E   E   E   E   E   E   -   -   -   E   -     -   E
Reviews of assets                  E  E   E   E   E   -   E   -   -   -   E   -     -   E
Disposal                           A  V   -   E   E   -   V   V   -   -   A   -     V   -
Standing in for a disposal         -  A   A   -   -   -   -   -   -   -   -   -     -   -
A disposal that was no such        E  E   -   -   -   -   -   -   -   -   E   -     -   -
Rooms                              E  E   V   E   E   E   E   V   -   -   E   -     V   E
Labels                             E  E   -   E   E   E   -   -   -   -   E   -     -   E
Stocktakes                         E  E   V   E   E   E   E   V   -   -   E   -     V   E
Finishing a stocktake              E  E   -   E   E   E   -   -   -   -   E   -     -   E
Requests: one's own                E  E   E   E   E   E   E   E   E   E   E   E     -   -
E-mail to IT support               E  E   -   E   E   E   -   -   -   -   E   -     -   -
Requests from another program      E  E   -   E   E   E   -   -   -   -   E   -     -   -
Mailboxes of IT support            E  E   -   E   E   V   -   -   -   -   E   -     -   -
Requests of all                    V  V   N   E   E   E   V   V   -   N   V   -     N   -
Requests of all: how long they took E E   -   -   -   -   -   -   -   -   E   -     -   -
Requests that need approval        A  A   -   -   -   -   A   -   -   -   A   -     -   -
Sensitive requests of others       -  -   -   V   -   -   -   -   -   -   -   -     -   -
Suppliers                          V  V   V   E   E   -   E   V   -   -   E   -     V   E
Suppliers: personal data           V  V   V   V   V   -   V   E   -   -   E   -     V   E
Suppliers: decisions               A  -   -   -   -   -   -   A   -   -   A   -     -   -
Suppliers with data: decisions     -  -   -   -   -   -   -   A   -   -   -   -     -   -
Critical suppliers: decisions      -  -   -   -   -   -   A   -   -   -   -   -     -   -
Suppliers held against lists       -  -   -   E   E   -   E   E   -   -   E   -     -   E
Spot checks of suppliers           E  E   E   E   E   -   E   E   -   -   E   -     -   E
Systems                            V  V   V   E   E   -   V   V   V   -   E   -     V   E
Systems: personal data             V  V   V   E   E   -   V   E   V   -   E   -     V   E
Spot checks of systems             E  E   -   E   E   -   -   E   -   -   E   -     -   E
Contracts                          V  V   V   V   V   -   V   V   -   N   E   -     V   E
Contracts: adding, taking out      -  -   -   -   -   -   E   -   -   -   E   -     -   E
Contracts: changing by blocks      -  -   -   E   E   -   E   E   -   -   E   -     -   E
Contracts: commercial              V  V   V   V   V   -   E   V   -   -   E   -     V   E
Contracts: technical               V  V   V   E   E   -   V   V   -   -   E   -     V   E
Contracts: data protection         V  V   V   V   V   -   V   E   -   -   E   -     V   E
Contracts: renewing or leaving     A  -   -   -   -   -   A   -   -   -   A   -     -   -
Spot checks of contracts           E  E   E   E   E   -   E   E   -   -   E   -     -   E
Licences                           V  V   V   E   E   -   E   V   -   -   E   -     V   E
Licences: costs                    V  V   V   V   V   -   E   V   -   -   E   -     V   E
Standard software list             V  V   V   V   V   -   V   V   V   V   V   V     V   V
Spot checks of licences            E  E   E   E   E   -   E   -   -   -   E   -     -   E
Approved apps                      V  V   V   E   E   -   V   E   V   V   E   -     V   E
Approved apps: the list of all     V  V   V   V   V   -   V   V   V   V   V   V     V   V
Approved apps: asking for one      E  E   E   E   E   -   E   E   E   -   E   E     -   E
Approved apps: decisions of use    A  A   -   A   -   -   -   -   -   -   A   -     -   -
Approved apps: decisions of data   -  -   -   -   -   -   -   A   -   -   -   -     -   -
Approved apps: decisions of pupils -  -   -   -   -   -   -   -   A   -   -   -     -   -
Spot checks of approved apps       E  E   E   E   E   -   -   E   -   -   E   -     -   E
State of all registers             V  V   V   V   V   -   V   V   V   V   V   -     V   V
Day of the budget                  E  E   -   -   -   -   E   -   -   -   E   -     -   E
Information assets                 V  V   V   V   V   -   V   E   -   -   V   -     -   E
Information assets: drafts         E  E   -   E   E   -   E   E   -   -   E   -     -   E
Information assets: the DPO's part -  -   -   -   -   -   -   E   -   -   -   -     -   -
Standards                          V  V   V   V   V   -   V   V   V   V   V   -     V   V
Trust: its schools                 V  V   V   V   -   -   -   -   -   V   V   -     -   -
Trust: asking its schools          E  E   -   -   -   -   -   -   -   -   E   -     -   -
Asking about a requirement         E  E   E   E   E   -   E   E   E   -   E   -     -   E
Opening and closing families       E  E   -   -   -   -   -   -   -   -   E   -     -   -
Looking at why a verdict fell      E  E   E   E   E   -   E   E   E   E   E   -     -   E
Other frameworks                   E  E   V   E   V   -   V   V   V   V   E   -     V   V
Evidence to show                   E  E   -   E   -   -   E   E   -   V   E   -     V   -
Sharing evidence                   E  E   -   -   -   -   -   E   -   -   E   -     -   -
Checking a bundle of evidence      V  V   V   V   V   -   V   V   V   V   V   -     V   V
What people say of standards       V  E   V   V   V   -   V   E   E   V   E   -     V   V
Overrides, and what does not apply A  E   -   -   -   -   -   -   -   -   E   -     -   -
Saying that a verdict is wrong     E  E   E   E   E   -   E   E   E   E   E   -     -   E
Service expectations               V  V   V   V   V   V   V   V   V   V   V   V     V   V
Service expectations: preparing    E  E   E   E   E   V   E   -   -   -   E   -     -   -
Service expectations: for the school A A  -   -   -   -   -   -   -   -   A   -     -   -
Service expectations: for IT support - -  -   A   A   A   -   -   -   -   -   -     -   -
Requests: saying how it was        E  E   E   E   E   E   E   E   E   E   E   E     -   -
Months at the desk                 V  V   V   V   V   V   V   -   -   V   V   -     V   -
Months at the desk: what they cost E  E   -   -   -   -   E   -   -   -   E   -     -   -
Months at the desk: freezing       E  E   -   E   -   -   -   -   -   -   E   -     -   -
Months at the desk: who did the work - -  -   E   E   E   -   -   -   -   E   -     -   -
Months at the desk: what follows   E  E   -   -   -   -   -   -   -   -   E   -     -   -
Surveys                            V  V   V   V   V   -   V   -   -   V   V   -     V   -
Surveys: asking                    E  E   -   -   -   -   -   -   -   -   E   -     -   -
Support arrangement                V  V   V   V   V   V   V   V   -   V   V   -     V   -
Support arrangement: on paper      V  V   V   V   V   -   V   V   -   V   V   -     V   -
Support arrangement: preparing     E  E   E   E   E   -   E   -   -   -   E   -     -   -
Support arrangement: what is needed A A   -   -   -   -   -   -   -   -   A   -     -   -
Support arrangement: what it costs A  -   -   -   -   -   A   -   -   -   -   -     -   -
Governors’ page: public part       V  V   V   V   -   -   V   V   V   V   V   -     V   -
Governors’ page: confidential part V  V   V   -   -   -   -   -   -   V   V   -     V   -
Governors’ page: draft             E  E   V   -   -   -   -   -   -   -   E   -     -   -
Governors’ page: asking            -  -   -   -   -   -   -   -   -   E   -   -     -   -
Governors’ page: answering         E  E   -   -   -   -   -   -   -   -   E   -     -   -
Governors’ page: meetings          E  E   -   -   -   -   -   -   -   E   E   -     -   -
Checks that come round             E  E   V   E   E   E   V   V   E   V   E   -     V   -
Checks: arranging                  E  E   -   E   E   -   -   -   -   -   E   -     -   -
Security updates                   E  E   V   E   E   E   V   V   -   V   E   -     V   -
What is down                       E  E   V   E   E   E   V   V   V   V   E   V     V   -
Guides                             E  E   E   E   E   E   E   E   E   E   E   E     V   -
Guides: technical notes            -  V   -   V   V   V   -   -   -   -   V   -     -   -
Guides: writing                    E  E   -   E   E   E   E   E   E   -   E   -     -   -
Worries: telling                   E  E   E   E   E   E   E   E   E   E   E   E     E   E
Worries that one is told of        O  O   O   O   O   -   O   O   O   O   O   O     -   -
Worries: devices that IT keeps aside - - -   E   E   E   -   -   -   -   E   -     -   -
Page of all registers              V  V   V   V   V   V   V   V   V   V   V   -     V   V
Views shared with all              E  E   -   E   E   -   E   E   -   -   E   -     -   E
Files                              E  E   E   E   E   E   E   E   E   E   E   E     V   E
Notes                              E  E   E   E   E   E   E   E   E   V   E   V     V   E
Striking notes of others           E  E   -   -   -   -   -   E   -   -   E   -     -   -
Deciding what was asked            A  A   A   A   A   A   A   A   A   A   A   -     -   -
Every request for a decision       V  V   -   -   -   -   -   V   -   -   V   -     V   -
Withdrawing requests of others     E  E   -   -   -   -   -   -   -   -   E   -     -   -
People                             E  E   V   V   V   -   E   V   V   V   E   V     V   E
People: terms and numbers          V  V   -   V   V   -   V   V   -   -   V   -     V   V
People: export and spot checks     E  E   -   -   -   -   E   E   -   -   E   -     -   E
Roles: the register                V  V   V   V   V   -   V   V   V   V   V   -     V   V
Roles: appointing                  E  E   -   -   -   -   -   -   -   -   E   -     -   E
Roles: letters                     E  E   -   -   -   -   -   -   -   -   E   -     -   -
Roles: why two are in one hand     A  -   -   -   -   -   -   -   -   A   -   -     -   -
Staff lists                        E  E   -   V   V   -   E   V   -   -   E   -     V   E
Who may sign in                    E  E   -   V   V   -   V   V   -   -   E   -     V   E
What they are, and companies       E  E   -   -   -   -   -   -   -   -   E   -     -   -
Technicians of one's own company   -  -   -   -   -   E   -   -   -   -   -   -     -   -
Ending access                      E  E   -   -   -   -   E   -   -   -   E   -     -   E
Mail that went out                 E  E   -   E   E   -   -   -   -   -   E   -     -   -
Background work                    E  E   -   E   E   -   -   -   -   -   E   -     -   -
Copies of Fingerpost               V  V   -   E   E   -   -   V   -   -   E   -     V   -
School year                        E  E   V   V   V   V   E   V   V   V   E   V     V   E
The school or trust itself         E  E   V   V   V   V   V   V   V   V   E   V     V   E
Joining and leaving a trust        A  -   -   -   -   -   -   -   -   -   A   -     -   -
How long things are kept           A  V   V   V   -   -   V   A   -   V   V   -     V   -
Erasing a person                   -  -   -   -   -   -   -   A   -   -   -   -     -   -
"""

NO_TECHNICIAN = (
    "Many schools have no technician: a deputy head must be able to begin with one spreadsheet, "
    "and the head to do what nobody else is there for. Every change is on the record."
)
DIFFERENT: dict[tuple[str, Role], tuple[str, str]] = {
    **{
        (area, role): ("E", NO_TECHNICIAN)
        for role in (HT, SDL)
        for area in (
            "Asset register",
            "Changing an asset by blocks",
            "Costs of assets",
            "Asset register held against lists",
            "Requests of all",
            "Suppliers",
            "Suppliers: personal data",
            "Approved apps",
            "Licences",
            "Licences: costs",
            "Suppliers held against lists",
            "Systems",
            "Systems: personal data",
            "Information assets",
            "Contracts: adding, taking out",
            "Contracts: changing by blocks",
            "Contracts: commercial",
            "Contracts: technical",
            "Contracts: data protection",
        )
    },
    ("Disposal", HT): ("EA", f"{NO_TECHNICIAN} Whoever proposes never decides."),
    ("Disposal", SDL): ("E", f"{NO_TECHNICIAN} Whoever proposes never decides."),
    ("Disposal", TIT): ("EA", "Keeps the trust's own assets. Whoever proposes never decides."),
    ("Disposal", SET): ("E", "Keeps all registers until the people of the school have come in."),
    ("Suppliers", DPO): ("E", "Lists the companies that hold data before anybody else knows."),
    ("Suppliers", DSL): ("V", "Must know whether those who are alone with pupils were checked."),
    ("Suppliers: personal data", DSL): ("V", "Comes with seeing suppliers."),
    ("Suppliers: decisions", SDL): ("A", "Approves technology as the matrix has it for apps."),
    ("Information assets", TIT): ("E", "Keeps the trust's own register of data."),
    ("What people say of standards", HT): ("E", "Answers for the first standard of leadership."),
    **{
        ("Overrides, and what does not apply", role): ("EA", "Whoever asks never decides.")
        for role in (HT, SDL, TIT)
    },
    **{
        (area, TIT): ("E", "Runs IT support for the trust's schools as well.")
        for area in ("Requests of all",)
    },
}
"""{(area, role): (what the product does instead, why)}: each on purpose."""
