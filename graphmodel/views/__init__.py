"""A case and its findings as one page that opens in a browser, without a network and without anything installed."""

from __future__ import annotations

from graphmodel.views.page import page_html, write_page

__all__ = ["page_html", "write_page"]
