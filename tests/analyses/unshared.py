"""What the stories about unshared information have in common.

Everywhere: Mo is C's mother, M her partner; HV (health visiting) works with C from 2019 to 2021. The police learn in
January 2020 that M is violent (i).
"""

from __future__ import annotations

from .build import Scenario
from .stories import Expected

GAP = "2020-02/2020-06"
IN_PART = "which services are meant is not stated in full"
INFERRED = "that the holder had it is inferred"
APPEARS = "the source says that it appears so"
EXAMPLE = "the source says something of the kind, and the example is the coder's"
IMPLIED = "the source implies it, without saying so"
SAYS = "The source states that"


def home(works: str = "2019/2021") -> Scenario:
    drawn = Scenario().child("C").mother("Mo").man("M", partner_of="Mo")
    return drawn.service("HV", "health-visiting").works("HV", "C", works)


def danger(works: str = "2019/2021") -> Scenario:
    """As above, with the police and what they know."""
    drawn = home(works).service("Police", "police").service("GP", "gp")
    return drawn.item("i", "M is violent", about="M", topics="violence", risk=True, when="2019-12").knows(
        "Police", "i", "2020-01"
    )


def informed(learnt: str, works: str = "2019/2021") -> Scenario:
    """The health visitor, and the police, who learn it at another time."""
    drawn = home(works).service("Police", "police")
    drawn.item("i", "M is violent", about="M", topics="violence", risk=True, when="2019-12")
    return drawn.knows("Police", "i", learnt) if learnt else drawn


def long_known() -> Scenario:
    """Known of old, and the health visitor worked with C for five years, until 2019."""
    drawn = home("2015/2019").service("Police", "police")
    return drawn.item("i", "M is violent", about="M", topics="violence", risk=True, when="2015").knows(
        "Police", "i", "2015"
    )


def hit(statement: str, evidence: str, **more: object) -> Expected:
    """The police held i, HV needed it."""
    return Expected(statement, evidence, **{"holder": "Police", "needed_by": "HV", "items": "i", **more})  # pyright: ignore[reportArgumentType]
