from __future__ import annotations

import os

from hypothesis import settings

# How long one example takes says nothing about its answer. Where CI is set, hypothesis draws the same ones every time.
settings.register_profile(
    "untimed", parent=settings.get_profile("ci" if os.environ.get("CI") else "default"), deadline=None
)
settings.load_profile("untimed")
