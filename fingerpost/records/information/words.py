"""What other registers of data call functions, lawful bases and conditions."""

from fingerpost.foundation.imports.kinds import by_name, guessing

from .bases import lawful, special
from .choices import Function

_NAMES = {
    Function.TEACHING: "teaching | curriculum | learning | education",
    Function.PUPILS: "pupils | students | pupil administration | pupil data | attendance",
    Function.ADMISSIONS: "admission",
    Function.SAFEGUARDING: "safeguarding | pastoral | welfare | child protection",
    Function.SEND: "sen | send | inclusion | medical",
    Function.ASSESSMENT: "assessment | exams | examinations | data",
    Function.PARENTS: "parents | communications | marketing",
    Function.STAFF: "hr | human resources | personnel | staffing | recruitment",
    Function.FINANCE: "finance | payroll | accounts",
    Function.GOVERNANCE: "governors | governance | trustees",
    Function.SITE: "premises | estates | facilities | security | site | health and safety",
    Function.CATERING: "catering | trips | extra-curricular | clubs",
    Function.IT: "it | ict | computing",
    Function.OTHER: "general | administration | office",
}
FUNCTIONS = by_name(_NAMES)
_HINTS = (
    (r"safeguarding|child protection|welfare", Function.SAFEGUARDING),
    (r"sen|send|medical|health", Function.SEND),
    (r"admissions?", Function.ADMISSIONS),
    (r"exams?|assessments?|results", Function.ASSESSMENT),
    (r"payroll|finance|invoices?|payments?", Function.FINANCE),
    (r"staff\w*|recruitment|personnel|hr", Function.STAFF),
    (r"governors?|trustees?", Function.GOVERNANCE),
    (r"cctv|visitors?|premises", Function.SITE),
    (r"trips?|meals|catering|clubs?", Function.CATERING),
    (r"parents?|newsletters?", Function.PARENTS),
    (r"pupils?|students?|attendance", Function.PUPILS),
    (r"accounts?|network|back-?ups?", Function.IT),
    (r"teaching|lessons?|learning|curriculum", Function.TEACHING),
)
BASES = {
    **{said: each.code for each in lawful() for said in (each.words.lower(), each.article.lower())},
    "legal obligations": "legal-obligation",
    "public interest": "public-task",
    "task in the public interest": "public-task",
    "contractual": "contract",
    "legitimate interest": "legitimate-interests",
    "vital interest": "vital-interests",
}
CONDITIONS = {
    said: each.code for each in special() for said in (each.words.lower(), each.article.lower())
}


guess = guessing(_HINTS)
"""The business function that some words are about, if a word in them says it."""
