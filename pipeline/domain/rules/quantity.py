"""Box 8: quantity and unit."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.domain.drafting import totals
from pipeline.domain.rules.rule import BLOCK, REVIEWER, WARN, Hit, Rule, hit, rule
from pipeline.domain.subject import Subject
from pipeline.domain.units import PACKING_ONLY, canonical_unit


@rule(
    "8a",
    8,
    BLOCK,
    "EBI-FORM, OSK-FORM",
    ("Every line has quantity and unit, and the totals are their sums", "各行に数量・単位、合計は単位ごとの和"),
    ("Enter quantity and unit as on the invoice.", "インボイスのとおり数量と単位を入力してください。"),
)
def complete(subject: Subject) -> Iterator[Hit]:
    """More than nothing, in a unit; totals are held to the lines."""
    for line in subject.draft.goods:
        n = line.index + 1
        if line.quantity is None:
            yield hit(f"lines.{line.index}.quantity", "Line {n} has no quantity.", "{n}行目に数量がありません。", n=n)
        elif line.quantity <= 0:
            what = f"{line.quantity:,f}"
            yield hit(
                f"lines.{line.index}.quantity",
                "Line {n}: {what} is no quantity.",
                "{n}行目:数量{what}は不正です。",
                n=n,
                what=what,
            )
        elif not line.unit:
            yield hit(f"lines.{line.index}.unit", "Line {n} has no unit.", "{n}行目に単位がありません。", n=n)
    if subject.draft.totals != totals(subject.draft.goods):
        yield hit("lines", "The totals are not the sums of the lines.", "合計が各行の和と一致しません。")


@rule(
    "8b",
    8,
    BLOCK,
    "EBI-FORM, OSK-FORM",
    ("A lot, or packages only, is no quantity", "lotや梱包数のみは不可"),
    ("Give the quantity in pieces, sets, kg …", "個数・セット数・重量などで記載してください。"),
    REVIEWER,
)
def real_unit(subject: Subject) -> Iterator[Hit]:
    """LOT, CARTONS, PACKAGES, PALLETS, CASES."""
    for line in subject.draft.goods:
        unit = canonical_unit(line.unit)
        if unit == "LOT" or unit in PACKING_ONLY:
            yield hit(
                f"lines.{line.index}.unit",
                "“{what}” is no quantity of goods.",
                "「{what}」は数量として使えません。",
                what=line.unit,
            )


@rule(
    "8d",
    8,
    WARN,
    "own",
    ("The gross weight is not less than the net weight", "総重量は正味重量以上"),
    ("Check both weights.", "両方の重量を確認してください。"),
)
def weights(subject: Subject) -> Iterator[Hit]:
    """In kilograms."""
    gross, net = subject.invoice.gross_weight_kg, subject.invoice.net_weight_kg
    if gross and net and gross.value < net.value:
        yield hit(
            "gross_weight_kg",
            "Gross {a:,} kg is less than net {b:,} kg.",
            "総重量{a:,}kgが正味重量{b:,}kgより小さいです。",
            a=gross.value,
            b=net.value,
        )


RULES: tuple[Rule, ...] = (complete, real_unit, weights)
