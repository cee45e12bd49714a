"""The services: agencies, their services and practitioners, who was involved with whom, who was allocated, who may
open whose record."""

from __future__ import annotations

from graphmodel.model.columns import ANY, PARTY, choice, flag, ref, refs, text
from graphmodel.model.declare import Dated, Deniable, Row, Sourced, table
from graphmodel.model.tables.vocabulary import FUNCTIONS, LEVELS


@table("agencies", label="Agency", group="services", core=True)
class Agency(Row):
    """An organisation: an NHS trust, a council, a police force, a charity."""

    label: str = text("name of the organisation", required=True)
    sector: str = text("health, local authority, police, probation, voluntary ...", common=True)


@table("services", label="Service", group="services", core=True)
class Service(Sourced):
    """A part of an agency that works with people: a health visiting team, a GP practice, a hospital ward."""

    label: str = text("name of the service as panel members say it", required=True)
    agency: str = ref("the agency that it belongs to", ("agencies",), "PART_OF", common=True)
    function: str = choice("what it does; decides what it needs to know", FUNCTIONS, required=True)
    area: str = ref("the area that it serves", ("areas",), "SERVES", common=True)


@table("service_states", label="ServiceState", group="services")
class ServiceState(Dated):
    """A service was out of capacity, restricted or decommissioned for a time."""

    service: str = ref("which service", ("services",), "STATE_OF", required=True)
    state: str = choice(
        "its state",
        {
            "out-of-capacity": "could not take work for want of staff or places",
            "restricted": "worked in a restricted way, for example only by telephone",
            "decommissioned": "did not exist any more",
            "short-staffed": "vacancies, turnover, temporary workers",
        },
        required=True,
    )


@table("practitioners", label="Practitioner", group="services", core=True)
class Practitioner(Dated):
    """A worker, by role and number (Health Visitor One); *when* is the time in that service."""

    label: str = text("role and number as the review uses it; never a name", required=True)
    service: str = ref("the service worked for", ("services",), "WORKS_FOR", required=True)


@table("parties", label="Party", group="services")
class Party(Row):
    """Somebody named only in part: unnamed ('a member of the network') or collective ('those working with the
    child')."""

    label: str = text("as the source puts it", required=True)
    kind: str = choice(
        "unnamed or collective",
        {"unnamed": "one person or service, not said who", "collective": "several, not said who"},
        required=True,
    )
    possible: tuple[str, ...] = refs("who may be meant", PARTY, "POSSIBLY_MEANS", common=True)


@table("systems", label="RecordSystem", group="services")
class RecordSystem(Sourced):
    """A record system, such as the shared record of GPs and health visitors in an area."""

    label: str = text("name of the system", required=True)
    used_by: tuple[str, ...] = refs(
        "services that keep their record in it", ("services",), "KEEPS_RECORD_IN", common=True
    )


@table("access", label="Access", group="services")
class Access(Deniable):
    """A service could open another's record; or is said not to have been able to."""

    service: str = ref("who could, or could not, open it", ("services",), "ACCESS_BY", required=True)
    system: str = ref("which system", ("systems",), "ACCESS_TO", common=True)
    whose: tuple[str, ...] = refs("whose record", ("services", "people"), "ACCESS_OF", common=True)
    reason: str = text("why, as the source says")


@table("involvements", label="Involvement", group="services", core=True)
class Involvement(Deniable):
    """A service worked with a person over a period, at a level."""

    service: str = ref("which service", ("services",), "INVOLVES_SERVICE", required=True)
    person: str = ref("with whom", ("people",), "INVOLVES", required=True)
    level: str = choice("the level of the work", LEVELS, default="universal", common=True)
    active: str = choice(
        "blank is active",
        {"active": "worked with the person", "nominal": "on the books only: no work, no contact"},
    )
    opened_for: str = text("reason opened")
    closed_for: str = text("reason closed")


@table("allocations", label="Allocation", group="services")
class Allocation(Dated):
    """A practitioner was allocated to a person for a service; how that ended and who took over."""

    service: str = ref("which service", ("services",), "ALLOCATED_BY", required=True)
    practitioner: str = ref("the worker; blank if the post was vacant", ("practitioners",), "ALLOCATED", common=True)
    people: tuple[str, ...] = refs("allocated to whom", ("people",), "ALLOCATED_TO", required=True)
    state: str = choice(
        "blank is allocated",
        {"allocated": "had the case", "absent": "had the case but was away", "vacant": "nobody had the case"},
    )
    ended_for: str = text("why it ended")
    successor: str = ref("who took over", ("practitioners",), "SUCCEEDED_BY")
    succession: str = choice(
        "whether somebody took over",
        {"named": "the successor is named", "none": "stated that nobody did", "unknown": "not said"},
    )
    handover: str = choice(
        "whether the case was handed over",
        {
            "made": "handed over",
            "partial": "handed over in part",
            "none": "stated that there was none",
            "no-evidence": "the source found no sign of one",
            "unknown": "not said",
        },
    )


@table("transfers", label="Transfer", group="services", core=True)
class Transfer(Deniable):
    """Responsibility for people passed, or was due to pass, between areas, services or practitioners."""

    kind: str = choice(
        "what kind of passing on",
        {
            "area": "between the same kind of service in two areas",
            "service": "between two kinds of service",
            "practitioner": "between two workers of one service",
            "unborn-to-child": "from services for the pregnancy to services for the child",
            "child-to-adult": "from children's to adults' services",
            "discharge": "from hospital or a ward back to the community",
        },
        required=True,
    )
    sender: str = ref("who had responsibility", PARTY, "TRANSFER_FROM", required=True, name="from")
    receiver: str = ref("who was to have it; blank if nobody", PARTY, "TRANSFER_TO", common=True, name="to")
    people: tuple[str, ...] = refs("about whom", ("people",), "CONCERNS", required=True)
    state: str = choice(
        "what the source says became of it",
        {
            "made": "responsibility passed and was taken up",
            "requested": "asked for; not said whether taken up",
            "accepted": "taken up",
            "declined": "refused",
            "disputed": "the two did not agree who was responsible",
            "not-requested": "stated that it was not asked for, or no message was sent",
            "no-receiver": "stated that nobody was there to receive it",
            "no-route": "stated that there was no agreed way of passing it",
        },
        required=True,
    )
    left_out: tuple[str, ...] = refs(
        "people stated as left out of what was passed", ("people",), "LEFT_OUT", common=True
    )
    passed: tuple[str, ...] = refs("items stated as passed on", ("information",), "PASSED_ON")
    omits: tuple[str, ...] = refs("items stated as not passed on", ("information",), "OMITS", common=True)
    messages: tuple[str, ...] = refs(
        "the communications that it consisted of", ("communications", "meetings"), "CONSISTS_OF"
    )
    responsibility: str = choice(
        "whether it was clear who was responsible; blank is clear or not said",
        {"ambiguous": "stated or apparent confusion about who was responsible", "shared": "both kept a part of it"},
    )
    unused_history: tuple[str, ...] = refs(
        "items of the predecessor's that the successor is stated not to have had or used",
        ("information",),
        "HISTORY_UNUSED",
    )
    delay: str = choice(
        "stated as late, without dates",
        {"stated": "the source says that it was late", "appears": "it appears to have been late"},
    )


@table("needs", label="Need", group="services")
class Need(Deniable):
    """A need of somebody's that was identified, and what became of it."""

    whose: str = ref("whose need", ("people",), "NEED_OF", required=True)
    what: str = text("the need, in your own words", required=True)
    identified_by: str = ref("who identified it", PARTY, "IDENTIFIED_BY", common=True)
    status: str = choice(
        "what became of it",
        {
            "open": "not met yet",
            "met": "met",
            "outstanding": "stated as still open when a decision was taken or a plan ended",
            "unknown": "not said",
        },
        common=True,
    )
    outstanding_at: str = ref(
        "the decision or plan at which it was outstanding", ("decisions", "plans"), "OUTSTANDING_AT"
    )
    addressed_by: tuple[str, ...] = refs("what addresses it", ("involvements", "actions", "plans"), "ADDRESSED_BY")


@table("actions", label="Action", group="services")
class Action(Deniable):
    """A step that was agreed or advised; *when* is when it was done."""

    what: str = text("the step, in your own words", required=True)
    owner: str = ref("who was to do it", PARTY, "OWNED_BY", common=True)
    towards: str = ref("the service to which the step leads, if it was to turn to one", PARTY, "TOWARDS")
    agreed_at: str = ref("the row at which it was agreed or advised", ANY, "AGREED_AT", common=True)
    about: tuple[str, ...] = refs("about whom", ("people",), "ABOUT", common=True)
    status: str = choice(
        "what became of it",
        {
            "done": "done",
            "part": "done in part",
            "not-done": "stated as not done",
            "unknown": "not said",
        },
        default="unknown",
        common=True,
    )
    unspecified: bool = flag("yes if stated that it was not said who, how or by when")
    agreed_when: str = text("date of the agreement if no row holds it")
