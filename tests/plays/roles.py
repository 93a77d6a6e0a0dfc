"""What the register of roles shows."""

from . import MET, NOT_EVIDENCED, NOT_MET, PARTLY, play

ROLES = "/people/roles/"
LONG_AGO, A_YEAR_LATER = "1 September 2021", "31 August 2022"


def name(visitor, who, *duties, **how):
    """Somebody takes on roles, as the register of roles asks it."""
    for duty in duties:
        visitor.open(f"{ROLES}{duty}/appoint/").send(who=who, **how)


def held_once(visitor, *duties):
    """Roles that somebody had and gave up, so that they are vacant now."""
    name(visitor, "Ada Coppice", *duties, since=LONG_AGO, until=A_YEAR_LATER)


def write_letter(visitor, duty):
    visitor.open(f"{ROLES}{duty}/").send("Issue the letter")


@play("roles.digital_lead")
def digital_lead(school):
    yield NOT_EVIDENCED
    held_once(school.hugh, "slt-digital-lead")
    yield NOT_MET
    name(school.hugh, "Dita Fernside", "slt-digital-lead")
    yield PARTLY
    school.hugh.open("/people/who-does-what/").send(is_slt=["on"], appointed_on=LONG_AGO)
    yield MET
    support = school.hugh.open(f"{ROLES}it-support/appoint/")
    support.is_refused(who="Dita Fernside").send(knows=["on"])
    yield NOT_MET
    school.hugh.open(f"{ROLES}slt-digital-lead/").follow("Give the reason").send(
        reason="The trust looks at her work in IT each term"
    )
    yield PARTLY


@play("roles.filtering_leads")
def filtering_leads(school):
    yield NOT_EVIDENCED
    held_once(school.dita, "filtering-slt", "filtering-governor")
    yield NOT_MET
    name(school.dita, "Hugh Larkmoor", "filtering-slt")
    yield PARTLY
    name(school.dita, "Gwen Stillwater", "filtering-governor")
    yield MET


@play("roles.digital_governor")
def digital_governor(school):
    yield NOT_EVIDENCED
    held_once(school.hugh, "digital-link-governor")
    yield NOT_MET
    name(school.hugh, "Gwen Stillwater", "digital-link-governor")
    yield MET
    school.hugh.follow("Gwen Stillwater").follow("Change").send(is_governor=[])
    yield PARTLY


@play("roles.duties_written")
def duties_written(school):
    yield NOT_EVIDENCED
    name(school.hugh, "Dita Fernside", "slt-digital-lead")
    yield NOT_MET
    write_letter(school.hugh, "slt-digital-lead")
    yield MET
    school.hugh.open(f"{ROLES}slt-digital-lead/").follow("Change the details").send(hours_a_week=3)
    yield PARTLY


@play("roles.filtering_duties")
def filtering_duties(school):
    yield NOT_EVIDENCED
    name(school.hugh, "Gwen Stillwater", "filtering-governor")
    name(school.hugh, "Dot Bramble", "dsl")
    yield NOT_MET
    write_letter(school.hugh, "filtering-governor")
    write_letter(school.hugh, "dsl")
    yield PARTLY


@play("roles.safeguarding_lead")
def safeguarding_lead(school):
    yield NOT_EVIDENCED
    held_once(school.dita, "dsl")
    yield NOT_MET
    name(school.dita, "Dot Bramble", "dsl")
    yield PARTLY


@play("roles.accessibility_help")
def accessibility_help(school):
    yield NOT_EVIDENCED
    held_once(school.dita, "senco")
    yield NOT_MET
    name(school.dita, "Sid Hazelgrove", "senco")
    yield PARTLY


GROUPS = {
    "brought_together": (["slt-digital-lead"], ["it-support", "dpo", "dsl"]),
    "it_duties": (["slt-digital-lead"], ["external-it-support"]),
    "recovery_team": (["recovery-lead"], ["headteacher", "dpo"]),
    "breach_duties": (["dpo"], ["headteacher", "it-support"]),
}
"""Of each group that has to be named: who is too few, and who more makes it partly met."""


def a_group(first, more):
    def acts(school):
        yield NOT_EVIDENCED
        for at, duties in enumerate((first, more)):
            for which, duty in enumerate(duties):
                name(school.dita, f"Ada Coppice {at}{which}", duty)
            yield PARTLY if duties is more else NOT_MET

    return acts


for key, (first, more) in GROUPS.items():
    play(f"roles.{key}")(a_group(first, more))
