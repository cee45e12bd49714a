"""Case files: reading them with every fault in one pass, and writing them.

A case is a folder of CSV tables or one .xlsx workbook with the same sheets; both go through the same reader and the
same checks.
"""

from __future__ import annotations

from graphmodel.inputs.raw import Ignored, Origin
from graphmodel.inputs.reading import Reading, SheetCount, inspect, read_case
from graphmodel.inputs.template import new_workbook
from graphmodel.inputs.writing import write_case

__all__ = ["Ignored", "Origin", "Reading", "SheetCount", "inspect", "new_workbook", "read_case", "write_case"]
