"""Certificates to print: an ordinary one, and one for each limit of the form. All names are invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from pipeline.domain.certificate import Certificate, Draft, Goods, InvoiceReference, Total
from pipeline.domain.chamber import Chamber, Wording

WORDING = Wording()
CHAMBER = Chamber(
    id=UUID(int=1),
    code="9901",
    name="The Trial Chamber of Commerce and Industry",
    name_ja="試行商工会議所",
    city="Trial City",
    address="1-1 Trial-cho, Trial City, Japan",
    certifier="Hanako Shiken",
    trial=True,
)
PLAIN = Draft(
    exporter=("Kitagawa Ceramics Co., Ltd.", "2-14-5 Honmachi, Tajimi-shi,", "Gifu 507-0033", "JAPAN"),
    consignee=("Delft Table & Home B.V.", "Oude Langendijk 22", "2611 GL Delft", "NETHERLANDS"),
    invoices=(InvoiceReference("KC-2026-0412", date(2026, 6, 10)),),
    origins=("JP",),
    origin_names=("JAPAN",),
    transport=("From Nagoya, Japan to Rotterdam, Netherlands", "by NYK ALTAIR V.071W", "on or about June 20, 2026"),
    remarks=("L/C No.: ABN-88231",),
    marks=("DTH", "ROTTERDAM", "C/NO. 1-24", "MADE IN JAPAN"),
    packages="24 CARTONS",
    generic_goods_name="CERAMIC TABLEWARE",
    goods=(
        Goods(0, "Porcelain teapot, blue glaze, 0.8 L", Decimal(240), "PCS"),
        Goods(1, "Porcelain tea cup with saucer, blue glaze, hand painted with cherry blossoms", Decimal(1440), "SETS"),
        Goods(2, "Stoneware plate 27 cm", Decimal("1200"), "PCS"),
    ),
    totals=(Total(Decimal(1440), "PCS"), Total(Decimal(1440), "SETS")),
    declared_at="Tajimi",
    declared_on=date(2026, 6, 15),
    signatory="Taro Kitagawa",
    exporter_name="Kitagawa Ceramics Co., Ltd.",
)
ACCENTED = replace(
    PLAIN,
    consignee=("Société Générale de Céramique «Élysée» S.à r.l.", "12, rue de l'Église", "67000 Strasbourg", "FRANCE"),
    goods=(Goods(0, "Théières en porcelaine — émail bleu, ø 12 cm, Łódź/Győr/Żary, ñandú", Decimal("12.50"), "KGS"),),
    totals=(Total(Decimal("12.50"), "KGS"),),
)
SEVERAL_ORIGINS = replace(
    PLAIN,
    origins=("JP", "DE"),
    origin_names=("JAPAN", "GERMANY"),
    goods=tuple(replace(goods, origin="DE" if goods.index == 1 else "JP") for goods in PLAIN.goods),
)
LONGEST_NAMES = replace(
    PLAIN,
    exporter=(
        "Kabushiki Kaisha Nippon International Precision Machinery and Optical Instruments Manufacturing Co., Ltd.",
        "Overseas Sales Headquarters, Third Export Administration Department, Marunouchi Grand Tower 41st Floor,",
        "1-234-567 Marunouchi-Nishi-Kita, Chiyoda-ku, Tokyo 100-0005",
        "JAPAN",
    ),
    consignee=(
        "Gesellschaft fuer Internationale Feinmechanische und Optische Erzeugnisse mit beschraenkter Haftung & Co. KG",
        "Zweigniederlassung Sued, Industriegebiet Oberpfaffenhofen-Nord, Gebaeude 17, Rampe 4 bis 9",
        "D-82234 Wessling, Landkreis Starnberg, Bayern",
        "GERMANY",
    ),
    exporter_name="Kabushiki Kaisha Nippon International Precision Machinery and Optical Instruments Manufacturing "
    "Co., Ltd.",
)


LONG_TAIL = ", deep groove, chrome steel, sealed on both sides, filled with grease"


def many(count: int) -> Draft:
    """A draft with so many lines of goods; every seventh description takes several rows."""
    goods = tuple(
        Goods(
            i,
            f"Ball bearing 6{i:03d}-2RS" + LONG_TAIL * (i % 7 == 0),
            Decimal(10 * (i + 1)),
            "PCS",
        )
        for i in range(count)
    )
    total = sum((line.quantity or Decimal(0) for line in goods), Decimal(0))
    return replace(PLAIN, generic_goods_name="BALL BEARINGS", goods=goods, totals=(Total(total, "PCS"),))


def certificate(draft: Draft = PLAIN, *, trial: bool = True, number: str = "9901-26-0000042-7") -> Certificate:
    """An issued certificate of the trial chamber, or of a real-looking one."""
    return Certificate(
        id=UUID(int=42),
        number=number,
        access_code="K7QM2XWD4TRN",
        issued_on=date(2026, 6, 16),
        chamber_code="9901" if trial else "9902",
        chamber_name=CHAMBER.name if trial else "Minato Bay Chamber of Commerce and Industry",
        chamber_city=CHAMBER.city if trial else "Minato",
        certifier="Hanako Shiken",
        declaration=WORDING.declaration,
        certification=WORDING.certification,
        trial=trial,
        registration_no="990100017",
        receipt_no="2026-000123",
        draft=draft,
        originals=1,
        copies=1,
    )
