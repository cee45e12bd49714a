"""The page in a real browser, opened from the disk: what a panel member sees and does, what a hostile case cannot."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from graphmodel.findings.finding import Findings, Named, Story
from graphmodel.model.case import Case
from tests.views import family

if TYPE_CHECKING:
    from tests.views.conftest import Opened

OpenPage = Callable[[Case, Findings], "Opened"]

HOSTILE = (
    "</script><img src=x onerror=alert(1)>",
    "<img src='http://localhost:9/x' onerror=alert(2)>",
    "[/b] [link=http://localhost:9]x[/link]",
    "<meta http-equiv=refresh content='0;url=http://localhost:9/'>",
    "<b>*bold*</b> _md_ `code`",
    "javascript:alert(3)",
    "__proto__",
    "\u202egnp.exe\u202c \u0007 \u200f",
    "أم الطفل",
)


def test_asks_for_nothing_and_complains_of_nothing(open_page: OpenPage) -> None:
    opened = open_page(family.case(), family.findings())
    for tab in ("#to-map", "#to-tables", "#to-findings"):
        opened.page.click(tab)
        opened.page.wait_for_timeout(150)
    assert opened.requests == [opened.page.url]
    assert opened.complaints == []


def test_first_view_says_what_it_is_and_folds_findings_by_story(open_page: OpenPage) -> None:
    opened = open_page(family.case(), family.findings())
    assert opened.page.inner_text("h1") == "The Ash family"
    assert "No record that" in opened.text
    assert [h.inner_text().split("\n")[-1] for h in opened.page.query_selector_all(".headline")] == [
        "Nobody had the whole picture",
        family.finding(3).statement,
    ]


def test_a_dozen_headlines_then_all(open_page: OpenPage) -> None:
    page = open_page(family.case(), family.findings(40)).page
    assert page.locator(".headline").count() == 12
    page.click("text=Show all 39 matters")
    assert page.locator(".headline").count() == 39


def test_a_finding_opens_to_everything_needed_to_check_it(open_page: OpenPage) -> None:
    page = open_page(family.case(), family.findings()).page
    assert not page.is_visible(".finding")
    page.click("h3 .headline >> nth=0")
    page.click("h4 .headline >> nth=1")
    said = page.inner_text(".finding >> nth=1")
    for part in (
        "The date of the letter leaves it open.",
        "Held by one, needed by another.",
        "A message from the GP practice to health visiting.",
        "May 2018",
        "3.3",
        "Community mental health → GP practice: letter (made)",
        "the source says that this did not happen",
        "At the time",
    ):
        assert part in said
    steps = page.locator(".finding >> nth=1 >> ol > li")
    assert [text.split("\n")[0] for text in steps.all_inner_texts()] == ["2 May 2018", "Date not stated"]
    assert "The panel's view: Accepted. Agreed on the day" in page.inner_text(".finding >> nth=0")
    assert page.locator(".panel-view").all_inner_texts()[0] == "Panel: Accepted"
    page.click(".headline >> nth=0")
    assert not page.is_visible(".finding")


@pytest.mark.parametrize(
    ("choose", "left"),
    [
        (lambda page: page.click("[data-kind='0']"), 1),
        (lambda page: page.select_option("label:has-text('How sure') select", "possible"), 2),
        (lambda page: page.select_option("label:has-text('Person') select", "Grandfather"), 4),
        (lambda page: page.select_option("label:has-text('Service') select", "Housing"), 1),
        (lambda page: page.fill("#tab-findings input[type=search]", "(4)"), 1),
        (lambda page: page.fill("#tab-findings input[type=search]", "no such words"), 0),
    ],
)
def test_choices_above_the_findings(open_page: OpenPage, choose: Callable[..., object], left: int) -> None:
    made = (*family.findings(4).items, family.finding(5, services=(Named("S5", "Housing"),), people=()))
    page = open_page(family.case(), Findings("ash", "The Ash family", made)).page
    assert page.locator(".headline").count() == 5
    choose(page)
    assert page.locator(".headline").count() == left
    page.click("#tab-findings >> text=Clear")
    assert page.locator(".headline").count() == 5


def test_first_drawing_in_the_browser_is_the_one_computed(open_page: OpenPage) -> None:
    page = open_page(family.case(), family.findings()).page
    page.click("#to-map")
    same = page.evaluate(
        """() => gm.map.arrows().map((arrow, i) => {
            const [edge, line] = [gm.data.map.edges[i], gm.canvas.line(arrow, false)];
            const same = (key) => JSON.stringify(edge[key]) === JSON.stringify(line[key]);
            return ["from", "to", "label", "width", "dashes"].every(same);
        })"""
    )
    assert same == [True] * 5
    assert page.evaluate("gm.data.map.edges.length") == 5


def test_the_map_is_painted(open_page: OpenPage) -> None:
    page = open_page(family.case(), family.findings()).page
    page.click("#to-map")
    page.wait_for_timeout(300)
    colours = page.evaluate(
        """() => {
            const canvas = document.querySelector(".stage canvas");
            const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
            const seen = new Set();
            for (let i = 0; i < data.length; i += 4) seen.add([data[i], data[i + 1], data[i + 2], data[i + 3]].join());
            return [...seen];
        }"""
    )
    # A service of the first group, the child under review, a household and an arrow.
    assert {"219,233,246,255", "255,243,191,255", "255,250,240,255", "36,88,140,255"} <= set(colours)


def _click_on(page: object, key: str, *, arrow: bool = False) -> None:
    """Click on the canvas where a thing stands, or half way along an arrow."""
    script = """([key, arrow]) => {
        const at = (id) => gm.network.canvasToDOM(gm.network.getPosition(id));
        let spot;
        if (!arrow) { spot = at("n" + gm.data.map.things.findIndex((thing) => thing.t === key)); }
        else {
            const edge = gm.network.body.edges[key].edgeType;
            spot = gm.network.canvasToDOM(edge.getPoint(0.5));
        }
        const box = document.querySelector(".stage").getBoundingClientRect();
        return [spot.x + box.left, spot.y + box.top];
    }"""
    x, y = page.evaluate(script, [key, arrow])  # type: ignore[attr-defined]
    page.mouse.click(x, y)  # type: ignore[attr-defined]
    page.wait_for_timeout(500)  # type: ignore[attr-defined]


def test_a_service_on_the_map_opens_beside_it(open_page: OpenPage) -> None:
    page = open_page(family.case(), family.findings()).page
    page.click("#to-map")
    page.wait_for_timeout(300)
    _click_on(page, "GP practice")
    said = page.inner_text(".panel")
    assert [line for line in said.split("\n") if line][1:3] == [
        "GP practice",
        "GP practice (Northshire Trust, Northshire, GP)",
    ]
    assert "From Community mental health: 2 messages" in said
    assert "To Health visiting: 1 message, none made or received" in said


def test_an_arrow_on_the_map_opens_its_messages(open_page: OpenPage) -> None:
    page = open_page(family.case(), family.findings()).page
    page.click("#to-map")
    page.wait_for_timeout(300)
    key = page.evaluate("gm.map.arrows().find((arrow) => arrow.links.length === 2).key")
    _click_on(page, key, arrow=True)
    said = page.inner_text(".panel")
    assert "Community mental health → GP practice" in said
    for part in ("2 May 2018", "November 2018", "Grandfather was admitted to hospital", "Source: 3.1", "Source: 3.2"):
        assert part in said


def test_messages_and_information_open_on_the_map_and_fold_again(open_page: OpenPage) -> None:
    page = open_page(family.case(), family.findings()).page
    page.click("#to-map")
    page.click(".panel >> text=Community mental health → GP practice")
    count = "gm.network.body.nodeIndices.length"
    before = page.evaluate(count)
    page.click("text=Show each message on the map")
    assert page.evaluate(count) == before + 2
    page.click("text=Show information")
    assert page.evaluate(count) == before + 3
    page.click("text=Fold these messages again")
    assert page.evaluate(count) == before


def test_workers_open_out_of_their_service(open_page: OpenPage) -> None:
    page = open_page(family.case(), family.findings()).page
    page.click("#to-map")
    page.fill("#tab-map input[type=search]", "health vis")
    page.click(".results >> text=Health visiting")
    assert page.evaluate("gm.map.arrows().length") == 5
    page.click("text=Show its workers on the map (2)")
    ends = page.evaluate("gm.map.arrows().map((a) => [gm.data.map.things[a.f].t, gm.data.map.things[a.t].t])")
    assert ["Health Visitor One", "Health Visitor Two"] in ends
    assert ["Health visiting", "Health visiting"] not in ends


def test_a_finding_lights_up_on_the_map_and_leads_back(open_page: OpenPage) -> None:
    page = open_page(family.case(), family.findings()).page
    page.click(".headline >> nth=1")
    page.click("text=Show on the map >> visible=true")
    assert family.finding(3).statement in page.inner_text(".banner")
    bright = page.evaluate(
        "gm.data.map.things.filter((t, i) => gm.network.body.data.nodes.get(`n${i}`).opacity === 1).map((t) => t.t)"
    )
    assert set(bright) == {"Grandfather", "GP practice", "Health visiting", "Community mental health"}
    assert "GP practice → Health visiting: 1 message, none made or received" in page.inner_text(".panel")
    page.click("text=Back to the finding")
    assert page.is_visible(".finding")


@pytest.mark.parametrize(
    ("first", "last", "messages"),
    [
        ("2018-05-02", "2018-05-02", {"c1": False, "c3": True}),
        ("2018-11-15", "", {"c2": True, "c3": True, "c4": False, "c5": False}),
        ("", "2018-11-30", {"c1": False, "c2": False, "c3": True}),
        ("", "", dict.fromkeys(("c1", "c2", "c3", "c4", "c5"), False)),
    ],
)
def test_dates_keep_what_may_fall_within_and_say_so(
    open_page: OpenPage, first: str, last: str, messages: dict[str, bool]
) -> None:
    page = open_page(family.case(), family.findings()).page
    page.click("#to-map")
    page.fill("label:has-text('From') input[type=date]", first)
    page.fill("label:has-text('To') input[type=date] >> nth=0", last)
    seen = page.evaluate(
        """() => Object.fromEntries(gm.map.arrows().flatMap((arrow) =>
            arrow.links.map(([number, maybe]) => [gm.data.rows[gm.data.map.links[number].r].id, maybe])))"""
    )
    assert seen == messages


def test_choices_above_the_map(open_page: OpenPage) -> None:
    page = open_page(family.case(), family.findings()).page
    page.click("#to-map")
    rows = """() => [...new Set(gm.map.arrows().flatMap((arrow) =>
        arrow.links.map(([number]) => gm.data.rows[gm.data.map.links[number].r].id)))].sort().join()"""
    page.select_option("label:has-text('Person') select >> visible=true", label="Grandfather")
    assert page.evaluate(rows) == "c1,c3"
    page.click("#tab-map >> text=Clear")
    page.select_option("label:has-text('Organisation') select", label="Southtown Council")
    assert page.evaluate(rows) == "c4"
    page.click("#tab-map >> text=Clear")
    page.select_option("label:has-text('Information') select", label="Child Ash was not weighed.")
    assert page.evaluate(rows) == "c4,c5"
    page.click("#tab-map >> text=Clear")
    page.check("label:has-text('Contacts') input")
    page.uncheck("label:has-text('Messages') input")
    assert page.evaluate(rows) == "k1"


def test_too_many_for_the_map_says_so_and_what_to_do(open_page: OpenPage) -> None:
    many = 200
    parties = [{"id": f"U{i}", "label": f"Somebody {i}", "kind": "unnamed"} for i in range(many)]
    messages = [{"id": f"u{i}", "from": f"U{i}", "to": "S1", "conveys": "i1"} for i in range(many)]
    page = open_page(family.case(parties=parties, communications=messages), family.findings()).page
    page.click("#to-map")
    assert "Choose an organisation, a person" in page.inner_text(".too-many")
    assert not page.is_visible(".stage")
    page.select_option("label:has-text('Organisation') select", label="Southtown Council")
    assert page.is_visible(".stage")


def test_tables_hold_every_fact_sort_and_search(open_page: OpenPage) -> None:
    case = family.case()
    page = open_page(case, family.findings()).page
    page.click("#to-tables")
    said = ""
    for button in page.locator("#tab-tables .rail .kind-choice").all():
        button.click()
        said += page.inner_text("#tab-tables table")
    for name, rows in case.cells().items():
        for row in rows:
            for column in case.rows[name][0].TABLE.columns:
                if column.kind in ("text", "places") and column.name in row:
                    assert row[column.name] in said
    page.click("#tab-tables .kind-choice:has-text('Messages')")
    page.click("#tab-tables th button:has-text('When')")
    first = page.locator("#tab-tables tbody th")
    assert first.all_inner_texts() == ["c1", "c2", "c4", "c5", "c3"]
    page.click("#tab-tables th button:has-text('When')")
    assert first.all_inner_texts() == ["c5", "c4", "c2", "c1", "c3"]
    page.fill("#tab-tables input[type=search]", "weighed referral")
    assert first.all_inner_texts() == ["c4"]


def test_a_long_table_is_drawn_a_part_at_a_time(open_page: OpenPage) -> None:
    contacts = [{"id": f"q{i}", "by": "S1", "sought": "P2", "when": "2018-07"} for i in range(3000)]
    page = open_page(family.case(contacts=contacts), family.findings()).page
    page.click("#to-tables")
    page.click("#tab-tables .kind-choice:has-text('Contacts')")
    assert page.locator("#tab-tables tbody tr").count() == 150
    page.click("text=Show 150 more of 3001")
    assert page.locator("#tab-tables tbody tr").count() == 300
    page.evaluate("gm.openRow(gm.data.rows.findIndex((row) => row.id === 'q2900'))")
    assert page.inner_text("tr.marked th") == "q2900"


def test_a_row_leads_from_a_finding_to_its_table(open_page: OpenPage) -> None:
    page = open_page(family.case(), family.findings()).page
    page.click(".headline >> nth=1")
    page.click(".finding >> visible=true >> text=row c1")
    assert page.inner_text("tr.marked th") == "c1"


def test_works_from_the_keyboard(open_page: OpenPage) -> None:
    page = open_page(family.case(), family.findings()).page
    page.focus("#to-findings")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.id") == "to-map"
    assert page.is_visible("#tab-map")
    page.focus(".panel .plain button")
    page.keyboard.press("Enter")
    assert "messages" in page.inner_text(".panel")


def test_every_control_has_a_name(open_page: OpenPage) -> None:
    page = open_page(family.case(), family.findings()).page
    for tab in ("#to-findings", "#to-map", "#to-tables"):
        page.click(tab)
    nameless = page.evaluate(
        """() => [...document.querySelectorAll("input, select, button")].filter((one) =>
            !one.textContent.trim() && !one.getAttribute("aria-label") && !(one.labels && one.labels.length))
            .map((one) => one.outerHTML)"""
    )
    assert nameless == []


def test_printed_it_is_the_findings_all_open(open_page: OpenPage) -> None:
    page = open_page(family.case(), family.findings()).page
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".finding:visible").count() == 3
    assert not page.is_visible("#tabs")
    assert "A message from the GP practice to health visiting." in page.inner_text("body")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_and_runs_nothing(open_page: OpenPage, text: str) -> None:
    case = family.case(
        people=[{"id": "X1", "label": text, "note": text, "role": text, "places": text.replace(";", ",")}],
        members=[{"id": "X2", "person": "X1", "household": "H1"}],
        services=[{"id": "X3", "label": text, "function": "gp", "area": "X5", "agency": "X4"}],
        agencies=[{"id": "X4", "label": text, "sector": text}],
        areas=[{"id": "X5", "label": text}],
        households=[{"id": "X8", "label": text}],
        information=[{"id": "X6", "statement": text, "topics": "offending", "about": "X1"}],
        communications=[
            {"id": "X7", "from": "X3", "to": "S1", "conveys": "X6", "about": "X1", "note": text, "outcome": text}
        ],
    )
    about = {"people": (Named("X1", text),), "services": (Named("X3", text),), "information": (Named("X6", text),)}
    told = dict.fromkeys(("id", "kind", "subtype", "statement", "when", "rule", "why_here", "knowable", "remedy"), text)
    lists = {"sources": (text,), "why_possible": (text,), "evidence": ("X7", text), "route": ("X7",)}
    hostile = family.finding(1, **(told | about | lists))
    opened = open_page(case, Findings("ash", text, (hostile,), as_of=text, stories=(Story("s", text, (hostile,)),)))
    page = opened.page
    shown = " ".join("".join(c for c in text if c not in "\u202e\u202c\u0007\u200f").split())
    assert " ".join(page.inner_text("h1").split()) == shown
    page.click(".headline >> nth=0")
    page.click("text=Show on the map >> visible=true")
    page.wait_for_timeout(200)
    page.click(".panel .plain button >> nth=0")
    page.fill("#tab-map input[type=search]", "a")
    page.click("#to-tables")
    for button in page.locator("#tab-tables .rail .kind-choice").all():
        button.click()
    page.click("#tab-tables .kind-choice:has-text('People')")
    assert shown in " ".join(page.inner_text("#tab-tables table").split())
    assert opened.complaints == []
    assert opened.requests == [page.url]
    assert page.locator("img, iframe, object, embed, base, form, a").count() == 0
    assert page.locator("meta[http-equiv]").count() == 1


def test_nothing_that_people_read_is_in_the_language_of_graphs(open_page: OpenPage) -> None:
    opened = open_page(family.case(), family.findings())
    said = opened.text
    opened.page.click("#to-map")
    said += opened.text
    opened.page.click("#to-tables")
    said = (said + opened.text).lower().split()
    assert not {"node", "nodes", "edge", "edges", "graph", "subgraph", "failed", "ignored"} & set(said)


def test_long_statements_have_short_headlines_and_stand_whole_below(open_page: OpenPage) -> None:
    first = "There is no record that what the hospital knew of the grandfather reached the health visitors."
    long = f"{first} Held by: {'the community mental health team; ' * 9}the end."
    made = Findings("ash", "The Ash family", (family.finding(1, statement=long),))
    page = open_page(family.case(), made).page
    assert page.inner_text(".headline span >> nth=1") == f"{first} …"
    page.click(".headline")
    assert page.inner_text(".statement") == long


def test_long_lists_of_rows_begin_short_and_print_whole(open_page: OpenPage) -> None:
    rows = ("c1", "c2", "c3", "c4", "c5", "k1", "m1", "m2")
    made = Findings("ash", "The Ash family", (family.finding(1, evidence=rows, route=(), context_rows=()),))
    page = open_page(family.case(), made).page
    page.click(".headline")
    assert page.locator(".finding .row:visible").count() == 5
    page.emulate_media(media="print")
    assert page.locator(".finding .row:visible").count() == 8
    page.emulate_media(media="screen")
    page.click("text=Show all 8 rows")
    assert page.locator(".finding .row:visible").count() == 8


def test_a_service_without_messages_is_shown_when_a_finding_names_it(open_page: OpenPage) -> None:
    made = Findings("ash", "The Ash family", (family.finding(1, services=(Named("S5", "Housing"),)),))
    page = open_page(family.case(), made).page
    hidden = "gm.network.body.data.nodes.get('n' + gm.data.map.things.findIndex((t) => t.t === 'Housing')).hidden"
    page.click("#to-map")
    assert page.evaluate(hidden)
    page.click("#to-findings")
    page.click(".headline")
    page.click("text=Show on the map")
    assert not page.evaluate(hidden)
    page.click("text=Show everything")
    assert page.evaluate(hidden)
