"""What time it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo


class Clock(Protocol):
    """Something that knows the time."""

    def now(self) -> datetime:
        """The present, aware, UTC."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The present."""
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class FixedClock:
    """A trial's clock, which stands still."""

    at: datetime

    def now(self) -> datetime:
        """Always the same."""
        return self.at


def local_day(now: datetime, time_zone: str) -> date:
    """The calendar day of a moment where a chamber is."""
    return now.astimezone(ZoneInfo(time_zone)).date()
