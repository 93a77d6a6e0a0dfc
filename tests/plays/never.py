"""Which verdicts the records never give on a requirement, and why. A row without need fails."""

from collections.abc import Mapping

from fingerpost.standards.verdicts import Verdict

MET = Verdict.MET
ONE_OF_SEVERAL = "The DfE asks for more than Fingerpost looks at, and the sentence says so."
NEVER: Mapping[str, Mapping[Verdict, str]] = {
    "systems.second_step": {MET: ONE_OF_SEVERAL},
}
