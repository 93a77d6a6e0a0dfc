"""Until now every family counted: those of which a school has an answer stay open."""

from django.db import migrations

FIRST = "digital-leadership-and-governance"
FAMILIES = {
    "ACC": "digital-accessibility",
    "AUP": "acceptable-use",
    "BRO": "broadband-internet",
    "CAB": "network-cabling",
    "CLO": "cloud-solutions",
    "CYB": "cyber-security",
    "DEV": "laptops-desktops-and-tablets",
    "FAM": "filtering-and-monitoring",
    "ITS": "it-support",
    "SDD": "supplier-due-diligence",
    "SRV": "servers-and-storage",
    "SWI": "network-switching",
    "WIF": "wireless-network",
}
"""By the code with which the ids of their requirements begin."""


def open_what_has_an_answer(apps, schema_editor):
    here = schema_editor.connection.alias
    findings = apps.get_model("standards", "StoredFinding")._base_manager.using(here)
    subjects = apps.get_model("judging", "Subject")._base_manager.using(here)
    openings = apps.get_model("pacing", "Opening")
    answers = [
        *findings.exclude(verdict="not_evidenced").values_list(
            "organisation_id", "requirement", "opened_at"
        ),
        *subjects.values_list("organisation_id", "requirement", "judgement__recorded_at"),
    ]
    since = {}
    for organisation, requirement, moment in answers:
        family = FAMILIES.get(requirement.partition("-")[0], FIRST)
        earlier = since.get((organisation, family), moment)
        since[organisation, family] = min(earlier, moment)
    openings._base_manager.using(here).bulk_create(
        openings(organisation_id=organisation, family=family, opened_at=moment, opened_by="Fingerpost")
        for (organisation, family), moment in since.items()
        if family != FIRST
    )


class Migration(migrations.Migration):
    dependencies = [
        ("pacing", "0001_families_open_one_by_one"),
        ("judging", "0001_what_people_say"),
        ("standards", "0001_findings"),
    ]

    operations = [migrations.RunPython(open_what_has_an_answer, migrations.RunPython.noop)]
