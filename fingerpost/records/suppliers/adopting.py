"""What a school reads on the page of a supplier of its trust, and the way to an own entry."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from fingerpost.foundation.errors import DomainError
from fingerpost.foundation.http import Request
from fingerpost.foundation.permissions import allow

from .actions_adopting import adopt as keep_own
from .models import Supplier


@allow("suppliers.adopt")
@require_POST
def adopt(request: Request, pk: int) -> HttpResponse:
    supplier = get_object_or_404(Supplier, pk=pk)
    try:
        own = keep_own(request.actor, supplier)
    except (DomainError, ValidationError) as refusal:
        said = refusal.messages if isinstance(refusal, ValidationError) else [str(refusal)]
        messages.error(request, " ".join(said))
        return redirect("suppliers:show", pk)
    messages.success(request, f"{own.legal_name} is in your own register now, yet to be checked.")
    return redirect("suppliers:show", own.pk)


def of_the_trust(request: Request, supplier: Supplier) -> Mapping[str, Any] | None:
    """The way to an own entry, for those who may keep one."""
    is_own = supplier.organisation_id == request.actor.organisation.pk
    return None if is_own or not request.actor.may("suppliers.adopt") else {"pk": supplier.pk}
