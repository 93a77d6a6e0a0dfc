"""What schools and finance systems call a kind of service, and which words tell it."""

from fingerpost.foundation.imports.kinds import by_name, guessing

from .choices import Kind

_NAMES = {
    Kind.BROADBAND: "internet | internet provider | isp | connectivity | leased line | wan",
    Kind.IT_SUPPORT: "it | ict | ict support | managed service | msp | it services",
    Kind.MIS: "mis | school mis | management information | sims | arbor | bromcom",
    Kind.SAFEGUARDING: "safeguarding | child protection records | cpoms | myconcern",
    Kind.FILTERING: "filtering | monitoring | web filter | web filtering | content filtering",
    Kind.TELEPHONY: "phones | telephone | telephones | voip | mobile phones | telecoms",
    Kind.PRINT: "printing | photocopying | copiers | photocopiers | reprographics | mfd",
    Kind.SOFTWARE: "software | app | apps | licence | licences | software licence | edtech | saas",
    Kind.CLOUD: "cloud | hosting | web hosting | backup | online backup | cloud backup",
    Kind.HARDWARE: "equipment | it equipment | computers | devices | ict equipment | ict hardware",
    Kind.MAINTENANCE: "repairs | servicing | repair",
    Kind.DISPOSAL: "recycling | weee | it disposal | data destruction | secure disposal",
    Kind.TRAINING: "training | advice | consultancy | consultant | cpd",
    Kind.OTHER: "misc | miscellaneous | general",
}
KINDS = by_name(_NAMES)
_HINTS = (
    (r"broadband|internet|fibre|leased line", Kind.BROADBAND),
    (r"filter(ing)?|smoothwall|lightspeed|securly|senso", Kind.FILTERING),
    (r"cpoms|myconcern|safeguarding", Kind.SAFEGUARDING),
    (r"sims|arbor|bromcom|integris|scholarpack|mis", Kind.MIS),
    (r"recycl\w*|weee|destruction|disposals?", Kind.DISPOSAL),
    (r"telecoms?|voip|telephon\w+|mobiles?", Kind.TELEPHONY),
    (r"print(ing|ers?)?|copiers?|photocop\w+", Kind.PRINT),
    (r"it support|ict support|managed it|technician", Kind.IT_SUPPORT),
    (r"cloud|hosting|backups?", Kind.CLOUD),
    (r"training|consult\w+", Kind.TRAINING),
    (r"maintenance|repairs?|servicing", Kind.MAINTENANCE),
    (r"software|apps?|licen[cs]es?", Kind.SOFTWARE),
    (r"computers?|laptops?|hardware", Kind.HARDWARE),
)


guess = guessing(_HINTS)
"""The kind of service that some words are about, if a word in them says it."""
