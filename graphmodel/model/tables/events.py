"""What happened: contacts, communications, meetings, decisions, plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphmodel.model.columns import ANY, PARTY, choice, count, flag, ref, refs, text, when
from graphmodel.model.declare import Deniable, table

if TYPE_CHECKING:
    from graphmodel.model.dates import When

SERVICE_SIDE = ("services", "practitioners", "agencies", "parties")


@table("contacts", label="Contact", group="events", core=True)
class Contact(Deniable):
    """A service saw, spoke to or tried to reach somebody of the family."""

    by: str = ref("the worker, or the service if the worker is not said", SERVICE_SIDE, "CONTACT_BY", required=True)
    sought: tuple[str, ...] = refs("whom it was meant for", ("people",), "SOUGHT", common=True)
    mode: str = choice(
        "how",
        {
            "home-visit": "at home",
            "clinic": "clinic, surgery, office, hospital appointment",
            "ward": "during a stay in hospital",
            "emergency": "emergency department, walk-in, ambulance, police call-out",
            "phone": "by telephone or video",
            "other": "otherwise",
        },
        common=True,
    )
    outcome: str = choice(
        "what came of it; blank is kept",
        {
            "kept": "took place",
            "was-not-brought": "the child was not brought",
            "did-not-attend": "the adult did not come",
            "no-access": "nobody let the worker in or answered",
            "cancelled": "called off",
            "declined": "refused by the family",
        },
        common=True,
    )
    spoken_to: tuple[str, ...] = refs("who was spoken to", ("people",), "SPOKE_TO", common=True)
    seen: tuple[str, ...] = refs(
        "who was seen properly, without it being said that they were spoken to", ("people",), "SAW", common=True
    )
    glimpsed: tuple[str, ...] = refs("who was seen only in passing", ("people",), "GLIMPSED")
    asleep: tuple[str, ...] = refs("who was there but asleep", ("people",), "SAW_ASLEEP")
    not_seen: tuple[str, ...] = refs("who is stated not to have been seen", ("people",), "DID_NOT_SEE", common=True)
    observed: tuple[str, ...] = refs("items that the worker saw or found", ("information",), "OBSERVED", common=True)
    told: tuple[str, ...] = refs(
        "items that the family told the worker there", ("information",), "WAS_TOLD", common=True
    )
    place: str = text("where")
    missed_for: str = text("reason given for a missed contact")
    count: str | None = count()


@table("communications", label="Communication", group="events", core=True)
class Communication(Deniable):
    """A message from one party to others: sent, attempted, or stated as never sent."""

    sender: str = ref("who sent it, or is stated not to have", PARTY, "SENT_BY", required=True, name="from")
    receivers: tuple[str, ...] = refs("to whom", PARTY, "SENT_TO", required=True, name="to")
    kind: str = choice(
        "what kind of message",
        {
            "referral": "asks another service to take somebody on",
            "notification": "tells that something happened",
            "check": "asks what another service knows",
            "request": "asks for something to be done",
            "handover": "passes work on",
            "letter": "letter or report",
            "reply": "answers another row",
            "escalation": "takes a disagreement or worry upwards",
            "discussion": "conversation, consultation, liaison",
        },
        common=True,
    )
    conveys: tuple[str, ...] = refs(
        "items that it carried, or would have carried", ("information",), "CONVEYS", common=True
    )
    omits: tuple[str, ...] = refs("items stated as left out", ("information",), "OMITS", common=True)
    about: tuple[str, ...] = refs("about whom", ("people",), "ABOUT", common=True)
    status: str = choice(
        "what became of it; blank is made",
        {
            "made": "sent and received",
            "attempted": "tried; nothing reached the receiver",
            "received-by": "reached only the worker named in to, and went no further",
            "declined": "received and turned down",
            "unanswered": "sent; whether it was received or acted on is not known",
            "not-made": "stated as not sent (say how strongly under absence)",
        },
        common=True,
    )
    channel: str = choice(
        "by which way",
        {
            "face-to-face": "in person",
            "phone": "telephone or video",
            "email": "email or electronic message",
            "letter": "post",
            "form": "referral form or portal",
            "system": "task or flag in a record system",
        },
    )
    dialogue: str = choice("blank is not said", {"one-way": "no conversation", "dialogue": "a conversation both ways"})
    weakened: tuple[str, ...] = refs(
        "items that it carried only in reduced form or attached to another matter", ("information",), "WEAKENS"
    )
    delay: str = choice(
        "stated as late, without dates",
        {"stated": "the source says that it was late", "appears": "it appears to have been late"},
    )
    answers: str = ref("the row that it answers", ANY, "ANSWERS")
    outcome: str = text("what the receiver did, in your own words")
    count: str | None = count()


@table("meetings", label="Meeting", group="events", core=True)
class Meeting(Deniable):
    """A meeting: who was there, who was not asked, what was said. *When* is when it was held."""

    label: str = text("name of the meeting", required=True)
    status: str = choice(
        "blank is held",
        {"held": "took place", "cancelled": "called off", "never-held": "stated as never held", "postponed": "put off"},
        common=True,
    )
    about: tuple[str, ...] = refs("about whom", ("people",), "ABOUT", common=True)
    attended: tuple[str, ...] = refs("who was there", PARTY, "ATTENDED_BY", common=True)
    apologies: tuple[str, ...] = refs("who sent apologies", PARTY, "APOLOGIES_FROM", common=True)
    absent: tuple[str, ...] = refs("who is stated to have been absent", PARTY, "MISSED_BY", common=True)
    not_invited: tuple[str, ...] = refs("who is stated not to have been invited", PARTY, "DID_NOT_INVITE", common=True)
    unknown: tuple[str, ...] = refs("whose attendance is not known", PARTY, "ATTENDANCE_UNKNOWN")
    never_part: tuple[str, ...] = refs("who is stated never to have been part of this group", PARTY, "NEVER_INCLUDED")
    invited: tuple[str, ...] = refs("who was invited", PARTY, "INVITED")
    said: tuple[str, ...] = refs("items said there", ("information",), "SAID", common=True)
    unsaid: tuple[str, ...] = refs("items stated as not said there", ("information",), "LEFT_UNSAID", common=True)
    kind: str = text("strategy meeting, conference, core group, discharge planning ...")
    standing: bool = flag("yes for a group that meets regularly")
    due: When | None = when("when it was due")
    booked: When | None = when("for when it was booked")
    postponed_from: When | None = when("from when it was put off")
    count: str | None = count()


@table("decisions", label="Decision", group="events")
class Decision(Deniable):
    """A service decided something about somebody, or decided to do nothing, on some grounds."""

    what: str = text("the decision, in your own words", required=True)
    by: tuple[str, ...] = refs("who decided", SERVICE_SIDE, "DECIDED_BY", required=True)
    about: tuple[str, ...] = refs("about whom", ("people",), "ABOUT", common=True)
    kind: str = choice(
        "what kind of decision",
        {
            "open": "takes somebody on",
            "decline": "does not take somebody on",
            "close": "ends the work",
            "no-action": "does nothing further",
            "step-down": "to a lower level",
            "step-up": "to a higher level",
            "continue": "goes on as before",
            "discharge": "sends somebody home",
            "other": "another decision",
        },
        common=True,
    )
    threshold: str = text("the threshold used")
    relied_on: tuple[str, ...] = refs(
        "items, services or areas relied on", ("information", "services", "areas"), "RELIED_ON", common=True
    )
    meeting: str = ref("the meeting at which it was taken", ("meetings",), "TAKEN_AT")
    reviews: str = ref("the earlier decision that it reviews", ("decisions",), "REVIEWS")
    ends: tuple[str, ...] = refs("what it ends", ("involvements", "plans"), "ENDS")
    steps_down: tuple[str, ...] = refs("what it steps down", ("involvements", "plans"), "STEPS_DOWN")
    confirms: tuple[str, ...] = refs("what it confirms", ("decisions", "plans"), "CONFIRMS")


@table("plans", label="Plan", group="events")
class Plan(Deniable):
    """A plan or an assessment, and whom it covered: a row of coverage for each person, by column."""

    label: str = text("name of the plan or assessment", required=True)
    type: str = choice(
        "plan or assessment", {"plan": "a plan", "assessment": "an assessment, check or enquiry"}, required=True
    )
    by: str = ref("who made it, or is stated not to have", SERVICE_SIDE, "MADE_BY", common=True)
    about: tuple[str, ...] = refs("the children or adults it is about", ("people",), "ABOUT", common=True)
    status: str = choice(
        "what became of it; blank is made",
        {
            "made": "made and in force",
            "begun": "begun, not finished",
            "recommended": "recommended but not carried out",
            "not-made": "stated as not made (say how strongly under absence)",
        },
        common=True,
    )
    covered: tuple[str, ...] = refs("people whom it covered", ("people",), "COVERED", common=True)
    partly: tuple[str, ...] = refs("people whom it covered in part", ("people",), "COVERED_IN_PART", common=True)
    not_covered: tuple[str, ...] = refs("people stated as not covered", ("people",), "DID_NOT_COVER", common=True)
    unknown: tuple[str, ...] = refs("people of whom it is not known", ("people",), "COVERAGE_UNKNOWN")
    left_out: tuple[str, ...] = refs("items stated as left out of it", ("information",), "OMITS")
    relied_on: tuple[str, ...] = refs("items that it relied on", ("information", "services"), "RELIED_ON")
    contributed: tuple[str, ...] = refs("who contributed", PARTY, "CONTRIBUTED_BY")
    not_consulted: tuple[str, ...] = refs("who is stated not to have been asked", PARTY, "DID_NOT_CONSULT")
    kind: str = text("child protection plan, pre-birth assessment, carer's assessment ...")
    progress: str = choice(
        "stated progress at review", {"progress": "progress stated", "none": "no progress stated", "mixed": "some"}
    )
    delay: str = choice(
        "stated as late, without dates",
        {"stated": "the source says that it was late", "appears": "it appears to have been late"},
    )
