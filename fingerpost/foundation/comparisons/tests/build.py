"""Lists and comparisons for tests, brought in by the pages that people use."""

import re

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from fingerpost.foundation.comparisons.actions import deeds_of
from fingerpost.foundation.comparisons.declaration import COMPARABLES
from fingerpost.foundation.comparisons.models import Comparison, ComparisonRow, Upload
from fingerpost.foundation.registers.declaration import REGISTERS

HEADINGS = "Device name,Serial number,Asset tag,Model,Primary user UPN,Last check-in,Ownership"
KINDS = ["laptop", "desktop", "tablet"]


def enter(actor, serial, **values):
    """An asset of a serial number."""
    wanted = {"name": f"Laptop {serial}", "kind": "laptop", "serial": serial} | values
    return REGISTERS["asset"].verbs.create(actor, **wanted)


def address(name, *arguments, plural="assets"):
    return reverse(f"comparisons:{plural}_{name}", args=arguments)


def bring(client, *lines, headings=HEADINGS, source="intune", plural="assets", **more):
    """Upload a list; the answer to it."""
    data = "\n".join([headings, *lines]).encode()
    return client.post(
        address("start", plural=plural),
        {"source": source, "file": SimpleUploadedFile("list.csv", data), **more},
    )


def compare(client, *lines, kinds=KINDS, plural="assets", **more):
    """Upload a list and compare it with the columns as they are proposed."""
    brought = bring(client, *lines, plural=plural, **more)
    assert brought.status_code == 302, brought.text
    done = client.post(brought.url, {"kinds": kinds, **proposed(client.get(brought.url).text)})
    assert done.status_code == 302, done.text
    return Comparison.objects.order_by("-pk").first()


def proposed(page):
    """What the page proposes for each column."""
    columns = re.findall(r'<select[^>]*name="(column_\d+)"[^>]*>(.*?)</select>', page, re.DOTALL)
    found = {name: re.search(r'value="(\w+)" selected', options) for name, options in columns}
    return {name: each[1] for name, each in found.items() if each}


def rows(comparison, outcome):
    return list(ComparisonRow.objects.filter(comparison=comparison, outcome=outcome))


def titles(comparison, outcome):
    return [row.title for row in rows(comparison, outcome)]


def deeds():
    return deeds_of(COMPARABLES["assets"])


def nothing_waits():
    return not Upload.objects.exists()
