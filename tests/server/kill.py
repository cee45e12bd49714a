"""Load a case and die, or let the server die, at a given moment: ``python kill.py ADDRESS CASE (loader|PID) POINT``.

POINT is the number of the statement of the load before which it happens; one beyond the last is the moment at which
the commit has been sent and not been answered. The password comes in the environment.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import Any

from neo4j import ManagedTransaction, Transaction

from graphmodel import api
from graphmodel.engine import server as server_module
from graphmodel.errors import GraphmodelError


def main(address: str, case_path: str, victim: str, point: int) -> int:
    pid = os.getpid() if victim == "loader" else int(victim)
    count = 0
    real_run, real_store = ManagedTransaction.run, server_module.store
    loading = False

    def store(transaction: Any, graph: Any) -> None:
        nonlocal loading
        loading = True
        real_store(transaction, graph)
        if point > count:
            die_on_commit()

    def run(self: Any, *args: Any, **named: Any) -> Any:
        nonlocal count
        if loading:
            count += 1
            if count == point:
                os.kill(pid, signal.SIGKILL)
        return real_run(self, *args, **named)

    def die_on_commit() -> None:
        real_fetch = Transaction._commit

        def commit(self: Any) -> Any:
            connection = self._connection
            sent = connection.send_all

            def send_all() -> None:
                sent()
                os.kill(pid, signal.SIGKILL)

            connection.send_all = send_all
            return real_fetch(self)

        ManagedTransaction._commit = commit  # type: ignore[method-assign]

    ManagedTransaction.run = run  # type: ignore[method-assign]
    server_module.store = store
    server_module.RETRY = 1.0
    try:
        api.load(api.read(case_path), api.Address(address, "neo4j", os.environ["GRAPHMODEL_NEO4J_PASSWORD"]))
    except GraphmodelError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])))
