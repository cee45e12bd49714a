"""How near a service came to somebody whom it did not meet: mixtures of contacts, against a naive reference."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graphmodel.knowledge.acting import meetings_with_people
from graphmodel.knowledge.sights import unmet
from graphmodel.knowledge.structure import Structure
from tests.analyses.build import Scenario
from tests.analyses.naive import SIGHTS, Naive

SURENESS = st.sampled_from(["", "", "account", "appears", "implied", "example"])
ROW = st.one_of(
    st.tuples(st.sampled_from(SIGHTS[1:]), SURENESS, st.just("")),
    st.tuples(st.just("absence"), SURENESS, st.sampled_from(["", "at home", "by telephone"])),
)


@given(st.lists(ROW, max_size=5))
def test_told_as_near_as_it_came_and_as_weakly_as_its_weaker_row(rows: list[tuple[str, str, str]]) -> None:
    drawn = Scenario().child("C").mother("Mo").man("M", partner_of="Mo").service("HV", "health-visiting")
    for quality, sureness, mode in rows:
        if quality == "absence":
            drawn.row("absences", kind="contact", sender="HV", about="M", sureness=sureness, mode=mode)
        else:
            drawn.met("HV", sureness=sureness, **{quality: "M"})
    case = drawn.case()
    links = list(unmet(meetings_with_people(case, Structure(case))))
    expected = Naive(dict(drawn.cells)).unmet("HV", "M")
    told = [(str(link.properties["how"]), link.properties["strength"]) for link in links]
    words = [(how.replace("_", "-"), strength) for how, strength in ([expected] if expected else [])]
    assert told == words
    for link in links:
        all_rows = (*link.properties["rows"], *link.properties["beside"])
        assert sorted(all_rows) == sorted(r["id"] for t in ("contacts", "absences") for r in drawn.cells[t])
