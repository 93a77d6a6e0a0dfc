"""What schools, councils and finance systems call a kind of contract, and which words tell it."""

from fingerpost.foundation.imports.kinds import by_name, guessing

from .choices import Kind

_NAMES = {
    Kind.BROADBAND: "internet | internet provider | isp | connectivity | leased line | wan",
    Kind.BROADBAND_BACKUP: "backup broadband | backup line | secondary broadband | failover",
    Kind.IT_SUPPORT: "it | ict | ict support | managed service | technical support | it services",
    Kind.MIS: "mis | school mis | management information",
    Kind.SAFEGUARDING: "safeguarding | child protection records",
    Kind.FILTERING: "web filter | web filtering | content filtering | internet filtering",
    Kind.MONITORING: "device monitoring | user monitoring",
    Kind.TELEPHONY: "phones | telephone | telephones | voip | mobile phones | telecoms",
    Kind.PRINT: "printing | photocopying | copiers | photocopiers | reprographics | mfd",
    Kind.SOFTWARE: "software | licence | licences | license | application",
    Kind.SUBSCRIPTION: "subscriptions | saas | edtech | online resource | app",
    Kind.CLOUD: "cloud | hosting | web hosting | online backup | cloud backup",
    Kind.LEASE: "leasing | operating lease | equipment lease",
    Kind.MAINTENANCE: "repairs | servicing | service contract",
    Kind.DISPOSAL: "recycling | weee | it disposal | waste",
    Kind.COPYRIGHT: "copyright | copyright licences",
    Kind.INSURANCE: "insurances | risk protection | rpa",
    Kind.OTHER: "misc | miscellaneous | general",
}
KINDS = by_name(_NAMES)
_HINTS = (
    (r"backup (line|broadband|connection)|failover", Kind.BROADBAND_BACKUP),
    (r"broadband|internet (access|line|service)|fibre|leased line", Kind.BROADBAND),
    (r"filter(ing)?|smoothwall|lightspeed|securly", Kind.FILTERING),
    (r"senso|impero|monitoring", Kind.MONITORING),
    (r"cpoms|myconcern|safeguarding", Kind.SAFEGUARDING),
    (r"sims|arbor|bromcom|integris|scholarpack|mis", Kind.MIS),
    (r"recycl\w*|weee|disposals?", Kind.DISPOSAL),
    (r"telecoms?|voip|telephon\w+|mobiles?", Kind.TELEPHONY),
    (r"print(ing|ers?)?|copiers?|photocop\w+", Kind.PRINT),
    (r"it support|ict support|managed it|technician", Kind.IT_SUPPORT),
    (r"cloud|hosting|backups?", Kind.CLOUD),
    (r"leas(e|ing)", Kind.LEASE),
    (r"insurance|rpa", Kind.INSURANCE),
    (r"copyright", Kind.COPYRIGHT),
    (r"maintenance|repairs?|servicing", Kind.MAINTENANCE),
    (r"subscriptions?", Kind.SUBSCRIPTION),
    (r"software|apps?|licen[cs]es?", Kind.SOFTWARE),
)


guess = guessing(_HINTS)
"""The kind of contract that some words are about, if a word in them says it."""
