"""Kinds of finding in the words of people who read them; a kind that has no words here is read by its own name.

>>> kind_words("hidden-man")["name"], kind_words("some-new-kind")["name"]
('Unseen men', 'Some new kind')
"""

from __future__ import annotations

from collections.abc import Mapping

KIND_WORDS: Mapping[str, tuple[str, str]] = {
    "hidden-man": (
        "Unseen men",
        "men and other adults who mattered to a child and were not met, asked, assessed or recorded",
    ),
    "missed-handover": (
        "Missed handovers",
        "responsibility or knowledge that did not pass whole from one service to the next",
    ),
    "unshared-information": ("Information not shared", "held by one, needed by another"),
    "unsought-information": ("Questions not asked", "a check or question not made although somebody held the answer"),
    "empty-chair": ("Not in the room", "somebody with a part in it was not at the meeting, plan or assessment"),
    "unheard-dissent": (
        "Disagreement and challenge",
        "a decision against what somebody had said, or with no challenge",
    ),
    "unanswered": ("No reply or no action", "a referral, request or agreed step with no answer"),
    "unverified": ("Accounts not checked", "something relied on that goes back to one account and was not tested"),
    "disengagement-pattern": (
        "Missed appointments across services",
        "missed contacts that no single service saw as a whole",
    ),
    "churn": ("Changes of worker", "how often the worker changed, and the gaps between"),
    "service-gap": ("Gaps in service", "a need with nobody to meet it, or a child not seen"),
    "assumed-cover": ("Cover that was assumed", "a service relied on that was not there in the way assumed"),
    "separate-records": ("Records kept apart", "what one service could not read in another's record"),
    "drift": ("Time before the next step", "how long it took from the first concern to the step later taken"),
    "good-sharing": ("Shared well", "reached the right people in time and whole"),
}

BASIS_WORDS: Mapping[str, str] = {
    "stated": "the source says so",
    "no-record": "there is no record of it; that is not the same as knowing that it did not happen",
    "contradicted": "the sources say two different things",
    "derived": "it follows from several rows together",
}


def kind_words(kind: str) -> dict[str, str]:
    """The name of a kind and what it means; an unknown kind has its own name and no meaning."""
    name, about = KIND_WORDS.get(kind, (subtype_words(kind), ""))
    return {"name": name, "about": about}


def subtype_words(subtype: str) -> str:
    """A machine name as words: ``taken-on-trust`` is "Taken on trust"."""
    said = " ".join(subtype.replace("_", "-").replace("-", " ").split())
    return said[:1].upper() + said[1:]
