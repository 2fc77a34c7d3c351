"""What else stands on papers: where goods are from in a sentence, declarations, remarks, banks, tax numbers."""

from __future__ import annotations

from collections.abc import Mapping

from benchmarks.generator.meadow import values
from benchmarks.generator.meadow.entries import Line, Run, run
from benchmarks.generator.meadow.paper import Paper
from benchmarks.generator.meadow.taste import words

SENTENCES: Mapping[str, tuple[str, ...]] = {
    "en": (
        "We hereby certify that the goods described above are of {} origin.", "The above goods originate in {}.",
        "COUNTRY OF ORIGIN OF THE ABOVE MENTIONED GOODS: {}", "THE MERCHANDISE IS OF {} ORIGIN.",
        "All goods made in {}.",
        "We certify that the above mentioned goods were manufactured in {} and that this invoice is true and correct.",
        "Goods of {} origin.",
        "The exporter declares that the products covered by this document are of {} preferential origin.",
    ),
    "de": ("Die Waren haben ihren Ursprung in: {}", "Wir bestätigen, dass die Waren Ursprung {} haben."),
    "fr": ("Les marchandises ci-dessus sont originaires de : {}", "Nous certifions l'origine des marchandises : {}"),
}  # fmt: skip


def origin_sentence(paper: Paper) -> Line:
    """Where the goods are from, in a sentence; empty where the house says it elsewhere."""
    if paper.plan.origin != "sentence":
        return ()
    before, _, after = paper.taste.pick("origin sentence", *SENTENCES[paper.writing.main]).partition("{}")
    return (Run(before), *values.origin_line(paper), Run(after)) if after else (Run(before), *values.origin_line(paper))


def credit_sentence(paper: Paper) -> Line:
    """The letter of credit that the bill is drawn under, where the house says it in a sentence."""
    if not (paper.ship.by_credit and paper.plan.drawn_under):
        return ()
    paper.say("lc_number", paper.ship.credit)
    lead = paper.taste.pick("drawn under", "Drawn under ", "DRAWN UNDER ", "Under ", "Shipped under ")
    label = Run(
        paper.taste.pick("credit word", "L/C No.", "Letter of Credit No.", "Documentary Credit No."),
        ("label.lc_number",),
    )
    bank_name = paper.taste.pick("opening bank", *words("trade")["banks"]["XX"])
    tail = paper.taste.pick("credit tail", f" issued by {bank_name}", f" of {bank_name}", "")
    return (Run(lead), label, Run(" "), Run(paper.ship.credit, ("lc_number",)), *((Run(tail),) if tail else ()))


def remarks(paper: Paper) -> list[str]:
    """Remarks, declarations and E. & O. E., as whole sentences."""
    taste, main = paper.taste, paper.writing.main
    trade = words("trade")
    language = "zh" if paper.trader.firm.country in ("CN", "HK") and main == "en" else main
    usual = taste.shuffled("remarks", trade["remarks"][language])
    found = list(usual[: taste.weighted("how many remarks", {0: 0.5, 1: 0.25, 2: 0.15, 3: 0.1})])
    if taste.chance("declares", 0.25):
        found.append(taste.pick("declaration", *trade["declarations"][main]))
    if main == "en" and taste.chance("errors excepted", 0.2):
        found.append(taste.pick("errors", "E. & O. E.", "E.&O.E.", "Errors and omissions excepted."))
    return found


def bank(paper: Paper) -> list[str]:
    """Where to pay; mostly not said."""
    if not paper.taste.chance("bank", 0.28):
        return []
    firm = paper.trader.firm
    banks = words("trade")["banks"]
    nation = {"HK": "CN", "AT": "DE", "CH": "DE", "BE": "FR"}.get(firm.country, firm.country)
    name = paper.taste.pick("bank", *banks.get(nation, banks["XX"]))
    number = paper.taste.number("account", 1000000, 9999999)
    if nation in ("DE", "FR"):
        account = f"IBAN {firm.country}{number % 90 + 10} {number} {paper.taste.number('iban', 10**9, 10**10 - 1)}"
        return [name, account, f"BIC {name[:4].upper().replace(' ', 'X')}{firm.country}XX"]
    swift = "".join(word[0] for word in name.split() if word[0].isalpha()).upper()[:4].ljust(4, "X")
    lines = [f"Bank: {name}", f"Account No.: {number}  SWIFT: {swift}{firm.country}JT"]
    if paper.taste.chance("account name", 0.4):
        lines.append(f"Account name: {firm.name}")
    if paper.taste.chance("bank address", 0.4):
        lines.append(f"{paper.taste.number('bank street', 1, 90)} Bank Street, {firm.town}")
    return lines


def numbers(paper: Paper) -> list[str]:
    """The house's registrations, as pieces."""
    country, taste = paper.trader.firm.country, paper.taste
    number = taste.number("registration", 10**8, 10**9 - 1)
    if country in ("DE", "AT"):
        return [f"USt-IdNr. {country}{number}", f"EORI {country}{number * 7 % 10**7:07}", f"HRB {number % 90000}"]
    if country in ("FR", "BE", "IT", "GB"):
        return [f"{'TVA' if country in ('FR', 'BE') else 'VAT'} {country}{number}", f"EORI {country}{number}00012"]
    if country == "JP" and taste.chance("corporate number", 0.2):
        return [f"Corporate No. {number}{number % 9000 + 1000}"]
    return [f"VAT/Tax ID: {number}"] if taste.chance("tax id", 0.2) else []


def factory(paper: Paper) -> str:
    """A second address of the house, rarely printed."""
    if not paper.taste.chance("factory", 0.1) or paper.writing.main != "en":
        return ""
    kind = paper.taste.pick("factory kind", "Factory", "Tokyo Office", "Warehouse", "Branch")
    number = paper.taste.number("factory street", 2, 400)
    return f"{kind}: {number} {paper.taste.pick('factory at', 'Kogyodanchi', 'Rinkai-dori', 'West Dock Area')}"


def sign_words(paper: Paper) -> tuple[str, str, str]:
    """What stands above and below a signature: on whose behalf, the word for it, the signer."""
    labels, taste = paper.labels, paper.taste
    behalf = labels.variant("behalf", labels.first if labels.first in ("en", "de", "fr") else "en")
    word = labels.short("sign") if taste.chance("signature word", 0.7) else ""
    title = taste.pick(
        "signer", "Manager", "Export Manager", "General Manager", "President", "Director", "Export Dept."
    )
    title = {"de": "Exportleitung", "fr": "Responsable export"}.get(paper.writing.main, title)
    signer = f"{paper.trader.firm.person}, {title}" if taste.chance("signer in words", 0.6) else ""
    return behalf, word, signer


def plain_lines(texts: list[str]) -> list[Line]:
    """Texts as lines that are no value."""
    return [run(text) for text in texts]
