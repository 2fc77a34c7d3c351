"""Cases of boxes 5 and 6: transport, late applications, remarks, special destinations."""

from __future__ import annotations

from datetime import date

from pipeline.domain.certificate import TradeType
from tests.factories import application, invoice, line, subject
from tests.pipeline.domain.rules.cases import asked, case, read, remark

ROUTE = "From YOKOHAMA, JAPAN to HAMBURG, GERMANY by NORDIC STAR V.012W"
TAIWAN = {
    "consignee_address": "1 Zhongshan Rd., Taipei, Taiwan",
    "consignee_country": "TW",
    "port_of_discharge": "KEELUNG",
}
TAIWAN_REMARKS = (
    (
        "This certificate of origin is issued by the Chamber of Commerce and Industry in accordance with the Chambers "
        "of "
        "Commerce "
        "and Industry Act under the jurisdiction of the METI."
    ),
    "Place of Manufacture: Niigata",
)

case(
    "5a",
    [subject, lambda: asked(transport_text="By sea"), lambda: asked(transport_text="Courier (DHL)")],
    [lambda: asked(transport_text="Shipped per truck"), lambda: asked(transport_text="By truck")],
)
case(
    "5b",
    [
        lambda: read(port_of_discharge="PORTLAND, OR, U.S.A."),
        subject,
        lambda: asked(transport_text=ROUTE + " on or about March 10, 2026"),
        lambda: read(port_of_discharge="NEW YORK/NEW JERSEY", consignee_country="US"),
    ],
    [
        lambda: asked(transport_text="By sea or air"),
        lambda: read(vessel_or_flight="T.B.A."),
        lambda: read(port_of_discharge="HAMBURG/ROTTERDAM"),
        lambda: read(port_of_loading="ANY JAPANESE PORT"),
    ],
)
case(
    "5c",
    [
        subject,
        lambda: read(port_of_loading="NARITA AIRPORT"),
        lambda: subject(invoice(port_of_loading="SHANGHAI"), application(trade_type=TradeType.INTERMEDIARY)),
        lambda: asked(transport_text="By sea"),
    ],
    [lambda: read(port_of_loading="SHANGHAI"), lambda: read(port_of_loading="Some Place, China")],
)
case(
    "5d",
    [subject, lambda: asked(transport_text=ROUTE + " on or about Mar. 10, 2026")],
    [
        lambda: asked(transport_text=ROUTE + " on or about 10-MAR-26"),
        lambda: asked(transport_text=ROUTE + " on or about 2026/03/10"),
    ],
)
case(
    "5e",
    [subject, lambda: read(port_of_discharge="SINGAPORE"), lambda: read(port_of_discharge="NOWHERE, GERMANY")],
    [lambda: read(port_of_discharge="NOWHERE")],
)
case(
    "5f",
    [
        subject,
        lambda: asked(transport_text=ROUTE + " on or about March 10, 2026"),
        lambda: asked(transport_text="By sea"),
    ],
    [
        lambda: asked(transport_text=ROUTE.replace("HAMBURG, GERMANY", "BREMEN, GERMANY")),
        lambda: asked(transport_text=ROUTE + " on or about March 11, 2026"),
        lambda: asked(transport_text=ROUTE.replace("NORDIC", "BALTIC")),
    ],
)
case(
    "5g",
    [subject, lambda: subject(invoice(departure_date=date(2016, 6, 25)), today=date(2016, 12, 24))],
    [lambda: subject(invoice(departure_date=date(2016, 6, 25)), today=date(2016, 12, 25))],
)
case("T1", [subject], [lambda: read(departure_date=date(2026, 7, 1))])
case(
    "T2",
    [
        lambda: subject(invoice(departure_date=date(2025, 9, 3))),
        lambda: subject(
            invoice(departure_date=date(2025, 8, 1)),
            application(evidence=("delay_reason", "export_proof", "manufacture_proof")),
        ),
    ],
    [
        lambda: read(departure_date=date(2025, 9, 2)),
        lambda: subject(invoice(departure_date=date(2025, 8, 1)), application(evidence=("delay_reason",))),
    ],
)
case("T3", [lambda: read(departure_date=date(2025, 3, 3))], [lambda: read(departure_date=date(2025, 3, 2))])
case(
    "6a",
    [
        lambda: remark("Manufacturer: ABC Co., Ltd.", "1 Ginza, Tokyo"),
        lambda: remark("L/C No. 12345"),
        lambda: remark("CIF HAMBURG"),
        lambda: remark("Order No.: 5"),
    ],
    [lambda: remark("Very nice pumps"), lambda: remark("L/C No. 5", "Very nice pumps")],
)
case(
    "6b",
    [lambda: remark("L/C No. 12345")],
    [lambda: remark("Payment terms: USD 1,500.00 in advance"), lambda: remark("Payment: $100")],
)
case(
    "6c",
    [lambda: remark("Buyer: US Steel, Pittsburgh, U.S.A."), lambda: remark("Order No.: WE-1")],
    [lambda: remark("Order No.: our 5"), lambda: remark("This credit no. 7")],
)
case("6d", [lambda: remark("Order No.: 5")], [lambda: remark("Details as per attached contract")])
case(
    "6e",
    [lambda: remark("Manufacturer: ABC Co., Ltd.")],
    [lambda: remark("We certify the goods"), lambda: remark("Quality guaranteed")],
)
case(
    "S1",
    [
        subject,
        lambda: subject(
            invoice(line(description="RICE CRACKERS", hs_code="1905.90"), **TAIWAN), application(remarks=TAIWAN_REMARKS)
        ),
        lambda: subject(invoice(**TAIWAN)),
    ],
    [
        lambda: subject(invoice(line(description="CRACKERS", hs_code="1905.90"), **TAIWAN)),
        lambda: subject(invoice(line(description="GREEN TEA"), **TAIWAN)),
    ],
)
case(
    "S2",
    [subject],
    [
        lambda: subject(
            invoice(
                line(description="USED FORKLIFT"),
                consignee_country="MY",
                consignee_address="Penang, Malaysia",
                port_of_discharge="PENANG",
            )
        ),
        lambda: read(
            consignee_country="AR", consignee_address="Buenos Aires, Argentina", port_of_discharge="BUENOS AIRES"
        ),
        lambda: subject(
            invoice(
                line(description="FROZEN CRAB"),
                country_of_origin=("RU",),
                consignee_country="CN",
                port_of_discharge="SHANGHAI",
            )
        ),
        lambda: subject(invoice(line(description="NOODLES"), consignee_country="TH", port_of_discharge="BANGKOK")),
    ],
)
