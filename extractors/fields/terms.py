"""Trade term with its place, payment terms, currency, and the general goods line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.fields.sheet import Candidate, Sheet, candidate
from extractors.grading import doubt, read
from extractors.normalise import plain
from extractors.tables.summary import kind_of
from pipeline.domain.evidence import Reading
from pipeline.domain.pages import Word
from pipeline.domain.places import country_code, find_port

CODES = "EXW|FCA|CPT|CIP|DAP|DPU|DDP|FAS|FOB|CFR|CIF|DDU|DAF|DAT|DES|DEQ"
_TERM = re.compile(rf"(?<![\w-])({CODES}|C\s*&\s*F|CNF|C\+F|C\.I\.F\.?|F\.O\.B\.?|EX[\s-]?WORKS?)(?![\w&-])", re.I)
_SPELLED = {"C&F": "CFR", "CNF": "CFR", "C+F": "CFR", "EXWORKS": "EXW", "EXWORK": "EXW"}
_NO_PLACE = frozenset({"in", "per", "as", "net", "and", "or", "by", "to", "for"})  # what goes on after the place
_PLACE_END = re.compile(r"\b(?:INCOTERMS|ICC|20[012]\d|AS PER|\()", re.I)
_CURRENCY = {
    "USD": r"\bUSD\b|US\s?\$|\bU\.?S\.?\s?DOLLARS?\b|\bUS DLRS\b",
    "EUR": r"\bEUR(?:OS?)?\b|€",
    "JPY": r"\bJPY\b|\bJAPANESE YEN\b|\bYEN\b|[円]|(?<=\d)円",
    "GBP": r"\bGBP\b|£|\bPOUNDS? STERLING\b",
    "CNY": r"\bCNY\b|\bRMB\b|人民币",
    "THB": r"\bTHB\b|\bBAHT\b|฿",
    "SGD": r"\bSGD\b|S\$",
    "AUD": r"\bAUD\b|A\$",
    "HKD": r"\bHKD\b|HK\$",
    "TWD": r"\bTWD\b|NT\$|\bNTD\b",
    "KRW": r"\bKRW\b|₩",
    "INR": r"\bINR\b|₹|\bRS\.(?=\s?\d)",
    "CHF": r"\bCHF\b|\bSFR\b",
    "CAD": r"\bCAD\b|C\$|CA\$",
    "MYR": r"\bMYR\b|\bRM(?=\s?\d)",
    "IDR": r"\bIDR\b",
    "VND": r"\bVND\b",
    "PHP": r"\bPHP\b|₱",
    "SEK": r"\bSEK\b",
    "NOK": r"\bNOK\b",
    "DKK": r"\bDKK\b",
    "PLN": r"\bPLN\b",
    "BRL": r"\bBRL\b|R\$",
    "MXN": r"\bMXN\b",
    "NZD": r"\bNZD\b|NZ\$",
    "ZAR": r"\bZAR\b",
    "AED": r"\bAED\b",
    "SAR": r"\bSAR\b",
    "TRY": r"\bTRY\b",
}
_PAYMENT = re.compile(
    r"\bT\.?/?T\b|\bL\.?/?C\b|\bD\.?/?[PA]\b|\bO\.?/?A\b|\bC\.?A\.?D\b|\bdays?\b|\badvance\b|\bsight\b|\bnet\b|\bnett?o\b|"
    r"\bprepaid\b|\bcash\b|\bremit|\btransfer|\baccount\b|\bcredit\b|\bmonth\b|\bpaid\b|\bTage\b|\bjours\b|\bdías\b|\bgiorni\b|"
    r"\bvirement\b|\bÜberweisung\b|\bVorkasse\b|前払|送金|信用状|一覧払|日後|电汇|信用证",
    re.I,
)
YEN_SIGN = re.compile(r"[¥￥]")
_KANA = re.compile(r"[\u3041-\u30fe]")
DOLLAR = re.compile(r"(?<![A-Z])\$")


def find_incoterm(sheet: Sheet) -> Iterator[tuple[Candidate[str], Candidate[str] | None]]:
    """Candidates for the trade term, each with the place behind it."""
    labelled = set()
    for view, label in sheet.labelled("incoterm", "final_destination", "payment_terms"):
        for place in sheet.places(view, label)[:2]:
            if found := _term_in(place.rows[0]):
                code, words, rest = found
                labelled.add(words[0])
                fits = 1.0 if label.field == "incoterm" else 0.93
                term = candidate(code, words, view.page.number, label, place, fits, "known term")
                named = _named_place(rest)
                where = candidate(named[0], named[1], view.page.number, label, place, fits) if named else None
                yield term, where
                break
    for view in sheet.views:  # «FOB YOKOHAMA» over the price column, in capitals and alone
        for segment in view.segments:
            found = _term_in(segment.words)
            if found is None or found[1][0] in labelled or not found[1][0].text.isupper():
                continue
            code, words, rest = found
            starts = words[0] is segment.words[0]
            named = _named_place(rest)
            confidence = 0.955 if starts and (named and find_port(named[0])) else 0.9 if starts else 0.8
            term = Candidate(read(code, words, view.page.number, confidence, "known term"), "free")
            where = (
                Candidate(read(named[0], named[1], view.page.number, confidence - 0.02, "behind the term"), "free")
                if named
                else None
            )
            yield term, where


def find_payment(sheet: Sheet) -> Iterator[Candidate[str]]:
    """Candidates for the payment terms, as printed."""
    for view, label in sheet.labelled("payment_terms"):
        if label.words[0] is not label.segment.words[0] and len(label.segment.words) > 8:
            continue  # in the middle of running text: see `prose`
        for place in sheet.places(view, label)[:2]:
            rows = place.rows[:2] if place.how == "below" else place.rows[:1]
            words = tuple(word for row in rows for word in row)
            text = " ".join(word.text for word in words).strip(" ,;:")
            if len(text) >= 2 and not text.replace(".", "").replace(",", "").isdigit():
                fits, why = (0.985, "words of payment") if _PAYMENT.search(text) else (0.93, "no word of payment")
                yield candidate(text, words, view.page.number, label, place, fits, why)
            break


def find_goods_name(sheet: Sheet) -> Iterator[Candidate[str]]:
    """Candidates for the general goods line («INVOICE OF …»)."""
    for view, label in sheet.labelled("invoice_of"):
        for place in sheet.places(view, label)[:1]:
            words = place.rows[0]
            text = " ".join(word.text for word in words).strip(" ,;:")
            worded = len(text) >= 4 and sum(c.isalpha() for c in text) > len(text) / 2
            if worded and kind_of(label.segment.text) is None:
                yield candidate(text, words, view.page.number, label, place, 0.98)


def find_currency(sheet: Sheet) -> Iterator[Candidate[str]]:
    """Candidates for the currency: labelled, or by codes and signs beside amounts; «¥» and «$» alone are weaker."""
    for view, label in sheet.labelled("currency"):
        for place in sheet.places(view, label)[:1]:
            if code := currency_of(place.text):
                yield candidate(code, place.rows[0], view.page.number, label, place, 1.0, "labelled")
    for view in sheet.views:
        for segment in view.segments:
            for word in segment.words:
                if (code := currency_of(word.text)) and (len(word.text) <= 6 or any(c.isdigit() for c in word.text)):
                    yield Candidate(read(code, (word,), view.page.number, 0.95, "code beside an amount"), code)


def find_sign(sheet: Sheet, seller_country: str | None) -> Iterator[Candidate[str]]:
    """A lone «¥» is yen for a Japanese seller or on a page in Japanese, and yuan for a Chinese seller; a lone «$» most
    often US dollars."""
    if seller_country is None and any(_KANA.search(view.page.text) for view in sheet.views):
        seller_country = "JP"
    for view in sheet.views:
        for segment in view.segments:
            for word in segment.words:
                if YEN_SIGN.search(word.text) and seller_country in ("JP", "CN"):
                    code = "JPY" if seller_country == "JP" else "CNY"
                    yield Candidate(read(code, (word,), view.page.number, 0.93, "sign and the seller's country"), code)
                elif DOLLAR.search(word.text):
                    yield Candidate(read("USD", (word,), view.page.number, 0.85, "a lone $"), "USD")


def currency_of(text: str) -> str | None:
    """The currency that a text names without doubt."""
    folded = plain(text).upper()
    return next((code for code, pattern in _CURRENCY.items() if re.search(pattern, folded)), None)


def settled(readings: list[Candidate[str]]) -> Reading[str] | None:
    """The currency most often named; unsure when others are named nearly as often."""
    if not readings:
        return None
    counts: dict[str, list[Candidate[str]]] = {}
    for one in readings:
        counts.setdefault(one.reading.value, []).append(one)
    ordered = sorted(counts.values(), key=lambda group: (-max(c.confidence for c in group), -len(group)))
    best = max(ordered[0], key=lambda c: c.confidence).reading
    others = sum(len(group) for group in ordered[1:])
    return best if others == 0 or len(ordered[0]) > 2 * others else _less(best, counts)


def _less(best: Reading[str], counts: dict[str, list[Candidate[str]]]) -> Reading[str]:
    return doubt(best, 0.85, "other currencies: " + ", ".join(sorted(set(counts) - {best.value})))


def term_of(text: str) -> str | None:
    """The trade term that a text names, as its code."""
    match = _TERM.search(text)
    bare = re.sub(r"[\s.\-]", "", match.group(1)).upper() if match is not None else ""
    return _SPELLED.get(bare, bare) or None


def _term_in(row: tuple[Word, ...]) -> tuple[str, tuple[Word, ...], tuple[Word, ...]] | None:
    text = " ".join(word.text for word in row)
    match = _TERM.search(text)
    if match is None:
        return None
    at, taken, rest = 0, [], []
    for word in row:
        if at >= match.end():
            rest.append(word)
        elif at + len(word.text) > match.start():
            taken.append(word)
        at += len(word.text) + 1
    return term_of(match.group(1)) or "", tuple(taken), tuple(rest)


def _named_place(words: tuple[Word, ...]) -> tuple[str, tuple[Word, ...]] | None:
    taken: list[Word] = []
    for word in words:
        if _PLACE_END.search(word.text) or any(c.isdigit() for c in word.text) or len(taken) == 4:
            break
        if word.text in _NO_PLACE or currency_of(word.text) or re.search(_TERM, word.text):
            break
        if word.text not in (":", "-", "–"):
            taken.append(word)
        if word.text.endswith(".") and len(word.text) > 3:
            break
    text = " ".join(word.text for word in taken).strip(" ,;:.-()")
    if not text or len(text) < 3 or (not find_port(text) and not country_code(text) and not text[0].isupper()):
        return None
    return text, tuple(taken)
