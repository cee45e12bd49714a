"""What never reached those who needed it: the stories of these questions. Who is who: see ``unshared``."""

from __future__ import annotations

import pytest

from graphmodel.engine.seam import Engine

from .build import Scenario
from .stories import VAGUE, Expected, Story, Told, check, engine_for
from .unshared import APPEARS, GAP, IN_PART, INFERRED, SAYS, danger, hit, home, informed, long_known

STORIES: list[Story] = []
engine = engine_for(STORIES)


@pytest.mark.parametrize("story", STORIES, ids=str)
def test_story(story: Story, engine: Engine) -> None:
    check(story, engine)


# --- never: stated not to have been told --------------------------------------------------------------------------

never = Told(STORIES, "unshared-information/never")
TOLD = f"{SAYS} Police did not tell HV: M is violent"

never.flagged(
    "the police knew and are stated not to have told the health visitor",
    danger().not_told("Police", "HV", "i", GAP),
    hit(TOLD, "communications-1", when=GAP, context="knowledge-1 involvements-1 relations-1 relations-2"),
)
never.flagged(
    "a whole class of messages is stated as absent, and names the item",
    danger().row("absences", kind="communication", sender="Police", receiver="HV", items="i", when=GAP),
    hit(TOLD, "absences-1"),
)
never.flagged(
    "one message that was not sent, two who needed it: one finding",
    danger().works("GP", "Mo").not_told("Police", ["HV", "GP"], "i", GAP),
    hit(f"{SAYS} Police did not tell GP and HV: M is violent", "communications-1", needed_by="HV GP"),
)
never.flagged(
    "a need that the source states wins, whatever the table says",
    danger("2015/2016").wanted("HV", "i", "2020").not_told("Police", "HV", "i", GAP),
    hit(TOLD, "communications-1", context="knowledge-1 knowledge-2"),
)
never.flagged(
    "of two times of work, the shorter one is the one that matters",
    long_known().works("HV", "C", "2020-03/2020-05").not_told("Police", "HV", "i", GAP),
    hit(TOLD, "communications-1"),
)
never.flagged(
    "children's social care needs what is a risk to a child before it works with the family",
    danger().service("CSC", "childrens-social-care").not_told("Police", "CSC", "i", GAP),
    hit(f"{SAYS} Police did not tell CSC: M is violent", "communications-1", needed_by="CSC"),
)
never.flagged(
    "stated once of the service and another, once of its worker: told once, with both rows",
    danger().works("GP", "Mo").worker("hv1", "HV")
    .not_told("Police", ["HV", "GP"], "i", GAP).not_told("Police", "hv1", "i", GAP),
    hit(f"{SAYS} Police did not tell GP and HV: M is violent", "communications-1 communications-2",
        needed_by="HV GP"),
)  # fmt: skip
never.well("the police told the health visitor", danger().told("Police", "HV", "i", "2020-02-03"))
never.well(
    "it reached the health visitor by another route in time",
    danger().not_told("Police", "HV", "i", GAP).told("GP", "HV", "i", "2020-01-20"),
)
never.well(
    "a service without any work with the family needed nothing",
    danger().service("CMHT", "adult-mental-health").not_told("Police", "CMHT", "i", GAP),
)
never.well(
    "a service that was there only in name needed nothing",
    danger().row("involvements", service="GP", person="C", when="2019/2021", active="nominal")
    .not_told("Police", "GP", "i", GAP),
)  # fmt: skip
never.well(
    "by the table, growth does not matter to the police",
    danger().works("Police", "Mo")
    .item("j", "C does not grow", about="C", topics="growth-and-feeding", risk=True, when="2019-12")
    .knows("HV", "j", "2020-01").not_told("HV", "Police", "j", GAP),
)  # fmt: skip
never.well(
    "who is stated not to have told it did not hold it",
    danger().not_told("GP", "HV", "i", GAP),
)
never.well(
    "a visitor of long ago is nobody to the child",
    danger().man("X").item("x", "X is violent", about="X", topics="violence", risk=True, when="2019-12")
    .knows("Police", "x", "2020-01").not_told("Police", "HV", "x", GAP),
)  # fmt: skip
never.well("a worker of the health visitor's service knew", danger().worker("hv1", "HV")
           .not_told("Police", "HV", "i", GAP).told("GP", "hv1", "i", "2020-01-20"))  # fmt: skip
never.well("a question that was not put is another matter", danger().not_told("Police", "HV", "i", GAP, kind="check"))
never.flagged(
    "no referral", danger().not_told("Police", "HV", "i", GAP, kind="referral"),
    hit(f"{SAYS} Police made no referral to HV about: M is violent", "communications-1"),
)  # fmt: skip
never.open("no word about it either way: silence is no finding", danger())
never.open(
    "a message was sent, and whether it arrived is not known",
    danger().not_told("Police", "HV", "i", GAP).told("Police", "HV", "i", "2020-02-03", status="unanswered"),
)
never.open(
    "said at a meeting, the health visitor's attendance not known",
    danger().not_told("Police", "HV", "i", GAP)
    .row("meetings", label="Conference", when="2020-03-02", attended="Police", unknown="HV", said="i"),
)  # fmt: skip
never.open(
    "stated without a date",
    danger().not_told("Police", "HV", "i"),
    hit(TOLD, "communications-1", why=(VAGUE,), when=""),
)
never.open(
    "another row is coded as saying otherwise",
    danger().not_told("Police", "HV", "i", GAP).met("Police", "2020-03-02", spoken_to="Mo")
    .row("links", first="contacts-1", kind="contradicts", second="communications-1"),
    hit(TOLD, "communications-1", why=("another row of the case says otherwise",),
        context="contacts-1 knowledge-1 involvements-1 relations-1 relations-2"),
)  # fmt: skip
never.open(
    "only said to appear so",
    danger().not_told("Police", "HV", "i", GAP, absence="appears"),
    hit("It appears that Police did not tell HV: M is violent", "communications-1", why=(APPEARS,)),
)
never.open(
    "the source looked and found nothing",
    danger().not_told("Police", "HV", "i", GAP, absence="no-evidence"),
    hit(
        "There is no record that Police told HV: M is violent", "communications-1",
        why=("the source found no evidence of it, rather than stating it",), basis="no-record",
    ),
)  # fmt: skip
never.open(
    "since when the police knew is not certain before the gap ends",
    informed("2020").not_told("Police", "HV", "i", GAP),
    hit(TOLD, "communications-1", why=(VAGUE,)),
)  # fmt: skip
never.open(
    "that the police knew follows only from what they told somebody",
    home().service("Police", "police").service("GP", "gp")
    .item("i", "M is violent", about="M", topics="violence", risk=True, when="2019-12")
    .told("Police", "GP", "i", "2020-01").not_told("Police", "HV", "i", GAP),
    hit(TOLD, "communications-2", why=(INFERRED,)),
)  # fmt: skip
never.open(
    "when the health visitor's work began is vague, and may be after the gap",
    danger("2020-05~/2021").not_told("Police", "HV", "i", "2020-02/2020-04"),
    hit(TOLD, "communications-1", why=(VAGUE,)),
)
never.open(
    "not told on one unknown day of a year, in part of which the health visitor worked",
    danger("2020-06/2021").not_told("Police", "HV", "i", "[2020-02-01..2020-12-31]"),
    hit(TOLD, "communications-1", why=(VAGUE,)),
)
never.boundary(
    "the health visitor's last day is the first of the gap, or the day before",
    lambda day: danger(f"2019/{day}").not_told("Police", "HV", "i", GAP),
    "2020-02-01", "2020-01-31", hit(TOLD, "communications-1"),
)  # fmt: skip
never.boundary(
    "the police learnt it on the last day of the gap, or the day after",
    lambda day: informed(day).not_told("Police", "HV", "i", GAP),
    "2020-06-30", "2020-07-01", hit(TOLD, "communications-1"),
)  # fmt: skip
never.as_of(
    "the gap is over on its last day",
    danger().not_told("Police", "HV", "i", GAP), "2020-06-30", "2020-06-29", hit(TOLD, "communications-1"),
)  # fmt: skip

# --- never-known: stated not to have known ------------------------------------------------------------------------

unknown = Told(STORIES, "unshared-information/never-known")
UNAWARE = f"{SAYS} HV did not know: M is violent. Known to Police"

unknown.flagged(
    "the health visitor is stated not to have known what the police held",
    danger().unaware("HV", "i", GAP),
    hit(UNAWARE, "knowledge-2", when=GAP),
)
unknown.flagged(
    "a group named only in part, which may mean the health visitor",
    danger().row("parties", "network", label="those working with C", kind="collective", possible="HV")
    .unaware("network", "i", GAP),
    hit(f"{SAYS} those working with C did not know: M is violent. Known to Police", "knowledge-2",
        needed_by="network", why=(IN_PART,)),
)  # fmt: skip
unknown.well("the health visitor was told", danger().unaware("HV", "i", GAP).told("Police", "HV", "i", "2020-07-01"))
unknown.well(
    "who did not tell is stated as well, and that is the finding",
    danger().unaware("HV", "i", GAP).not_told("Police", "HV", "i", GAP),
)
unknown.well(
    "the group gives way to the health visitor, who is stated by name",
    danger().row("parties", "network", label="those working with C", kind="collective", possible="HV")
    .unaware("network", "i", GAP).unaware("HV", "i", GAP).not_told("Police", "HV", "i", GAP),
)  # fmt: skip
unknown.well(
    "nobody else held it",
    home().item("i", "M is violent", about="M", topics="violence", when="2019-12").unaware("HV", "i", GAP),
)
unknown.flagged(
    "said of the service and of its worker: one finding",
    danger().worker("hv1", "HV").unaware("HV", "i", GAP).unaware("hv1", "i", GAP),
    hit(UNAWARE.replace("HV", "HV and hv1"), "knowledge-2 knowledge-3", needed_by="HV hv1"),
)
unknown.open(
    "an example that the coder chose, of what the source says in general",
    danger().unaware("HV", "i", GAP, sureness="example"),
)
unknown.open("silence about the health visitor", danger())
unknown.open(
    "whether a message arrived is not known",
    danger().unaware("HV", "i", GAP).told("Police", "HV", "i", "2020-02-03", status="unanswered"),
)
unknown.open(
    "only implied",
    danger().unaware("HV", "i", GAP, absence="implied"),
    hit(
        "The source implies that HV did not know: M is violent. Known to Police", "knowledge-2",
        why=("the source implies it, without saying so",),
    ),
)  # fmt: skip
unknown.open(
    "stated without a date",
    danger().unaware("HV", "i"),
    hit(UNAWARE, "knowledge-2", why=(VAGUE,)),
)
unknown.open(
    "when the health visitor's work began is vague, and may be after that",
    danger("2020-05~/2021").unaware("HV", "i", "2020-02/2020-04"),
    hit(UNAWARE, "knowledge-2", why=(VAGUE,)),
)
unknown.boundary(
    "the police certainly knew on the last day of it, or the day after",
    lambda day: informed(day).unaware("HV", "i", GAP),
    "2020-06-30", "2020-07-01", hit(UNAWARE, "knowledge-2"),
)  # fmt: skip

# --- as a rule ----------------------------------------------------------------------------------------------------

rule = Told(STORIES, "unshared-information/as-a-rule")
NOT_CODED = "who needed what in this case is not coded"


def dentists(**cells: str) -> Scenario:
    drawn = danger().row("parties", "schools", label="schools in the area", kind="collective")
    return drawn.row("absences", kind="communication", sender="Police", receiver="schools", **cells)


RULE = Expected(
    "The source states that schools in the area did not, or not always, receive from Police: notices of domestic abuse",
    "absences-1", holder="Police", needed_by="schools", why=(NOT_CODED,),
)  # fmt: skip
rule.flagged("a kind of message does not go to schools as a rule", dentists(mode="notices of domestic abuse"), RULE)
rule.well("it names the items, and is another finding", dentists(mode="notices of domestic abuse", items="i"))
rule.well(
    "a named service is told as a rule",
    danger().told("Police", "HV", "i", "2020-02", channel="system"),
)
rule.open("of what kind is not said", dentists())
rule.open(
    "only said to appear so",
    dentists(mode="notices of domestic abuse", absence="appears"),
    Expected(
        "It appears that schools in the area did not, or not always, receive from Police: notices of domestic abuse",
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


LIAISON = hit(
    f"{SAYS} liaison among HV and Police was limited or absent; known to one of them and not on record with"
    " another that needed it: M is violent",
    "absences-1", why=(WHICH,),
)  # fmt: skip
liaison.flagged("no liaison about M between the police and the health visitor", apart(), LIAISON)
liaison.well("the health visitor had it from the GP", apart().told("GP", "HV", "i", "2020-02-03"))
liaison.well("there was nothing to pass on about anybody", home().service("Police", "police").row(
    "absences", kind="communication", sender="Police", receiver="HV", about="M", when=GAP))  # fmt: skip
liaison.well("it was about somebody else", danger().row(
    "absences", kind="communication", sender="Police", receiver="HV", about="Mo", when=GAP))  # fmt: skip
liaison.open(
    "whether a message arrived is not known", apart().told("Police", "HV", "i", "2020-02", status="unanswered")
)
liaison.open(
    "only said to appear so",
    apart(absence="appears"),
    hit(LIAISON.statement.replace(SAYS, "It appears that"), "absences-1", why=(APPEARS, WHICH)),
)
liaison.boundary(
    "the health visitor's last day is the first without liaison, or the day before",
    lambda day: apart(f"2019/{day}"), "2020-02-01", "2020-01-31", LIAISON,
)  # fmt: skip
