"""Where the stories of unseen men begin: Mo is C's mother, M her partner; HV (health visiting) works with C from 2019
to 2021.
"""

from __future__ import annotations

from typing import Any

from .build import Scenario
from .stories import Expected

MAY_HAVE_MET = "a row about services named only in part may mean that it met him"
NO_EVIDENCE = "the source found no evidence of it, rather than stating it"


def home(**man: str) -> Scenario:
    drawn = Scenario().child("C").mother("Mo").man("M", partner_of="Mo", **man)
    return drawn.service("HV", "health-visiting").works("HV", "C")


def of(statement: str, evidence: str, **more: Any) -> Expected:
    """A finding about M and the child."""
    return Expected(statement, evidence, **{"people": "M C", **more})
