"""The time as the library writes it."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """Return the present moment: UTC in ISO 8601 with seconds and a Z."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
