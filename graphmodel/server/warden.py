"""The helper of a throw-away server: once its standard input ends, it stops the server and deletes its folder."""

from __future__ import annotations

import sys
from pathlib import Path

from graphmodel.server.throwaway import discard

if __name__ == "__main__":
    sys.stdin.buffer.read()
    discard(Path(sys.argv[1]))
