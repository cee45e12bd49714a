"""The shared dialect: what is refused, each form by itself; what is shared, run on every engine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from graphmodel.analyses.dialect import check, faults
from graphmodel.analyses.library import read_library, shipped
from graphmodel.analyses.question_file import QueryFileFault, read_analysis
from graphmodel.engine.graph import case_key
from graphmodel.engine.seam import Engine, Value
from graphmodel.model.case import Case

from .conftest import Own, clear, graph_of
from .random_cases import random_case

START = "MATCH (p:Person {case_key: $case_key}) "
END = "RETURN p.id AS person ORDER BY person"

# Each breaks one rule only: the query, what is said to have been found, and what to write instead.
REFUSED = [
    (START + "CALL { MATCH (q:Person {case_key: $case_key}) RETURN q.id AS x ORDER BY x } " + END, "CALL", "EXISTS"),
    (START + "FOREACH (x IN p.places | x) " + END, "FOREACH", "UNWIND"),
    ("LOAD CSV FROM 'file:///x' AS line " + START + END, "LOAD", "the case that is loaded"),
    (
        START + "RETURN p.id AS person, COLLECT { MATCH (p)-[:TIED_TO]->(c) RETURN c.id } AS of ORDER BY person",
        "COLLECT { }",
        "collect()",
    ),
    (
        START + "RETURN p.id AS person, [(p)-[:TIED_TO]->(c) | c.id] AS of ORDER BY person",
        "made of a pattern",
        "OPTIONAL MATCH",
    ),
    (START + "RETURN p.id AS person, [x IN p.places WHERE x <> ''] AS of ORDER BY person", "made of a list", "UNWIND"),
    (START + "RETURN p.id AS person, reduce(a = 0, x IN p.places | a + 1) AS n ORDER BY person", "reduce()", "count()"),
    (START + "RETURN p.id AS person, head(p.places) AS place ORDER BY person", "head()", "min()"),
    (START + "RETURN p.id AS person, last(p.places) AS place ORDER BY person", "last()", "max()"),
    (START + "RETURN p.id AS person, p.places[0] AS place ORDER BY person", "a place in a list", "in Python"),
    (START + "RETURN p.id AS person, p.places[0..2] AS of ORDER BY person", "a place in a list", "in Python"),
    (START + "RETURN toString(p.position) AS text ORDER BY text", "toString()", "text"),
    (START + "MATCH x = shortestPath((p)-[:TIED_TO*1..3]->(c:Person)) " + END, "shortestPath()", "bounded length"),
    (START + "MATCH ((p)-[:TIED_TO]->(c:Person)){1,3} " + END, "repeated pattern", "bounded length"),
    (START + "MATCH (p)-[:TIED_TO]->{1,3}(c:Person) " + END, "repeated pattern", "bounded length"),
    (START + "MATCH (p)-[:TIED_TO]->+(c:Person) " + END, "repeated pattern", "bounded length"),
    (START + "MATCH (p)-[:TIED_TO*]->(c:Person) " + END, "without a bound", "*1..4"),
    (START + "MATCH (p)-[:TIED_TO*2..]->(c:Person) " + END, "without a bound", "*1..4"),
    (START + "RETURN labels(p) AS kinds ORDER BY kinds", "labels()", "row_type"),
    (START + "RETURN label(p) AS kinds ORDER BY kinds", "label()", "row_type"),
    (
        START + "MATCH (p)-[t:TIED_TO]->(c:Person) RETURN type(t) AS kind ORDER BY kind",
        "type()",
        "one MATCH for each type",
    ),
    (START + "RETURN id(p) AS number ORDER BY number", "id()", "the property id"),
    (START + "RETURN elementId(p) AS number ORDER BY number", "elementId()", "the property id"),
    (START + "RETURN p.id AS person, date('2020-01-01') + 1 AS day ORDER BY person", "reckoning with dates", "minutes"),
    (START + "RETURN p.id AS person, duration('P1D') AS day ORDER BY person", "duration()", "minutes"),
    (START + "RETURN p.id AS person, split(p.label, ' ') AS parts ORDER BY person", "split()", "one of these"),
    (START + "WITH p ORDER BY p.id " + END, "WITH … ORDER BY without LIMIT", "after RETURN"),
    (START + "WITH p ORDER BY p.id SKIP 1 " + END, "WITH … ORDER BY without LIMIT", "after RETURN"),
    (START + "WHERE $name IS NULL OR p.label = $name " + END, "$name IS NULL", "neutral value"),
    (START + "CREATE (q:Person {case_key: $case_key}) " + END, "CREATE", "only reads"),
    (START + "MERGE (q:Person {case_key: $case_key}) " + END, "MERGE", "only reads"),
    (START + "SET p.label = 'x' " + END, "SET", "only reads"),
    (START + "DELETE p " + END, "DELETE", "only reads"),
    (START + "DETACH DELETE p " + END, "DETACH DELETE", "only reads"),
    (START + "REMOVE p.label " + END, "REMOVE", "only reads"),
    ("DROP INDEX x " + START + END, "DROP", "only reads"),
    (START + "RETURN p.id AS person", "no ORDER BY", "settle the order"),
    (START + "WITH p ORDER BY p.id LIMIT 3 RETURN p.id AS person", "no ORDER BY", "settle the order"),
    (START + "RETURN p.id AS person ORDER BY p.id", "ORDER BY p.id", "a column that is returned"),
    (START + "RETURN p.id, p.label AS label ORDER BY label", "a column without a name: p.id", "AS and a name"),
    (START + "RETURN p.id AS p ORDER BY p", "a column p that is also the name of a node", "another name"),
    ("MATCH (p:Person) " + END, "not tied to the case, beginning with (p:Person)", "(p:Person {case_key: $case_key})"),
    (START + "MATCH (q:Person)-[:TIED_TO]->(c:Person) " + END, "beginning with (q:Person)", "{case_key: $case_key}"),
    (
        START + "WHERE EXISTS { MATCH (q:Person) WHERE q.id = p.id } " + END,
        "beginning with (q:Person)",
        "{case_key: $case_key}",
    ),
    (
        START + "WHERE NOT EXISTS { MATCH (p)-[:HELD]->(i) WHERE EXISTS { MATCH (s:Service)-[:HELD]->(j) } } " + END,
        "beginning with (s:Service)",
        "{case_key: $case_key}",
    ),
    (
        START + "MATCH (p)-[:TIED_TO]->(c:Person) WITH p MATCH (c)-[:TIED_TO]->(d:Person) " + END,
        "beginning with (c)",
        "{case_key",
    ),
    (
        START + "RETURN p.id AS person UNION ALL MATCH (q:Person)-[:TIED_TO]->(p) " + END,
        "beginning with (q:Person)",
        "{case_key",
    ),
    ("MATCH (p:Persn {case_key: $case_key}) " + END, "the label Persn", "did you mean Person?"),
    (START + "MATCH (p)-[:TIDE_TO]->(c:Person) " + END, "the relationship TIDE_TO", "did you mean TIED_TO?"),
    (START + "MATCH (p)-[]->(c:Person) " + END, "a relationship without a type", "-[:HELD|NEEDED]->"),
    (START + "WHERE p.lable = 'x' " + END, "the property lable of Person", "did you mean label?"),
    (
        START + "MATCH (p)-[t:TIED_TO]->(c:Person) WHERE t.closed " + END,
        "the property closed of TIED_TO",
        "did you mean close?",
    ),
    (
        START + "MATCH (p)-[:TIED_TO {clos: true}]->(c:Person) " + END,
        "the property clos of TIED_TO",
        "did you mean close?",
    ),
    (
        "MATCH (p:Person {case_key: $case_key, lable: 'x'}) " + END,
        "the property lable of Person",
        "did you mean label?",
    ),
    (
        START + "OPTIONAL MATCH (p)-[:ADDRESS_OF]->(h:Household) " + END,
        "(p)-[:ADDRESS_OF]->(h:Household), which the schema does not have",
        "Address to Household",
    ),
    (
        START + "WHERE EXISTS { MATCH (p)<-[:MEMBER]-(m)-[:ADDRESS_OF]->(h) } " + END,
        "(m)-[:ADDRESS_OF]->(h), which the schema does not have",
        "Address to Household",
    ),
    (START + "WHERE NOT (p)-[:INVOLVES]->(:Person) " + END, "(p)-[:INVOLVES]->(:Person)", "Involvement to Person"),
    (
        START + "MATCH (p)-[:TIED_TO]->(c:Person)<-[:TIED_TO]-(q:Person) " + END,
        "two hops over TIED_TO",
        "WHERE p.id <> q.id",
    ),
    (START + "MATCH (p)-[:TIED_TO]-(c:Person)-[:TIED_TO]-(q:Person) " + END, "two hops over TIED_TO", ".id <> "),
    (
        START + "MATCH (p)-[:TIED_TO]->(c:Person), (p)-[:TIED_TO]->(d:Person) " + END,
        "two hops over TIED_TO",
        "WHERE c.id <> d.id",
    ),
    (
        (
            "MATCH (t:Transfer {case_key: $case_key}) OPTIONAL MATCH (t)-[:TRANSFER_TO]->(r:Service|Party) "
            "OPTIONAL MATCH (r)-[:HELD]->(i:Information) RETURN t.id AS transfer, i.id AS item ORDER BY transfer, item"
        ),
        "(r) of an OPTIONAL MATCH, of one of several labels",
        "WHERE new.id = r.id",
    ),
    (
        (
            "MATCH (t:Transfer {case_key: $case_key}) OPTIONAL MATCH (t)-[:TRANSFER_TO]->(r:Service|Party) "
            "WITH t, r AS s WHERE s IS NOT NULL OR t.kind = 'x' "
            "MATCH (s)-[:HELD]->(i:Information) RETURN i.id AS item ORDER BY item"
        ),
        "(s) of an OPTIONAL MATCH, of one of several labels",
        "WHERE new.id = s.id",
    ),
    (
        START + "OPTIONAL MATCH (p)<-[:HARMED]-(w:Incident) "
        "WITH p, w WHERE NOT EXISTS { MATCH (p)-[:TIED_TO]->(c) WHERE w.id IS NULL } " + END,
        "whether (w) of an OPTIONAL MATCH is nothing",
        "coalesce(w.id, '') AS a name in a WITH",
    ),
]


@pytest.mark.parametrize(("query", "found", "write"), REFUSED, ids=[str(n) for n in range(len(REFUSED))])
def test_each_rule_by_itself(query: str, found: str, write: str) -> None:
    told = list(dict.fromkeys(faults(query)))
    assert len(told) == 1, told
    before, _, after = told[0].partition("; write ")
    assert found in before
    assert write in after


def test_several_faults_are_told_at_once_and_the_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    path = tmp_path / "mine" / "own.cypher"
    path.write_text(
        "// Mine\n//\n// question = 'Who?'\n// rule = 'All'\n// one_finding_per = ['p']\n// evidence = ['p']\n"
        "// sentence = '{p}'\nMATCH (p:Persn)-[:TIDE_TO]->() RETURN p.id AS p\n",
        encoding="utf-8",
    )
    with pytest.raises(QueryFileFault) as caught:
        check(read_analysis(path))
    lines = str(caught.value).splitlines()
    assert len(lines) == 5, lines  # label, relationship, anchor, order, name of a node
    assert all(line.startswith("mine/own.cypher: found ") and "; write " in line for line in lines)


@pytest.mark.parametrize("analysis", shipped(), ids=lambda a: a.name)
def test_shipped_files_stay_inside(analysis: object) -> None:
    check(analysis)  # type: ignore[arg-type]


SHARED = {
    "where": START + "WHERE p.sex <> 'female' AND NOT p.index_child OR p.label CONTAINS 'M' XOR p.position = 1 " + END,
    "optional": START + "OPTIONAL MATCH (p)-[t:TIED_TO]->(c:Person) WHERE t.close "
    "RETURN p.id AS person, c.id AS child ORDER BY person, child",
    "nothing of one label to go on from": "MATCH (i:Information {case_key: $case_key}) "
    "OPTIONAL MATCH (i)<-[:HELD]-(r:Service) WHERE r.id = 'nobody' OPTIONAL MATCH (r)-[:HELD]->(j:Information) "
    "RETURN i.id AS item, j.id AS other ORDER BY item, other",
    "something of several labels to go on from": "MATCH (i:Information {case_key: $case_key}) "
    "OPTIONAL MATCH (i)<-[:HELD]-(r:Service|Party) WITH i, r WHERE r.id IS NOT NULL "
    "OPTIONAL MATCH (r)-[:HELD]->(j:Information) RETURN i.id AS item, r.id AS by, j.id AS more ORDER BY item, by, more",
    "compared with what may be nothing": "MATCH (i:Information {case_key: $case_key}) "
    "OPTIONAL MATCH (i)<-[:HELD]-(r:Service|Party) WHERE r.id = 'nobody' "
    "OPTIONAL MATCH (s:Service {case_key: $case_key})-[:HELD]->(j:Information) WHERE s.id = r.id "
    "RETURN i.id AS item, j.id AS other ORDER BY item, other",
    "nothing": START
    + "OPTIONAL MATCH (p)<-[:HARMED]-(c:Incident) WITH p, c WHERE c.id IS NULL RETURN p.id AS person ORDER BY person",
    "with": START
    + "WITH DISTINCT p.sex AS sex, count(*) AS many WHERE many > 0 RETURN sex AS of, many AS many ORDER BY of DESC",
    "with limit": START + "WITH p ORDER BY p.id DESC LIMIT 2 " + END,
    "unwind": START + "UNWIND ['a', 'b'] AS letter RETURN p.id AS person, letter AS letter ORDER BY person, letter",
    "unwind maps": "UNWIND [{n: 1, t: 'x'}, {n: 2, t: 'y'}] AS m RETURN m.n AS number, m.t AS text ORDER BY number",
    "unwind property": "MATCH (i:Information {case_key: $case_key}) UNWIND i.topics AS t "
    "RETURN DISTINCT t AS topic ORDER BY topic",
    "parameters": "UNWIND $list AS x RETURN x AS item, $text AS text, $number AS number, $flag AS flag ORDER BY item",
    "union": START
    + "RETURN p.id AS it UNION ALL MATCH (s:Service {case_key: $case_key}) RETURN s.id AS it ORDER BY it",
    "skip": START + END + " SKIP 1 LIMIT 1",
    "exists": START + "WHERE EXISTS { MATCH (p)-[:TIED_TO]->(c:Person) WHERE c.stage = 'child' } " + END,
    "nested": START
    + "WHERE NOT EXISTS { MATCH (p)-[:TIED_TO]->(c) WHERE EXISTS { MATCH (c)<-[:INVOLVES]-(w:Involvement) } } "
    + END,
    "count block": START
    + "RETURN p.id AS person, COUNT { MATCH (p)<-[:ABOUT]-(i:Information) } AS items ORDER BY person",
    "pattern predicates": "MATCH (i:Information {case_key: $case_key}), (p:Person {case_key: $case_key}) "
    "WHERE NOT (i)-[:CONTRADICTS]->(:Information) AND NOT (i)-[:ABOUT]->(p) "
    "RETURN i.id AS item, p.id AS person ORDER BY item, person",
    "aggregates": "MATCH (i:Information {case_key: $case_key})-[:ABOUT]->(p:Person) RETURN p.id AS person, "
    "count(i) AS many, count(*) AS rows, count(DISTINCT i.kind) AS kinds, min(i.earliest) AS first, "
    "max(i.last_day) AS last "
    "ORDER BY person",
    "collect": START
    + "WITH p.sex AS sex, collect(p.id) AS ids RETURN sex AS of, size(ids) AS many, 'mother' IN ids AS has ORDER BY of",
    "collect distinct": START + "RETURN collect(DISTINCT p.row_type) AS kinds, count(*) AS many ORDER BY many",
    "quantifiers": "MATCH (i:Information {case_key: $case_key}) "
    "RETURN i.id AS item, any(t IN i.topics WHERE t = 'violence') AS a, all(t IN i.topics WHERE t <> 'moves') AS b, "
    "none(t IN i.topics WHERE t STARTS WITH 'v') AS c ORDER BY item",
    "case": START + "RETURN p.id AS person, CASE p.sex WHEN 'male' THEN 'm' ELSE '-' END AS one, "
    "CASE WHEN p.stage = 'child' THEN 1 END AS two "
    "ORDER BY person",
    "coalesce": START
    + "OPTIONAL MATCH (p)-[:TIED_TO]->(c:Person) RETURN DISTINCT p.id AS person, coalesce(c.label, 'nobody') AS of "
    "ORDER BY person, of",
    "texts": START
    + "WHERE toLower(p.label) =~ '.*m.*' AND p.label STARTS WITH 'M' RETURN p.id + '!' AS person ORDER BY person",
    "numbers": "UNWIND [7, -7] AS n RETURN n / 2 AS half, n % 2 AS rest, n * 2 + 1 AS more ORDER BY half",
    "maps": START + "RETURN p.id AS person, {id: p.id, n: 1} AS both ORDER BY person",
    "dates": "UNWIND ['2020-02-29', '2019-01-01'] AS t WITH date(t) AS day WHERE day >= date('2019-06-01') "
    "RETURN day AS day ORDER BY day",
    "types": "MATCH (x:Plan|Decision|Contact {case_key: $case_key})-[:ABOUT|SOUGHT]->(p:Person|Service) "
    "RETURN x.id AS row, x.row_type AS kind, p.id AS person ORDER BY row, person",
    "undirected": START
    + "MATCH (p)-[t:TIED_TO]-(q:Person) RETURN p.id AS one, q.id AS other, t.how AS how ORDER BY one, other, how",
    "length": "MATCH x = (i:Information {case_key: $case_key})-[:ABOUT|ORIGINATES_FROM*1..2]->(p:Person) "
    "RETURN i.id AS item, p.id AS person, length(x) AS hops, size(nodes(x)) AS many ORDER BY item, person, hops",
    "two hops": START + "MATCH (p)-[a:TIED_TO]->(c:Person)<-[b:TIED_TO]-(q:Person) WHERE p.id <> q.id "
    "RETURN p.id AS one, c.id AS child, q.id AS other, a.how AS how, b.how AS why ORDER BY one, child, other, how, why",
    "two hops of other kinds": "MATCH (i:Information {case_key: $case_key})-[:ABOUT]->(p:Person) "
    "MATCH (i)-[:ABOUT]->(p)<-[:ABOUT]-(m:Meeting|Decision|Communication) "
    "RETURN i.id AS item, m.id AS row ORDER BY item, row",
    "links between": "MATCH (a:Service {case_key: $case_key})-[h:HELD]->(i:Information)<-[n:NEEDED]-(b:Service) "
    "WHERE a.id <> b.id RETURN a.id AS one, b.id AS other, i.id AS item, h.route AS route, h.certain AS sure, "
    "n.reason AS why, n.earliest AS since, n.latest AS until ORDER BY one, other, item, why, since, until",
    "nulls": START
    + "OPTIONAL MATCH (p)-[:TIED_TO]->(c:Person) RETURN p.id AS person, c.id AS child, c.id = 'child' AS same, "
    "c.id IS NOT NULL AS there ORDER BY child DESC, person",
    "strings with code in them": START
    + "WHERE p.label <> 'CREATE (n) // not' AND p.label <> \"head(x)[0]\" /* SET */ "
    + END
    + " // DELETE",
}
SEED = 4
PARAMETERS: Mapping[str, object] = {"list": ["b", "a"], "text": "it's", "number": 3, "flag": True}


@pytest.fixture(scope="module")
def loaded(everywhere: Mapping[str, Engine]) -> Iterator[tuple[Mapping[str, Engine], Case]]:
    """One case that has something for every form, on every engine."""
    own = Own()
    case = random_case(SEED, own.id(), own.id())
    try:
        for engine in everywhere.values():
            engine.load(graph_of(case))
        yield everywhere, case
    finally:
        for engine in everywhere.values():
            clear(engine, own)


@pytest.mark.parametrize("form", sorted(SHARED))
def test_what_is_shared_passes_and_gives_the_same_rows(loaded: tuple[Mapping[str, Engine], Case], form: str) -> None:
    query = SHARED[form]
    assert list(faults(query)) == []
    engines, case = loaded
    used = {key: value for key, value in PARAMETERS.items() if f"${key}" in query}
    if "$case_key" in query:
        used["case_key"] = case_key(case)
    answers = {
        name: [[(column, type(value).__name__, shown(value)) for column, value in row.items()] for row in rows]
        for name, rows in ((name, engine.ask(query, used)) for name, engine in engines.items())
    }
    if "UNION" in query:  # ORDER BY belongs to the last part alone, and the order of the whole is not defined
        answers = {name: sorted(rows) for name, rows in answers.items()}
    assert answers["ladybug"], "nothing to compare"
    assert answers["neo4j-5.26"] == answers["ladybug"]
    assert answers["neo4j-2026"] == answers["ladybug"]


def shown(value: Value) -> object:
    """The order within a collected list is not defined."""
    return sorted(value) if isinstance(value, list) and all(isinstance(v, str) for v in value) else value


def test_a_folder_of_ones_own_is_held_to_the_same(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    shipped_file = shipped()[0]
    copy = tmp_path / "mine" / shipped_file.path.name
    copy.write_bytes(shipped_file.path.read_bytes())
    (found,) = read_library(tmp_path).analyses
    check(found)
    copy.write_text(copy.read_text(encoding="utf-8").replace("$case_key", "$case"), encoding="utf-8")
    with pytest.raises(QueryFileFault, match="not tied to the case"):
        check(read_analysis(copy))
