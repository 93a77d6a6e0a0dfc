"""Which verdicts the records never give on a requirement, and why. A row without need fails."""

from collections.abc import Mapping

from fingerpost.standards.verdicts import Verdict

NOT_EVIDENCED, NOT_MET = Verdict.NOT_EVIDENCED, Verdict.NOT_MET
PARTLY, MET = Verdict.PARTLY, Verdict.MET
ONE_OF_SEVERAL = "The DfE asks for more than Fingerpost looks at, and the sentence says so."
OTHER_SYSTEMS = "Fingerpost sees its own accounts, and no other system's"
IN_TIME_OR_NOT = "A review was made within the year, or it was not"
USED_OR_NOT = "Requests come in here, or none does and nothing shows it"
READERS_HAVE_ONE = "Whoever reads the page has an account"
ALWAYS_SO = {
    NOT_EVIDENCED: "Fingerpost does so whatever a school does",
    NOT_MET: "Fingerpost does so whatever a school does",
    MET: OTHER_SYSTEMS,
}
NEVER: Mapping[str, Mapping[Verdict, str]] = {
    "desk.in_use": {NOT_MET: USED_OR_NOT, PARTLY: USED_OR_NOT},
    "contracts.spending": {MET: ONE_OF_SEVERAL},
    "systems.second_step": {MET: ONE_OF_SEVERAL},
    "accounts.administrators": {
        NOT_EVIDENCED: "Whoever reads the page leads here, and has an account",
        MET: OTHER_SYSTEMS,
    },
    "accounts.guessing": ALWAYS_SO,
    "accounts.leavers": {MET: OTHER_SYSTEMS},
    "accounts.own_accounts": {NOT_EVIDENCED: READERS_HAVE_ONE, MET: OTHER_SYSTEMS},
    "accounts.second_step": {NOT_EVIDENCED: READERS_HAVE_ONE, MET: OTHER_SYSTEMS},
    "accounts.weak_passwords": ALWAYS_SO,
    "upkeep.contracts_yearly": {PARTLY: IN_TIME_OR_NOT},
    "upkeep.information_yearly": {PARTLY: IN_TIME_OR_NOT},
    "estate.access_points_in_tool": {MET: "The list of a tool does not say whether it warns"},
    "estate.protected": {MET: "A list of devices does not say whether protection is up to date"},
    "estate.switches_in_tool": {MET: "The list of a tool does not say whether it warns"},
    "refresh.foreseen": {MET: "The written strategy is not kept in Fingerpost"},
    "roles.accessibility_help": {MET: "A name does not show what staff were told"},
    "roles.breach_duties": {MET: "Names do not show the written procedure"},
    "roles.brought_together": {MET: "Names do not show that they meet"},
    "roles.filtering_duties": {MET: "Our letters do not say what suppliers do"},
    "roles.it_duties": {MET: "Names do not show that they agreed who does what"},
    "roles.recovery_team": {MET: "Names do not show the plan, nor how to reach them"},
    "roles.safeguarding_lead": {MET: "A name does not show reports to governors"},
    "staff.compared": {MET: OTHER_SYSTEMS},
    "staff.left_in_time": {MET: OTHER_SYSTEMS},
}
