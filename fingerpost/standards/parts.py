"""Who stands behind the parts that the catalogue names: roles of one person, and groups."""

from dataclasses import dataclass
from datetime import date

from fingerpost.foundation.people.models import Duty, Person
from fingerpost.foundation.people.posts import Posts, posts
from fingerpost.foundation.people.table import posts_of_all
from fingerpost.foundation.people.titles import titles
from fingerpost.foundation.tenancy.models import Kind, Organisation

from .catalogue import PART_NAMES, Part

DUTIES: dict[Part, tuple[Duty, ...]] = {
    Part.SLT_DIGITAL_LEAD: (Duty.SLT_DIGITAL_LEAD,),
    Part.HEADTEACHER: (Duty.HEADTEACHER,),
    Part.IT_SUPPORT: (Duty.IT_SUPPORT, Duty.IT_MANAGER, Duty.OUTSIDE_IT),
    Part.BUSINESS_PROFESSIONAL: (Duty.BUSINESS,),
    Part.DPO: (Duty.DPO,),
    Part.DSL: (Duty.DSL,),
    Part.GOVERNORS: (Duty.CHAIR, Duty.DIGITAL_GOVERNOR),
    Part.TRUST_IT_LEAD: (Duty.TRUST_IT,),
    Part.HR: (Duty.HR,),
    Part.ESTATES: (Duty.ESTATES,),
    Part.SENCO: (Duty.SENCO,),
    Part.EXAMS_OFFICER: (Duty.EXAMS,),
    Part.CURRICULUM_LEADS: (Duty.CURRICULUM,),
}
"""The roles that stand for a part, the first that is held before the others."""
OF_FAMILY: dict[str, dict[Part, tuple[Duty, ...]]] = {
    "filtering-and-monitoring": {
        Part.GOVERNORS: (Duty.FILTERING_GOVERNOR,),
        Part.SLT: (Duty.FILTERING_SLT,),
    }
}
"""Where a family has people of its own for a part (DfE filtering and monitoring standard 1)."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Everybody who stands behind a part on a day."""

    organisation: Organisation
    held: Posts
    named: dict[Duty, str]
    leaders: int
    day: date

    def who(self, part: Part, family: str) -> str:
        """The name of whoever holds the role; "2 people" for senior leaders; else nothing."""
        for duty in self.duties(part, family):
            if held := self.held.holder(duty, self.day):
                return held.person.name
        if part == Part.SLT and self.leaders:
            return f"{self.leaders} senior leader{'s' if self.leaders > 1 else ''}"
        return ""

    def is_vacant(self, part: Part, family: str) -> bool:
        """Whether somebody should be named and is not; a group needs no name."""
        is_named = part == Part.SLT or bool(self.duties(part, family))
        return is_named and not self.who(part, family)

    def is_missed(self, part: Part, family: str) -> bool:
        """Whether a role is vacant that such an organisation has to have."""
        needed = any(
            Kind(self.organisation.kind) in posts_of_all()[duty].needed_by
            for duty in self.duties(part, family)
        )
        return needed and self.is_vacant(part, family)

    def title(self, part: Part, family: str) -> str:
        """What a part is called here: the local title of its role, where it has one."""
        for duty in self.duties(part, family)[:1]:
            if self.named[duty] != duty.label:
                return self.named[duty]
        name = PART_NAMES[part]
        return name[:1].upper() + name[1:]

    def role(self, part: Part, family: str) -> str:
        """The role under which somebody is named for a part."""
        return next((self.named[duty] for duty in self.duties(part, family)), "senior leader")

    def duties(self, part: Part, family: str) -> tuple[Duty, ...]:
        if part == Part.HEADTEACHER and self.organisation.is_trust:
            return (Duty.TRUST_EXECUTIVE,)
        return OF_FAMILY.get(family, {}).get(part) or DUTIES.get(part, ())


def parts_of(organisation: Organisation, day: date) -> Parts:
    """Who stands behind every part at an organisation on a day."""
    leaders = Person.objects.all().present(day).filter(is_slt=True).count()
    return Parts(organisation, posts(), titles(), leaders, day)
