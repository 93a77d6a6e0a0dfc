"""Which verdicts the records never give on a requirement, and why. A row without need fails."""

from collections.abc import Mapping

from fingerpost.standards.verdicts import Verdict

NOT_EVIDENCED, NOT_MET = Verdict.NOT_EVIDENCED, Verdict.NOT_MET
PARTLY, MET = Verdict.PARTLY, Verdict.MET
ONE_OF_SEVERAL = "The DfE asks for more than Fingerpost looks at, and the sentence says so."
NEVER: Mapping[str, Mapping[Verdict, str]] = {
    "contracts.spending": {MET: ONE_OF_SEVERAL},
    "systems.second_step": {MET: ONE_OF_SEVERAL},
    "roles.accessibility_help": {MET: "A name does not show what staff were told"},
    "roles.breach_duties": {MET: "Names do not show the written procedure"},
    "roles.brought_together": {MET: "Names do not show that they meet"},
    "roles.filtering_duties": {MET: "Our letters do not say what suppliers do"},
    "roles.it_duties": {MET: "Names do not show that they agreed who does what"},
    "roles.recovery_team": {MET: "Names do not show the plan, nor how to reach them"},
    "roles.safeguarding_lead": {MET: "A name does not show reports to governors"},
}
