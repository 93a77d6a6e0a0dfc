"""What schools call things is understood, and what is not understood is not lost."""

import pytest

from fingerpost.foundation.imports.columns import folded, propose
from fingerpost.foundation.imports.dates import DateOrder
from fingerpost.foundation.registers.importing import actions
from fingerpost.records.estate.choices import Kind, Status
from fingerpost.records.estate.importing.words import guess
from fingerpost.records.estate.models import Asset
from fingerpost.records.estate.tests.build import asset

from .build import LAYOUT, brought_in, dry_run, outcomes, sheet, why

FILES = {
    "Snipe-IT": (
        "Company,Name,Asset Tag,Category,Supplier,Manufacturer,Location,Order Number,Model,"
        "Model Notes,Model Number,Asset Notes,Purchase Date,Purchase Cost,Checkout Type,"
        "Checked Out To: Username",
        "name,tag,kind,supplier,manufacturer,location,model,notes,purchased_on,cost,assigned_to,"
        "order_number,model_number",
    ),
    "GLPI": (
        "Name,Entity,Status,Manufacturers (Manufacturer),Serial number,Types,Model,"
        "Operating System - Name,Location,Last update,Inventory number,User,Comments",
        "name,status,manufacturer,serial,kind,model,os,location,last_seen_on,tag,assigned_to,notes",
    ),
    "the DfE's list": (
        "Description,Serial number,Assigned to,Location,Purchase date,Review date,Asset tag",
        "name,serial,assigned_to,location,purchased_on,review_on,tag",
    ),
    "a school's own": (
        "Asset No,Barcode,Make,Room,User,Purchased,Price,Warranty Expiry,Replacement date,"
        "Windows version,S/N",
        "tag,manufacturer,location,assigned_to,purchased_on,cost,warranty_ends_on,review_on,os,"
        "serial",
    ),
    "Intune": (
        "Device ID,Device name,Enrollment date,Last check-in,OS version,Azure AD registered,"
        "Serial number,Manufacturer,Model,Wi-Fi MAC,Total storage,Category,Primary user UPN,"
        "Primary user display name,Compliance,Managed by,Ownership,Encrypted,OS,SkuFamily,JoinType",
        "name,last_seen_on,os_version,serial,manufacturer,model,kind,assigned_to,ownership,"
        "encrypted,os",
    ),
    "Microsoft Graph": (
        "deviceName,serialNumber,userPrincipalName,complianceState,lastSyncDateTime,isEncrypted,"
        "enrolledDateTime,managedDeviceOwnerType,operatingSystem,osVersion,manufacturer,model",
        "name,serial,assigned_to,last_seen_on,encrypted,ownership,os,os_version,manufacturer,model",
    ),
    "Autopilot": (
        "Device Serial Number,Windows Product ID,Hardware Hash,Group Tag,Manufacturer,Model,"
        "Purchase order,Assigned User",
        "serial,manufacturer,model,order_number,assigned_to",
    ),
    "Google Admin": (
        "Serial number,Asset ID,Status,Model,OS version,User,Location,Notes,Enrollment time,"
        "Last policy sync,Organizational unit,Auto-update expiration,MAC address,MEID",
        "serial,tag,status,model,os_version,assigned_to,location,notes,last_seen_on,"
        "support_ends_on",
    ),
    "Jamf Pro": (
        "Computer Name,Asset Tag,Serial Number,Model,Operating System,Last Check-in,Managed,"
        "IP Address,Full Name,Email Address,Department,Building,Room,FileVault 2 Status,PO Number,"
        "PO Date,Vendor,Warranty Expiration,Lease Expiration,Purchase Price",
        "name,tag,serial,model,os,last_seen_on,assigned_to,location,encrypted,order_number,"
        "purchased_on,supplier,warranty_ends_on,lease_ends_on,cost",
    ),
    "Jamf School": (
        "Name,Serial Number,UDID,Asset Tag,Model,OS Version,Last Check-in,Owner,Location,Groups,"
        "Notes",
        "name,serial,tag,model,os_version,last_seen_on,assigned_to,location,notes",
    ),
    "ChromeOS": (
        "serialNumber,annotatedAssetId,annotatedUser,annotatedLocation,osVersion,"
        "autoUpdateExpiration,manufactureDate,model",
        "serial,tag,assigned_to,location,os_version,support_ends_on,made_on,model",
    ),
}


@pytest.mark.parametrize("program", FILES)
def test_the_headings_of_others_are_known(program):
    headers, fields = (text.split(",") for text in FILES[program])

    assert sorted(propose(headers, LAYOUT.aliases).values()) == sorted(fields)


def test_no_heading_means_two_fields():
    means = {}
    for column in LAYOUT.columns:
        for heading in (column.label, *column.aliases):
            assert means.setdefault(folded(heading), column.name) == column.name, heading


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Notebook", Kind.LAPTOP),
        ("LAPTOPS", Kind.LAPTOP),
        ("iPad", Kind.TABLET),
        ("Tablet PC", Kind.TABLET),
        ("AP", Kind.ACCESS_POINT),
        ("Wi-Fi AP", Kind.ACCESS_POINT),
        ("Monitor", Kind.PERIPHERAL),
        ("Interactive Whiteboard", Kind.DISPLAY),
        ("Photocopier", Kind.PRINTER),
        ("NAS", Kind.STORAGE),
        ("Multi-function device", Kind.PRINTER),
    ],
)
def test_a_kind_goes_by_many_names(word, kind):
    assert LAYOUT.by_name["kind"].read(word, DateOrder.DAY_FIRST) == kind


@pytest.mark.parametrize(
    ("word", "status"),
    [("Deployed", Status.IN_USE), ("In stock", Status.SPARE), ("Written-off", Status.DISPOSED)],
)
def test_a_status_goes_by_many_names(word, status):
    assert LAYOUT.by_name["status"].read(word, DateOrder.DAY_FIRST) == status


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Yr 5 laptops", Kind.LAPTOP),
        ("Laptop trolley", Kind.PERIPHERAL),
        ("Dell OptiPlex 3080", Kind.DESKTOP),
        ("Epson projector", Kind.DISPLAY),
        ("Bee-Bot", None),
    ],
)
def test_a_word_tells_the_kind(words, kind):
    assert guess(words) == kind


@pytest.mark.django_db
def test_an_unknown_kind_becomes_other_and_its_word_is_kept(technician):
    run = brought_in(technician, sheet("FW-1,Bee-Bot,Floor robot,,,,", "FW-2,Beam,Floor robot,,,,"))

    made = Asset.objects.get(tag="FW-1")
    assert (made.kind, made.notes) == ("other", "Kind in the file: Floor robot")
    assert "Floor robot (2)" in run.remarks[0]
    assert "becomes “Other”" in why(run, 2)


@pytest.mark.django_db
def test_a_model_number_is_kept_beside_the_model_and_names_what_has_no_other_name(technician):
    headings = "Asset Tag,Manufacturer,Model,Model No."
    brought_in(
        technician, sheet("FW-1,HP,ProBook 450,4Q2Y1EA", "FW-2,HP,,W2G55A", headings=headings)
    )

    first, second = Asset.objects.order_by("tag")
    assert (first.name, first.model_number) == ("HP ProBook 450", "4Q2Y1EA")
    assert (second.name, second.model_number) == ("HP W2G55A", "W2G55A")


@pytest.mark.django_db
def test_an_unknown_status_is_kept_in_words_beside_the_notes(technician):
    brought_in(
        technician,
        sheet("FW-1,iPad,Kept for parts,Ask Tess", headings="Asset tag,Description,Status,Notes"),
    )

    made = Asset.objects.get()
    assert (made.status, made.notes) == ("in-use", "Ask Tess\nStatus in the file: Kept for parts")


@pytest.mark.django_db
def test_new_notes_leave_the_words_of_earlier_files(technician):
    headings = "Asset tag,Description,Kind,Notes"
    brought_in(technician, sheet("FW-1,Bee-Bot,Floor robot,Old", headings=headings))
    brought_in(technician, sheet("FW-1,Bee-Bot,Floor robot,New", headings=headings))

    assert Asset.objects.get().notes == "New\nKind in the file: Floor robot"


@pytest.mark.django_db
def test_a_kind_that_somebody_corrected_stays_corrected(school, technician):
    asset(school, tag="FW-1", kind="camera")

    run = dry_run(technician, sheet("FW-1,Signpost 14,Floor robot,,,,"))

    assert outcomes(run) == {2: "unchanged"}
    assert "what the register says stays" in why(run, 2)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("row", "name", "kind"),
    [
        ("FW-1,,Dell,P2419H", "Dell P2419H", "other"),
        ("FW-1,,HP,HP ProBook 445", "HP ProBook 445", "laptop"),
        ("FW-1,Tablet,,", "Tablet", "tablet"),
        ("FW-1,Hearing loop,,", "Hearing loop", "other"),
    ],
)
def test_a_missing_description_is_made_of_what_is_there(technician, row, name, kind):
    brought_in(technician, sheet(row, headings="Asset tag,Kind,Make,Model"))

    made = Asset.objects.get()
    assert (made.name, made.kind) == (name, kind)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("cell", "ends", "notes"),
    [
        ("3 years", "2025-02-28", ""),
        ("36", "2025-02-28", ""),
        ("1 yr RTB", "2023-02-28", ""),
        ("01/09/2024", "2024-09-01", ""),
        ("Expired", "None", "Warranty ends in the file: Expired"),
    ],
)
def test_a_warranty_is_a_day_or_a_length(technician, cell, ends, notes):
    line = f"FW-1,iPad,28/02/2022,{cell}"
    brought_in(technician, sheet(line, headings="Asset tag,Description,Purchased,Warranty"))

    made = Asset.objects.get()
    assert (str(made.warranty_ends_on), made.notes) == (ends, notes)


@pytest.mark.django_db
def test_a_length_of_warranty_without_a_purchase_date_is_kept_in_words(technician):
    brought_in(technician, sheet("FW-1,iPad,3 years", headings="Asset tag,Description,Warranty"))

    assert Asset.objects.get().notes == "Warranty ends in the file: 3 years"


@pytest.mark.django_db
def test_a_row_that_stands_for_many_is_warned_about(technician):
    run = dry_run(technician, sheet("FW-1,iPad,30", headings="Asset tag,Description,Qty"))

    assert run.notes == [
        "“Qty” says more than one in 1 row. Each row becomes one asset: give every device a row "
        "of its own."
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("heading", "ours", "theirs"),
    [("Ownership", "Company", "Personal"), ("BYOD", "0", "1"), ("Owner type", "corporate", "BYOD")],
)
def test_a_device_of_somebodys_own_is_refused_with_the_reason(technician, heading, ours, theirs):
    headings = f"Asset tag,Description,{heading}"
    run = dry_run(technician, sheet(f"FW-1,iPad,{ours}", f"FW-2,iPad,{theirs}", headings=headings))

    assert outcomes(run) == {2: "new", 3: "refused"}
    assert "belongs to a person, not to the school" in why(run, 3)


@pytest.mark.django_db
def test_what_nobody_needs_of_a_device_is_not_stored(technician):
    headings = "Device name,Serial number,Primary user display name,Primary user email address,IMEI"
    run = brought_in(technician, sheet("L1,AB12,Ted B,ted@school.example,35", headings=headings))

    assert Asset.objects.get().assigned_to == "Ted B"
    assert "ted@school.example" not in str(run.headers) + str(list(Asset.objects.values()))


@pytest.mark.django_db
def test_the_end_of_updates_may_be_a_count_of_milliseconds(technician):
    headings = "serialNumber,model,autoUpdateExpiration,lastSync"
    row = "CB1,Chromebook 11,1812758400000,2026-05-01T08:00:00.000Z"
    brought_in(technician, sheet(row, headings=headings))

    made = Asset.objects.get()
    assert (str(made.support_ends_on), str(made.last_seen_on)) == ("2027-06-12", "2026-05-01")


def test_what_google_manages_no_longer_is_spare_and_not_disposed_of(school, technician):
    used = asset(school, tag="1", status="in-use")
    lost = asset(school, tag="2", status="lost")
    run = dry_run(
        technician,
        sheet(
            "1,DEPROVISIONED,C1",
            "2,Deprovisioned,C1",
            "3,DEPROVISIONED,C1",
            headings="Asset tag,Status,Model",
        ),
    )
    actions.commit(technician, run)

    assert "Deprovisioned in Google" in " ".join(run.remarks)
    assert Asset.objects.get(pk=used.pk).status == Status.SPARE
    assert Asset.objects.get(pk=lost.pk).status == Status.LOST
    assert Asset.objects.get(tag="3").status == Status.SPARE
