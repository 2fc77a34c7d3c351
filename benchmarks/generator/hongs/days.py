"""Dates as papers print them."""

from __future__ import annotations

from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
FORMATS = (
    "{MON}. {d}, {y4}", "{Month} {d}, {y4}", "{dd}-{Mon}-{y2}", "{dd}/{mm}/{y4}", "{y4}/{mm}/{dd}", "{y4}-{mm}-{dd}",
    "{dd}.{mm}.{y4}", "{d} {Month} {y4}", "{MONTH} {d}{TH}, {y4}", "{y4}.{mm}.{dd}", "{dd} {MON} {y4}",
    "{Mon} {dd}, {y4}", "{y4}/{m}/{d}", "{d}{th} {Month} {y4}", "{dd}-{mm}-{y4}", "{MON}.{dd},{y4}", "{dd}/{mm}/{y2}",
    "{MONTH} {d}, {y4}", "{dd}-{MON}-{y4}", "{Mon}. {d}, {y4}", "{d}-{Mon}-{y4}", "{MON} {dd} {y4}", "{d}.{m}.{y4}",
    "{dd}/{MON}/{y4}", "{d}{th} {Mon}., {y4}", "{MONTH} {dd},{y4}", "{dd} {Mon} {y2}",
)  # fmt: skip
AMERICAN = ("{mm}/{dd}/{y4}", "{m}/{d}/{y4}", "{mm}-{dd}-{y4}")
EASTERN = ("{y4}年{m}月{d}日", "{y4}年{mm}月{dd}日")
UNCLEAR = frozenset({"{dd}/{mm}/{y4}", "{dd}-{mm}-{y4}", "{dd}/{mm}/{y2}", "{d}.{m}.{y4}", "{dd}.{mm}.{y4}", *AMERICAN})


def written(day: date, form: str) -> str:
    """A date in one of the forms."""
    month = MONTHS[day.month - 1]
    short = month[:3] if month != "September" else "Sep"
    tail = "th" if 10 < day.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    parts = {
        "d": str(day.day), "dd": f"{day.day:02}", "m": str(day.month), "mm": f"{day.month:02}", "y4": str(day.year),
        "y2": f"{day.year % 100:02}", "Month": month, "MONTH": month.upper(), "Mon": short, "MON": short.upper(),
        "th": tail, "TH": tail.upper(),
    }  # fmt: skip
    return form.format(**parts)


def other_reading(day: date, form: str) -> date | None:
    """What the written date may also mean."""
    if form not in UNCLEAR or day.day > 12 or day.day == day.month:
        return None
    return date(day.year, day.day, day.month)
