"""How fast graphmodel is, as ratios measured in one run on one machine: ``python benchmarks/run.py [--cases 1000]``.

Absolute times differ from machine to machine; ratios against something that everybody has (starting Python, importing
the libraries that are used anyway, reading the same tables) differ less. Nothing here is a test.
"""

from __future__ import annotations

import argparse
import csv
import io
import math
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from graphmodel.knowledge import Knowledge
from graphmodel.model.case import Case

ROUNDS = 9
SERVICES = 8
WORKERS = 3  # of each service
ITEMS = 40
COMMUNICATIONS = 400

Cells = dict[str, list[dict[str, str]]]


def best(command: Sequence[str]) -> float:
    """The shortest of several runs of a command, in seconds: what the machine adds only ever makes it longer."""
    times: list[float] = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return min(times)


def generated(seed: int, communications: int = COMMUNICATIONS) -> Cells:
    """The tables of a made-up case: services with workers, who observe items and tell each other over three years."""
    draw = random.Random(seed)
    services = [f"s{n}" for n in range(SERVICES)]
    workers = [(f"{service}w{n}", service) for service in services for n in range(WORKERS)]
    items = [f"i{n}" for n in range(ITEMS)]
    parties = services + [worker for worker, _ in workers]

    def day() -> str:
        return f"20{draw.randint(17, 19)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"

    def some(most: int) -> str:
        return "; ".join(draw.sample(items, draw.randint(1, most)))

    return {
        "case": [{"id": f"case-{seed}", "uuid": f"uuid-{seed}", "title": "A generated case"}],
        "people": [{"id": "P1", "label": "Child", "index_child": "yes"}],
        "agencies": [{"id": "A1", "label": "Agency"}],
        "services": [
            {"id": service, "label": f"Service {service}", "agency": "A1", "function": "other"} for service in services
        ],
        "practitioners": [
            {"id": worker, "label": f"Worker {worker}", "service": service} for worker, service in workers
        ],
        "information": [
            {"id": item, "statement": f"Item {item}", "topics": "household", "about": "P1"} for item in items
        ],
        "contacts": [
            {"id": f"k{n}", "by": draw.choice(parties), "spoken_to": "P1", "observed": item, "when": day()}
            for n, item in enumerate(items)
        ],
        "communications": [
            {"id": f"c{n}", "from": sender, "to": receiver, "conveys": some(3), "when": day(), "status": "made"}
            for n in range(communications)
            for sender, receiver in [draw.sample(parties, 2)]
        ],
    }


def who_held_what(case: Case) -> int:
    """Every item by every holder; the number of answers, so that the work cannot be left out."""
    knowledge = Knowledge(case)
    return sum(len(knowledge.ask(who, item).route) for who, item in knowledge.pairs)


def as_csv(cells: Cells) -> list[str]:
    """Each table as CSV text."""
    texts: list[str] = []
    for rows in cells.values():
        stream = io.StringIO()
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
        texts.append(stream.getvalue())
    return texts


def read_csv(texts: Sequence[str]) -> int:
    """The plainest reading there is, with the standard library."""
    return sum(len(list(csv.DictReader(io.StringIO(text)))) for text in texts)


def timed(work: Callable[[], object]) -> float:
    """Seconds that the work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def slope(sizes: Sequence[float], times: Sequence[float]) -> float:
    """The exponent k of time = c * size^k that fits best: 1 is linear."""
    return statistics.linear_regression([math.log(s) for s in sizes], [math.log(t) for t in times]).slope


def starting() -> Iterator[str]:
    """The command line against starting Python, and against importing the libraries that it stands on."""
    bare = best([sys.executable, "-c", "pass"])
    shown = best([sys.executable, "-m", "graphmodel", "--help"])
    yield _line("--help", shown, bare, f"starting Python ({bare * 1000:.0f} ms)")
    libraries = best([sys.executable, "-c", "import networkx, pandas, neo4j, pyvis.network, click"])
    found = best([sys.executable, "-m", "graphmodel", "findings", "child-rs", "--format", "json"])
    imports = f"importing networkx, pandas, neo4j, pyvis and click ({libraries * 1000:.0f} ms)"
    yield _line("findings child-rs, cold process", found, libraries, imports)


def _line(what: str, seconds: float, base: float, of_what: str) -> str:
    return f"{what:<32}{seconds * 1000:6.0f} ms {seconds / base:6.1f} x {of_what}"


def deriving(cases: int) -> Iterator[str]:
    """Who held what, over more cases and over longer ones."""
    many = [max(1, cases // 8), max(2, cases // 4), max(3, cases // 2), cases]
    spent = reading = making = 0.0
    times: list[float] = []
    for number in range(cases):
        cells = generated(number)
        texts = as_csv(cells)
        reading += timed(lambda texts=texts: read_csv(texts))
        start = time.perf_counter()
        case = Case.from_cells(cells)
        making += time.perf_counter() - start
        spent += timed(lambda case=case: who_held_what(case))
        if number + 1 in many:
            times.append(spent)
    rows = cases * sum(len(table) for table in generated(0).values())
    yield (
        f"who held what, {cases} cases of {COMMUNICATIONS} communications: {spent:.1f} s, "
        f"{spent / rows * 1e6:.0f} us a row, time grows as rows^{slope(many, times):.2f}"
    )
    yield (
        f"  {spent / reading:.1f} x reading the same tables from CSV text ({reading:.1f} s), "
        f"{spent / (reading + making):.1f} x reading them and making the cases ({reading + making:.1f} s)"
    )
    lengths = [COMMUNICATIONS // 2, COMMUNICATIONS, COMMUNICATIONS * 2, COMMUNICATIONS * 4]
    longer = [
        min(timed(lambda case=case: who_held_what(case)) for _ in range(3))
        for case in (Case.from_cells(generated(0, length)) for length in lengths)
    ]
    each = ", ".join(f"{n}: {t * 1000:.0f} ms" for n, t in zip(lengths, longer, strict=True))
    yield f"  within one case, by communications ({each}): time grows as rows^{slope(lengths, longer):.2f}"


def main() -> None:
    """Print one line for each measurement as it is made."""
    parser = argparse.ArgumentParser(description="Ratios, measured in one run.")
    parser.add_argument("--cases", type=int, default=1000, help="how many generated cases (default 1000)")
    parser.add_argument("--only", choices=["starting", "deriving"], help="one half alone")
    options = parser.parse_args()
    print(f"Python {sys.version.split()[0]}, shortest of {ROUNDS} runs of each command")
    if options.only != "deriving":
        for line in starting():
            print(line, flush=True)
    if options.only != "starting":
        for line in deriving(options.cases):
            print(line, flush=True)


if __name__ == "__main__":
    main()
