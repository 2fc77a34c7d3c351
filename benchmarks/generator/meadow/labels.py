"""What a house calls things, in one language or two."""

from __future__ import annotations

from benchmarks.generator.meadow.entries import Lines, run
from benchmarks.generator.meadow.taste import Taste, words

MARKED = {
    "air_loading": "port_of_loading",
    "land_loading": "port_of_loading",
    "land_discharge": "port_of_discharge",
    "air_discharge": "port_of_discharge",
    "flight": "vessel_or_flight",
    "voyage": "vessel_or_flight",
    "courier": "transport_mode",
    "seller_name": "seller_name",
    "line_origin": "country_of_origin",
}
UNMARKED = frozenset(
    "measurement contract quotation customer_no order_date due_date sales_person delivery_note forwarder container bl "
    "awb booking eta reason insurance_policy freight_terms".split()
)
COLUMN_HEADS = frozenset("description quantity unit unit_price amount hs_code item_code line_origin".split())


class Labels:
    """The labels of one house. Two languages stand behind or below each other, one of them first."""

    def __init__(self, taste: Taste, language: str) -> None:
        self.taste = taste
        first, _, second = language.partition("+")
        foreign = second in ("de", "fr")
        self.first, self.second = (second, first) if foreign else (first, second)
        self.joint = taste.pick("label joint", "slash", "stack", "stack", "paren", "blank", "second first")
        self.high = taste.chance("labels in capitals", 0.35)
        self.colon = taste.pick("label colon", ":", ":", "", " :", "", "." if taste.chance("odd colon", 0.1) else ":")

    def variant(self, key: str, language: str) -> str:
        """The house's word for a thing in one language; empty where it has none."""
        known: list[str] = words("labels")[language].get(key, [])
        return self.taste.pick(f"label {language} {key}", *known) if known else ""

    def parts(self, key: str) -> tuple[str, ...]:
        """The label's lines, in capitals where the house likes them."""
        main = self.variant(key, self.first)
        other = self.variant(key, self.second) if self.second else ""
        main = main.upper() if self.high else main
        if not other or other.lower() == main.lower():
            return (main,)
        if self.joint == "stack":
            return (main, other)
        joined = {
            "slash": f"{main} / {other}",
            "paren": f"{main} ({other})",
            "blank": f"{main} {other}",
            "second first": f"{other} {main}",
        }
        return (joined[self.joint],)

    def short(self, key: str) -> str:
        """The label in one line."""
        return " ".join(self.parts(key))

    def word(self, key: str) -> str:
        """A word that is no label, in the first language alone."""
        return self.variant(key, self.first)

    def head(self, key: str) -> Lines:
        """A column's head."""
        mark = f"head.{MARKED.get(key, key)}"
        names = (mark,) if key in COLUMN_HEADS else ()
        return tuple(run(text, *names) for text in self.parts(key))

    @staticmethod
    def mark(key: str) -> str:
        """The name of a label's mark; empty for labels of values that nobody reads."""
        return "" if key in UNMARKED else f"label.{MARKED.get(key, key)}"
