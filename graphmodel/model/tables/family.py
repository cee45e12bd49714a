"""The family: people, how they are related, where they live, who cares for a child."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphmodel.model.columns import PARTY, choice, flag, number, ref, refs, text, when
from graphmodel.model.declare import Dated, Deniable, Row, Sourced, table
from graphmodel.model.tables.vocabulary import SURENESS

if TYPE_CHECKING:
    from graphmodel.model.dates import When

KNOWN_FROM = "since when services knew of it; blank is from the start, unknown is not known"


@table("areas", label="Area", group="family", core=True)
class Area(Row):
    """A local authority area, county or town in which services are organised."""

    label: str = text("name of the area", required=True)


@table("people", label="Person", group="family", core=True)
class Person(Sourced):
    """Somebody of the family or around it, under the review's pseudonym; may stand for a group."""

    label: str = text("pseudonym as the review uses it; never a real name", required=True)
    sex: str = choice(
        "sex as far as the source says",
        {"male": "male", "female": "female", "unknown": "not said"},
        default="unknown",
        common=True,
    )
    role: str = text("mother, father, grandfather, index child ... in the words of the review", common=True)
    stage: str = choice(
        "adult, or child under 18 (unborn included) through the period of the review",
        {"adult": "18 or over, or a parent of whatever age", "child": "under 18 or unborn, not a parent"},
        default="adult",
        common=True,
    )
    index_child: bool = flag("yes for a child whom the review is about", common=True)
    born: When | None = when("date of birth as far as known", common=True)
    identified: str = choice(
        "whether services could say who this is; blank is yes",
        {
            "yes": "identified",
            "no": "never identified to services in the period",
            "later": "only from identified_from on",
        },
    )
    identified_from: When | None = when("since when services could say who this is")
    sureness: str = choice(
        "how the source says that services could not say who this is; blank is stated",
        {"no-evidence": "the source found no record that they could", **SURENESS},
    )
    same_as: tuple[str, ...] = refs("possibly the same person as", ("people",), "POSSIBLY_SAME_AS")
    least: int | None = number("for a group: at least how many people")
    most: int | None = number("for a group: at most how many people")


@table("relations", label="Relation", group="family", core=True)
class Relation(Dated):
    """One person's tie to another: *person* is the *kind* of *to*."""

    person: str = ref("who", ("people",), "RELATION_OF", required=True)
    kind: str = choice(
        "person is the ... of to",
        {
            "parent": "mother or father, of a born or unborn child",
            "step-parent": "partner of a parent, in a parental role",
            "partner": "spouse or partner",
            "former-partner": "was a partner before",
            "sibling": "brother or sister",
            "half-sibling": "shares one parent",
            "grandparent": "parent of a parent",
            "other-family": "uncle, aunt, cousin ...",
            "carer": "looks after, without being a parent",
            "friend": "friend, neighbour, lodger, acquaintance",
        },
        required=True,
    )
    to: str = ref("of whom", ("people",), "RELATION_TO", required=True)
    known_from: When | None = when(KNOWN_FROM)


@table("households", label="Household", group="family", core=True)
class Household(Row):
    """People who live together at an address; the address may change area over time."""

    label: str = text("name such as 'the grandparents' home'", required=True)


@table("addresses", label="Address", group="family", core=True)
class Address(Dated):
    """A household lived in an area over a period."""

    household: str = ref("which household", ("households",), "ADDRESS_OF", required=True)
    area: str = ref("in which area", ("areas",), "IN_AREA", required=True)
    known_from: When | None = when(KNOWN_FROM)


@table("members", label="Membership", group="family", core=True)
class Membership(Deniable):
    """Somebody lived in a household; or a service recorded that, or left it out of its record."""

    person: str = ref("who", ("people",), "MEMBER", required=True)
    household: str = ref("in which household", ("households",), "MEMBER_OF", required=True)
    recorded_by: str = ref(
        "blank: as it was. A service: as that service recorded it (absence filled: the record leaves the person out)",
        ("services",),
        "RECORDED_BY",
        common=True,
    )
    manner: str = choice(
        "lives, stays or visits; blank is lives",
        {"lives": "lives there", "stays": "stays part of the time", "visits": "visits often"},
    )
    known_from: When | None = when(KNOWN_FROM)


@table("care", label="CareEpisode", group="family")
class CareEpisode(Deniable):
    """A person lived with, stayed with, cared for or had contact with a child, or is said not to have."""

    person: str = ref("the adult", ("people",), "CARER", required=True)
    child: str = ref("the child", ("people",), "CARED_FOR", required=True)
    kind: str = choice(
        "what the adult did",
        {
            "lived-with": "lived with the child",
            "stayed-with": "stayed with the child for a time",
            "cared-for": "looked after the child",
            "had-contact": "saw the child",
        },
        required=True,
    )
    place: str = text("where", common=True)
    arranged_by: str = ref("who arranged it", PARTY, "ARRANGED_BY")
    known_from: When | None = when(KNOWN_FROM)
