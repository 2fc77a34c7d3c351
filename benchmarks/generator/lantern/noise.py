"""What papers hold beside the values that count: references, banks, persons, remarks."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Mapping

from benchmarks.generator.lantern.firms import fill
from benchmarks.generator.lantern.forms import Form
from benchmarks.generator.lantern.lists import words
from benchmarks.generator.lantern.writing import write_date

NUMBERS = {
    "customer": ("C####", "1#####", "@@###"),
    "contract": ("SC-2#-###", "@@####/2#"),
    "quotation": ("Q2####", "QT-####-1"),
    "delivery_note": ("8#######", "DN####", "P-####"),
    "container": ("LNTU ######-#", "LNTU#######", "KTRU ######-# / SL######"),
    "bl": ("LNTN@@@######", "YKX######"),
    "awb": ("###-########", "### #### ####"),
    "booking": ("BK#######", "@@@######"),
    "policy": ("MP-2#-####", "##-####-##"),
}


def invent_noise(rng: random.Random, form: Form, date: dt.date) -> Mapping[str, str]:
    """Texts for the distractors that the form has room for; several lines are parted by line feeds."""
    makers: dict[str, Callable[[], str]] = {
        "order_date": lambda: _day(form, date - dt.timedelta(days=rng.randint(20, 70))),
        "due": lambda: _day(form, date + dt.timedelta(days=rng.choice((14, 30, 60, 90)))),
        "eta": lambda: _day(form, date + dt.timedelta(days=rng.randint(12, 45))),
        "sales": lambda: (
            form.seller.person
            if rng.random() < 0.6
            else rng.choice(words("phrases")["persons" if form.seller.code == "JP" else "foreign_persons"])
        ),
        "forwarder": lambda: rng.choice(words("phrases")["forwarders"]),
        "reason": lambda: rng.choice(words("phrases")["reasons"]),
        "receipt": lambda: f"{form.seller.city.upper()} CFS",
        "bank": lambda: _bank(rng, form),
        "remarks": lambda: rng.choice(words("phrases")["remarks_eu"].get(form.language, words("phrases")["remarks"])),
        "tax_number": lambda: fill(rng, _tax_pattern(form.seller.code)),
    }
    found = {"lc_more": _credit_words(rng, form, date)} if form.lc_more else {}
    for key in sorted(form.carries):
        if key in NUMBERS:
            found[key] = fill(rng, rng.choice(NUMBERS[key]))
        elif key in makers:
            found[key] = makers[key]()
    return found


def _credit_words(rng: random.Random, form: Form, date: dt.date) -> str:
    """What stands behind the number of a credit."""
    day = _day(form, date - dt.timedelta(days=rng.randint(25, 80)))
    bank = rng.choice(words("phrases")["foreign_banks"])
    if form.european:
        return f" ({day})"
    text = rng.choice((f" dated {day}", f" of {day} issued by {bank}", f"  ({day})"))
    return text.upper() if form.capitals else text


def _day(form: Form, day: dt.date) -> str:
    return write_date(day, form.hand.date, form.hand.language)


def _tax_pattern(code: str) -> str:
    return {"JP": "T#############", "ES": "ES-B########", "CN": "9144####MA5@####XX", "IT": "IT0##########"}.get(
        code, f"{code}#########"
    )


def _bank(rng: random.Random, form: Form) -> str:
    lists = words("phrases")
    if form.seller.code == "JP":
        street = rng.choice(lists["bank_streets"])
        account = fill(rng, "A/C No. 0######") if rng.random() < 0.5 else fill(rng, "Ordinary A/C ###-#######")
        return f"{rng.choice(lists['banks'])}\n{street}\n{account}  SWIFT: {fill(rng, '@@@@')}JPJT"
    number = fill(rng, f"{form.seller.code}## #### #### #### #### ##")
    return f"{rng.choice(lists['foreign_banks'])}\nIBAN {number}\nBIC {fill(rng, '@@@@')}{form.seller.code}XX"
