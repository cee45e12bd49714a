"""Where a source says only in general that little passed between services: the stories of these questions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphmodel.engine.seam import Engine

from .build import Scenario
from .stories import Expected, Story, Told, check, engine_for
from .unshared import APPEARS, EXAMPLE, GAP, SAYS, danger, hit, home

STORIES: list[Story] = []
engine = engine_for(STORIES)


@pytest.mark.parametrize("story", STORIES, ids=str)
def test_story(story: Story, engine: Engine) -> None:
    check(story, engine)


# --- as a rule ----------------------------------------------------------------------------------------------------

rule = Told(STORIES, "unshared-information/as-a-rule")
NOT_CODED = "who needed what in this case is not coded"


def dentists(**cells: str) -> Scenario:
    drawn = danger().row("parties", "schools", label="schools in the area", kind="collective")
    return drawn.row("absences", kind="communication", sender="Police", receiver="schools", **cells)


RULE = Expected(
    "The source states that this did not, or not always, reach schools in the area from Police: notices of domestic"
    " abuse",
    "absences-1", holder="Police", needed_by="schools", why=(NOT_CODED,),
)  # fmt: skip
rule.flagged("a kind of message does not go to schools as a rule", dentists(mode="notices of domestic abuse"), RULE)
rule.well("it is said of M, and told by another question", dentists(mode="notices of domestic abuse", about="M"))
rule.well("it names the items, and is another finding", dentists(mode="notices of domestic abuse", items="i"))
rule.open(
    "the item that it names is only the coder's example",
    dentists(mode="notices of domestic abuse", items="i", sureness="example"),
    Expected(
        RULE.statement.replace(SAYS, "The source says in general terms that"), "absences-1", holder="Police",
        needed_by="schools",
        why=(EXAMPLE, NOT_CODED),
    ),
)  # fmt: skip


def among(**cells: str) -> Scenario:
    drawn = danger().row("parties", "network", label="those working with C", kind="collective", possible="GP; HV")
    own = {"sender": "network", "receiver": "network", "about": "C", "mode": "full and timely sharing"}
    return drawn.row("absences", kind="communication", **own | cells)


rule.flagged(
    "among several named only in part", among(),
    Expected(f"{SAYS} this did not, or not always, pass among those working with C: full and timely sharing",
             "absences-1", holder="network", needed_by="network", why=(NOT_CODED,)),
)  # fmt: skip
rule.open("among several, as the coder's example", among(sureness="example"))
rule.open("among several, in no manner of its own: told by another question", among(mode=""))


def wanting(**held: str) -> Scenario:
    """The health visitor wanted to know how C lives; those working with C did not keep it up to date."""
    drawn = danger().row("parties", "network", label="those working with C", kind="collective", possible="GP")
    drawn.item("j", "How C lives", about="C", topics="childs-voice", when="2019-12").wanted("HV", "j", "2020")
    if held:
        drawn.knows(held["by"], "j", "2020-01")
    return drawn.row("absences", kind="communication", sender="network", receiver="HV", items="j",
                     mode="timely updates", when=GAP)  # fmt: skip


rule.flagged(
    "the health visitor is stated to have wanted it, and who had it is not coded",
    wanting(),
    Expected(
        "The source states that this did not, or not always, reach HV from those working with C: timely updates",
        "absences-1", holder="network", needed_by="HV",
        why=("what did not reach them is not stated, nor who had it",),
    ),
)  # fmt: skip
rule.well("one of those who may be meant had it, and that is another finding", wanting(by="GP"))
rule.well("nobody is stated to have wanted it", wanting().without("knowledge-2"))
rule.well(
    "a named service is told as a rule",
    danger().told("Police", "HV", "i", "2020-02", channel="system"),
)
rule.open("of what kind is not said", dentists())
rule.open(
    "only said to appear so",
    dentists(mode="notices of domestic abuse", absence="appears"),
    Expected(
        "It appears that this did not, or not always, reach schools in the area from Police: notices of domestic abuse",
        "absences-1", holder="Police", needed_by="schools", why=(APPEARS, NOT_CODED),
    ),
)  # fmt: skip
rule.as_of(
    "the time of which it speaks is over", dentists(mode="notices of domestic abuse", when="2020"),
    "2020-12-31", "2020-12-30", RULE,
)  # fmt: skip

# --- no liaison ---------------------------------------------------------------------------------------------------

liaison = Told(STORIES, "unshared-information/no-liaison")
WHICH = "which items are meant is not stated"


def apart(works: str = "2019/2021", when: str = GAP, **cells: str) -> Scenario:
    return danger(works).row(
        "absences", kind="communication", sender="Police", receiver="HV", about="M", when=when, **cells
    )


APART = f"{SAYS} HV and Police had limited or no liaison with each other"
LIAISON = hit(f"{APART}; what one had and the other, as is stated, did not: M is violent", "absences-1 knowledge-2",
              why=(WHICH,))  # fmt: skip


def unknown(drawn: Scenario, when: str = "2020-03", **cells: str) -> Scenario:
    """The health visitor is said not to have known it."""
    return drawn.unaware("HV", "i", when, **cells)


liaison.flagged("in that time the health visitor did not know what the police held", unknown(apart()), LIAISON)
liaison.well("nothing is said of what the health visitor did not know: told by another question", apart())
liaison.well("it is said of one manner only", unknown(apart(mode="at meetings")))
liaison.flagged(
    "in that time the health visitor is said not to have known what the police held",
    apart().unaware("HV", "i", "2020-03", sureness="implied"),
    hit(f"{APART}; what one had and the other, by implication, did not: M is violent",
        "absences-1 knowledge-2", why=(WHICH,)),
)  # fmt: skip
liaison.flagged(
    "the police are said not to have told it in that time; what else they held is not named",
    apart().item("j", "M drinks", about="M", topics="substance-misuse", risk=True, when="2019-12")
    .knows("Police", "j", "2020-01").not_told("Police", "HV", "j", GAP),
    hit(f"{APART}; what one had and the other, as is stated, did not: M drinks",
        "absences-1 communications-1", items="j", why=(WHICH,)),
)  # fmt: skip
liaison.well(
    "what was not known at another time, or only as an example, is not named",
    apart().unaware("HV", "i", "2020-06/2020-08").unaware("HV", "i", "2020-03", sureness="example"),
)
liaison.well("the health visitor had it from the GP", unknown(apart()).told("GP", "HV", "i", "2020-02-03"))
liaison.well("there was nothing to pass on about anybody", home().service("Police", "police").row(
    "absences", kind="communication", sender="Police", receiver="HV", about="M", when=GAP))  # fmt: skip
liaison.well("it was about somebody else", danger().row(
    "absences", kind="communication", sender="Police", receiver="HV", about="Mo", when=GAP))  # fmt: skip
liaison.open(
    "whether a message arrived is not known", unknown(apart()).told("Police", "HV", "i", "2020-02", status="unanswered")
)
liaison.open(
    "only said to appear so",
    unknown(apart(absence="appears")),
    replace(LIAISON, statement=LIAISON.statement.replace(SAYS, "It appears that"), why=(APPEARS, WHICH)),
)
liaison.boundary(
    "the health visitor's last day is the first without liaison, or the day before",
    lambda day: unknown(apart(f"2019/{day}"), GAP), "2020-02-01", "2020-01-31", LIAISON,
)  # fmt: skip

# --- late, of what is not stated ----------------------------------------------------------------------------------

in_general = Told(STORIES, "unshared-information/late-in-general")
OF_WHAT = "what was told late is not stated"


def letters(when: str = "2020-07-01", works: str = "2019/2021", items: str = "", **cells: str) -> Scenario:
    drawn = danger(works)
    return drawn.told("Police", "HV", items, when, **{"about": "C", "delay": "stated", **cells})


LATE_LETTERS = hit(
    f"{SAYS} what came from Police to HV about C was late, at least at times; which matters is not said",
    "communications-1", items="", context="involvements-1", why=(OF_WHAT,),
)  # fmt: skip
in_general.flagged("the source calls letters about C late", letters(), LATE_LETTERS)
in_general.flagged(
    "the item is only the coder's example",
    letters(items="i", sureness="example"),
    hit(
        LATE_LETTERS.statement.replace(SAYS, "The source says in general terms that"), "communications-1", items="",
        why=(EXAMPLE, OF_WHAT),
    ),
)  # fmt: skip
in_general.well("it is stated what was late, and that is another finding", letters(items="i"))
in_general.well("nobody calls them late", letters(delay=""))
in_general.well("no work with C", letters(works="2015/2016"))
in_general.well("there only in name", letters(works="2015/2016").works("HV", "C", active="nominal"))
in_general.open("about whom is not said", letters(about=""))
in_general.open(
    "they appear to have been late",
    letters(delay="appears"),
    hit(LATE_LETTERS.statement.replace(SAYS, "It appears that"), "communications-1", items="", why=(APPEARS, OF_WHAT)),
)
in_general.boundary(
    "the health visitor's last day is that of the letter, or the day before",
    lambda day: letters(works=f"2019/{day}"),
    "2020-07-01", "2020-06-30", LATE_LETTERS,
)  # fmt: skip
