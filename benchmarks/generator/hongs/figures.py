"""Numbers and sums of money as papers print them, in digits and in words."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

WHOLE = frozenset({"JPY", "KRW", "VND"})  # currencies without cents
RATES = {
    "USD": "1", "EUR": "0.92", "GBP": "0.79", "JPY": "150", "CNY": "7.2", "HKD": "7.8", "TWD": "32", "KRW": "1350",
    "INR": "83", "THB": "35", "MYR": "4.6", "SGD": "1.34",
}  # fmt: skip
SIGNS = {
    "USD": ("USD", "US$", "USD", "US$"),
    "EUR": ("EUR", "€", "EURO"),
    "GBP": ("GBP", "£"),
    "JPY": ("JPY", "¥", "JPY", "JP¥", "YEN"),
    "CNY": ("CNY", "RMB"),
    "HKD": ("HKD", "HK$"),
    "TWD": ("TWD", "NT$", "NTD"),
    "KRW": ("KRW", "KRW"),
    "INR": ("INR", "Rs."),
    "THB": ("THB", "BAHT"),
    "MYR": ("MYR", "RM"),
    "SGD": ("SGD", "S$"),
}
NAMES = {
    "USD": ("US DOLLARS", "CENTS"), "EUR": ("EUROS", "CENTS"), "GBP": ("POUNDS STERLING", "PENCE"),
    "JPY": ("JAPANESE YEN", ""), "CNY": ("CHINESE YUAN RENMINBI", "FEN"), "HKD": ("HONG KONG DOLLARS", "CENTS"),
    "TWD": ("NEW TAIWAN DOLLARS", "CENTS"), "KRW": ("KOREAN WON", ""), "INR": ("INDIAN RUPEES", "PAISE"),
    "THB": ("THAI BAHT", "SATANG"), "MYR": ("RINGGIT MALAYSIA", "SEN"), "SGD": ("SINGAPORE DOLLARS", "CENTS"),
}  # fmt: skip
ONES = (
    "ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN "
    "SEVENTEEN EIGHTEEN NINETEEN"
).split()
TENS = "- - TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY".split()
SCALES = ((10**9, "BILLION"), (10**6, "MILLION"), (1000, "THOUSAND"), (100, "HUNDRED"))
INDIAN_SCALES = ((10**7, "CRORE"), (10**5, "LAKH"), (1000, "THOUSAND"), (100, "HUNDRED"))


def places_of(currency: str) -> int:
    """How many decimals amounts of a currency have."""
    return 0 if currency in WHOLE else 2


def quantum(places: int) -> Decimal:
    """One unit in the last of some decimals."""
    return Decimal(1).scaleb(-places)


def rounded(value: Decimal, places: int) -> Decimal:
    """A number with a fixed number of decimals."""
    return value.quantize(quantum(places), ROUND_HALF_UP)


def figure(value: Decimal, places: int, style: str) -> str:
    """A number with ``places`` decimals, grouped as ``comma``, ``plain``, ``point`` or ``indian``."""
    text = f"{rounded(abs(value), places):,f}"
    sign = "-" if value < 0 else ""
    if style == "plain":
        return sign + text.replace(",", "")
    if style == "point":
        return sign + text.translate(str.maketrans(",.", ".,"))
    if style == "indian":
        return sign + _lakhs(text)
    return sign + text


def _lakhs(text: str) -> str:
    whole, _, cents = text.replace(",", "").partition(".")
    head, tail = whole[:-3], whole[-3:]
    groups: list[str] = []
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ",".join([*groups, tail]) + (f".{cents}" if cents else "")


def count_in_words(value: int, indian: bool = False) -> str:
    """A whole number in capital words."""
    if value < 20:
        return ONES[value]
    if value < 100:
        return TENS[value // 10] + (f"-{ONES[value % 10]}" if value % 10 else "")
    size, name = next(scale for scale in (INDIAN_SCALES if indian else SCALES) if value >= scale[0])
    rest = value % size
    head = f"{count_in_words(value // size, indian)} {name}"
    return head + (f" {count_in_words(rest, indian)}" if rest else "")


def money_in_words(value: Decimal, currency: str, style: str) -> str:
    """A sum in words: ``name first``, ``name last``, ``fraction``."""
    whole, cents = int(value), int(rounded(value, 2) % 1 * 100)
    name, small = NAMES[currency]
    said = count_in_words(whole, currency == "INR")
    if style == "fraction" and small:
        return f"{name} {said} AND {cents:02}/100 ONLY"
    tail = f" AND {small} {count_in_words(cents)}" if cents and small else ""
    if style == "name last":
        tail = f" AND {count_in_words(cents)} {small}" if cents and small else ""
        return f"{said} {name}{tail} ONLY"
    return f"{name} {said}{tail} ONLY"


def plain(value: Decimal) -> str:
    """The canonical form of a number: a dot, no grouping."""
    return f"{value:f}"
