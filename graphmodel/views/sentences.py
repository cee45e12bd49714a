"""One sentence for each kind of row that the schema alone would say stiffly; every other row is said from its columns.

Nothing here judges: a sentence says what the row says.
"""

from __future__ import annotations

from graphmodel.views import event_sentences, family_sentences
from graphmodel.views.phrases import SENTENCES

__all__ = ["SENTENCES", "event_sentences", "family_sentences"]
