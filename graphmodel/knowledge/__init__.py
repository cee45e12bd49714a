"""Who held what, when, by which route; who needed it; derived once, before any engine sees the case."""

from graphmodel.knowledge.holdings import Knowledge, Known

__all__ = ["Knowledge", "Known"]
