"""Made-up frameworks as files, in both shapes."""

from django.core.files.uploadedfile import SimpleUploadedFile

from fingerpost.foundation.actor import Actor
from fingerpost.standards.frameworks import actions
from fingerpost.standards.frameworks.models import Framework, Node

OURS = """
publisher: Three Signs Learning Trust
edition: 2026-09-01
family:
  slug: three-signs
  title: What Three Signs asks
  plain: Our own rules for every school.
standards:
- id: TST-1
  title: Look after what you have
  requirements:
  - id: TST-1.1
    plain: A governor leads on digital
    same_as: [DLG-1.7]
  - id: TST-1.2
    plain: The trolleys are locked at night
    asks: Every trolley is locked when the last lesson ends.
"""
LIBRARY = """
urn: urn:made-up:library:lamp
provider: The lamp makers
publication_date: 2026-02-01
objects:
  framework:
    urn: urn:made-up:framework:lamp
    name: The Lamp Mark
    requirement_nodes:
    - urn: urn:lamp:a
      assessable: false
      ref_id: A
      name: Light
    - urn: urn:lamp:a1
      parent_urn: urn:lamp:a
      assessable: true
      ref_id: A.1
      description: Every room has a lamp.
    - urn: urn:lamp:a2
      parent_urn: urn:lamp:a
      assessable: true
      description: Every lamp has a switch.
"""


def load(actor: Actor, text: str = OURS) -> Framework:
    """A framework, looked through and kept."""
    upload = SimpleUploadedFile("framework.yaml", text.encode())
    return actions.keep(actor, actions.look_through(actor, upload=upload))


def node(number: str) -> Node:
    return Node.objects.standing().get(number=number)
