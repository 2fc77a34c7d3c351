"""How a house writes dates, amounts and numbers, and amounts in words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from benchmarks.generator.kaisha.form import Form

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
DATES = (
    "{Month} {d}, {y}", "{MONTH} {d}, {y}", "{MON}. {d}, {y}", "{d} {MON} {y}", "{y}/{mm}/{dd}", "{y}-{mm}-{dd}",
    "{y}.{m}.{d}", "{dd}-{Mon}-{yy}", "{Mon}. {d}{th}, {y}", "{MONTH} {d}{TH}, {y}", "{MON}/{dd}/{y}", "{Mon}-{dd}-{y}",
    "{d}{TH} {MONTH}, {y}", "{d} {Month} {y}", "{MON}.{dd},{y}", "{Mon} {dd}, {y}", "{y}/{m}/{d}", "{dd}-{MON}-{y}",
    "{dd}/{mm}/{y}", "{mm}/{dd}/{y}",
)  # fmt: skip
DATES_JA = (
    "{y}年{m}月{d}日", "{y}年{mm}月{dd}日", "令和{r}年{m}月{d}日", "{y}/{mm}/{dd}", "{y}.{mm}.{dd}",
    "{y}年 {m}月 {d}日", "{y}-{mm}-{dd}", "{y}/{m}/{d}", "wide",
)  # fmt: skip
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
SIGNS = {
    "USD": ("US$", "USD", "US$", "U.S.$", "$"),
    "JPY": ("¥", "￥", "JPY", "YEN"),
    "EUR": ("EUR", "€"),
    "GBP": ("GBP", "£"),
    "CNY": ("CNY", "RMB"),
    "THB": ("THB",),
    "SGD": ("SGD", "S$"),
    "AUD": ("AUD", "A$"),
}
SPOKEN = {
    "USD": ("U.S. DOLLARS", "CENTS"),
    "JPY": ("JAPANESE YEN", ""),
    "EUR": ("EUROS", "CENTS"),
    "GBP": ("POUNDS STERLING", "PENCE"),
    "CNY": ("CHINESE YUAN", "FEN"),
    "THB": ("THAI BAHT", "SATANG"),
    "SGD": ("SINGAPORE DOLLARS", "CENTS"),
    "AUD": ("AUSTRALIAN DOLLARS", "CENTS"),
}
TEENS = (
    "ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN SEVENTEEN "
    "EIGHTEEN NINETEEN"
).split()
TENS = "ZERO TEN TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY".split()


def decimals(currency: str) -> int:
    """How many places a currency has."""
    return 0 if currency == "JPY" else 2


def write_date(form: Form, day: date, name: str = "date") -> str:
    """A date in the house's way; ``name`` tells apart the ways of careless houses."""
    style = form.pick(name, DATES_JA) if form.japanese else form.pick(name, DATES, [4] * 18 + [1, 1])
    month = MONTHS[day.month - 1]
    ending = "th" if 10 < day.day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    parts = {
        "Month": month, "MONTH": month.upper(), "Mon": month[:3], "MON": month[:3].upper(), "d": day.day,
        "dd": f"{day.day:02}", "m": day.month, "mm": f"{day.month:02}", "y": day.year, "yy": f"{day.year % 100:02}",
        "th": ending, "TH": ending.upper(), "r": day.year - 2018,
    }  # fmt: skip
    if style == "wide":
        return f"{day.year}年{day.month}月{day.day}日".translate(WIDE)
    return style.format(**parts)


def other_reading(text: str, day: date) -> str | None:
    """The date that a reader of the other hemisphere sees, where there is one."""
    if len(text) == 10 and text[2] == text[5] == "/" and day.day <= 12 and day.day != day.month:
        return date(day.year, day.day, day.month).isoformat()
    return None


def write_number(number: Decimal, places: int | None = None, grouped: bool = True) -> str:
    """A number with English points; without ``places`` as many as it needs."""
    plain = number.normalize() if places is None else round(number, places)
    return f"{plain:,f}" if grouped else f"{plain:f}"


def spell(number: int) -> str:
    """A whole number in English words."""
    for size, word in ((10**6, "MILLION"), (1000, "THOUSAND"), (100, "HUNDRED")):
        if number >= size:
            rest = number % size
            return f"{spell(number // size)} {word}" + (f" {spell(rest)}" if rest else "")
    if number < 20:
        return TEENS[number]
    return TENS[number // 10] + (f"-{TEENS[number % 10]}" if number % 10 else "")


def spell_amount(amount: Decimal, currency: str) -> str:
    """An amount in words, without «only»."""
    whole, cents = int(amount), int(amount * 100) % 100
    units, small = SPOKEN[currency]
    return f"{units} {spell(whole)}" + (f" AND {small} {spell(cents)}" if cents else "")
