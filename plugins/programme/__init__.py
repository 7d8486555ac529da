"""A programme file as a guide: pages, timelines, calendars and PDFs."""

__version__ = "0.1.0"
