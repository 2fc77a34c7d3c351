"""The evidence: what kind of paper the invoice is, and whether it carries what it must (I)."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.domain.document import KIND_NAMES, DocumentKind
from pipeline.domain.invoice import FIELDS
from pipeline.domain.rules.rule import BLOCK, HUMAN, REVIEWER, WARN, Hit, Rule, hit, rule
from pipeline.domain.subject import Subject
from pipeline.errors import Text

# Kinds of papers that can be attached (Application.evidence)
EVIDENCE_NAMES: dict[str, Text] = {
    "agency_contract": Text("contract or power of attorney", "契約書・委任状"),
    "import_permit": Text("import permit that shows the origin", "原産国の分かる輸入許可書"),
    "foreign_certificate": Text("foreign public certificate of origin", "外国の公的な原産地証明書"),
    "import_invoice": Text("import invoice that shows the origin", "原産国の分かる輸入時のインボイス"),
    "seller_certificate": Text("seller's certificate with the domestic route", "国内流通経路を説明した販売証明書"),
    "pledge": Text("pledge", "誓約書"),
    "transport_paper": Text("transport paper (B/L, AWB, SWB, CMR, CIM)", "運送書類(B/L・AWB等)"),
    "reason": Text("reason why a Japanese certificate is needed", "日本の証明書が必要な理由書"),
    "delay_reason": Text("letter of reason for the late application", "遅延理由書"),
    "export_proof": Text("proof of export", "輸出を証する書類"),
    "manufacture_proof": Text("proof of manufacture in Japan", "国内製造を証する書類"),
}


@rule(
    "I1",
    0,
    BLOCK,
    "TKY-04, NGY-F2",
    ("The evidence is a commercial invoice", "典拠は商業インボイス"),
    ("Upload the commercial invoice.", "商業インボイスをアップロードしてください。"),
)
def commercial(subject: Subject) -> Iterator[Hit]:
    """Proforma, customs, consular and shipping invoices are refused."""
    if subject.kind is not DocumentKind.COMMERCIAL_INVOICE:
        yield hit("", "This is a {kind}.", "これは{kind}です。", kind=KIND_NAMES[subject.kind])


@rule(
    "I2",
    0,
    BLOCK,
    "TKY-IN04",
    ("The invoice carries all that it must", "インボイスの必要記載事項"),
    (
        "Enter it if the invoice shows it; otherwise have the invoice completed.",
        "インボイスに記載があれば入力し、なければ記載してください。",
    ),
    REVIEWER,
)
def carries_all(subject: Subject) -> Iterator[Hit]:
    """What stands on no box of the certificate: buyer, prices, total, terms. Blocks only where the paper surely lacks
    its total or its party; what the reader may just not have found is for a person to see."""
    invoice = subject.invoice
    missing = [name for name in ("total_amount", "incoterm", "payment_terms") if invoice.get(name) is None]
    if invoice.buyer_name is None and invoice.consignee_name is None:
        missing.insert(0, "buyer_name")
    for name in missing:
        label, sure = FIELDS[name].label, subject.surely_absent(name) and name in ("total_amount", "buyer_name")
        yield hit(
            name,
            "The invoice shows no: {label}.",
            "インボイスに記載がありません:{label}",
            BLOCK if sure else WARN,
            label=label,
        )
    if invoice.lines and not any(line.unit_price or line.amount for line in invoice.lines):
        yield hit("lines", "The invoice shows no prices.", "インボイスに単価・金額がありません。", WARN)


@rule(
    "I3",
    0,
    HUMAN,
    "TKY-IN04, TKY-04",
    ("The invoice is signed once, at its end, by a registered signer", "インボイスは末尾に登録署名者が1回署名"),
    ("Look at the last page of the invoice.", "インボイスの最終ページを確認してください。"),
)
def signed(subject: Subject) -> Iterator[Hit]:
    """For the reviewer's eye: every commercial invoice."""
    if subject.kind is DocumentKind.COMMERCIAL_INVOICE:
        yield hit("", "Is the invoice signed at its end?", "インボイスの末尾に署名がありますか。")


RULES: tuple[Rule, ...] = (commercial, carries_all, signed)
