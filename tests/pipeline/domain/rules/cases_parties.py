"""Cases of boxes 1 to 4: exporter, consignee, invoice, origin."""

from __future__ import annotations

from datetime import date

from pipeline.domain.certificate import TradeType
from pipeline.domain.evidence import Grade
from tests.factories import application, chamber, invoice, reading, registration, subject
from tests.pipeline.domain.rules.cases import TWO_ORIGINS, asked, case, goods, policy, read

case(
    "1a",
    [
        subject,
        lambda: read(seller_name="YOKOTA TRADING CO., LTD."),
        lambda: read(seller_name="Ｙokota Trading Co., Ltd."),
    ],
    [
        lambda: read(seller_name="Yokota Trading Co Ltd"),
        lambda: read(seller_name="Yokota Trade Co., Ltd."),
        lambda: read(seller_name="Yokota Trading Co.,Ltd."),
        lambda: read(seller_name=None),
    ],
)
case(
    "1b",
    [
        subject,
        lambda: read(seller_address="1-2-3 MINATOMIRAI NISHI-KU, YOKOHAMA"),
        lambda: subject(
            invoice(seller_address="9 Other St., Yokohama"), at=policy(exporter_address_as_registered=False)
        ),
    ],
    [
        lambda: read(seller_address="9 Other St., Yokohama, Japan"),
        lambda: read(seller_address="1-2-4 Minatomirai, Nishi-ku, Yokohama"),
        lambda: read(seller_address=None),
    ],
)
case(
    "1c",
    [subject, lambda: read(seller_address="1-2-3 Minatomirai, Nishi-ku, Yokohama", seller_country=None)],
    [lambda: subject(draft={"exporter": ("Yokota Trading Co., Ltd.", "Yokohama")})],
)
case(
    "1e",
    [subject, lambda: subject(invoice(seller_name="A on behalf of B"), application(evidence=("agency_contract",)))],
    [lambda: read(seller_name="Yokota on behalf of Acme Inc.")],
)
case("1f", [subject], [lambda: read(seller_name="Yokota Consortium")])
case(
    "1g",
    [subject, lambda: read(seller_country=None)],
    [lambda: read(seller_country="KR"), lambda: read(seller_country=None, seller_address="1 Teheran-ro, Seoul, Korea")],
)
case(
    "1h",
    [subject],
    [
        lambda: subject(registered=registration(valid_until=date(2026, 3, 1))),
        lambda: subject(registered=registration(suspended=True)),
    ],
)
case(
    "2a",
    [
        subject,
        lambda: read(
            consignee_name="TO ORDER OF NORD BANK", consignee_address=None, consignee_country=None, buyer_name=None
        ),
        lambda: read(consignee_country=None),
    ],
    [
        lambda: read(consignee_address=None, buyer_address=None),
        lambda: read(consignee_address="Main Street 5", consignee_country=None),
        lambda: read(consignee_name=None, buyer_name=None),
    ],
)
case(
    "2b",
    [subject],
    [
        lambda: read(consignee_country="JP"),
        lambda: read(consignee_country=None, consignee_address="2 Chuo, Osaka, Japan"),
    ],
)
case(
    "2c",
    [subject, lambda: read(consignee_name="Schmidt GmbH & Co. KG"), lambda: read(consignee_name="ABC Co., Ltd.")],
    [
        lambda: read(consignee_name="ABC LTD. / XYZ INC."),
        lambda: read(consignee_name="ABC and/or XYZ"),
        lambda: read(consignee_name="ABC c/o XYZ"),
    ],
)
case(
    "2d",
    [
        subject,
        lambda: read(consignee_name="Messrs. Nordhafen"),
        lambda: read(consignee_name="TO ORDER"),
        lambda: read(consignee_name="Tokai Europe B.V."),
    ],
    [
        lambda: read(consignee_name="Messrs. M/S Nordhafen"),
        lambda: subject(draft={"consignee": ("To: Nordhafen", "Hamburg", "GERMANY")}),
    ],
)
case(
    "2e",
    [
        subject,
        lambda: read(
            consignee_name=None, consignee_address=None, consignee_country=None, buyer_address="Hamburg, Germany"
        ),
    ],
    [lambda: subject(draft={"consignee": ("Somebody Else", "Hamburg", "GERMANY")})],
)
case(
    "2f",
    [
        subject,
        lambda: read(port_of_discharge="ROTTERDAM"),
        lambda: read(consignee_country="CH", consignee_address="Bahnhofstr. 1, Zurich, Switzerland"),
        lambda: read(
            consignee_country="UG",
            consignee_address="Kampala, Uganda",
            port_of_discharge="MOMBASA",
            final_destination="Kampala, Uganda",
        ),
        lambda: read(port_of_discharge="SOMEWHERE"),
    ],
    [
        lambda: read(port_of_discharge="SHANGHAI"),
        lambda: read(consignee_country="UG", consignee_address="Kampala, Uganda", port_of_discharge="MOMBASA"),
    ],
)
case(
    "2g",
    [subject, lambda: read(consignee_name="TO ORDER")],
    [lambda: read(consignee_name="TO ORDER", port_of_loading=None)],
)
case(
    "2h",
    [subject, lambda: read(consignee_country="US", consignee_address="1 Main St., Houston, TX 77002, U.S.A.")],
    [lambda: subject(draft={"consignee": ("Nordhafen Pumpen GmbH", "Hamburg", "FRG")})],
)
case("2i", [subject], [lambda: read(consignee_address="Hamburg, Notify: ABC, Germany")])
case(
    "3a",
    [subject],
    [
        lambda: subject(draft={"invoices": ()} | {"invoices": subject(invoice(invoice_number="X")).draft.invoices}),
        lambda: subject(draft={"invoices": read(invoice_date=date(2026, 1, 1)).draft.invoices}),
    ],
)
case(
    "3b",
    [
        subject,
        lambda: read(invoice_date=reading(date(2026, 2, 1), "01/02/2026", Grade.SURE)),
        lambda: read(invoice_date=reading(date(2026, 2, 20), "20/02/2026", Grade.CHECK)),
        lambda: subject(
            invoice(invoice_date=reading(date(2026, 2, 1), "01/02/2026", Grade.CHECK)),
            looked_at=frozenset({"invoice_date"}),
        ),
    ],
    [lambda: read(invoice_date=reading(date(2026, 2, 1), "01/02/2026", Grade.CHECK))],
)
case("3c", [subject, lambda: read(invoice_date=date(2026, 3, 2))], [lambda: asked(declared_on=date(2026, 2, 19))])
case(
    "3d",
    [
        subject,
        lambda: read(invoice_number="2026/001"),
        lambda: read(invoice_number="EXP/01/25-26"),
        lambda: read(invoice_number="INV/25/26"),
    ],
    [
        lambda: read(invoice_number="A-101/102"),
        lambda: read(invoice_number="A-101 & 102"),
        lambda: read(invoice_number="5~8"),
    ],
)
case("3e", [subject], [lambda: read(invoice_number="NIL"), lambda: read(invoice_number="-")])
case("3f", [subject], [lambda: subject(same_number_elsewhere=True)])
case("I4", [lambda: read(invoice_date=date(2026, 3, 2))], [lambda: read(invoice_date=date(2026, 3, 3))])
case(
    "4a",
    [subject, lambda: subject(at=chamber(country_names={"JP": "JAPAN"}))],
    [
        lambda: subject(draft={"origin_names": ("JPN",)}),
        lambda: subject(draft={"origins": ("EU",), "origin_names": ("EU",)}),
    ],
)
case(
    "4b",
    [subject, lambda: subject(invoice(*TWO_ORIGINS, country_of_origin=("JP", "CN")))],
    [
        lambda: read(country_of_origin=("JP", "CN")),
        lambda: subject(invoice(*TWO_ORIGINS, country_of_origin=("JP", "CN", "KR"))),
    ],
)
case(
    "4c",
    [
        subject,
        lambda: subject(invoice(*TWO_ORIGINS)),
        lambda: subject(invoice(country_of_origin=("CN",)), at=policy(mixed_origin=False)),
    ],
    [
        lambda: subject(invoice(country_of_origin=("CN",)), at=policy(foreign_origin=False)),
        lambda: subject(invoice(*TWO_ORIGINS), at=policy(mixed_origin=False)),
    ],
)
case("4d", [lambda: goods("INSTANT COFFEE")], [lambda: goods("ROASTED COFFEE")])
case(
    "X1",
    [subject, lambda: subject(invoice(country_of_origin=("CN",)), application(evidence=("import_permit",)))],
    [lambda: read(country_of_origin=("CN",)), lambda: subject(invoice(*TWO_ORIGINS))],
)
case(
    "X2",
    [
        subject,
        lambda: asked(
            trade_type=TradeType.INTERMEDIARY, evidence=("pledge", "foreign_certificate", "transport_paper", "reason")
        ),
    ],
    [lambda: asked(trade_type=TradeType.INTERMEDIARY, evidence=("pledge",))],
)
