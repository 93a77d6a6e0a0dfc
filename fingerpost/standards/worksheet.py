"""A worksheet for a meeting: what is asked, how it stands, and room for what is decided."""

from collections.abc import Mapping

from fingerpost.foundation.documents.declaration import Body
from fingerpost.foundation.ui.filters import written_day

from . import wording
from .catalogue import Family, Part, Requirement, Standard, family, requirement, standard
from .pages import by_strength, who
from .states import State
from .tallies import tally
from .verdicts import Verdict

Subject = Family | Standard | Requirement
NOT_BEGUN = "Not begun"


def subject_of(name: str) -> Subject:
    """The family, standard or requirement of a name; KeyError if there is none."""
    for find in (family, standard):
        try:
            return find(name)
        except KeyError:
            continue
    return requirement(name)


def family_of(subject: Subject) -> Family:
    return subject if isinstance(subject, Family) else family(subject.family)


def title_of(subject: Subject) -> str:
    """What the worksheet is called."""
    return f"Worksheet: {subject.plain if isinstance(subject, Requirement) else subject.title}"


def body_of(
    subject: Subject, states: Mapping[str, State], names: Mapping[Part, str], *, is_open: bool
) -> Body:
    """What the print says: each standard with its requirements, the firmest first."""
    asked = (subject,) if isinstance(subject, Requirement) else subject.requirements
    chosen = {each.id: states[each.id] for each in asked}
    whole = family_of(subject)
    return {
        "headline": tally(chosen.values()).in_words if is_open else NOT_BEGUN,
        "plain": whole.plain if isinstance(subject, Family) else "",
        "sections": [
            _section(each, chosen, names, is_open=is_open)
            for each in whole.standards
            if any(one.id in chosen for one in each.requirements)
        ],
        "edition": _edition(whole),
    }


def _section(
    each: Standard, chosen: Mapping[str, State], names: Mapping[Part, str], *, is_open: bool
) -> Body:
    return {
        "heading": f"{each.number}. {each.title}",
        "plain": each.plain,
        "owner": f"Owner: {who(each.roles.accountable, names)}." if each.roles.accountable else "",
        "lines": [
            [_asks(state), *(_stands(state) if is_open else (NOT_BEGUN, ""))]
            for group in by_strength(each, chosen)
            for state in group.states
        ],
    }


def _asks(state: State) -> str:
    firm = wording.STRENGTHS[state.asked.strength]
    return f"{state.asked.id} ({firm}): {state.asked.plain}."


def _stands(state: State) -> tuple[str, str]:
    """The verdict with its plan or mark, and the sentence behind it."""
    rests = [state.mark] if state.mark and state.said else []
    until = [f"plan until {written_day(state.planned)}"] if state.planned else []
    return ", ".join([state.verdict.label, *rests, *until]), _because(state)


def _because(state: State) -> str:
    if state.verdict == Verdict.NOT_EVIDENCED and not state.held and state.asked.shows:
        return f"What would show it: {state.asked.shows}."
    return state.because


def _edition(whole: Family) -> str:
    lead = "Our own list" if whole.is_own else f"{whole.publisher}, our wording"
    return f"{lead}, edition of {whole.edition:%-d %B %Y}."
