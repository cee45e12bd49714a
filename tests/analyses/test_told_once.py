"""One fact told by several rows or rules is one finding; a fact of its own stays one."""

from __future__ import annotations

from .build import Scenario
from .unshared import GAP, IMPLIED, SAYS, danger

KIND = "unshared-information"
TOLD = f"{SAYS} Police did not tell HV: M is violent"


def statements(drawn: Scenario, kind: str = KIND) -> dict[str, set[str]]:
    return {f.statement: set(f.evidence) for f in drawn.findings(kind)}


def with_worker() -> Scenario:
    return danger().worker("hv1", "HV").knows("GP", "i", "2020-01").works("Police", "C")


def test_that_a_worker_did_not_know_is_told_with_what_the_worker_s_service_was_not_told() -> None:
    drawn = with_worker().not_told("Police", "HV", "i", GAP).unaware("hv1", "i", GAP)
    assert statements(drawn) == {TOLD: {"communications-1", "knowledge-3"}}


def test_what_another_service_did_not_know_stays_a_finding() -> None:
    drawn = with_worker().service("Mid", "midwifery").works("Mid", "Mo").worker("m1", "Mid")
    drawn.not_told("Police", "HV", "i", GAP).unaware("m1", "i", GAP)
    assert set(statements(drawn)) == {TOLD, f"{SAYS} m1 did not know: M is violent. Known to GP and Police"}


def test_what_a_worker_did_not_know_beside_it_stays_a_finding() -> None:
    drawn = with_worker().item("j", "M drinks", about="M", topics="substance-misuse", risk=True, when="2019-12")
    drawn.knows("Police", "j", "2020-01").not_told("Police", "HV", "i", GAP).unaware("hv1", "j", GAP)
    assert set(statements(drawn)) == {TOLD, f"{SAYS} hv1 did not know: M drinks. Known to Police"}


def one_occasion(when: str, places: str, over: str = "2020-01/2021") -> Scenario:
    """The police told the health visitor nothing for a long time; on one occasion, as another place has it, not those
    working with C."""
    drawn = danger().row("parties", "network", label="those working with C", kind="collective", possible="HV")
    drawn.not_told("Police", "HV", "i", over, places="7.1")
    return drawn.not_told("Police", "network", "i", when, places=places)


def test_a_single_occasion_at_a_place_of_its_own_is_told_by_itself() -> None:
    assert set(statements(one_occasion("2020-03", "7.4"))) == {
        TOLD,
        f"{SAYS} Police did not tell those working with C: M is violent",
    }


def test_the_same_time_or_the_same_place_is_told_once() -> None:
    at_one_place, at_one_time = one_occasion("2020-03", "7.1"), one_occasion("2020-01/2021", "7.4")
    afterwards = one_occasion("2020-09", "7.4", over="2020-01/2020-06")
    for drawn in (at_one_place, at_one_time, afterwards):
        assert statements(drawn) == {TOLD: {"communications-1", "communications-2"}}


def test_what_is_implied_beside_it_goes_in_and_stays_no_more_than_implied() -> None:
    drawn = danger().item("j", "M drinks", about="M", topics="substance-misuse", risk=True, when="2019-12")
    drawn.knows("Police", "j", "2020-01").not_told("Police", "HV", "i", GAP, places="7.2")
    drawn.not_told("Police", "HV", "j", GAP, places="7.2", sureness="implied")
    (finding,) = drawn.findings(KIND)
    assert finding.statement == f"{TOLD}; and, by implication: M drinks"
    assert (finding.certainty, [item.id for item in finding.information]) == ("certain", ["i"])
    assert "communications-2" in finding.context_rows
    (alone,) = drawn.without("communications-1").findings(KIND)
    assert (alone.certainty, alone.why_possible) == ("possible", (IMPLIED,))


def unmet(contradicted: bool) -> Scenario:
    """Two rows bear out that the health visitor did not know; coded as contradicting each other, or not."""
    drawn = danger().unaware("HV", "i", GAP, places="7.2").unaware("HV", "i", "2020-03", places="7.2")
    return drawn.row("links", first="knowledge-2", kind="contradicts", second="knowledge-3") if contradicted else drawn


def test_rows_that_bear_out_one_finding_do_not_undo_it() -> None:
    for contradicted in (True, False):
        (finding,) = unmet(contradicted).findings(KIND)
        assert (finding.certainty, set(finding.evidence)) == ("certain", {"knowledge-2", "knowledge-3"})


def test_a_child_not_yet_born_is_named_so() -> None:
    def drawn(born: str) -> Scenario:
        scene = Scenario().child("C", born=born).mother("Mo").service("HV", "health-visiting").works("HV", "C")
        scene.service("HV2", "health-visiting")
        return scene.row("transfers", kind="area", sender="HV", receiver="HV2", people="C", state="made",
                         delay="stated", when="2020-03")  # fmt: skip

    for born, named in (("2020-06-10", "C (not yet born)"), ("2020-04-01", "C (not yet born)"), ("2020-03-31", "C")):
        (finding,) = drawn(born).findings("missed-handover/late")
        assert f"{named} " in finding.statement, finding.statement
        assert ("(not yet born)" in finding.statement) == ("(" in named)
