"""Every question on scenarios that one could draw, the findings as a whole, and a naive reference for both."""

import pytest

pytest.register_assert_rewrite(f"{__name__}.stories")
