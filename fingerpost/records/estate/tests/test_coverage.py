"""What another list and a look at ten assets let the register prove."""

from datetime import timedelta

import pytest

from fingerpost.foundation import deeds
from fingerpost.foundation.comparisons.models import Answer, Comparison, ComparisonRow
from fingerpost.foundation.now import LONDON, now, today
from fingerpost.foundation.spot_checks.models import SpotCheck
from fingerpost.records.estate.models import Asset
from fingerpost.standards.evidence import RULES, apply
from fingerpost.standards.verdicts import Verdict

from .build import assets

pytestmark = pytest.mark.django_db
ON_LIST = {
    "estate.protected": ("laptop", "protection", 31),
    "estate.switches_in_tool": ("switch", "network", 122),
    "estate.access_points_in_tool": ("access-point", "network", 122),
}


def ago(days):
    """The same hour by the school's clock, some days ago, whatever the clocks did since."""
    return now().astimezone(LONDON) - timedelta(days=days)


def compared(school, both=(), only_here=(), only_there=(), days=0, source="intune", aside=0):
    """A comparison some days ago: assets in both, assets only here, keys only there."""
    with deeds.begin("test"):
        last = Asset.objects.order_by("-pk").first()
        made = Comparison(
            organisation=school,
            register="assets",
            source=source,
            source_name=f"The {source}",
            by="Tess Wickham",
            at=ago(days),
            there=len(both) + len(only_there),
            both=len(both),
            only_here=len(only_here),
            only_there=len(only_there),
            aside=aside,
            last_row=last.pk if last else 0,
        )
        made.save()
        found = [("both", each.pk, f"row:{each.pk}") for each in both]
        found += [("only-here", each.pk, f"row:{each.pk}") for each in only_here]
        found += [("only-there", None, key) for key in only_there]
        for place, (outcome, thing, key) in enumerate(found):
            ComparisonRow(
                organisation=school,
                comparison=made,
                outcome=outcome,
                thing=thing,
                key=key,
                place=place,
            ).save()
    return made


def answered(school, key, until=None):
    with deeds.begin("test"):
        Answer(organisation=school, register="assets", key=key, kind="not-ours", until=until).save()


def spot_checked(school, right, of=10, days=0, register="assets", **more):
    with deeds.begin("test"):
        ended = ago(days)
        SpotCheck(
            organisation=school,
            register=register,
            state="finished",
            drawn=of,
            among=40,
            right=right,
            begun_by="Tess Wickham",
            ended_at=ended,
            ended_by="Tess Wickham",
            **more,
        ).save()


def found(key, day=None):
    return apply(key, day or today())


def test_without_a_comparison_nobody_can_tell(school):
    assert found("estate.listed").verdict == Verdict.NOT_EVIDENCED
    assets(school, 2)

    said = found("estate.listed")
    assert said.verdict == Verdict.PARTLY
    assert said.because.endswith("we cannot tell whether every device is listed.")
    assert "nothing to compare with" in found("estate.tags").caveat


@pytest.mark.parametrize(
    ("both", "here", "there", "apart", "verdict"),
    [
        (19, 1, 0, 0, Verdict.MET),
        (18, 2, 0, 0, Verdict.PARTLY),
        (19, 0, 1, 0, Verdict.MET),
        (18, 0, 2, 0, Verdict.PARTLY),
        (18, 0, 0, 2, Verdict.PARTLY),
        (2, 14, 4, 0, Verdict.PARTLY),
        (2, 13, 5, 0, Verdict.NOT_MET),
    ],
)
def test_nearly_every_device_must_be_in_both(school, both, here, there, apart, verdict):
    rows = assets(school, both + here + apart)
    keys = [f"serial:{n}" for n in range(there)]
    compared(school, rows[:both], rows[both : both + here], keys)

    said = found("estate.listed")
    assert (said.verdict, said.met, said.of) == (verdict, both, both + here + there + apart)
    assert f"{here} only here, {there} only there" in said.because


def test_what_was_answered_counts_until_its_day(school):
    rows = assets(school, 10)
    compared(school, rows[:9], rows[9:], ["serial:X"])
    assert found("estate.listed").verdict == Verdict.PARTLY
    answered(school, "serial:X")
    until = today() + timedelta(days=20)
    answered(school, f"row:{rows[9].pk}", until)

    said = found("estate.listed")
    assert (said.verdict, said.holds_until) == (Verdict.MET, until)
    assert found("estate.listed", until + timedelta(days=1)).verdict == Verdict.PARTLY


def test_what_the_register_lacks_for_a_reason_does_not_make_it_not_met(school):
    compared(school, assets(school, 10), only_there=["serial:X", "serial:Y", "serial:Z"])
    assert found("estate.listed").verdict == Verdict.NOT_MET

    answered(school, "serial:X")

    assert found("estate.listed").verdict == Verdict.PARTLY


def test_a_comparison_is_enough_for_a_term(school):
    rows = assets(school, 2)
    compared(school, rows, days=122)
    last = found("estate.listed")
    assert (last.verdict, last.holds_until) == (Verdict.MET, today())

    said = found("estate.listed", today() + timedelta(days=1))
    assert said.verdict == Verdict.PARTLY
    assert said.because.endswith("we cannot tell whether every device is listed.")


def test_two_lists_confirm_a_device_once(school):
    rows = assets(school, 4)
    compared(school, rows[:2], rows[2:])
    compared(school, rows[2:], rows[:2], source="ledger")

    said = found("estate.listed")
    assert (said.verdict, said.met, said.of) == (Verdict.MET, 4, 4)
    assert "The ledger" in said.because
    assert "The intune" in said.because


def test_what_is_gone_or_was_added_since_is_not_held_against_the_register(school):
    rows = assets(school, 4)
    compared(school, rows[:3], rows[3:], ["serial:S9"])
    with deeds.begin("test"):
        Asset.objects.filter(pk=rows[3].pk).update(status="lost")
    assets(school, 1, serial="S9")

    assert (found("estate.listed").met, found("estate.listed").of) == (4, 4)


@pytest.mark.parametrize("key", ON_LIST)
@pytest.mark.parametrize(
    ("good", "verdict"), [(10, Verdict.PARTLY), (8, Verdict.PARTLY), (7, Verdict.NOT_MET)]
)
def test_devices_must_be_in_the_list_of_a_tool(school, key, good, verdict):
    kind, source, _ = ON_LIST[key]
    rows = assets(school, 10, kind=kind)
    assets(school, 3, kind="display")
    compared(school, rows[:good], rows[good:], source=source)

    said = found(key)
    assert (said.verdict, said.met, said.of) == (verdict, good, 10)
    assert (said.rows.total if said.rows else 0) == 10 - good


@pytest.mark.parametrize("key", ON_LIST)
def test_no_list_or_another_or_an_old_one_shows_nothing(school, key):
    kind, source, days = ON_LIST[key]
    assert found(key).verdict == Verdict.NOT_EVIDENCED
    rows = assets(school, 2, kind=kind)
    compared(school, rows, source="intune")
    assert found(key).verdict == Verdict.NOT_EVIDENCED
    compared(school, rows, source=source, days=days + 1)
    assert found(key).verdict == Verdict.NOT_EVIDENCED

    compared(school, rows, source=source, days=days)
    assert found(key).verdict == Verdict.PARTLY


def test_what_to_do_about_missing_devices_leads_to_where_they_stand(school):
    rows = assets(school, 2, kind="switch")
    made = compared(school, rows[:1], rows[1:], source="network")
    here = f"/assets/comparisons/{made.pk}/?show=only-here"
    assert found("estate.switches_in_tool").go_to == here

    compared(school, rows[:1], source="network")
    assert found("estate.switches_in_tool").go_to == "/assets/comparisons/"


def test_what_was_set_aside_without_a_number_is_shown_there(school):
    rows = assets(school, 2, kind="switch")
    made = compared(school, rows[:1], source="network", aside=1)

    aside = f"/assets/comparisons/{made.pk}/?show=aside"
    assert found("estate.switches_in_tool").go_to == aside


def test_what_is_not_in_the_list_on_purpose_is_left_out_and_said(school):
    rows = assets(school, 5)
    compared(school, rows[:4], rows[4:], source="protection")
    answered(school, f"row:{rows[4].pk}")

    said = found("estate.protected")
    assert (said.met, said.of, said.left_out) == (4, 4, (("not in it on purpose", 1),))


def test_too_few_right_keep_every_count_of_the_register_from_being_met(school):
    rows = assets(school, 2, tag="", kind="display", support_ends_on=today())
    compared(school, rows)
    rules = [key for key in RULES if key.startswith("estate.") and SpotCheck in RULES[key].reads]
    before = {key: found(key) for key in rules}
    spot_checked(school, 7, given_up_before=1)

    assert before["estate.listed"].verdict == Verdict.MET
    for key in set(rules) - {"estate.borne_out"}:
        said = found(key)
        assert said.verdict != Verdict.MET
        if before[key].verdict != Verdict.NOT_EVIDENCED:
            assert "only 7 of 10 right" in said.because
            assert "after 1 draw was given up" in said.because
    assert len(rules) > 15


def test_eight_right_leave_a_finding_as_it_is_and_say_so(school):
    compared(school, assets(school, 2))
    spot_checked(school, 7, days=3)
    spot_checked(school, 8)

    said = found("estate.listed")
    assert said.verdict == Verdict.MET
    assert "8 of 10 right" in said.caveat


def test_a_comparison_is_named_beside_every_count(school):
    compared(school, assets(school, 2, kind="tablet"), only_there=["serial:X"])

    assert "2 in both, 0 only here, 1 only there" in found("estate.tags").caveat
