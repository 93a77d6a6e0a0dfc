"""Whole heading lines as Entra, Google, Arbor, SIMS and Bromcom write them are understood."""

import pytest

from fingerpost.foundation.imports.columns import propose
from fingerpost.foundation.staff_lists.columns import LAYOUT
from fingerpost.foundation.staff_lists.refused import refusals

ENTRA = (
    "userPrincipalName,displayName,surname,mail,givenName,objectId,userType,jobTitle,department,"
    "accountEnabled,usageLocation,streetAddress,state,country,physicalDeliveryOfficeName,city,"
    "postalCode,telephoneNumber,mobile,authenticationAlternativePhoneNumber,authenticationEmail,"
    "alternateEmailAddress,ageGroup,consentProvidedForMinor,legalAgeGroupClassification,"
    "companyName,creationType,directorySynced,invitationState,identityIssuer,createdDateTime"
)
GOOGLE = (
    "First Name [Required],Last Name [Required],Email Address [Required],Password [Required],"
    "Org Unit Path [Required],Status [READ ONLY],Last Sign In [READ ONLY],Recovery Email,"
    "Home Secondary Email,Recovery Phone [MUST BE IN THE E.164 FORMAT],Work Phone,Home Phone,"
    "Mobile Phone,Home Address,Employee ID,Employee Type,Employee Title,Manager Email,Department,"
    "2sv Enrolled [READ ONLY],Change Password at Next Sign-In"
)
ARBOR = (
    "Arbor ID,Title,Legal First Name,Legal Last Name,Preferred First Name,Preferred Last Name,"
    "Staff Code,Email address,Business Role,Line Manager,Department,Employment Start,"
    "Employment End,FTE,Site,NI Number,Date of Birth,Gender,Ethnicity,Mobile number,Religion"
)
SIMS = (
    "Person ID,Title,Forename,Surname,Initials,Work Email,Work Telephone,Gender,DOB,NI Number,"
    "Date of Arrival,Date of Leaving,Post,Home Address,Disability,Next of Kin"
)
BROMCOM = (
    "Job Title,Payroll Number,NI Number,Continuous Service Date,Title,First Name,Last Name,"
    "Preferred First Name,Preferred Last Name,Gender,Date of Birth,Staff Code,Contract Number,"
    "End Date,Work Email,DBS Number,Sickness Days,Salary"
)


@pytest.mark.parametrize(
    ("line", "understood", "left_out"),
    [
        (ENTRA, "entra_id sign_in is_open site category", "mobile streetAddress ageGroup"),
        (GOOGLE, "email is_open mis_id job_title line_manager", "Home Secondary Email"),
        (ARBOR, "mis_id staff_code preferred_forename starts_on contract_ends_on site", "Religion"),
        (SIMS, "mis_id staff_code starts_on left_on job_title", "Next of Kin"),
        (BROMCOM, "mis_id staff_code starts_on contract_ends_on email", "Sickness Days"),
    ],
    ids=["Entra", "Google", "Arbor", "SIMS", "Bromcom"],
)
def test_a_whole_line_of_headings_is_understood(line, understood, left_out):
    headings = line.split(",")
    found = propose(headings, LAYOUT.aliases)
    assert set(understood.split()) | {"surname", "forename"} <= set(found.values())

    closed = refusals(headings)
    assert not closed.keys() & found.keys()
    told = {headings[index] for index in closed}
    assert left_out in told or set(left_out.split()) <= told
