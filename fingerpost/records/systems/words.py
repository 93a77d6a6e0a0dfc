"""What schools call a kind of system, and which words tell it."""

from fingerpost.foundation.imports.kinds import by_name, guessing

from .choices import Kind

_NAMES = {
    Kind.MIS: "mis | school mis | management information system | pupil records",
    Kind.SAFEGUARDING: "safeguarding | child protection | behaviour and safeguarding",
    Kind.FILTERING: "filtering | monitoring | web filter | filter",
    Kind.LEARNING: "learning | curriculum | teaching | vle | learning platform | assessment",
    Kind.OFFICE: "email | e-mail | office | productivity | file storage | documents",
    Kind.SIGN_IN: "identity | directory | active directory | sign in | single sign on",
    Kind.PARENTS: "parents | parent communication | communication | payments",
    Kind.FINANCE: "finance | payroll | accounts | budgeting",
    Kind.STAFF: "hr | human resources | staff | recruitment",
    Kind.CATERING: "catering | library | cashless catering | canteen",
    Kind.NETWORK: "network | broadband | wifi | wi-fi | internet | infrastructure",
    Kind.TELEPHONY: "telephony | telephones | phones | phone system | voip",
    Kind.BACKUP: "backup | backups | disaster recovery",
    Kind.SITE: "site | cctv | access control | door entry | premises | visitor management",
    Kind.WEBSITE: "website | web site | school website",
    Kind.OTHER: "misc | general",
}
KINDS = by_name(_NAMES)
_HINTS = (
    (r"backups?", Kind.BACKUP),
    (r"filter(ing)?", Kind.FILTERING),
    (r"safeguarding|child protection", Kind.SAFEGUARDING),
    (r"mis|registers?|attendance|timetabl\w+", Kind.MIS),
    (r"e-?mails?|calendar|documents?|files?", Kind.OFFICE),
    (r"directory|sign-?on|identity|passwords?", Kind.SIGN_IN),
    (r"parents?|payments?", Kind.PARENTS),
    (r"finance|payroll|budget\w*|invoices?", Kind.FINANCE),
    (r"recruitment|personnel|hr", Kind.STAFF),
    (r"cater\w+|canteen|library", Kind.CATERING),
    (r"broadband|wi-?fi|network|firewall|internet", Kind.NETWORK),
    (r"phones?|telephon\w+|voip", Kind.TELEPHONY),
    (r"cctv|doors?|access control|visitors?", Kind.SITE),
    (r"website", Kind.WEBSITE),
    (r"learning|homework|reading|maths|curriculum|assessment|classroom", Kind.LEARNING),
)


guess = guessing(_HINTS)
"""The kind of system that some words are about, if a word in them says it."""
