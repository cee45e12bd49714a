"""What never reached those who needed it: the stories of these questions. Who is who: see ``unshared``."""

from __future__ import annotations

import pytest

from graphmodel.engine.seam import Engine

from .agreement import agree, by
from .build import Scenario
from .conftest import Both
from .naive_unshared_information import QUESTIONS, Unshared
from .stories import VAGUE, Story, Told, check, engine_for
from .unshared import APPEARS, EXAMPLE, GAP, IMPLIED, IN_PART, INFERRED, SAYS, danger, hit, home, informed, long_known

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
SOME = hit(
    f"{SAYS} Police did not tell this to HV, though some contact between the two is on record: M is violent",
    "communications-1", why=("some contact between the two is on record, without what was said",),
)  # fmt: skip
never.open(
    "a message of another matter in that time, without what was said",
    danger().not_told("Police", "HV", "i", GAP).told("HV", "Police", "", "2020-03"), SOME,
)  # fmt: skip
never.flagged(
    "a message that may have been before that time",
    danger().not_told("Police", "HV", "i", GAP).told("HV", "Police", "", "2020"), hit(TOLD, "communications-1"),
)  # fmt: skip
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

never.flagged(
    "two items of one occasion, one of them only implied: one finding, each at its strength",
    danger().item("j", "M drinks", about="M", topics="substance-misuse", risk=True, when="2019-12")
    .knows("Police", "j", "2020-01").not_told("Police", "HV", "i", GAP, places="7.2; 8.1")
    .not_told("Police", "HV", "j", GAP, places="7.2", sureness="implied"),
    hit(f"{TOLD}; and, by implication: M drinks", "communications-1",
        context="communications-2 knowledge-1 involvements-1 relations-1 relations-2"),
)  # fmt: skip
never.flagged(
    "stated of one occasion and implied of another: two findings",
    danger().item("j", "M drinks", about="M", topics="substance-misuse", risk=True, when="2019-12")
    .knows("Police", "j", "2020-01").not_told("Police", "HV", "i", GAP, places="7.2")
    .not_told("Police", "HV", "j", "2020-08", places="7.2", sureness="implied"),
    hit(TOLD, "communications-1"),
    hit("The source implies that Police did not tell HV: M drinks", "communications-2", items="j", why=(IMPLIED,)),
)  # fmt: skip
never.flagged(
    "stated and implied at different places: two findings",
    danger().item("j", "M drinks", about="M", topics="substance-misuse", risk=True, when="2019-12")
    .knows("Police", "j", "2020-01").not_told("Police", "HV", "i", GAP, places="7.2")
    .not_told("Police", "HV", "j", GAP, places="7.3", sureness="implied"),
    hit(TOLD, "communications-1"),
    hit("The source implies that Police did not tell HV: M drinks", "communications-2", items="j", why=(IMPLIED,)),
)  # fmt: skip
HAD_NOT = "The source implies that HV did not have from Police: M is violent"
NOT_ASKED = "whether it was asked for is not said"
never.open(
    "implied only, and the health visitor is said not to have had it: whether it asked is open",
    danger().not_told("Police", "HV", "i", GAP, sureness="implied").unaware("HV", "i", GAP, sureness="implied"),
    hit(HAD_NOT, "communications-1 knowledge-2", why=(IMPLIED, NOT_ASKED)),
)
never.open(
    "the same, and the health visitor had asked",
    danger().told("HV", "Police", "", "2020-02-10", kind="request")
    .not_told("Police", "HV", "i", "2020-03/2020-06", sureness="implied")
    .unaware("HV", "i", GAP, sureness="implied"),
    hit(HAD_NOT, "communications-2 knowledge-2", why=(IMPLIED,)),
)  # fmt: skip
never.flagged(
    "stated, and the health visitor is said not to have had it",
    danger().not_told("Police", "HV", "i", GAP).unaware("HV", "i", GAP),
    hit(TOLD, "communications-1 knowledge-2"),
)
never.well(
    "a source says in general that a kind of message does not pass; the item is the coder's example",
    danger().row("absences", kind="communication", sender="Police", receiver="HV", items="i", when=GAP,
                 mode="copies of reports", sureness="example"),
)  # fmt: skip
never.open(
    "a source says in general that nothing passed at all; the item is the coder's example",
    danger().row("absences", kind="communication", sender="Police", receiver="HV", items="i", when=GAP,
                 sureness="example"),
    hit("The source says in general terms that Police did not tell HV: M is violent", "absences-1",
        why=(EXAMPLE,)),
)  # fmt: skip


def advised(
    by: str = "GP", gap: str = "2020-02-04", at: str = "2020-02-04", turned: str = "2020-02-04", **cells: str
) -> Scenario:
    """The GP, who sees Mo on 4 February, does not tell the health visitor; somebody advises Mo to turn to it."""
    drawn = danger().worker("dr", "GP").knows("GP", "i", "2020-01").works("GP", "Mo")
    drawn.met(by, at, spoken_to="Mo").not_told("GP", "HV", "i", gap)
    return drawn.row("actions", what="Call HV", owner="Mo", towards="HV", agreed_at="contacts-1", status="done",
                     when=turned, **cells)  # fmt: skip


GP_TOLD = hit(f"{SAYS} GP did not tell HV: M is violent", "communications-1", holder="GP")
TURNED = hit(GP_TOLD.statement, "communications-1", holder="GP",
             why=("the family itself turned to it at that time; whether they told this is not said",))  # fmt: skip
never.open("the GP had advised Mo to turn to the health visitor, and she did", advised(), TURNED)
hinted = advised()
hinted.cells["communications"][0]["absence"] = "implied"
never.well("that the GP did not tell it is only implied", hinted)
never.open(
    "the health visitor could open the record of the police", danger().not_told("Police", "HV", "i", GAP)
    .row("access", service="HV", whose="Police", when=GAP),
    hit(f"{SAYS} Police did not tell HV: M is violent", "communications-1",
        why=("the record of the one who held it was open to it",)),
)  # fmt: skip
never.open("a worker of the GP had", advised(by="dr"), TURNED)
never.flagged("it was the police who had advised it", advised(by="Police"), GP_TOLD)
never.flagged("it was at another contact, in summer", advised(at="2020-07-01", turned="2020-07-01"), GP_TOLD)
never.flagged("advised on the day, done in summer", advised(turned="2020-07-01"), GP_TOLD)
never.flagged(
    "of the same advice, another way of turning to the health visitor was not taken",
    advised().row("actions", what="Go to the clinic", owner="Mo", towards="HV", agreed_at="contacts-1",
                  status="not-done", absence="stated"),
    GP_TOLD,
)  # fmt: skip


def recorded(*access: dict[str, str]) -> Scenario:
    """What the police know of M stands in a system; who may open what there is said row by row."""
    drawn = danger().row("systems", "SY", label="SY", used_by="Police")
    drawn.row("records", by="Police", items="i", system="SY", when="2020-01-20")
    for cells in access:
        drawn.row("access", service="HV", system="SY", **cells)
    return drawn.not_told("Police", "HV", "i", GAP)


READABLE = hit(TOLD, "communications-1", why=("it stood in a record that was open to it",))
never.open("the record was open to the health visitor", recorded({}), READABLE)
never.open("the record of M was", recorded({"whose": "M"}), READABLE)
never.open("the records of the police were", recorded({"whose": "Police"}), READABLE)
never.flagged("only the record of Mo was", recorded({"whose": "Mo"}), hit(TOLD, "communications-1"))
never.flagged(
    "a stated bar wins",
    recorded({}, {"whose": "M", "absence": "stated"}),
    hit(TOLD, "communications-1"),
)

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
unknown.well(
    "one group is said not to have known what another did, and both may mean the same",
    home().service("GP", "gp").item("i", "M is violent", about="M", topics="violence", when="2019-12")
    .row("parties", "these", label="these", kind="collective", possible="HV; GP")
    .row("parties", "those", label="those", kind="collective", possible="GP")
    .knows("those", "i", "2020-01").unaware("these", "i", GAP),
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
unknown.flagged(
    "stated of one item and implied of another in the same breath: one finding",
    danger().item("j", "M drinks", about="M", topics="substance-misuse", risk=True, when="2019-12")
    .knows("Police", "j", "2020-01").unaware("HV", "i", GAP, places="7.2")
    .unaware("HV", "j", GAP, places="7.2", sureness="implied"),
    hit(f"{SAYS} HV did not know: M is violent; and, by implication: M drinks. Known to Police", "knowledge-3"),
)  # fmt: skip
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
        why=(IMPLIED,),
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


@pytest.mark.parametrize("name", QUESTIONS)
def test_agrees_with_the_naive_reference(name: str, both: list[Both], generated: Engine) -> None:
    answer, columns = QUESTIONS[name]
    agree(f"unshared-information/{name}", both, generated, by(Unshared, name, answer), columns)
