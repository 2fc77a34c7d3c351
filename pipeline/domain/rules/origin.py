"""Box 4: the country of origin."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.domain.certificate import TradeType
from pipeline.domain.drafting import printed_country
from pipeline.domain.places import countries
from pipeline.domain.rules import words
from pipeline.domain.rules.rule import BLOCK, EVIDENCE, HUMAN, REVIEWER, Hit, Rule, country, hit, rule
from pipeline.domain.subject import Subject

FOREIGN_ORIGIN_PAPERS = ("import_permit", "foreign_certificate", "import_invoice", "seller_certificate")
INTERMEDIARY_PAPERS = ("pledge", "foreign_certificate", "transport_paper", "reason")


@rule(
    "4a",
    4,
    BLOCK,
    "NGY-FORM, TKY-BOX4",
    ("Every origin is a country by its official name", "原産国は正式な国名"),
    ("Choose the country by its name.", "国名で選んでください。"),
)
def official_names(subject: Subject) -> Iterator[Hit]:
    """A code that is no country, or a printed name that is not the official one."""
    draft = subject.draft
    for code, name in zip(draft.origins, draft.origin_names, strict=False):
        if code not in countries() or name != printed_country(code, subject.chamber):
            yield hit(
                "country_of_origin",
                "“{what}” is no country's official name.",
                "「{what}」は正式な国名ではありません。",
                what=name or code,
            )


@rule(
    "4b",
    4,
    BLOCK,
    "TKY-BOX7, NGY-FORM",
    ("With several countries, every line shows its own", "複数国の場合は各行に原産国を表示"),
    ("Enter the origin of each line as on the invoice.", "各行の原産国をインボイスのとおり入力してください。"),
)
def each_line(subject: Subject) -> Iterator[Hit]:
    """Each line's origin is in box 4, and each country of box 4 is that of a line."""
    draft = subject.draft
    if len(draft.origins) < 2:
        return
    for line in draft.goods:
        if line.origin not in draft.origins:
            yield hit(
                f"lines.{line.index}.country_of_origin",
                "Line {n} does not say its origin.",
                "{n}行目の原産国がありません。",
                n=line.index + 1,
            )
    for code in draft.origins:
        if all(line.origin != code for line in draft.goods):
            land = country(code)
            yield hit("country_of_origin", "No line is of {land}.", "{land}原産の行がありません。", land=land)


@rule(
    "4c",
    4,
    BLOCK,
    "CHB, FKO",
    ("Foreign origin as far as this chamber allows it online", "外国産・混在はこの会議所の取扱い範囲内"),
    ("Apply for the foreign goods separately or at the counter.", "外国産品は別に、または窓口で申請してください。"),
)
def allowed_here(subject: Subject) -> Iterator[Hit]:
    """By the chamber's settings."""
    policy, origins = subject.chamber.rules, subject.draft.origins
    foreign = [code for code in origins if code != "JP"]
    if foreign and not policy.foreign_origin:
        land = country(foreign[0])
        yield hit(
            "country_of_origin",
            "Goods of {land} cannot be applied for online here.",
            "{land}産品はオンライン申請できません。",
            land=land,
        )
    elif foreign and "JP" in origins and not policy.mixed_origin:
        yield hit(
            "country_of_origin",
            "Japanese and foreign goods cannot share a certificate here.",
            "日本産と外国産を1枚に記載できません。",
        )


@rule(
    "4d",
    4,
    HUMAN,
    "TCCI-58, TCCI-73, SZK-CO",
    ("The work done in the country gives it the origin", "実質的変更の基準を満たす"),
    (
        "As a rule the HS heading (4 digits) changes; roasting coffee and blending tea do not give origin.",
        "原則としてHS4桁の変更が必要です。コーヒーの焙煎や茶の混合では原産国は変わりません。",
    ),
)
def substantial(subject: Subject) -> Iterator[Hit]:
    """Goods that are known for being worked without changing their origin."""
    for line in subject.draft.goods:
        found = words.NO_CHANGE_OF_ORIGIN.search(line.description)
        if found and (line.origin or "JP") == "JP":
            yield hit(
                subject.goods_field(line.index),
                "“{what}”: does the work give origin?",
                "「{what}」:原産性の確認が必要です。",
                what=found[0],
            )


@rule(
    "X1",
    4,
    BLOCK,
    "TKY-FOR, JETRO",
    ("Foreign goods need proof of their origin", "外国産品には原産国の証明が必要"),
    (
        (
            "Attach an import permit, a foreign certificate of origin, an import invoice or the seller's certificate "
            "that "
            "shows the origin."
        ),
        "原産国の分かる輸入許可書・外国の原産地証明書・輸入時のインボイス・販売証明書のいずれかを添付してください。",
    ),
    EVIDENCE + REVIEWER,
    FOREIGN_ORIGIN_PAPERS,
)
def foreign_goods(subject: Subject) -> Iterator[Hit]:
    """Re-export and reshipment: one of the four papers."""
    foreign = [code for code in subject.draft.origins if code != "JP"]
    proven = set(FOREIGN_ORIGIN_PAPERS) & set(subject.application.evidence)
    if foreign and not proven and subject.application.trade_type is not TradeType.INTERMEDIARY:
        land = country(foreign[0])
        yield hit(
            "country_of_origin",
            "Nothing attached shows that the goods are of {land}.",
            "{land}産であることを示す書類がありません。",
            land=land,
        )


@rule(
    "X2",
    4,
    BLOCK,
    "TKY-FOR",
    ("Third-country trade needs its own papers", "仲介貿易には所定の書類が必要"),
    (
        "Attach the pledge, the foreign certificate of origin, the transport paper and the reason.",
        "誓約書・外国の原産地証明書・運送書類・理由書を添付してください。",
    ),
    EVIDENCE + REVIEWER,
    INTERMEDIARY_PAPERS,
)
def intermediary(subject: Subject) -> Iterator[Hit]:
    """Goods that never touch Japan: all four papers."""
    missing = tuple(kind for kind in INTERMEDIARY_PAPERS if kind not in subject.application.evidence)
    if subject.application.trade_type is TradeType.INTERMEDIARY and missing:
        found = hit(
            "trade_type",
            "Third-country trade: {n} papers are missing.",
            "仲介貿易:書類が{n}点不足しています。",
            n=len(missing),
        )
        yield Hit(found.field, found.message, evidence_kinds=missing)


RULES: tuple[Rule, ...] = (official_names, each_line, allowed_here, substantial, foreign_goods, intermediary)
