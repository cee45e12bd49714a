"""Which part of a need to know is not there: the topic, the tie to a child, or the work with the family."""

from __future__ import annotations

from graphmodel.findings.sentences import listed
from graphmodel.knowledge.derive import Derived
from graphmodel.knowledge.need import ALWAYS_TOLD, topic_table
from graphmodel.model.tables.knowledge import Information
from graphmodel.model.tables.services import Involvement
from graphmodel.questions.reply import Said, names, said


def why_not_needed(derived: Derived, service: str, item: str) -> Said:
    """The first part of the need that does not hold, with the rows that come nearest to it."""
    case, label = derived.case, derived.case.label(service)
    row = next(i for i in case.of(Information) if i.id == item)
    function = derived.knowledge.structure.services[service].function
    if not any(function in topic_table()[topic] for topic in row.topics):
        subjects = listed([topic.replace("-", " ") for topic in row.topics])
        text = f"its subjects ({subjects}) do not concern what {label} does, by the table of who needs what"
        return said(case, text, [item])
    children = [c for c in derived.family.children if c in row.about or set(row.about) & set(derived.family.around(c))]
    if not children:
        return said(case, f"no row ties {names(case, row.about)} to a child of this case", [item])
    work = [i for i in case.of(Involvement) if i.service == service]
    if not work:
        text = f"there is no record that {label} worked with {names(case, children)} or a carer"
        if function in ALWAYS_TOLD:
            text += ", and the item is not coded as a risk, which they would need in any case"
        return said(case, text, [item])
    real = [i for i in work if not i.absence and i.active != "nominal"]
    if not real:
        return said(
            case, f"{label} was on the books only, or is stated not to have worked with them", [i.id for i in work]
        )
    people = names(case, [i.person for i in real])
    text = f"{label} worked with {people}, which does not make the item theirs: it is about {names(case, row.about)}"
    return said(case, f"{text}, or their work was over before it mattered", [i.id for i in real])
